package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Grade;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.source.Source;

/**
 * What a step asks for beside the rules of its stage: its place in the order, a grade that fits, and for a further attempt an
 * organisation's policy. The plans are silent on attempts and appeals, so these findings name a policy and never the plan.
 */
final class StepRules {

    private static final Source POLICY = Source.builder()
            .id("assessment-organisation-policy")
            .title("Policy of the assessment organisation")
            .publisher("the assessment organisation")
            .edition("as set in the case")
            .licence("none")
            .build();

    private StepRules() {}

    /** The states a step may start from. */
    static ImmutableSet<CaseState> from(ImmutableList<Step> order, Step step) {
        int place = order.indexOf(step);
        if (place < 0) {
            return step.from();
        }
        return place == 0
                ? ImmutableSet.of(CaseState.ON_PROGRAMME)
                : order.get(place - 1).to().map(ImmutableSet::of).orElse(ImmutableSet.of());
    }

    static ImmutableList<Finding> blockers(
            AssessmentPlan plan, ImmutableList<Step> order, CaseHistory history, CaseFacts facts, Step step) {
        return decide(plan, order, history, facts, step).stream()
                .filter(finding -> finding.outcome() != Outcome.MET)
                .collect(ImmutableList.toImmutableList());
    }

    static ImmutableList<Finding> decide(
            AssessmentPlan plan, ImmutableList<Step> order, CaseHistory history, CaseFacts facts, Step step) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        findings.add(new Order(plan, from(order, step), history.state(), step).finding(facts));
        if (step == Step.AWARDED || step == Step.REFERRED) {
            findings.add(new FittingGrade(plan, step).finding(facts));
        }
        if (step.startsAttempt()) {
            findings.add(new FurtherAttempt(plan, step).finding(facts));
        }
        return findings.build();
    }

    /** A rule about one step, whose finding is the policy's unless it says otherwise. */
    private abstract static class StepRule extends ConductRule {

        private final Step step;

        StepRule(AssessmentPlan plan, String name, String parameter, String title, Step step) {
            super(
                    plan,
                    Stage.ROLES,
                    "lifecycle." + name,
                    title,
                    Modality.MUST,
                    plan.parameter(parameter).citation().orElseThrow().clause());
            this.step = step;
        }

        Finding finding(CaseFacts facts) {
            return finding("step " + step, verdict(facts));
        }

        static Verdict policy(Verdict verdict, String clause) {
            return verdict.byPolicy(Citation.of(POLICY, clause, "lifecycle"));
        }
    }

    /** A step starts only from certain states. */
    private static final class Order extends StepRule {

        private final ImmutableSet<CaseState> from;
        private final CaseState state;

        Order(AssessmentPlan plan, ImmutableSet<CaseState> from, CaseState state, Step step) {
            super(plan, "order", "steps", "The step follows the one before it", step);
            this.from = from;
            this.state = state;
        }

        @Override
        protected Verdict verdict(CaseFacts facts) {
            Verdict verdict = from.contains(state)
                    ? met()
                    : Verdict.of(Outcome.BREACHED, "Out of order: possible from " + from + ", the case is " + state);
            return policy(verdict.fact("state", state), "order");
        }
    }

    /** An award needs a grade of award, a referral one that is not achieved. */
    private static final class FittingGrade extends StepRule {

        private final Step step;

        FittingGrade(AssessmentPlan plan, Step step) {
            super(plan, "grade", "pass-minimum", "The grade allows the step", step);
            this.step = step;
        }

        @Override
        protected Verdict verdict(CaseFacts facts) {
            Grade grade = facts.grade();
            boolean fits = step == Step.AWARDED ? grade.isAward() : grade == Grade.NOT_ACHIEVED;
            Verdict verdict = fits
                    ? met()
                    : Verdict.of(Outcome.BREACHED, "The grade does not allow the step " + step + ": " + grade);
            Verdict stated = verdict.fact("grade", grade);
            return step == Step.AWARDED ? stated : policy(stated, "referral");
        }
    }

    /** A further attempt is allowed only by a policy, up to its number and within its months of the last grading. */
    private static final class FurtherAttempt extends StepRule {

        private final Step step;

        FurtherAttempt(AssessmentPlan plan, Step step) {
            super(plan, "attempts", "steps", "A policy allows the further attempt", step);
            this.step = step;
        }

        @Override
        protected Verdict verdict(CaseFacts facts) {
            Verdict verdict = facts.policy()
                    .attempts()
                    .map(policy -> judged(facts, policy))
                    .orElseGet(() -> Verdict.of(
                            Outcome.BREACHED, "No policy on further attempts is set, and the plan is silent"));
            return policy(verdict.fact("attempt", facts.attempt()), "attempts");
        }

        private Verdict judged(CaseFacts facts, AttemptPolicy policy) {
            Optional<LocalDate> last = facts.on(Step.GRADED)
                    .flatMap(day -> policy.withinMonths(step).map(day::plusMonths));
            if (facts.attempt() > policy.maximum()) {
                return Verdict.of(Outcome.BREACHED, "The policy allows " + policy.maximum() + " attempts")
                        .parameter(Parameter.of("attempts.maximum", String.valueOf(policy.maximum())));
            }
            return last.filter(day -> facts.asAt().isAfter(day))
                    .map(day -> Verdict.of(Outcome.BREACHED, "The policy's time for it ended on " + day)
                            .dueOn(day))
                    .orElseGet(this::met);
        }
    }
}

package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Grade;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Ruling;
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
        findings.addAll(new Order(plan, from(order, step), history.state(), step).decide(facts));
        if (step == Step.AWARDED || step == Step.REFERRED) {
            findings.addAll(new FittingGrade(plan, step).decide(facts));
        }
        if (step.startsAttempt()) {
            findings.addAll(new FurtherAttempt(plan, step).decide(facts));
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

        final Step step() {
            return step;
        }

        final Ruling.Subject aboutTheStep() {
            return Ruling.about("step " + step);
        }

        static Ruling.Details policy(Ruling.Details ruling, String clause) {
            return ruling.under(provision ->
                    provision.by(Authority.POLICY).citing(ImmutableList.of(Citation.of(POLICY, clause, "lifecycle"))));
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
        protected ImmutableList<Ruling> judge(CaseFacts facts) {
            Ruling.Details ruling = from.contains(state)
                    ? met(aboutTheStep())
                    : failed(
                            aboutTheStep(),
                            "Out of order: possible from " + from + ", the case is " + state,
                            Change.of("state", from.asList().get(0), "one of " + from));
            return ImmutableList.of(policy(ruling.fact("state", state), "order").build());
        }
    }

    /** An award needs a grade of award, a referral one that is not achieved. */
    private static final class FittingGrade extends StepRule {

        FittingGrade(AssessmentPlan plan, Step step) {
            super(plan, "grade", "pass-minimum", "The grade allows the step", step);
        }

        @Override
        protected ImmutableList<Ruling> judge(CaseFacts facts) {
            Grade grade = facts.grade();
            boolean award = step() == Step.AWARDED;
            Ruling.Details ruling = (award ? grade.isAward() : grade == Grade.NOT_ACHIEVED)
                    ? met(aboutTheStep())
                    : failed(
                            aboutTheStep(),
                            "The grade does not allow the step " + step() + ": " + grade,
                            award
                                    ? Change.of("grade", Grade.PASS, "PASS or DISTINCTION")
                                    : Change.of("grade", Grade.NOT_ACHIEVED));
            ruling.fact("grade", grade);
            return ImmutableList.of((award ? ruling : policy(ruling, "referral")).build());
        }
    }

    /** A further attempt is allowed only by a policy, up to its number and within its months of the last grading. */
    private static final class FurtherAttempt extends StepRule {

        FurtherAttempt(AssessmentPlan plan, Step step) {
            super(plan, "attempts", "steps", "A policy allows the further attempt", step);
        }

        @Override
        protected ImmutableList<Ruling> judge(CaseFacts facts) {
            Ruling.Details ruling = facts.policy()
                    .attempts()
                    .map(policy -> judged(facts, policy))
                    .orElseGet(() -> failed(
                            aboutTheStep(),
                            "No policy on further attempts is set, and the plan is silent",
                            Change.of("policy.attempts.maximum", facts.attempt(), facts.attempt() + " or more")));
            return ImmutableList.of(
                    policy(ruling.fact("attempt", facts.attempt()), "attempts").build());
        }

        private Ruling.Details judged(CaseFacts facts, AttemptPolicy policy) {
            if (facts.attempt() > policy.maximum()) {
                return failed(
                                aboutTheStep(),
                                "The policy allows " + policy.maximum() + " attempts",
                                Change.of("policy.attempts.maximum", facts.attempt(), facts.attempt() + " or more"))
                        .parameter(Parameter.of("attempts.maximum", String.valueOf(policy.maximum())));
            }
            Optional<LocalDate> last = facts.on(Step.GRADED)
                    .flatMap(day -> policy.withinMonths(step()).map(day::plusMonths));
            return last.filter(day -> facts.asAt().isAfter(day))
                    .map(day -> failed(
                                    aboutTheStep(),
                                    "The policy's time for it ended on " + day,
                                    Change.of("events." + step(), day, "on " + day + " or before"))
                            .dueOn(day))
                    .orElseGet(() -> met(aboutTheStep()));
        }
    }
}

package org.civicrules.assessment.conduct;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.civicrules.core.rule.Finding;

/**
 * The steps of a case from the gateway to the award. Each is a pure function of the history, the case on the day and the rules:
 * it gives findings, and a history with one more event.
 *
 * <p>A step is taken if it is in order and nothing blocks it. A requirement of the step's stage that failed or cannot be told
 * blocks; a missed recommendation does not. The award looks again at everything: what fails a requirement is a reason against it
 * or a warning, as the {@link Stage} says, and what is out of order is a reason whatever its force. A refused step is kept in the
 * trail and leaves the state as it was.
 */
public final class Lifecycle {

    private static final ImmutableMap<Step, ImmutableSet<Stage>> LOOKED_AT = ImmutableMap.of(
            Step.GATEWAY_PASSED, ImmutableSet.of(Stage.GATEWAY),
            Step.EVIDENCE_SUBMITTED, ImmutableSet.of(Stage.EVIDENCE),
            Step.VIVA_RECORDED, ImmutableSet.of(Stage.INTERVIEW),
            Step.GRADED, ImmutableSet.of(Stage.ASSESSOR),
            Step.AWARDED, ImmutableSet.copyOf(EnumSet.complementOf(EnumSet.of(Stage.AFTER_AWARD))));

    private final AssessmentRules rules;
    private final ImmutableList<Step> order;

    private Lifecycle(AssessmentRules rules) {
        this.rules = rules;
        this.order = Splitter.on(' ')
                .omitEmptyStrings()
                .splitToStream(rules.plan().parameter("steps").value())
                .map(Step::valueOf)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The lifecycle of a plan.
     *
     * @param rules the plan's rules
     * @return the lifecycle
     */
    public static Lifecycle of(AssessmentRules rules) {
        return new Lifecycle(rules);
    }

    /**
     * Takes every step of a case up to a day.
     *
     * @param facts the case on that day
     * @return the history
     */
    public CaseHistory replay(CaseFacts facts) {
        CaseHistory history = CaseHistory.START;
        int steps = facts.events().size();
        for (int index = 0; index < steps; index++) {
            history = apply(history, facts.at(index));
        }
        return history;
    }

    /**
     * Takes the last step of a case.
     *
     * @param history the history before it
     * @param facts the case on the day of the step, that step the last of its events
     * @return the history with the step, accepted or refused
     */
    public CaseHistory apply(CaseHistory history, CaseFacts facts) {
        CaseEvent event = facts.events().get(facts.events().size() - 1);
        ImmutableList<Finding> findings = findings(history, facts, event);
        ImmutableList<Finding> blockers = blockers(history, facts, event);
        boolean accepted = blockers.isEmpty();
        CaseState after = accepted ? event.step().to().orElse(history.beforeAppeal()) : history.state();
        return history.plus(
                new AuditEvent(event.step(), event.on(), facts.attempt(), accepted, after, findings, blockers));
    }

    private ImmutableList<Finding> findings(CaseHistory history, CaseFacts facts, CaseEvent event) {
        ImmutableSet<Stage> stages = LOOKED_AT.getOrDefault(event.step(), ImmutableSet.of());
        return ImmutableList.<Finding>builder()
                .addAll(StepRules.decide(rules.plan(), order, history, facts, event.step()))
                .addAll(rules.decide(facts, stages))
                .build();
    }

    private ImmutableList<Finding> blockers(CaseHistory history, CaseFacts facts, CaseEvent event) {
        ImmutableSet<Stage> stages = LOOKED_AT.getOrDefault(event.step(), ImmutableSet.of());
        return ImmutableList.<Finding>builder()
                .addAll(StepRules.blockers(rules.plan(), order, history, facts, event.step()))
                .addAll(event.step() == Step.AWARDED ? rules.blockersOfAward(facts) : rules.blockers(facts, stages))
                .build();
    }

    /**
     * The next step of the plan's order, tried on the day of judgement.
     *
     * @param history the history
     * @param facts the case on the day
     * @return the step as an event, with what would hold it up; empty if no step of the order follows
     */
    public Optional<AuditEvent> next(CaseHistory history, CaseFacts facts) {
        return following(history.state()).map(step -> tried(history, facts, step));
    }

    private Optional<Step> following(CaseState state) {
        return order.stream()
                .filter(step -> StepRules.from(order, step).contains(state))
                .findFirst();
    }

    private AuditEvent tried(CaseHistory history, CaseFacts facts, Step step) {
        LocalDate on = facts.asAt();
        AssessmentCase ahead = AssessmentCase.builder()
                .from(facts.file())
                .events(ImmutableList.<CaseEvent>builder()
                        .addAll(facts.events())
                        .add(CaseEvent.of(step, on))
                        .build())
                .build();
        ImmutableList<AuditEvent> trail = apply(
                        history, new CaseFacts(facts.plan(), ahead, on, false, facts.policies()))
                .trail();
        return trail.get(trail.size() - 1);
    }
}

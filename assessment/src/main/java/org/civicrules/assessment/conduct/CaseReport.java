package org.civicrules.assessment.conduct;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.certificate.AssessmentStatus;
import org.civicrules.assessment.certificate.HandOver;
import org.civicrules.core.rule.Finding;

/**
 * A whole case decided on a day: its grade, every finding, where it stands and what holds the next step up.
 *
 * @param facts the case on the day
 * @param scores the scores that could be used, and those that could not
 * @param grading the grade by the scores
 * @param findings every finding, stage by stage
 * @param history where it stands, and the trail
 * @param next the next step of the plan's order, with what would hold it up
 */
public record CaseReport(
        CaseFacts facts,
        CaseScores scores,
        GradingResult grading,
        ImmutableList<Finding> findings,
        CaseHistory history,
        Optional<AuditEvent> next) {

    /**
     * Decides a case.
     *
     * @param rules the rules of the case's plan and edition
     * @param file the case
     * @param asAt the day
     * @return the report
     * @throws IllegalArgumentException if the case names another plan or edition than the rules'
     */
    public static CaseReport of(AssessmentRules rules, AssessmentCase file, LocalDate asAt) {
        checkArgument(
                file.plan().equals(rules.plan().id())
                        && file.edition().equals(rules.plan().edition()),
                "a case must be judged by its own plan and edition: case=%s@%s, rules=%s",
                file.plan(),
                file.edition(),
                rules.plan());
        CaseFacts facts = new CaseFacts(rules.plan(), file, asAt);
        Lifecycle lifecycle = Lifecycle.of(rules);
        CaseHistory history = lifecycle.replay(facts);
        return new CaseReport(
                facts, facts.scores(), facts.grading(), rules.decide(facts), history, lifecycle.next(history, facts));
    }

    /**
     * The day of judgement if the caller names none: the case's own, else the last day it states, the planned end apart.
     *
     * @param file the case
     * @return the day, where the case states any
     */
    public static Optional<LocalDate> dayOf(AssessmentCase file) {
        return file.asAt().or(() -> lastDay(file));
    }

    private static Optional<LocalDate> lastDay(AssessmentCase file) {
        ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
        file.events().forEach(event -> days.add(event.on()));
        file.dates().forEach((name, day) -> {
            if (name != CaseDate.PLANNED_END) {
                days.add(day);
            }
        });
        return days.build().stream().max(LocalDate::compareTo);
    }

    /** {@return what may be sent to the certificate service, or why nothing} */
    public HandOver handOver() {
        AssessmentStatus status = new AssessmentStatus(
                facts.grade(),
                isModerated(),
                history.state() == CaseState.AWARDED,
                history.state() == CaseState.APPEALED,
                history.state() == CaseState.WITHDRAWN ? facts.on(Step.WITHDRAWN) : Optional.empty(),
                facts.attempts());
        return HandOver.of(
                facts.plan(), status, facts.file().certificate(), facts.policy().ulnChecksum(), facts.asAt());
    }

    /** Whether the last grading was moderated: a moderation was accepted and no grading was accepted after it. */
    private boolean isModerated() {
        return history.trail().reverse().stream()
                .filter(AuditEvent::accepted)
                .map(AuditEvent::step)
                .filter(step -> step == Step.MODERATED || step == Step.GRADED)
                .findFirst()
                .filter(step -> step == Step.MODERATED)
                .isPresent();
    }
}

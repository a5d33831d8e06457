package org.civicrules.assessment.conduct;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.certificate.AssessmentStatus;
import org.civicrules.assessment.certificate.HandOver;
import org.civicrules.assessment.certificate.HandOverProblem;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.PolicySet;
import org.jspecify.annotations.Nullable;

/**
 * A whole case decided on a day: its grade, every finding, where it stands and what holds the next step up. Only deciding makes
 * one.
 */
public final class CaseReport {

    private final CaseFacts facts;
    private final ImmutableList<Finding> findings;
    private final CaseHistory history;
    private final Optional<AuditEvent> next;

    private CaseReport(
            CaseFacts facts, ImmutableList<Finding> findings, CaseHistory history, Optional<AuditEvent> next) {
        this.facts = facts;
        this.findings = findings;
        this.history = history;
        this.next = next;
    }

    /**
     * Decides a case.
     *
     * @param rules the rules of the case's plan and edition
     * @param file the case
     * @param asAt the day
     * @return the report
     * @throws IllegalArgumentException if the case names another plan or edition than the rules', or days of it cannot both be
     *     true
     */
    public static CaseReport of(AssessmentRules rules, AssessmentCase file, LocalDate asAt) {
        return of(rules, file, asAt, file.policy().set());
    }

    /**
     * Decides a case by readings other than those it names.
     *
     * @param rules the rules of the case's plan and edition
     * @param file the case
     * @param asAt the day
     * @param policies the readings
     * @return the report
     * @throws IllegalArgumentException if the case names another plan or edition than the rules', days of it cannot both be true,
     *     or a reading is of another area's policy
     */
    public static CaseReport of(AssessmentRules rules, AssessmentCase file, LocalDate asAt, PolicySet policies) {
        policies.check(AssessmentPolicies.ALL);
        checkArgument(
                file.plan().equals(rules.plan().id())
                        && file.edition().equals(rules.plan().edition()),
                "a case must be judged by its own plan and edition: case=%s@%s, rules=%s",
                file.plan(),
                file.edition(),
                rules.plan());
        ImmutableList<Chronology.Contradiction> contradictions =
                rules.chronology().contradictions(file);
        checkArgument(
                contradictions.isEmpty(),
                "a case must not contradict itself: %s",
                Joiner.on("; ")
                        .join(contradictions.stream()
                                .map(Chronology.Contradiction::text)
                                .iterator()));
        CaseFacts facts = new CaseFacts(rules.plan(), file, asAt, false, policies);
        Lifecycle lifecycle = Lifecycle.of(rules);
        CaseHistory history = lifecycle.replay(facts);
        return new CaseReport(facts, rules.decide(facts), history, lifecycle.next(history, facts));
    }

    /** {@return the case on the day} */
    public CaseFacts facts() {
        return facts;
    }

    /** {@return the scores that could be used, and those that could not} */
    public CaseScores scores() {
        return facts.scores();
    }

    /** {@return the grade by the scores} */
    public GradingResult grading() {
        return facts.grading();
    }

    /** {@return every finding, stage by stage} */
    public ImmutableList<Finding> findings() {
        return findings;
    }

    /** {@return where it stands, and the trail} */
    public CaseHistory history() {
        return history;
    }

    /** {@return the next step of the plan's order, with what would hold it up} */
    public Optional<AuditEvent> next() {
        return next;
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

    /** {@return grade and stage together, such as {@code graded PASS; gateway refused}} */
    public String headline() {
        Grade grade = facts.grade();
        if (history.state() == CaseState.AWARDED) {
            return "awarded " + grade;
        }
        String graded = grade == Grade.INCOMPLETE ? "no grade yet" : "graded " + grade;
        return graded + "; "
                + firstRefused().map(step -> words(step) + " refused").orElseGet(() -> words(history.state()));
    }

    private Optional<Step> firstRefused() {
        return history.trail().stream()
                .filter(event -> !event.accepted())
                .map(AuditEvent::step)
                .findFirst();
    }

    private static String words(Step step) {
        return switch (step) {
            case GATEWAY_PASSED -> "gateway";
            case EVIDENCE_SUBMITTED -> "submission of the evidence";
            case VIVA_RECORDED -> "record of the interview";
            case GRADED -> "grading";
            case MODERATED -> "moderation";
            case AWARDED -> "award";
            default -> words((Enum<?>) step);
        };
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
                facts.plan(),
                status,
                facts.file().certificate(),
                facts.readings().of(AssessmentPolicies.ULN_CHECKSUM),
                breaches(),
                facts.asAt());
    }

    /** Every requirement that failed, as a warning that goes with whatever is sent. */
    private ImmutableList<HandOverProblem> breaches() {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.BREACHED)
                .map(finding -> new HandOverProblem(finding.rule().value(), finding.statement()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseReport report && report.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(facts, findings, history, next);
    }

    /** {@return plan, day and state, never the apprentice} */
    @Override
    public String toString() {
        return facts.plan() + " as at " + facts.asAt() + ": " + history.state();
    }
}

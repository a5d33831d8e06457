package org.civicrules.assessment.conduct;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Modality;

/**
 * Decides when something may happen, in calendar months or against another day.
 *
 * <p>Months from the start: {@code start + min <= day <= start + max}. Final months: {@code end - max <= day <= end}. After:
 * {@code day > anchor}. Not after: {@code day <= anchor}. Same day: {@code day = anchor}. Ends are inclusive; a day that the
 * target month does not have becomes that month's last day, so that 31 August less 6 months is 28 or 29 February.
 *
 * <p>Something that has not happened is not yet due up to its last day. After that it has failed if it is a step of the
 * record or is planned for later, and is undetermined if its day is simply not stated.
 */
final class CaseWindowRule extends ConductRule {

    /** How a day is held to another. */
    enum Kind {
        MONTHS_FROM_START,
        FINAL_MONTHS,
        AFTER,
        NOT_AFTER,
        SAME_DAY
    }

    private final Kind kind;
    private final CaseDate event;
    private final CaseDate anchor;
    private final int monthsMin;
    private final int monthsMax;

    CaseWindowRule(
            AssessmentPlan plan,
            Stage stage,
            String name,
            String title,
            Modality modality,
            String clause,
            Kind kind,
            CaseDate event,
            CaseDate anchor,
            int monthsMin,
            int monthsMax) {
        super(plan, stage, name, title, modality, clause);
        this.kind = kind;
        this.event = event;
        this.anchor = anchor;
        this.monthsMin = monthsMin;
        this.monthsMax = monthsMax;
    }

    @Override
    protected Verdict verdict(CaseFacts facts) {
        Verdict verdict = hasMonths() ? inWindow(facts) : inOrder(facts);
        return verdict.fact(event.factName(), facts.date(event)).fact(anchor.factName(), facts.date(anchor));
    }

    private boolean hasMonths() {
        return kind == Kind.MONTHS_FROM_START || kind == Kind.FINAL_MONTHS;
    }

    private Verdict inWindow(CaseFacts facts) {
        Optional<LocalDate> base = facts.date(anchor);
        if (base.isEmpty()) {
            return unknown(anchor.factName());
        }
        LocalDate first = first(base.orElseThrow());
        LocalDate last = last(base.orElseThrow());
        Verdict verdict =
                happened(facts).map(day -> within(day, first, last)).orElseGet(() -> outstanding(facts, last));
        return verdict.parameter(Parameter.of(
                        "window",
                        first + " to " + last + ", both days included",
                        citations().get(0)))
                .dueOn(last);
    }

    private LocalDate first(LocalDate base) {
        return kind == Kind.MONTHS_FROM_START ? base.plusMonths(monthsMin) : base.minusMonths(monthsMax);
    }

    private LocalDate last(LocalDate base) {
        return kind == Kind.MONTHS_FROM_START ? base.plusMonths(monthsMax) : base;
    }

    private Verdict within(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first)) {
            return failed("Before the window opens on " + first + ": " + title());
        }
        return day.isAfter(last) ? failed("After the window closed on " + last + ": " + title()) : met();
    }

    private Verdict outstanding(CaseFacts facts, LocalDate last) {
        if (!facts.asAt().isAfter(last)) {
            return Verdict.of(Outcome.NOT_YET_DUE, "Not yet happened, due by " + last + ": " + title());
        }
        return undone(facts, "Not happened by " + last + ": " + title());
    }

    private Verdict inOrder(CaseFacts facts) {
        Optional<LocalDate> day = happened(facts);
        Optional<LocalDate> other = facts.date(anchor).filter(known -> !known.isAfter(facts.asAt()));
        if (day.isPresent() && other.isPresent()) {
            return keepsOrder(day.orElseThrow(), other.orElseThrow()) ? met() : failed("Not in order: " + title());
        }
        if (day.isPresent()) {
            return withoutAnchor();
        }
        return isOverdue(facts, other.isPresent())
                ? undone(facts, "Not happened in time: " + title())
                : Verdict.of(Outcome.NOT_YET_DUE, "Not yet happened: " + title());
    }

    /** What must not come after another day is overdue once that day has come; anything, once the stage's step is taken. */
    private boolean isOverdue(CaseFacts facts, boolean anchorHappened) {
        boolean stepTaken = stage().dueWith().filter(facts::reached).isPresent();
        return stepTaken || (anchorHappened && kind != Kind.AFTER);
    }

    private boolean keepsOrder(LocalDate day, LocalDate other) {
        return switch (kind) {
            case AFTER -> day.isAfter(other);
            case SAME_DAY -> day.isEqual(other);
            default -> !day.isAfter(other);
        };
    }

    /** It has happened, and what it is held against has not. */
    private Verdict withoutAnchor() {
        if (kind == Kind.NOT_AFTER) {
            return met();
        }
        return anchor.step().isPresent() ? failed("Not in order: " + title()) : unknown(anchor.factName());
    }

    private Optional<LocalDate> happened(CaseFacts facts) {
        return facts.date(event).filter(day -> !day.isAfter(facts.asAt()));
    }

    private Verdict undone(CaseFacts facts, String statement) {
        boolean known = event.step().isPresent() || facts.date(event).isPresent();
        return known ? failed(statement) : unknown(event.factName());
    }

    private Verdict failed(String statement) {
        return Verdict.of(Outcome.failing(modality()), statement);
    }
}

package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * Decides when something may happen, in calendar months or on the day of another thing.
 *
 * <p>Months from the start: {@code start + min <= day <= start + max}. Final months: {@code end - max <= day <= end}. Same day:
 * {@code day = anchor}. Ends are inclusive; a day that the
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
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        Ruling.Details ruling = kind == Kind.SAME_DAY ? sameDay(facts) : inWindow(facts);
        return ImmutableList.of(ruling.fact(event.factName(), facts.date(event))
                .fact(anchor.factName(), facts.date(anchor))
                .fact("asAt", facts.asAt())
                .build());
    }

    private Ruling.Details inWindow(CaseFacts facts) {
        Optional<LocalDate> base = facts.date(anchor);
        if (base.isEmpty()) {
            return unknown(facts, anchor);
        }
        LocalDate first = first(base.orElseThrow());
        LocalDate last = last(base.orElseThrow());
        Ruling.Details ruling =
                happened(facts).map(day -> within(day, first, last)).orElseGet(() -> outstanding(facts, first, last));
        return ruling.parameter(Parameter.of(
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

    private Ruling.Details within(LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first)) {
            return failed(
                    apprenticeship(),
                    "Before the window opens on " + first + ": " + title(),
                    inside(first, first, last));
        }
        return day.isAfter(last)
                ? failed(
                        apprenticeship(),
                        "After the window closed on " + last + ": " + title(),
                        inside(last, first, last))
                : met(apprenticeship());
    }

    private Change inside(LocalDate day, LocalDate first, LocalDate last) {
        return Change.of(event.factName(), day, "from " + first + " to " + last);
    }

    private Ruling.Details outstanding(CaseFacts facts, LocalDate first, LocalDate last) {
        if (!facts.asAt().isAfter(last)) {
            return apprenticeship()
                    .notYetDue("Not yet happened, due by " + last + ": " + title(), inside(last, first, last));
        }
        return undone(facts, "Not happened by " + last + ": " + title(), inside(last, first, last));
    }

    private Ruling.Details sameDay(CaseFacts facts) {
        Optional<LocalDate> day = happened(facts);
        Optional<LocalDate> other = facts.date(anchor).filter(known -> !known.isAfter(facts.asAt()));
        Change change = Change.of(event.factName(), other.orElse(facts.asAt()));
        if (day.isPresent() && other.isPresent()) {
            return day.equals(other)
                    ? met(apprenticeship())
                    : failed(apprenticeship(), "Not on that day: " + title(), change);
        }
        if (day.isPresent()) {
            return unknown(facts, anchor);
        }
        return other.isPresent()
                ? undone(facts, "Not happened in time: " + title(), change)
                : apprenticeship().notYetDue("Not yet happened: " + title(), change);
    }

    private Optional<LocalDate> happened(CaseFacts facts) {
        return facts.date(event).filter(day -> !day.isAfter(facts.asAt()));
    }

    private Ruling.Details undone(CaseFacts facts, String statement, Change change) {
        boolean known = event.step().isPresent() || facts.date(event).isPresent();
        return known ? failed(apprenticeship(), statement, change) : unknown(facts, event);
    }

    private Ruling.Details unknown(CaseFacts facts, CaseDate date) {
        return unknown(
                apprenticeship(),
                Change.of(date.factName(), facts.asAt(), "the day"),
                ImmutableList.of(date.factName()));
    }
}

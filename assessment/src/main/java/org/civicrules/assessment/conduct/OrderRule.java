package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * Decides whether two events came in the plan's order: {@code before <= after}, or {@code before < after} where they may not share
 * a day. Both ends count in whole days.
 *
 * <p>What has not happened yet breaks no order. A later event that has happened while the earlier one, a recorded step or a day
 * planned for later, has not is out of order. What is out of order holds the award up whatever the force of the clause.
 */
final class OrderRule extends ConductRule {

    private final Chronology.Edge edge;

    OrderRule(AssessmentPlan plan, Chronology.Edge edge, Modality modality) {
        super(plan, edge.stage(), edge.rule(), edge.title(), modality, edge.clause());
        this.edge = edge;
    }

    @Override
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        Chronology.Days days = Chronology.Days.of(edge, facts.file().dates()::get, facts.events());
        Ruling.Details ruling = isOfALaterAttempt(facts, days)
                ? apprenticeship().notApplicable("The days of an earlier attempt are no longer in the file: " + title())
                : judged(facts, days);
        return ImmutableList.of(ruling.fact(edge.before().factName(), days.first())
                .fact(edge.after().factName(), days.second())
                .fact("asAt", facts.asAt())
                .build());
    }

    private static boolean isOfALaterAttempt(CaseFacts facts, Chronology.Days days) {
        return facts.isSuperseded()
                && (days.first().filter(day -> day.isAfter(facts.asAt())).isPresent()
                        || days.second()
                                .filter(day -> day.isAfter(facts.asAt()))
                                .isPresent());
    }

    private Ruling.Details judged(CaseFacts facts, Chronology.Days days) {
        Optional<LocalDate> first = days.first().filter(day -> !day.isAfter(facts.asAt()));
        Optional<LocalDate> second = days.second().filter(day -> !day.isAfter(facts.asAt()));
        if (second.isPresent()) {
            return after(facts, days, second.orElseThrow());
        }
        if (first.isPresent() && !edge.strict()) {
            return met(apprenticeship());
        }
        return outstanding(facts, days, first);
    }

    /** The later event has happened. */
    private Ruling.Details after(CaseFacts facts, Chronology.Days days, LocalDate second) {
        if (days.first().isPresent()) {
            LocalDate first = days.first().orElseThrow();
            return edge.isKept(first, second) ? met(apprenticeship()) : inverted(second);
        }
        if (edge.before().step().isPresent()) {
            return inverted(second);
        }
        return unknown(facts, edge.before());
    }

    private Ruling.Details inverted(LocalDate second) {
        LocalDate last = edge.strict() ? second.minusDays(1) : second;
        return failed(
                apprenticeship(),
                "Not in order: " + title(),
                Change.of(edge.before().factName(), last, "on " + last + " or before"));
    }

    /** The later event has not happened. */
    private Ruling.Details outstanding(CaseFacts facts, Chronology.Days days, Optional<LocalDate> first) {
        boolean stepTaken = stage().dueWith().filter(facts::reached).isPresent();
        if (!edge.needed() || !stepTaken) {
            LocalDate from = first.orElse(facts.asAt()).plusDays(edge.strict() ? 1 : 0);
            return apprenticeship()
                    .notYetDue(
                            "Not yet happened: " + title(),
                            Change.of(edge.after().factName(), from, "on " + from + " or later"));
        }
        CaseDate open = first.isPresent() ? edge.after() : edge.before();
        boolean known = open.step().isPresent() || (first.isPresent() ? days.second() : days.first()).isPresent();
        return known
                ? failed(
                        apprenticeship(),
                        "Not happened in time: " + title(),
                        Change.of(open.factName(), facts.asAt(), "on " + facts.asAt() + " or before"))
                : unknown(facts, open);
    }

    private Ruling.Details unknown(CaseFacts facts, CaseDate date) {
        return unknown(
                apprenticeship(),
                Change.of(date.factName(), facts.asAt(), "the day"),
                ImmutableList.of(date.factName()));
    }

    @Override
    protected boolean blocks(CaseFacts facts, Finding finding) {
        return super.blocks(facts, finding) && (edge.needed() || finding.outcome() == Outcome.BREACHED);
    }

    @Override
    protected boolean blocksAward(CaseFacts facts, Finding finding) {
        return finding.outcome() == Outcome.BREACHED
                || finding.outcome() == Outcome.DEPARTED
                || (stage().award() == Stage.Award.WAITS && blocks(facts, finding));
    }
}

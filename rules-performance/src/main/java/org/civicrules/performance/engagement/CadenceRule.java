package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.rule.Ruling;

/**
 * One promise of a framework and when it falls due.
 *
 * <p>It decides, for every time the promise has fallen due by the day asked about and for the one that is open, whether it
 * was kept. An open time is {@link Outcome#NOT_YET_DUE} and never failed; what was missed stays missed when it is done
 * late. Where something was done on a day that is not known, nothing is called missed: it is {@link
 * Outcome#UNDETERMINED}. Before the framework starts, nothing is due.
 *
 * <p>Worked example: newsletters on 20 January and 30 June 2022 keep "one in every quarter" for 2021-22 Q4 and 2022-23 Q1;
 * with "never more than three months" the second came too late, since it was due on 20 April.
 */
public final class CadenceRule extends CitedRule<EngagementRecord> {
    private static final int MOST_GRACE = 28;

    private final Cadence cadence;
    private final int graceDays;
    private final ImmutableSet<RuleId> counted;

    /**
     * A promise. The days of grace may not reach into the next period but one.
     *
     * @param provision id, title, clauses and who made it; the force is that of the first clause: a promise is failed, an aim
     *     departed from
     * @param cadence when it falls due
     * @param graceDays days after the due day on which it still counts as kept; 0 to 28
     * @param counted the promises whose events count towards it, itself included
     * @throws IllegalArgumentException if the days of grace are not 0 to 28
     */
    CadenceRule(Provision provision, Cadence cadence, int graceDays, ImmutableSet<RuleId> counted) {
        super(provision);
        checkArgument(
                graceDays >= 0 && graceDays <= MOST_GRACE,
                "grace-days must be 0 to 28: commitment=%s, grace-days=%s",
                provision.id(),
                graceDays);
        this.cadence = cadence;
        this.graceDays = graceDays;
        this.counted = counted;
    }

    /** {@return when it falls due} */
    public Cadence cadence() {
        return cadence;
    }

    /** {@return days after the due day on which it still counts as kept} */
    public int graceDays() {
        return graceDays;
    }

    /** {@return the promises whose events count towards it, itself included} */
    public ImmutableSet<RuleId> counted() {
        return counted;
    }

    /**
     * The times the promise has fallen due, and the one that is open.
     *
     * @param record what is known
     * @return the occasions in order; empty before the framework starts, or if there was nothing to follow up
     */
    public ImmutableList<Occasion> occasions(EngagementRecord record) {
        return record.asAt().isBefore(record.framework().start())
                ? ImmutableList.of()
                : Occasions.of(cadence, diary(record));
    }

    /**
     * The times that are still to come, kept ahead of time or not.
     *
     * @param record what is known
     * @return the occasions whose due day has not passed, to the end of the framework, in order
     */
    public ImmutableList<Occasion> upcoming(EngagementRecord record) {
        return Occasions.toTheEnd(cadence, diary(record)).stream()
                .filter(occasion -> !occasion.dueOn().isBefore(record.asAt()))
                .collect(ImmutableList.toImmutableList());
    }

    private Diary diary(EngagementRecord record) {
        return new Diary(record, counted, graceDays);
    }

    @Override
    protected ImmutableList<Ruling> judge(EngagementRecord record) {
        ImmutableList<Occasion> occasions = occasions(record);
        if (occasions.isEmpty()) {
            return ImmutableList.of(under(Ruling.about(id().value())
                            .notApplicable(title() + ": nothing has fallen due by " + record.asAt() + "."))
                    .fact("framework starts", record.framework().start())
                    .fact("as at", record.asAt())
                    .build());
        }
        return occasions.stream().map(occasion -> ruling(occasion, record)).collect(ImmutableList.toImmutableList());
    }

    private Ruling ruling(Occasion occasion, EngagementRecord record) {
        String statement = title() + ", " + occasion.label() + ": " + account(occasion, record) + ".";
        Change change = Change.of(
                "events." + id() + ".date",
                occasion.dueOn(),
                "an event of " + countedText() + " from " + occasion.from() + " to " + occasion.dueOn());
        Outcome outcome = outcome(occasion, record);
        Ruling.Subject subject = Ruling.about(id() + " " + occasion.label());
        return under(
                        outcome == Outcome.UNDETERMINED
                                ? subject.undetermined(
                                        statement,
                                        change,
                                        MissingFact.of("date", "of an event of " + id() + " whose day is not known"))
                                : subject.of(outcome, statement, change))
                .fact("counts from", occasion.from())
                .fact("due by", occasion.dueOn())
                .fact("done on", occasion.doneOn().map(Object::toString).orElse("not done"))
                .fact("as at", record.asAt())
                .dueOn(occasion.dueOn())
                .doneOn(occasion.doneOn())
                .build();
    }

    private Ruling.Details under(Ruling.Details ruling) {
        return ruling.parameters(cadence.parameters())
                .parameter(Parameter.of("grace-days", String.valueOf(graceDays)))
                .parameter(Parameter.of("counted", countedText()));
    }

    Outcome outcome(Occasion occasion, EngagementRecord record) {
        return switch (occasion.state()) {
            case KEPT -> Outcome.MET;
            case OPEN -> Outcome.NOT_YET_DUE;
            case MISSED -> counted.stream().anyMatch(record.undated()::contains) ? Outcome.UNDETERMINED : failing();
        };
    }

    private String account(Occasion occasion, EngagementRecord record) {
        return switch (occasion.state()) {
            case KEPT -> "done on " + occasion.doneOn().orElseThrow() + ", due by " + occasion.dueOn();
            case OPEN -> "open, due by " + occasion.dueOn() + (warns(record) ? "; prepare for it now" : "");
            case MISSED ->
                "due by " + occasion.dueOn()
                        + occasion.doneOn()
                                .map(day -> ", done late on " + day)
                                .orElse(", not done by " + record.asAt());
        };
    }

    private String countedText() {
        return counted.stream().map(RuleId::value).collect(Collectors.joining(" "));
    }

    private boolean warns(EngagementRecord record) {
        return cadence instanceof OneOff oneOff && oneOff.warns(record.asAt());
    }
}

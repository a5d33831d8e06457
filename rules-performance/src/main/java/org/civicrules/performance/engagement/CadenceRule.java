package org.civicrules.performance.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

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
 *
 * @param id the id, for example {@code melton.c01}
 * @param title the promise in a few words
 * @param citations the clauses; the first is the firmest
 * @param modality the force of the first clause: a promise is failed, an aim departed from
 * @param bearer who made it
 * @param cadence when it falls due
 * @param graceDays days after the due day on which it still counts as kept; 0 to 28
 * @param counted the promises whose events count towards it, itself included
 */
public record CadenceRule(
        RuleId id,
        String title,
        ImmutableList<Citation> citations,
        Modality modality,
        String bearer,
        Cadence cadence,
        int graceDays,
        ImmutableSet<RuleId> counted)
        implements Rule<EngagementRecord> {
    private static final int MOST_GRACE = 28;

    /**
     * Checks the grace, which may not reach into the next period but one.
     *
     * @param id the id
     * @param title the promise in a few words
     * @param citations the clauses
     * @param modality the force of the first clause
     * @param bearer who made it
     * @param cadence when it falls due
     * @param graceDays days after the due day on which it still counts as kept
     * @param counted the promises whose events count towards it
     * @throws IllegalArgumentException if the days of grace are not 0 to 28
     */
    public CadenceRule {
        checkArgument(
                graceDays >= 0 && graceDays <= MOST_GRACE,
                "grace-days must be 0 to 28: commitment=%s, grace-days=%s",
                id,
                graceDays);
    }

    @Override
    public Authority authority() {
        return Authority.SOURCE;
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
    public ImmutableList<Finding> decide(EngagementRecord record) {
        ImmutableList<Occasion> occasions = occasions(record);
        if (occasions.isEmpty()) {
            return ImmutableList.of(notApplicable(record));
        }
        return occasions.stream().map(occasion -> finding(occasion, record)).collect(ImmutableList.toImmutableList());
    }

    private Finding notApplicable(EngagementRecord record) {
        String statement = title + ": nothing has fallen due by " + record.asAt() + ".";
        return Finding.about(this, id.value())
                .outcome(Outcome.NOT_APPLICABLE)
                .statement(statement)
                .bearer(bearer)
                .explanation(explained(statement, Outcome.NOT_APPLICABLE)
                        .putFacts("framework starts", record.framework().start().toString())
                        .putFacts("as at", record.asAt().toString())
                        .build())
                .build();
    }

    private Finding finding(Occasion occasion, EngagementRecord record) {
        Outcome outcome = outcome(occasion, record);
        String statement = title + ", " + occasion.label() + ": " + account(occasion, record) + ".";
        Explanation.Builder explanation = explained(statement, outcome);
        explanation
                .putFacts("counts from", occasion.from().toString())
                .putFacts("due by", occasion.dueOn().toString())
                .putFacts("done on", occasion.doneOn().map(Object::toString).orElse("not done"))
                .putFacts("as at", record.asAt().toString());
        if (occasion.state() != Occasion.State.KEPT) {
            explanation.wouldChange(
                    "an event of " + countedText() + " from " + occasion.from() + " to " + occasion.dueOn());
        }
        Finding.Builder finding = Finding.about(this, id + " " + occasion.label());
        if (outcome == Outcome.UNDETERMINED) {
            finding.addMissing(MissingFact.of("date", "of an event of " + id + " whose day is not known"));
        }
        return finding.outcome(outcome)
                .statement(statement)
                .bearer(bearer)
                .dueOn(occasion.dueOn())
                .explanation(explanation.build())
                .build();
    }

    private Explanation.Builder explained(String statement, Outcome outcome) {
        Explanation.Builder explanation = Explanation.builder();
        explanation
                .statement(statement)
                .rule(id)
                .citations(citations)
                .addAllParameters(cadence.parameters())
                .addParameters(Parameter.of("grace-days", String.valueOf(graceDays)))
                .addParameters(Parameter.of("counted", countedText()))
                .result(outcome.name());
        return explanation;
    }

    Outcome outcome(Occasion occasion, EngagementRecord record) {
        return switch (occasion.state()) {
            case KEPT -> Outcome.MET;
            case OPEN -> Outcome.NOT_YET_DUE;
            case MISSED ->
                counted.stream().anyMatch(record.undated()::contains)
                        ? Outcome.UNDETERMINED
                        : Outcome.failing(modality);
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

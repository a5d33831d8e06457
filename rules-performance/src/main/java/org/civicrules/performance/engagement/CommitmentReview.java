package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;

/**
 * How one promise stands on a day.
 *
 * @param rule the promise
 * @param occasions the times it has fallen due and the one that is open
 * @param findings one for each of them, in the same order; one alone that says so where there is none
 * @param outcome the most pressing of the findings
 * @param nextDue the due day of the first time to come that is not kept yet; empty if none is left in the framework
 * @param years the share kept in each reporting year
 */
public record CommitmentReview(
        CadenceRule rule,
        ImmutableList<Occasion> occasions,
        ImmutableList<Finding> findings,
        Outcome outcome,
        Optional<LocalDate> nextDue,
        ImmutableSortedMap<String, IndicatorResult> years) {

    /**
     * Reviews a promise.
     *
     * @param rule the promise
     * @param record what is known
     * @return how it stands
     */
    public static CommitmentReview of(CadenceRule rule, EngagementRecord record) {
        ImmutableList<Finding> findings = rule.decide(record);
        return new CommitmentReview(
                rule,
                rule.occasions(record),
                findings,
                Outcome.combine(findings.stream().map(Finding::outcome).toList()),
                rule.upcoming(record).stream()
                        .filter(occasion -> occasion.state() == Occasion.State.OPEN)
                        .map(Occasion::dueOn)
                        .findFirst(),
                YearlyShare.of(rule, record));
    }

    /**
     * How many of its times stand in one way.
     *
     * @param state the way
     * @return their number
     */
    public long count(Occasion.State state) {
        return occasions.stream().filter(occasion -> occasion.state() == state).count();
    }
}

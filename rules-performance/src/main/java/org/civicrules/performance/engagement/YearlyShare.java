package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.TallyBuilder;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleId;

/**
 * How much of a promise was kept in each reporting year, as an indicator: "4 of 4 quarters" is 100 %.
 *
 * <p>Numerator: times kept. Denominator: times that fell due in the year, missed ones included. A time that is still open
 * is excluded as {@code not-yet-due}; one whose events have an unknown day is unknown as {@code undated}. A time belongs
 * to the year its due day lies in.
 */
public final class YearlyShare {
    private YearlyShare() {}

    /**
     * The share for every year with an occasion.
     *
     * @param rule the promise
     * @param record what is known
     * @return the result of each year by its label, for example {@code 2022-23}, in order
     */
    public static ImmutableSortedMap<String, IndicatorResult> of(CadenceRule rule, EngagementRecord record) {
        Map<String, TallyBuilder> years = new TreeMap<>();
        for (Occasion occasion : rule.occasions(record)) {
            String year = Period.containing(
                            occasion.dueOn(),
                            PeriodLength.YEAR,
                            record.framework().yearStart())
                    .label();
            years.computeIfAbsent(year, none -> new TallyBuilder()).add(classified(rule.outcome(occasion, record)));
        }
        IndicatorDefinition definition = definition(rule);
        ImmutableSortedMap.Builder<String, IndicatorResult> shares = ImmutableSortedMap.naturalOrder();
        years.forEach((year, tally) -> shares.put(year, IndicatorResult.of(definition, tally.build())));
        return shares.buildOrThrow();
    }

    /**
     * What the share measures.
     *
     * @param rule the promise
     * @return the definition, for example of {@code melton.c01.kept-share}
     */
    public static IndicatorDefinition definition(CadenceRule rule) {
        return IndicatorDefinition.builder()
                .id(RuleId.of(rule.id() + ".kept-share"))
                .title(rule.title() + ", share of times kept")
                .scoring(Scoring.PROPORTION)
                .multiplier(100)
                .unit("%")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .rounding(Rounding.halfUp(1))
                .addAllCitations(rule.citations())
                .build();
    }

    private static Classified classified(Outcome outcome) {
        return switch (outcome) {
            case MET -> Classified.NUMERATOR;
            case BREACHED, DEPARTED -> Classified.denominatorOnly("missed");
            case UNDETERMINED -> Classified.unknown("undated");
            case NOT_YET_DUE -> Classified.excluded("not-yet-due");
            case NOT_APPLICABLE -> Classified.OUT_OF_POPULATION;
        };
    }
}

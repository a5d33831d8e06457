package org.civicrules.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;
import org.civicrules.core.indicator.TallyBuilder;
import org.civicrules.core.rule.RuleId;

/**
 * Classified cases, tallies, indicator definitions and results, for {@code @Domain(CoreIndicatorDomain.class)}.
 *
 * <p>Tallies come from 0 to 30 cases, so empty bases occur.
 */
public final class CoreIndicatorDomain extends DomainContextBase {

    private static final int MOST_CASES = 30;
    private static final int MOST_PLACES = 3;
    private static final CoreSourceDomain SOURCES = new CoreSourceDomain();

    /** Made by jqwik. */
    public CoreIndicatorDomain() {}

    /** {@return cases of every membership, those left out with one of a few reasons} */
    @Provide
    public Arbitrary<Classified> cases() {
        Arbitrary<String> reasons = Arbitraries.of("short-breaks", "no-date", "left-in-year");
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Classified.NUMERATOR)),
                Tuple.of(3, Arbitraries.just(Classified.DENOMINATOR_ONLY)),
                Tuple.of(1, Arbitraries.just(Classified.OUT_OF_POPULATION)),
                Tuple.of(1, reasons.map(Classified::denominatorOnly)),
                Tuple.of(1, reasons.map(Classified::excluded)),
                Tuple.of(1, reasons.map(Classified::unknown)));
    }

    /** {@return tallies of 0 to 30 cases, one in ten of none} */
    @Provide
    public Arbitrary<Tally> tallies() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Tally.zero())),
                Tuple.of(9, cases().list().ofMaxSize(MOST_CASES).map(CoreIndicatorDomain::tally)));
    }

    /** {@return definitions with every scoring and the multipliers in use} */
    @Provide
    public Arbitrary<IndicatorDefinition> definitions() {
        return Combinators.combine(
                        CoreSourceDomain.words("."),
                        Arbitraries.of(Scoring.class),
                        Arbitraries.of(1L, 100L, 1000L, 10_000L),
                        Arbitraries.of(Polarity.class),
                        Arbitraries.integers().between(0, MOST_PLACES),
                        SOURCES.citations())
                .as((id, scoring, multiplier, polarity, places, citation) -> IndicatorDefinition.builder()
                        .id(RuleId.of(id))
                        .title("Measure " + id)
                        .scoring(scoring)
                        .multiplier(scoring == Scoring.COUNT ? 1 : multiplier)
                        .unit("per " + multiplier)
                        .polarity(polarity)
                        .rounding(Rounding.halfUp(places))
                        .addCitations(citation)
                        .build());
    }

    /** {@return results of those definitions on those tallies} */
    @Provide
    public Arbitrary<IndicatorResult> results() {
        return Combinators.combine(definitions(), tallies()).as(IndicatorResult::of);
    }

    /** Adds cases up in one pass. */
    static Tally tally(List<Classified> cases) {
        TallyBuilder tally = new TallyBuilder();
        cases.forEach(tally::add);
        return tally.build();
    }
}

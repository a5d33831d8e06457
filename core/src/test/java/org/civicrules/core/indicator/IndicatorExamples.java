package org.civicrules.core.indicator;

import java.time.LocalDate;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.SourceExamples;

/** Definitions with which the tests of this package work. */
final class IndicatorExamples {

    static final Citation CLAUSE = Citation.of(SourceExamples.source(), "T.1", "Section 1");

    private IndicatorExamples() {}

    static IndicatorDefinition definition(Scoring scoring, long multiplier, int places) {
        return IndicatorDefinition.builder()
                .id(RuleId.of("test.indicator"))
                .title("Share in time")
                .scoring(scoring)
                .multiplier(multiplier)
                .unit("%")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .rounding(Rounding.halfUp(places))
                .addCitations(CLAUSE)
                .build();
    }

    static IndicatorDefinition dated(LocalDate from, LocalDate to) {
        return IndicatorDefinition.builder()
                .id(RuleId.of("test.indicator"))
                .title("Share in time")
                .scoring(Scoring.PROPORTION)
                .multiplier(100)
                .unit("%")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .rounding(Rounding.halfUp(1))
                .validFrom(from)
                .validTo(to)
                .addCitations(CLAUSE)
                .build();
    }
}

package org.civicrules.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;
import org.junit.jupiter.api.Test;

/** The builders of public values are usable from another package, as rules modules and embedders use them. */
class BuilderFromOutsideTest {

    @Test
    void buildsASourceAndADefinitionThatCitesIt() {
        Source source = Source.builder()
                .id("a-plan-2022")
                .title("A plan")
                .publisher("A council")
                .edition("January 2022")
                .licence("Open Government Licence v3.0")
                .uri("https://example.org/plan")
                .build();
        Citation citation = Citation.of(source, "PLAN.1", "Introduction");

        IndicatorDefinition definition = IndicatorDefinition.builder()
                .id(RuleId.of("plan.share"))
                .title("A share")
                .scoring(Scoring.PROPORTION)
                .multiplier(100)
                .unit("%")
                .polarity(Polarity.HIGHER_IS_BETTER)
                .rounding(Rounding.halfUp(1))
                .addCitations(citation)
                .build();

        assertThat(source.published()).isEmpty();
        assertThat(source.uri()).contains("https://example.org/plan");
        assertThat(definition.citations()).containsExactly(citation);
    }
}

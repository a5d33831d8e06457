package org.civicrules.performance.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.TallyBuilder;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationStyleTest {

    @ParameterizedTest
    @CsvSource({
        "PROPORTION,100,47,308,15.3,15",
        "PROPORTION,100,618,800,77.3,77",
        "PROPORTION,100,6,12,50.0,50",
        "PROPORTION,100,5,12,c,c",
        "PROPORTION,100,7,12,c,c",
        "PROPORTION,100,0,12,0.0,0",
        "PROPORTION,100,12,12,100.0,100",
        "PROPORTION,100,0,0,z,z",
        "PROPORTION,100,6,100000,0.0,k",
        "RATE,10000,308,45361,67.9,68",
        "RATE,1000,5,1787,c,c",
        "RATE,1000,6,1787,3.4,3",
        "MEAN,1,27114,1321,20.5,21",
        "MEAN,1,20,5,c,c",
        "MEAN,1,20,6,3.3,3",
        "COUNT,1,6,0,6,6",
        "COUNT,1,5,0,c,c",
        "COUNT,1,0,0,0,0",
        "COUNT,1,-2,0,-2,-2",
    })
    void aFigureIsRoundedFromItsExactValueOrHidden(
            Scoring scoring, long multiplier, String numerator, String denominator, String council, String dfe) {
        IndicatorResult result = result(scoring, multiplier, numerator, denominator);

        assertThat(PublicationStyle.council().publish(result).text()).isEqualTo(council);
        assertThat(PublicationStyle.dfe().publish(result).text()).isEqualTo(dfe);
    }

    @Test
    void aFigureCarriesItsNumberOrItsMark() {
        PublicationStyle style = PublicationStyle.dfe();

        assertThat(style.publish(result(Scoring.PROPORTION, 100, "47", "308")))
                .isEqualTo(new PublishedFigure("15", Optional.of(new BigDecimal("15")), Optional.empty()));
        assertThat(style.publish(result(Scoring.PROPORTION, 100, "4", "308")))
                .isEqualTo(new PublishedFigure("c", Optional.empty(), Optional.of(Mark.CONFIDENTIAL)));
        assertThat(style.publish(result(Scoring.PROPORTION, 100, "6", "100000")).mark())
                .contains(Mark.ROUNDS_TO_ZERO);
    }

    @Test
    void aResultWithoutAValueShowsItsReason() {
        IndicatorResult none = IndicatorResult.none(
                result(Scoring.COUNT, 1, "9", "0").definition(), NoValueReason.NOT_COLLECTED, "no file");

        assertThat(PublicationStyle.council().publish(none).text()).isEqualTo("x");
        assertThat(PublicationStyle.council().publish(none).mark()).contains(Mark.NOT_AVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({"14,10,10", "15,10,20", "4,10,k", "1,5,k", "3,5,5", "0,10,0", "-15,10,-20"})
    void countsGoToTheNearestOfTheBase(long count, long base, String text) {
        PublicationStyle style = PublicationStyle.dfe().toNearest(base).hiding(SuppressionRule.none());

        assertThat(style.publish(result(Scoring.COUNT, 1, String.valueOf(count), "0"))
                        .text())
                .isEqualTo(text);
        if (count >= 0) {
            assertThat(style.publish(new PublishedCount.Shown(count)).text()).isEqualTo(text);
        }
    }

    @Test
    void theReasonForHidingDoesNotShow() {
        PublicationStyle style = PublicationStyle.dfe();

        assertThat(style.publish(new PublishedCount.Hidden(PublishedCount.Why.SMALL)))
                .isEqualTo(style.publish(new PublishedCount.Hidden(PublishedCount.Why.PROTECTS_ANOTHER)))
                .isEqualTo(new PublishedFigure("c", Optional.empty(), Optional.of(Mark.CONFIDENTIAL)));
        assertThat(style.publish(new PublishedCount.Shown(7)).text()).isEqualTo("7");
    }

    @Test
    void stylesAreNamed() {
        assertThat(PublicationStyle.named("COUNCIL")).isEqualTo(PublicationStyle.council());
        assertThat(PublicationStyle.named("DFE")).isEqualTo(PublicationStyle.dfe());
        assertThat(PublicationStyle.dfe().suppression()).isEqualTo(new SuppressionRule(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationStyle.named("ONS"))
                .withMessage("unknown publication style: name=ONS, known=[COUNCIL, DFE]");
    }

    @Test
    void impossibleStylesAreRefused() {
        PublicationStyle style = PublicationStyle.dfe();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> style.toNearest(0))
                .withMessage("count base must be 1 or more: countBase=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicationStyle("X", -1, 1, SuppressionRule.none(), SymbolSet.dfe()))
                .withMessage("decimal places must not be negative: places=-1");
    }

    private static IndicatorResult result(Scoring scoring, long multiplier, String numerator, String denominator) {
        Source source = Source.builder()
                .id("test")
                .title("A test")
                .publisher("Nobody")
                .edition("1")
                .licence("none")
                .build();
        IndicatorDefinition definition = IndicatorDefinition.builder()
                .id(RuleId.of("test.indicator"))
                .title("A test")
                .scoring(scoring)
                .multiplier(multiplier)
                .unit("%")
                .polarity(Polarity.NEUTRAL)
                .rounding(Rounding.halfUp(1))
                .addCitations(Citation.of(source, "T.1", "1"))
                .build();
        return IndicatorResult.of(
                definition,
                new TallyBuilder()
                        .addSums(new BigDecimal(numerator), new BigDecimal(denominator))
                        .build());
    }
}

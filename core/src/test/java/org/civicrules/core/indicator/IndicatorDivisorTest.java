package org.civicrules.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;
import org.junit.jupiter.api.Test;

final class IndicatorDivisorTest {

    @Test
    void weeksComeExactlyFromDays() {
        Tally tally = new TallyBuilder()
                .addAmount(BigDecimal.valueOf(200))
                .addAmount(BigDecimal.valueOf(85))
                .build();

        IndicatorResult result = IndicatorResult.of(weeks(7), tally);

        assertThat(result.valueText()).hasValue("20.3571428571");
        assertThat(result.publishedText()).hasValue("20.4");
        assertThat(result.explanation().arithmetic()).hasValue("1 x 285 / (7 x 2) = 20.3571428571");
    }

    @Test
    void rejectsADivisorBelowOne() {
        assertThatThrownBy(() -> weeks(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("divisor=0");
    }

    private static IndicatorDefinition weeks(long divisor) {
        Source source = Source.builder()
                .id("a-report")
                .title("A report")
                .publisher("A council")
                .edition("2023")
                .licence("OGL")
                .published(LocalDate.of(2023, 9, 5))
                .build();
        return IndicatorDefinition.builder()
                .id(RuleId.of("test.weeks"))
                .title("Mean weeks")
                .scoring(Scoring.MEAN)
                .multiplier(1)
                .unit("weeks")
                .polarity(Polarity.LOWER_IS_BETTER)
                .rounding(Rounding.halfUp(1))
                .divisor(divisor)
                .addCitations(Citation.of(source, "R1", "1"))
                .build();
    }
}

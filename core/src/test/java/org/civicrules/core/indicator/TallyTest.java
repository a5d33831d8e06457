package org.civicrules.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void addsAmountsForAMean() {
        Tally tally = new TallyBuilder()
                .addAmount(new BigDecimal("498"))
                .addAmount(new BigDecimal("397.5"))
                .build();

        assertThat(tally).isEqualTo(Tally.ofCounts(new BigDecimal("895.5"), BigDecimal.valueOf(2)));
    }

    @Test
    void spellsEqualSumsAlike() {
        assertThat(Tally.ofCounts(new BigDecimal("10.00"), new BigDecimal("1E+2")))
                .isEqualTo(Tally.ofCounts(BigDecimal.TEN, BigDecimal.valueOf(100)));
        assertThat(Tally.ofCounts(BigDecimal.TEN, BigDecimal.valueOf(100))
                        .denominator()
                        .toString())
                .isEqualTo("100");
    }

    @Test
    void refusesNegativeWeightsAndBases() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TallyBuilder().add(Classified.NUMERATOR, BigDecimal.valueOf(-1)))
                .withMessage("weight must not be negative: weight=-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.ofCounts(BigDecimal.ZERO, BigDecimal.valueOf(-1)))
                .withMessage("denominator must not be negative: denominator=-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.ofCounts(BigDecimal.valueOf(-1), BigDecimal.TEN))
                .withMessage("numerator must not be negative: numerator=-1");
        assertThat(Tally.ofCounts(BigDecimal.ZERO, BigDecimal.TEN).numerator()).isZero();
        assertThat(new TallyBuilder().add(Classified.NUMERATOR, BigDecimal.ZERO).build())
                .isEqualTo(Tally.zero());
    }

    @Test
    void makesACaseLeftOutSayWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Classified(Membership.EXCLUDED, ""))
                .withMessage("a case left out must say why: membership=EXCLUDED");
        assertThatIllegalArgumentException().isThrownBy(() -> new Classified(Membership.UNKNOWN, ""));
        assertThat(new Classified(Membership.NUMERATOR, "")).isEqualTo(Classified.NUMERATOR);
    }

    @Test
    void isInForceBetweenItsDatesInclusive() {
        LocalDate from = LocalDate.of(2023, 4, 1);
        LocalDate to = LocalDate.of(2026, 9, 30);
        IndicatorDefinition dated = IndicatorExamples.dated(from, to);

        assertThat(dated.isInForceOn(from.minusDays(1))).isFalse();
        assertThat(dated.isInForceOn(from)).isTrue();
        assertThat(dated.isInForceOn(to)).isTrue();
        assertThat(dated.isInForceOn(to.plusDays(1))).isFalse();
    }

    @Test
    void refusesADefinitionThatIsUncitedOrEndsBeforeItStarts() {
        LocalDate day = LocalDate.of(2023, 4, 1);
        assertThat(IndicatorExamples.dated(day, day).isInForceOn(day)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorExamples.dated(day, day.minusDays(1)))
                .withMessageStartingWith("validTo must not be before validFrom: id=test.indicator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorExamples.definition(Scoring.COUNT, 0, 0))
                .withMessage("multiplier must be positive: id=test.indicator, multiplier=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.halfUp(-1))
                .withMessage("decimal places must not be negative: places=-1");
    }
}

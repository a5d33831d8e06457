package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SampleTargetsTest {

    private static final SampleSize SIZE = new SampleSize(1745);

    @Test
    void dividesTheMinimumAmongTheChannelsRoundingUp() {
        SampleTargets targets = new SampleTargets(
                SIZE,
                ImmutableMap.of(
                        "phone", new BigDecimal("60"), "web", new BigDecimal("39.5"), "post", new BigDecimal("0.5")),
                ImmutableMap.of("phone", 150L, "post", 3L, "face", 1L));

        // 60 % of 315 is 189 exactly, 39.5 % is 124.425, 0.5 % is 1.575.
        assertThat(targets.target("phone")).isEqualTo(189);
        assertThat(targets.target("web")).isEqualTo(125);
        assertThat(targets.target("post")).isEqualTo(2);
        assertThat(targets.target("face")).isZero();
        assertThat(targets.stillNeededByChannel())
                .containsExactly(
                        java.util.Map.entry("phone", 39L),
                        java.util.Map.entry("web", 125L),
                        java.util.Map.entry("post", 0L),
                        java.util.Map.entry("face", 0L));
        assertThat(targets.answered()).isEqualTo(154);
        assertThat(targets.stillNeeded()).isEqualTo(161);
    }

    @Test
    void letsAChannelHaveNoShare() {
        SampleTargets targets = new SampleTargets(
                SIZE, ImmutableMap.of("phone", new BigDecimal("100"), "web", BigDecimal.ZERO), ImmutableMap.of());

        assertThat(targets.stillNeededByChannel())
                .containsExactly(java.util.Map.entry("phone", 315L), java.util.Map.entry("web", 0L));
    }

    @Test
    void needsTheMinimumByWhateverChannelWhereNoSharesAreGiven() {
        SampleTargets targets = new SampleTargets(SIZE, ImmutableMap.of(), ImmutableMap.of());

        assertThat(targets.stillNeeded()).isEqualTo(315);
        assertThat(targets.stillNeededByChannel()).isEmpty();
    }

    @Test
    void refusesSharesThatDoNotAddUpOrAreNegative() {
        assertThatThrownBy(() ->
                        new SampleTargets(SIZE, ImmutableMap.of("phone", new BigDecimal("99.9")), ImmutableMap.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shares must add up to 100 percent: sum=99.9");
        assertThatThrownBy(() -> new SampleTargets(
                        SIZE,
                        ImmutableMap.of("phone", new BigDecimal("101"), "web", new BigDecimal("-1")),
                        ImmutableMap.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a share must not be negative");
    }
}

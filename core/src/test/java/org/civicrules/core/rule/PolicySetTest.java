package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.civicrules.core.rule.PolicyTest.CENSUS;
import static org.civicrules.core.rule.PolicyTest.SHORT_BREAKS;
import static org.civicrules.core.rule.PolicyTest.VISITS;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.civicrules.core.rule.PolicyTest.ShortBreaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicySetTest {

    private static final ImmutableList<Policy<?>> AREA = ImmutableList.of(SHORT_BREAKS, CENSUS);

    @Test
    void takesTheDefaultWhereNothingIsChosen() {
        assertThat(PolicySet.defaults().of(SHORT_BREAKS)).isEqualTo(ShortBreaks.COUNTED);
        assertThat(PolicySet.defaults().of(VISITS)).isEqualTo(6);
        assertThat(PolicySet.defaults().chosen()).isEmpty();
    }

    @Test
    void listsOnlyWhatWasChosen() {
        PolicySet set = PolicySet.defaults()
                .with(SHORT_BREAKS, ShortBreaks.LEFT_OUT)
                .with(VISITS, 6)
                .with(CENSUS, LocalDate.of(2023, 3, 31));

        assertThat(set.chosen()).containsExactly(entry("short-breaks", "left-out"), entry("census-day", "2023-03-31"));
        assertThat(set).hasToString("PolicySet{short-breaks=left-out, census-day=2023-03-31}");
        assertThat(set.of(VISITS)).isEqualTo(6);
    }

    @Test
    void isEqualWhereItDecidesAlike() {
        PolicySet one = PolicySet.defaults().with(VISITS, 7).with(SHORT_BREAKS, ShortBreaks.LEFT_OUT);
        PolicySet other =
                PolicySet.defaults().with(SHORT_BREAKS, ShortBreaks.LEFT_OUT).with(VISITS, 7);

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(PolicySet.defaults());
        assertThat(one.with(VISITS, 6).with(SHORT_BREAKS, ShortBreaks.COUNTED))
                .isEqualTo(PolicySet.defaults())
                .isNotEqualTo(VISITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-breaks", "SHORT_BREAKS", " Short-Breaks"})
    void takesAReadingByName(String id) {
        assertThat(PolicySet.defaults().with(AREA, id, "LEFT_OUT").of(SHORT_BREAKS))
                .isEqualTo(ShortBreaks.LEFT_OUT);
    }

    @Test
    void namesThePolicyThatWasProbablyMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.defaults().with(AREA, "short-brakes", "left-out"))
                .withMessage("there is no such policy: did you mean short-breaks?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.defaults().with(AREA, "visits", "7"))
                .withMessage("there is no such policy: policies=short-breaks, census-day");
    }

    @Test
    void refusesAReadingThatIsNotOnOffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.defaults().with(VISITS, 13));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.defaults().with(AREA, "census-day", "tomorrow"));
    }

    @Test
    void refusesAPolicyOfAnotherArea() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.defaults().with(VISITS, 7).check(AREA))
                .withMessage("there is no such policy here: policy=visits");
        assertThatCode(() -> PolicySet.defaults()
                        .with(SHORT_BREAKS, ShortBreaks.LEFT_OUT)
                        .check(AREA))
                .doesNotThrowAnyException();
    }

    @Test
    void remembersExactlyWhatWasAsked() {
        PolicySet set =
                PolicySet.defaults().with(SHORT_BREAKS, ShortBreaks.LEFT_OUT).with(CENSUS, LocalDate.EPOCH);
        PolicySet.Readings readings = set.readings();

        assertThat(readings.asked()).isEmpty();
        assertThat(readings.of(VISITS)).isEqualTo(6);
        assertThat(readings.of(SHORT_BREAKS)).isEqualTo(ShortBreaks.LEFT_OUT);
        assertThat(readings.of(VISITS)).isEqualTo(6);

        assertThat(readings.asked())
                .containsExactly(Parameter.of("policy visits", "6"), Parameter.of("policy short-breaks", "left-out"));
        assertThat(readings.set()).isSameAs(set);
        assertThat(set.readings().asked()).isEmpty();
    }
}

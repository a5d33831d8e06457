package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyTest {

    enum ShortBreaks {
        LEFT_OUT,
        COUNTED,
        COUNTED_ONCE
    }

    static final Policy<ShortBreaks> SHORT_BREAKS =
            Policy.choice("short-breaks", "Whether a short break counts", ShortBreaks.COUNTED, "T.1", "T.2");
    static final Policy<LocalDate> CENSUS =
            Policy.day("census-day", "The day children are counted on", LocalDate.of(2024, 3, 31), "T.3");
    static final Policy<Integer> VISITS = Policy.number("visits", "How many visits are enough", 6, 1, 12);

    @Test
    void saysWhatItDecidesAndWhichClausesLeaveItOpen() {
        assertThat(SHORT_BREAKS.id()).isEqualTo("short-breaks").isEqualTo(SHORT_BREAKS.toString());
        assertThat(SHORT_BREAKS.question()).isEqualTo("Whether a short break counts");
        assertThat(SHORT_BREAKS.defaultReading()).isEqualTo(ShortBreaks.COUNTED);
        assertThat(SHORT_BREAKS.clauses()).containsExactly("T.1", "T.2");
        assertThat(VISITS.clauses()).isEmpty();
    }

    @Test
    void listsItsReadingsWithTheDefaultFirst() {
        assertThat(SHORT_BREAKS.readings()).containsExactly("counted", "left-out", "counted-once");
        assertThat(CENSUS.readings()).containsExactly("a day such as 2024-01-31");
        assertThat(VISITS.readings()).containsExactly("a whole number from 1 to 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"left-out", "LEFT_OUT", "Left-Out", " left_out "})
    void readsAReadingInAnyCaseWithHyphensOrUnderscores(String text) {
        assertThat(SHORT_BREAKS.parse(text)).isEqualTo(ShortBreaks.LEFT_OUT);
    }

    @Test
    void readsWhatItWrites() {
        for (ShortBreaks reading : ShortBreaks.values()) {
            assertThat(SHORT_BREAKS.parse(SHORT_BREAKS.text(reading))).isEqualTo(reading);
        }
        assertThat(CENSUS.parse(CENSUS.text(LocalDate.of(2024, 2, 29)))).isEqualTo("2024-02-29");
        assertThat(VISITS.parse(VISITS.text(12))).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "12, true", "13, false", "-1, false", "2.0, false", "99999999999, false"})
    void holdsANumberToItsBounds(String text, boolean within) {
        if (within) {
            assertThat(VISITS.parse(text)).isEqualTo(Integer.parseInt(text));
            return;
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.parse(text))
                .withMessage(
                        "a policy must be given one of its readings: policy=visits, readings=a whole number from 1 to 12");
    }

    @Test
    void namesTheReadingThatWasProbablyMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHORT_BREAKS.parse("left_ot"))
                .withMessage("a policy must be given one of its readings: policy=short-breaks,"
                        + " readings=counted, left-out, counted-once; did you mean left-out?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHORT_BREAKS.parse("nothing like it"))
                .withMessageEndingWith("counted-once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CENSUS.parse("31/03/2024"))
                .withMessageContaining("a day such as 2024-01-31");
    }

    @Test
    void refusesToStandWithoutAnIdAQuestionOrADefaultOnOffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.choice("Short_Breaks", "Whether", ShortBreaks.COUNTED))
                .withMessage("a policy's id must be lower-case words joined by hyphens: policy=Short_Breaks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.choice("short-breaks", " ", ShortBreaks.COUNTED))
                .withMessage("a policy must say what it decides: policy=short-breaks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.number("visits", "How many", 13, 1, 12))
                .withMessage("a policy's default must be one of its readings: policy=visits, default=13");
    }
}

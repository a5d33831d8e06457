package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-30", "30/04/2024"})
    void readsADay(String text) {
        assertThat(Moment.parse(text)).isEqualTo(new Moment(LocalDate.of(2024, 4, 30), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-30T09:15", "2024-04-30 09:15", "30/04/2024 09:15", "30/04/2024T09:15:00"})
    void readsADayWithATime(String text) {
        assertThat(Moment.parse(text))
                .isEqualTo(new Moment(LocalDate.of(2024, 4, 30), Optional.of(LocalTime.of(9, 15))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-31",
                "31/04/2024",
                "04/30/2024",
                "2024-4-30",
                "30/4/2024",
                "30-04-2024",
                "2024-04-30x09:15",
                "2024-04-30T",
                "2024-04-30T24:15",
                "2024-04-3",
                "soon"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Moment.parse(text)).isInstanceOf(DateTimeParseException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-30, 2024-04-30, true",
        "2024-05-01, 2024-04-30, false",
        "2024-04-29, 2024-04-30, true",
        "2024-04-30T09:15, 2024-04-30T09:15, true",
        "2024-04-30T09:16, 2024-04-30T09:15, false",
        "2024-04-29T09:16, 2024-04-30T09:15, true",
        "2024-04-30T23:59, 2024-04-30, true",
        "2024-04-30, 2024-04-30T00:00, true",
        "2024-05-01, 2024-04-30T23:59, false",
    })
    void comparesByTimeWhereBothHaveOneElseByDay(String moment, String limit, boolean by) {
        assertThat(Moment.parse(moment).isBy(Moment.parse(limit))).isEqualTo(by);
    }

    @Test
    void addsDaysToAnyMomentAndHoursToOneWithATime() {
        assertThat(Moment.parse("2024-04-30").plus("P28D")).contains(Moment.parse("2024-05-28"));
        assertThat(Moment.parse("2024-04-30T09:15").plus("P1D")).contains(Moment.parse("2024-05-01"));
        assertThat(Moment.parse("2024-04-30T09:15").plus("PT24H")).contains(Moment.parse("2024-05-01T09:15"));
        assertThat(Moment.parse("2024-04-30").plus("PT24H")).isEmpty();
    }
}

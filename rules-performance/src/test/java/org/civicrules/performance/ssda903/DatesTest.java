package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "01/04/2018, 2018-04-01",
        "1/4/2018, 2018-04-01",
        "31/12/1900, 1900-12-31",
        "01/01/1900, 1900-01-01",
        "31/12/2199, 2199-12-31",
        "29/02/2016, 2016-02-29",
        "2018-04-01, 2018-04-01",
        "2018-4-1, 2018-04-01",
        "01/04/49, 2049-04-01",
        "01/04/50, 1950-04-01",
        "01/04/00, 2000-04-01",
        "01/04/99, 1999-04-01",
        "2018-04-01 00:00:00, 2018-04-01",
        "2018-04-01T09:15, 2018-04-01",
        "01/04/2018 09:15, 2018-04-01",
    })
    void readsEveryFormat(String text, LocalDate day) {
        assertThat(Dates.parse(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "/",
                "//",
                "--",
                "1/4",
                "01/04/",
                "/04/2018",
                "01//2018",
                "01/04/201",
                "01/04/20188",
                "01/04/8",
                "00/04/2018",
                "32/04/2018",
                "31/04/2018",
                "29/02/2018",
                "01/00/2018",
                "01/13/2018",
                "31/12/1899",
                "01/01/2200",
                "2018-02-29",
                "18-04-01",
                "01-04-2018",
                "2018/04-01",
                "2018-04/01",
                "20180401",
                "ZZ/ZZ/ZZZZ",
                "zz/zz/2010",
                "0a/04/2018",
                "-1/04/2018",
                "01/04/-8",
                "00001/04/2018",
                "1.4.2018",
                "43191",
                "T2018-04-01",
            })
    void whatIsNoDateIsEmpty(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @Test
    void tellsYearsOfTwoDigits() {
        assertThat(Dates.hasTwoDigitYear("01/04/18")).isTrue();
        assertThat(Dates.hasTwoDigitYear("01/04/18 09:15")).isTrue();
        assertThat(Dates.hasTwoDigitYear("1/4/18")).isTrue();
        assertThat(Dates.hasTwoDigitYear("01/04/2018")).isFalse();
        assertThat(Dates.hasTwoDigitYear("2018-04-01")).isFalse();
        assertThat(Dates.hasTwoDigitYear("/1")).isFalse();
        assertThat(Dates.hasTwoDigitYear("")).isFalse();
    }

    @Test
    void daysThatRecurShareOneValue() {
        assertThat(Dates.parse("01/04/2018")).isSameAs(Dates.parse("2018-04-01"));
    }
}

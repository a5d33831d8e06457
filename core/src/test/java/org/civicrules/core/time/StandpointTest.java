package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandpointTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 15);

    @Test
    void judgesAtADayByWhatWasKnownOnIt() {
        assertThat(Standpoint.at(DAY)).isEqualTo(new Standpoint(DAY, DAY));
    }

    @Test
    void judgesAtADayByWhatWasKnownOnAnother() {
        Standpoint later = Standpoint.at(DAY).knownOn(DAY.plusYears(1));

        assertThat(later.asAt()).isEqualTo(DAY);
        assertThat(later.knownOn()).isEqualTo("2023-01-15");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, false", "1900-01-01, true", "2200-12-31, true", "2201-01-01, false"})
    void refusesADayThatNobodyCanMean(LocalDate day, boolean meant) {
        if (meant) {
            assertThat(Standpoint.at(day).asAt()).isEqualTo(day);
            return;
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standpoint(day, DAY))
                .withMessageStartingWith("a day of judgement must lie in the years 1900 to 2200: asAt=" + day);
        assertThatIllegalArgumentException().isThrownBy(() -> Standpoint.at(DAY).knownOn(day));
    }
}

package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "2005-05-10, 2005-05-10, 0",
        "2005-05-10, 2006-05-09, 0",
        "2005-05-10, 2006-05-10, 1",
        "2005-05-10, 2023-05-09, 17",
        "2005-05-10, 2023-05-10, 18",
        "2005-05-10, 2023-05-11, 18",
        "2005-03-01, 2023-02-28, 17",
        "2005-02-28, 2023-02-28, 18",
        "2008-02-29, 2024-02-28, 15",
        "2008-02-29, 2024-02-29, 16",
    })
    void isReachedAtTheStartOfTheBirthday(LocalDate born, LocalDate date, int years) {
        assertThat(Age.at(born, date)).isEqualTo(years);
        for (LeapDayBirthday policy : LeapDayBirthday.values()) {
            assertThat(Age.at(born, date, policy)).isEqualTo(years);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_OF_MARCH, 2025-02-28, 16",
        "FIRST_OF_MARCH, 2025-03-01, 17",
        "TWENTY_EIGHTH_OF_FEBRUARY, 2025-02-27, 16",
        "TWENTY_EIGHTH_OF_FEBRUARY, 2025-02-28, 17",
        "TWENTY_EIGHTH_OF_FEBRUARY, 2025-03-01, 17",
    })
    void followsTheNamedPolicyForALeapDayBirth(LeapDayBirthday policy, LocalDate date, int years) {
        assertThat(Age.at(LocalDate.of(2008, 2, 29), date, policy)).isEqualTo(years);
    }

    @Test
    void takesFirstOfMarchByDefault() {
        LocalDate born = LocalDate.of(2008, 2, 29);

        assertThat(Age.at(born, LocalDate.of(2025, 2, 28))).isEqualTo(16);
        assertThat(Age.birthday(born, 17)).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(Age.birthday(born, 17, LeapDayBirthday.TWENTY_EIGHTH_OF_FEBRUARY))
                .isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(Age.birthday(born, 16)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Age.birthday(born, 0)).isEqualTo(born);
    }

    @Test
    void refusesADateBeforeTheBirthWithoutNamingEither() {
        assertThatThrownBy(() -> Age.at(LocalDate.of(2008, 2, 29), LocalDate.of(2008, 2, 28)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("date must not be before the date of birth");
    }

    @Test
    void refusesANegativeAge() {
        assertThatThrownBy(() -> Age.birthday(LocalDate.of(2008, 2, 29), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("age must not be negative: years=-1");
    }
}

package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellPoolTest {

    private final CellPool pool = new CellPool();

    @ParameterizedTest
    @ValueSource(strings = {"7", "E4A", "2018-03-31", "12345678", "123456789", "123456789012345", "ÿ"})
    void givesOneStringForEqualShortCellsWhateverFollowsThem(String cell) {
        assertThat(get(cell, ",")).isEqualTo(cell).isSameAs(get(cell, "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        // the first of nine characters
        "112345678, 212345678",
        // characters that together have the bits of two others
        "AA, @Ł",
        "@Ł, AA",
        // fifteen characters and sixteen
        "123456789012345, 1234567890123456",
        "12345678q2345678, 12345678a2345678",
    })
    void neverTakesOneCellForAnother(String one, String other) {
        assertThat(get(one, ",")).isEqualTo(one);
        assertThat(get(other, ",")).isEqualTo(other);
    }

    @Test
    void tellsACharacterOfNoBitsFromNone() {
        assertThat(get("12345678\u00007", ",")).isEqualTo("12345678\u00007");
        assertThat(get("123456787", ",")).isEqualTo("123456787");
    }

    @Test
    void keepsNearlyAllDaysOfAYear() {
        Set<String> made = Sets.newIdentityHashSet();
        made.addAll(daysOfAYear());
        made.addAll(daysOfAYear());

        assertThat(made).hasSizeLessThan(365 * 11 / 10);
        assertThat(Set.copyOf(made)).hasSize(365);
    }

    private List<String> daysOfAYear() {
        return LocalDate.of(2018, 1, 1)
                .datesUntil(LocalDate.of(2019, 1, 1))
                .map(day -> get(day.toString(), ","))
                .toList();
    }

    /** A cell within a buffer that holds something before and behind it. */
    private String get(String cell, String behind) {
        return pool.get((";" + cell + behind).toCharArray(), 1, cell.length());
    }
}

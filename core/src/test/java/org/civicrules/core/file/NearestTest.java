package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {

    private static final List<String> KNOWN = List.of("short-breaks", "census-day", "day");

    @ParameterizedTest
    @CsvSource({
        "short-breaks, short-breaks", "SHORT_BREAKS, short-breaks", "short breaks, short-breaks",
                "shrt-breaks, short-breaks",
        "short-breakss, short-breaks", "census-dat, census-day", "say, day", "da, day"
    })
    void findsTheNameThatWasProbablyMeant(String given, String meant) {
        assertThat(Nearest.to(given, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"xx, ", "visits, ", "'', ", "dxx, "})
    void findsNoneWhereTooMuchDiffers(String given) {
        assertThat(Nearest.to(given, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"short-brxxks, true", "short-xxxxks, true", "shor-xxxxxks, false"})
    void allowsAThirdOfTheLettersToDiffer(String given, boolean found) {
        assertThat(Nearest.to(given, KNOWN).isPresent()).isEqualTo(found);
    }

    @Test
    void takesTheFirstOfTwoThatAreEquallyNear() {
        assertThat(Nearest.to("rates", List.of("rate", "rated"))).contains("rate");
        assertThat(Nearest.to("rates", List.of("rated", "rate"))).contains("rated");
        assertThat(Nearest.to("rates", List.of())).isEmpty();
    }
}

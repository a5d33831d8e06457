package org.civicrules.core.source;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    private static Source source(String id, String edition) {
        return Source.builder()
                .id(id)
                .title("T")
                .publisher("P")
                .edition(edition)
                .licence("L")
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "a b", "a--b", "-a", "a_b"})
    void refusesAnIdThatCannotStandInAFileName(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source(id, "2020"))
                .withMessage("source id must be lower-case words joined by hyphens: id=" + id);
    }

    @Test
    void refusesASourceWithoutEdition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source("plan", " "))
                .withMessage("source must name its edition: id=plan");
    }

    @Test
    void refusesACitationThatPointsNowhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.of(SourceExamples.source(), " ", "Section 1"))
                .withMessage("citation must name a clause: source=test-source");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.of(SourceExamples.source(), "T.1", ""))
                .withMessage("citation must name a section: clause=T.1");
    }
}

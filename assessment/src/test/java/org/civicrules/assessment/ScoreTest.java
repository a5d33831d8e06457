package org.civicrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    @ParameterizedTest
    @CsvSource({"1, ONE", "2, TWO", "3, THREE", "4, FOUR", "5, FIVE"})
    void readsAWholeNumberOfTheScale(String text, Score score) {
        assertThat(Score.parse(text)).contains(score);
        assertThat(Score.of(Integer.parseInt(text))).isEqualTo(score);
        assertThat(score.points()).isEqualTo(Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "3.0", "3.5", "-1", "33", "x", " 3", "+3", "03", "/", ":"})
    void readsNothingElse(String text) {
        assertThat(Score.parse(text)).isEmpty();
    }

    @Test
    void refusesANumberOffTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Score.of(0))
                .withMessage("a score must be 1 to 5: points=0");
        assertThatIllegalArgumentException().isThrownBy(() -> Score.of(6));
    }
}

package org.civicrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    @Test
    void whoHasNotPassedIsToldWhatToRaiseByArea() {
        Feedback feedback = feedback(3, 2, 5, 3);
        assertThat(feedback.summary()).isEqualTo("You have not passed yet. For a pass, raise 1 criterion.");
        assertThat(feedback.areas())
                .extracting(Feedback.Area::heading)
                .containsExactly("Law (knowledge)", "Care (skill)", "Care (behaviour)");
        Feedback.Area skills = feedback.areas().get(1);
        assertThat(skills.achieved()).hasSize(1);
        assertThat(skills.toRaise())
                .extracting(Feedback.ToRaise::code, Feedback.ToRaise::score, Feedback.ToRaise::needed)
                .containsExactly(org.assertj.core.api.Assertions.tuple("S-1", Optional.of(Score.TWO), Score.THREE));
        assertThat(skills.toRaise().get(0).text()).endsWith(": you have 2, you need 3");
        assertThat(feedback.areas().get(0).toRaise()).isEmpty();
    }

    @Test
    void whoPassedIsToldWhatADistinctionWouldHaveNeeded() {
        Feedback feedback = feedback(3, 4, 5, 3);
        assertThat(feedback.summary())
                .isEqualTo("You have passed. A distinction would have needed 2 criteria to be higher.");
        assertThat(feedback.areas().stream().flatMap(area -> area.toRaise().stream()))
                .extracting(Feedback.ToRaise::code)
                .containsExactly("K-2", "B-1");
    }

    @Test
    void aDistinctionHasNothingToRaiseAndAMissingScoreIsNamed() {
        assertThat(feedback(4, 4, 5, 4).summary()).endsWith("There is nothing to raise.");
        assertThat(feedback(4, 4, 5, 4).areas()).allMatch(area -> area.toRaise().isEmpty());
        Feedback open = feedback(4, 0, 5, 4);
        assertThat(open.summary()).isEqualTo("There is no grade yet: scores are missing.");
        assertThat(open.areas().get(1).toRaise().get(0).text()).endsWith(": not scored yet, you need 3");
    }

    private static Feedback feedback(int... points) {
        return Feedback.of(GradingResult.of(TrialPlan.sheet(TrialPlan.SINGLE, points)));
    }
}

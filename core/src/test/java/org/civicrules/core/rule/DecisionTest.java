package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final MissingFact BIRTH = MissingFact.of("birth", "the age");

    @Test
    void carriesAnAnswerOn() {
        Decision<Integer> answer = Decision.of(20);

        assertThat(answer.value()).contains(20);
        assertThat(answer.missing()).isEmpty();
        assertThat(answer.map(days -> days + 1)).isEqualTo(Decision.of(21));
        assertThat(answer.flatMap(days -> Decision.<String>notApplicable("no limit")))
                .isEqualTo(Decision.notApplicable("no limit"));
    }

    @Test
    void keepsWhyAQuestionDoesNotArise() {
        Decision<Integer> none = Decision.notApplicable("the scheme has no cap");

        assertThat(none.value()).isEmpty();
        assertThat(none.missing()).isEmpty();
        assertThat(none.map(days -> days + 1)).isEqualTo(Decision.notApplicable("the scheme has no cap"));
    }

    @Test
    void keepsWhatIsMissing() {
        Decision<Integer> unknown = Decision.undetermined(BIRTH);

        assertThat(unknown.value()).isEmpty();
        assertThat(unknown.missing()).containsExactly(BIRTH);
        assertThat(unknown.map(days -> days + 1)).isEqualTo(Decision.undetermined(BIRTH));
    }

    @Test
    void refusesToBeUndeterminedForNoReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(Decision::undetermined)
                .withMessage("an undetermined decision must name what is missing");
    }
}

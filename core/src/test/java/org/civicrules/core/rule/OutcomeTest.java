package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.source.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    /** How every pair of outcomes combines; the order of the two does not matter. */
    @ParameterizedTest
    @CsvSource({
        "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE",
        "NOT_APPLICABLE, MET,            MET",
        "NOT_APPLICABLE, NOT_YET_DUE,    NOT_YET_DUE",
        "NOT_APPLICABLE, DEPARTED,       DEPARTED",
        "NOT_APPLICABLE, UNDETERMINED,   UNDETERMINED",
        "NOT_APPLICABLE, BREACHED,       BREACHED",
        "MET,            MET,            MET",
        "MET,            NOT_YET_DUE,    NOT_YET_DUE",
        "MET,            DEPARTED,       DEPARTED",
        "MET,            UNDETERMINED,   UNDETERMINED",
        "MET,            BREACHED,       BREACHED",
        "NOT_YET_DUE,    NOT_YET_DUE,    NOT_YET_DUE",
        "NOT_YET_DUE,    DEPARTED,       DEPARTED",
        "NOT_YET_DUE,    UNDETERMINED,   UNDETERMINED",
        "NOT_YET_DUE,    BREACHED,       BREACHED",
        "DEPARTED,       DEPARTED,       DEPARTED",
        "DEPARTED,       UNDETERMINED,   UNDETERMINED",
        "DEPARTED,       BREACHED,       BREACHED",
        "UNDETERMINED,   UNDETERMINED,   UNDETERMINED",
        "UNDETERMINED,   BREACHED,       BREACHED",
        "BREACHED,       BREACHED,       BREACHED",
    })
    void combinesToTheMorePressing(Outcome one, Outcome other, Outcome combined) {
        assertThat(one.and(other)).isEqualTo(combined);
        assertThat(other.and(one)).isEqualTo(combined);
        assertThat(Outcome.combine(ImmutableList.of(one, other))).isEqualTo(combined);
    }

    @Test
    void combinesNothingToNotApplicable() {
        assertThat(Outcome.combine(ImmutableList.of())).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"MUST, BREACHED", "MUST_NOT, BREACHED", "SHOULD, DEPARTED"})
    void failsARequirementAsABreachAndARecommendationAsADeparture(Modality modality, Outcome outcome) {
        assertThat(Outcome.failing(modality)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAY", "POWER", "DEFINITION"})
    void refusesToFailWhatBindsNobody(Modality modality) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.failing(modality))
                .withMessage("only a duty can be failed: modality=%s", modality);
    }
}

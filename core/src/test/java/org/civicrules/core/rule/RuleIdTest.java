package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"grants.admin-cap", "housing.l2.gateway.english-maths", "tsm.ch01.1", "cla.rate-per-10000"})
    void printsAsItWasWritten(String id) {
        assertThat(RuleId.of(id)).hasToString(id).isEqualTo(new RuleId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "grants", "Grants.cap", "grants..cap", "grants.", ".cap", "grants.admin_cap", "a.-b", "a.b "
            })
    void refusesWhatIsNotDottedLowerCase(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleId.of(id))
                .withMessage("rule id must be dotted lower case: id=" + id);
    }

    @Test
    void sortsByName() {
        assertThat(RuleId.of("a.b")).isLessThan(RuleId.of("a.c"));
        assertThat(RuleId.of("a.b")).isEqualByComparingTo(RuleId.of("a.b"));
    }
}

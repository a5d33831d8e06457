package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 14);

    @Test
    void decidesEveryRuleInOrder() {
        RuleBook<LocalDate> book = RuleBook.of(ImmutableList.of(
                Examples.rule("test.second", ImmutableList.of(Examples.CLAUSE)),
                Examples.rule("test.first", ImmutableList.of(Examples.CLAUSE))));

        assertThat(book.decide(DAY))
                .extracting(finding -> finding.rule().value())
                .containsExactly("test.second", "test.first");
        assertThat(book.rules().keySet()).containsExactly(RuleId.of("test.second"), RuleId.of("test.first"));
    }

    @Test
    void refusesTwoRulesOfOneId() {
        Rule<LocalDate> rule = Examples.rule("test.same", ImmutableList.of(Examples.CLAUSE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.of(ImmutableList.of(rule, rule)))
                .withMessage("rule ids must be unique: rule=test.same");
    }

    @Test
    void refusesAnUncitedRule() {
        Rule<LocalDate> rule = Examples.rule("test.uncited", ImmutableList.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.of(ImmutableList.of(rule)))
                .withMessage("every rule must cite its clause: rule=test.uncited");
    }
}

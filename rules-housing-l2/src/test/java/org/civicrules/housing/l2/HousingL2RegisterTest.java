package org.civicrules.housing.l2;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.testkit.ClauseRegisterContract;
import org.junit.jupiter.api.Test;

class HousingL2RegisterTest implements ClauseRegisterContract {

    @Override
    public ClauseRegister register() {
        return HousingL2.REGISTER;
    }

    @Override
    public ImmutableSet<String> clausesOfTheDocument() {
        return IntStream.rangeClosed(1, 61)
                .mapToObj(number -> String.format("L2-R%02d", number))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public ImmutableSet<RuleId> rules() {
        return HousingL2.RULES.ids();
    }

    @Override
    public ImmutableSet<Citation> citations() {
        return Stream.concat(
                        HousingL2.RULES.rules().stream().flatMap(rule -> rule.citations().stream()),
                        HousingL2.PLAN.parameters().values().stream()
                                .map(Parameter::citation)
                                .flatMap(citation -> citation.stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Test
    void everyRuleCitesAClauseThatNamesIt() {
        for (var rule : HousingL2.RULES.rules()) {
            assertThat(rule.citations())
                    .as(rule.id().value())
                    .anySatisfy(citation -> assertThat(
                                    register().clause(citation.clause()).by())
                            .contains(rule.id().value()));
        }
    }
}

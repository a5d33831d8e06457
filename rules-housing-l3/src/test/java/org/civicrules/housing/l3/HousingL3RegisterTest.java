package org.civicrules.housing.l3;

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

class HousingL3RegisterTest implements ClauseRegisterContract {

    @Override
    public ClauseRegister register() {
        return HousingL3.REGISTER;
    }

    @Override
    public ImmutableSet<String> clausesOfTheDocument() {
        return IntStream.rangeClosed(1, 46)
                .mapToObj(number -> String.format("L3-R%02d", number))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public ImmutableSet<RuleId> rules() {
        return HousingL3.RULES.ids();
    }

    @Override
    public ImmutableSet<Citation> citations() {
        return Stream.concat(
                        HousingL3.RULES.rules().stream().flatMap(rule -> rule.citations().stream()),
                        HousingL3.PLAN.parameters().values().stream()
                                .map(Parameter::citation)
                                .flatMap(citation -> citation.stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Test
    void everyRuleCitesAClauseThatNamesIt() {
        for (var rule : HousingL3.RULES.rules()) {
            assertThat(rule.citations())
                    .as(rule.id().value())
                    .anySatisfy(citation -> assertThat(
                                    register().clause(citation.clause()).by())
                            .contains(rule.id().value()));
        }
    }
}

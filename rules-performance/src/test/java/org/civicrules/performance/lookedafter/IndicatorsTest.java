package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.stream.Stream;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.performance.lookedafter.reported.ReportReconciliation;
import org.civicrules.testkit.ClauseRegisterContract;
import org.junit.jupiter.api.Test;

final class IndicatorsTest implements ClauseRegisterContract {

    @Override
    public ClauseRegister register() {
        return Indicators.register();
    }

    @Override
    public ImmutableSet<String> clausesOfTheDocument() {
        return ImmutableSet.copyOf(Streams.concat(
                        clauses("1", 3),
                        clauses("2", 2),
                        clauses("3.1", 4),
                        clauses("3.2", 10),
                        clauses("3.3", 7),
                        clauses("3.4", 2),
                        clauses("3.5", 1),
                        clauses("3.6", 3),
                        clauses("3.7", 2),
                        clauses("3.8", 3),
                        clauses("3.9", 2),
                        clauses("3.10", 3),
                        clauses("3.11", 3),
                        clauses("3.12", 2),
                        clauses("4.1", 4),
                        clauses("4.2", 4),
                        clauses("4.3", 4),
                        clauses("5.1", 7),
                        clauses("5.2", 5),
                        clauses("6.1", 3),
                        clauses("6.2", 6),
                        clauses("6.3", 5),
                        clauses("7.0", 5),
                        clauses("7.1", 2),
                        clauses("7.2", 3),
                        clauses("7.3", 3),
                        clauses("10", 2))
                .toList());
    }

    private static Stream<String> clauses(String section, int count) {
        return Stream.iterate(1, n -> n + 1).limit(count).map(n -> "THU." + section + "." + n);
    }

    @Override
    public ImmutableSet<RuleId> rules() {
        return Stream.concat(
                        Indicators.all().stream().map(IndicatorDefinition::id),
                        ReportReconciliation.rules().rules().values().stream().map(Rule::id))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public ImmutableSet<Citation> citations() {
        return Stream.concat(
                        Indicators.all().stream().flatMap(one -> one.citations().stream()),
                        ReportReconciliation.rules().rules().values().stream().flatMap(one -> one.citations().stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Test
    void namesOnlyDataFilesThatAreShipped() {
        assertThat(register().clauses().values().stream()
                        .filter(clause -> clause.treatment() == org.civicrules.core.source.Treatment.DATA)
                        .flatMap(clause -> clause.by().stream()))
                .allSatisfy(
                        file -> assertThat(Indicators.class.getResource(file)).isNotNull());
    }

    @Test
    void roundsByThePublisher() {
        assertThat(Indicators.all())
                .allSatisfy(definition -> assertThat(definition.rounding().places())
                        .isEqualTo(definition.scoring() == Scoring.COUNT ? 0 : 1));
        assertThat(Indicators.all(Policies.defaults().with("publication", "DFE")))
                .allSatisfy(
                        definition -> assertThat(definition.rounding().places()).isZero());
    }

    @Test
    void multipliesByTheUnit() {
        assertThat(Indicators.all())
                .allSatisfy(definition -> assertThat(definition.multiplier())
                        .isEqualTo(
                                switch (definition.unit()) {
                                    case "%" -> 100;
                                    case "per 10000" -> 10_000;
                                    default -> 1;
                                }));
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatThrownBy(() -> Indicators.definition("cla.height", Policies.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no such indicator: id=cla.height");
    }

    @Test
    void computesEveryDefinitionInItsOrder() {
        assertThat(new MeasureRun(Runs.terms()).results())
                .extracting(Measured::id)
                .containsExactlyElementsOf(
                        Indicators.all().stream().map(one -> one.id().value()).toList());
    }

    @Test
    void everyGroupListsItsMeasures() {
        assertThat(Stream.of(
                                StockAndFlow.measures(),
                                Profile.measures(),
                                YouthJustice.measures(),
                                Missing.measures(),
                                Visits.measures(),
                                Reviews.measures(),
                                InitialHealth.measures(),
                                Proceedings.measures(),
                                Health.measures(),
                                Questionnaire.measures(),
                                AdoptionTiming.measures(),
                                Stability.measures(),
                                CareLeavers.measures())
                        .flatMap(group -> group.stream().map(Measure::id)))
                .containsExactlyElementsOf(
                        Indicators.all().stream().map(one -> one.id().value()).toList());
    }
}

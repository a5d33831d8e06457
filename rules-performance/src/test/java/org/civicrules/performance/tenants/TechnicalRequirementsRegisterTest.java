package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.stream.Stream;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Treatment;
import org.civicrules.performance.engagement.MeltonFramework;
import org.civicrules.testkit.ClauseRegisterContract;
import org.junit.jupiter.api.Test;

class TechnicalRequirementsRegisterTest implements ClauseRegisterContract {

    @Override
    public ClauseRegister register() {
        return SatisfactionMeasures.register();
    }

    @Override
    public ImmutableSet<String> clausesOfTheDocument() {
        return ImmutableSet.of(
                "TSM.EFFECTIVE",
                "TSM.REVISED",
                "TSM.DIRECTION",
                "TSM.SMALL",
                "TSM.TENURE",
                "TSM.LEASEHOLD",
                "TSM.HOMES",
                "TSM.PERCEPTION",
                "TSM.AGREEMENT",
                "TSM.DONT_KNOW",
                "TSM.NO_DONT_KNOW",
                "TSM.FILTER",
                "TSM.WEIGHTING",
                "TSM.ROUNDING",
                "TSM.MARKERS",
                "TSM.RP01",
                "TSM.RP02.1",
                "TSM.RP02.2",
                "TSM.BS01",
                "TSM.BS02",
                "TSM.BS03",
                "TSM.BS04",
                "TSM.BS05",
                "TSM.CH01.1",
                "TSM.CH01.2",
                "TSM.CH02.1",
                "TSM.CH02.2",
                "TSM.NM01.1",
                "TSM.NM01.2",
                "TSM.SAMPLE.BANDS",
                "TSM.SAMPLE.CENSUS",
                "TSM.SAMPLE.MARGIN",
                "TSM.SAMPLE.FRAME",
                "TSM.CHANNELS");
    }

    @Override
    public ImmutableSet<RuleId> rules() {
        return Streams.concat(
                        SatisfactionMeasures.all().stream()
                                .map(measure -> measure.definition().id()),
                        ruleBooks().map(Rule::id))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public ImmutableSet<Citation> citations() {
        return Streams.concat(
                        SatisfactionMeasures.all().stream()
                                .flatMap(measure -> measure.definition().citations().stream()),
                        ruleBooks().flatMap(rule -> rule.citations().stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<Rule<?>> ruleBooks() {
        return Stream.concat(
                PlausibilityRules.book().rules().values().stream(), SurveyRules.book().rules().values().stream());
    }

    @Test
    void everyClauseCarriedAsDataNamesAResourceOfThePackage() {
        ImmutableList<String> resources = Stream.of(register(), MeltonFramework.register(), CodeClock.register())
                .flatMap(register -> register.clauses().values().stream())
                .filter(clause -> clause.treatment() == Treatment.DATA)
                .flatMap(clause -> clause.by().stream())
                .collect(ImmutableList.toImmutableList());

        assertThat(resources)
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(Table.strict(
                                TableSource.resource(SatisfactionMeasures.class, resource),
                                Columns.required(),
                                Row::line))
                        .isNotEmpty());
    }
}

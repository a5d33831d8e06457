package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.RuleBook;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/** What the regulator asks of a survey: enough answers, and weighting declared. */
public final class SurveyRules {

    private static final RuleBook<SurveyFacts> BOOK = RuleBook.of(ImmutableList.of(
            new SurveyRule(SampleSize.RULE.value(), "A survey has enough answers", SurveyRules::enough),
            new SurveyRule("tsm.survey.weighting-declared", "Weighting is declared", SurveyRules::declared)));

    private SurveyRules() {}

    /** {@return both rules} */
    public static RuleBook<SurveyFacts> book() {
        return BOOK;
    }

    /**
     * Decides both rules for every tenure whose survey is described.
     *
     * @param records the records
     * @return the findings, tenure by tenure; none without the file {@code sample.csv}
     */
    public static ImmutableList<Finding> decide(TenantRecords records) {
        return records.sample().stream()
                .flatMap(file -> file.records().stream())
                .map(sample -> facts(sample, records))
                .flatMap(facts -> BOOK.decide(facts).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static SurveyFacts facts(SurveySample sample, TenantRecords records) {
        ImmutableList<SurveyResponse> responses = records.survey().stream()
                .flatMap(file -> file.records().stream())
                .filter(response -> response.tenure().equals(sample.tenure()))
                .collect(ImmutableList.toImmutableList());
        return new SurveyFacts(sample, responses.size(), responses.stream().anyMatch(SurveyResponse::isWeighted));
    }

    private static Ruling.Details enough(SurveyFacts facts, Ruling.Subject survey) {
        Optional<Long> population = facts.sample().population();
        if (population.isEmpty()) {
            return survey.undetermined(
                    "sample.population is missing",
                    Change.of("sample.population", Math.max(1, facts.responses()), "the relevant tenant population"),
                    MissingFact.of("sample.population", "gives the minimum of answers"));
        }
        SampleSize size = new SampleSize(population.get());
        return counted(facts, survey, size).part(size.explanation());
    }

    private static Ruling.Details counted(SurveyFacts facts, Ruling.Subject survey, SampleSize size) {
        String answers = facts.responses() + " answers of at least " + size.minimum();
        if (facts.responses() >= size.minimum()) {
            return survey.met(answers);
        }
        Optional<Boolean> census = facts.sample().census();
        boolean censusMaySuffice = size.verdict(facts.responses(), true) == SampleVerdict.CENSUS_SUFFICES;
        if (censusMaySuffice && census.isEmpty()) {
            return survey.undetermined(
                    "sample.method is missing",
                    Change.of("sample.method", "census", "census or sample"),
                    MissingFact.of("sample.method", "tells whether a census suffices"));
        }
        return censusMaySuffice && census.orElseThrow()
                ? survey.met(answers + "; a census of fewer than 2,500 suffices")
                : survey.breached(
                        answers + ": " + size.stillNeeded(facts.responses()) + " short",
                        Change.of("responses", size.minimum(), size.minimum() + " or more"));
    }

    private static Ruling.Details declared(SurveyFacts facts, Ruling.Subject survey) {
        if (!facts.weighted()) {
            return survey.notApplicable("The answers are not weighted");
        }
        return facts.sample().weightedBy().isEmpty()
                ? survey.breached(
                        "The answers are weighted, but no characteristics are declared",
                        Change.of("sample.weighted_by", "age", "the characteristics by which they were weighted"))
                : survey.met("The answers are weighted by declared characteristics");
    }

    /** What a rule says of a survey; the facts are added alike. */
    private interface Decided {
        Ruling.Details of(SurveyFacts facts, Ruling.Subject survey);
    }

    private static final class SurveyRule extends CitedRule<SurveyFacts> {

        private final Decided decided;

        SurveyRule(String id, String title, Decided decided) {
            super(Provision.of(
                    id, title, Modality.MUST, SatisfactionMeasures.register().citationsOf(id)));
            this.decided = decided;
        }

        @Override
        protected ImmutableList<Ruling> judge(SurveyFacts facts) {
            Ruling.Subject survey = Ruling.about(
                    facts.sample().tenure().map(tenure -> tenure + " survey").orElse("survey"));
            return ImmutableList.of(decided.of(facts, survey)
                    .fact("responses", facts.responses())
                    .build());
        }
    }
}

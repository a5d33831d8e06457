package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleBook;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/** What the regulator asks of a survey: enough answers, and weighting declared. */
public final class SurveyRules {

    private static final RuleBook<SurveyFacts> BOOK = RuleBook.of(ImmutableList.of(
            new SurveyRule(SampleSize.RULE, "A survey has enough answers", SurveyRules::enough),
            new SurveyRule(
                    RuleId.of("tsm.survey.weighting-declared"), "Weighting is declared", SurveyRules::declared)));

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

    private static Verdict enough(SurveyFacts facts) {
        Optional<Long> population = facts.sample().population();
        if (population.isEmpty()) {
            return Verdict.missing(MissingFact.of("sample.population", "gives the minimum of answers"));
        }
        SampleSize size = new SampleSize(population.get());
        long minimum = size.minimum();
        String answers = facts.responses() + " answers of at least " + minimum;
        if (facts.responses() >= minimum) {
            return Verdict.of(Outcome.MET, answers, size.explanation());
        }
        Optional<Boolean> census = facts.sample().census();
        boolean censusMaySuffice = size.verdict(facts.responses(), true) == SampleVerdict.CENSUS_SUFFICES;
        if (censusMaySuffice && census.isEmpty()) {
            return Verdict.missing(MissingFact.of("sample.method", "tells whether a census suffices"));
        }
        return censusMaySuffice && census.orElseThrow()
                ? Verdict.of(Outcome.MET, answers + "; a census of fewer than 2,500 suffices", size.explanation())
                : Verdict.of(
                        Outcome.BREACHED,
                        answers + ": " + size.stillNeeded(facts.responses()) + " short",
                        size.explanation());
    }

    private static Verdict declared(SurveyFacts facts) {
        if (!facts.weighted()) {
            return Verdict.of(Outcome.NOT_APPLICABLE, "The answers are not weighted");
        }
        return facts.sample().weightedBy().isEmpty()
                ? Verdict.of(Outcome.BREACHED, "The answers are weighted, but no characteristics are declared")
                : Verdict.of(Outcome.MET, "The answers are weighted by declared characteristics");
    }

    private record Verdict(
            Outcome outcome, String statement, ImmutableList<MissingFact> missing, ImmutableList<Explanation> reasons) {

        static Verdict of(Outcome outcome, String statement, Explanation... reasons) {
            return new Verdict(outcome, statement, ImmutableList.of(), ImmutableList.copyOf(reasons));
        }

        static Verdict missing(MissingFact fact) {
            return new Verdict(
                    Outcome.UNDETERMINED, fact.name() + " is missing", ImmutableList.of(fact), ImmutableList.of());
        }
    }

    private record SurveyRule(RuleId id, String title, Function<SurveyFacts, Verdict> decision)
            implements Rule<SurveyFacts> {

        @Override
        public ImmutableList<Citation> citations() {
            return SatisfactionMeasures.register().citationsOf(id.value());
        }

        @Override
        public Modality modality() {
            return Modality.MUST;
        }

        @Override
        public Authority authority() {
            return Authority.SOURCE;
        }

        @Override
        public ImmutableList<Finding> decide(SurveyFacts facts) {
            Verdict verdict = decision.apply(facts);
            return ImmutableList.of(Finding.about(this, subject(facts))
                    .outcome(verdict.outcome())
                    .statement(verdict.statement())
                    .addAllMissing(verdict.missing())
                    .explanation(Explanation.builder()
                            .statement(verdict.statement())
                            .rule(id)
                            .citations(citations())
                            .putFacts("responses", Long.toString(facts.responses()))
                            .addAllChildren(verdict.reasons())
                            .build())
                    .build());
        }

        private static String subject(SurveyFacts facts) {
            return facts.sample().tenure().map(tenure -> tenure + " survey").orElse("survey");
        }
    }
}

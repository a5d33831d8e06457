package org.civicrules.testkit;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/** Rule ids, outcomes, decisions, explanations and findings, for {@code @Domain(CoreRuleDomain.class)}. */
public final class CoreRuleDomain extends DomainContextBase {

    private static final CoreSourceDomain SOURCES = new CoreSourceDomain();

    /** Made by jqwik. */
    public CoreRuleDomain() {}

    /** {@return ids of two or three parts} */
    @Provide
    public Arbitrary<RuleId> ruleIds() {
        return CoreSourceDomain.words(".").map(RuleId::of);
    }

    /** {@return every outcome} */
    @Provide
    public Arbitrary<Outcome> outcomes() {
        return Arbitraries.of(Outcome.class);
    }

    /** {@return missing facts} */
    @Provide
    public Arbitrary<MissingFact> missingFacts() {
        return CoreSourceDomain.words(".").map(name -> MissingFact.of(name, "tells whether the duty was met"));
    }

    /** {@return decisions of all three kinds about a whole number} */
    @Provide
    public Arbitrary<Decision<Integer>> decisions() {
        Arbitrary<Decision<Integer>> determined = Arbitraries.integers().map(Decision::of);
        Arbitrary<Decision<Integer>> undetermined = missingFacts().map(Decision::undetermined);
        return Arbitraries.oneOf(determined, undetermined, Arbitraries.just(Decision.notApplicable("does not arise")));
    }

    /** {@return explanations with up to three children} */
    @Provide
    public Arbitrary<Explanation> explanations() {
        return Combinators.combine(leaves(), leaves().list().ofMaxSize(3))
                .as((leaf, children) -> Explanation.builder()
                        .from(leaf)
                        .addAllChildren(children)
                        .build());
    }

    /** {@return findings whose modality and outcome go together} */
    @Provide
    public Arbitrary<Finding> findings() {
        return Combinators.combine(
                        ruleIds(),
                        SOURCES.citations(),
                        Arbitraries.of(Modality.class),
                        outcomes(),
                        missingFacts(),
                        explanations())
                .as(CoreRuleDomain::finding);
    }

    private Arbitrary<Explanation> leaves() {
        return Combinators.combine(
                        ruleIds(), SOURCES.citations(), Arbitraries.integers().between(0, 100))
                .as((rule, citation, days) -> Explanation.builder()
                        .statement("The duty was met in " + days + " days")
                        .rule(rule)
                        .addCitations(citation)
                        .putFacts("days", Integer.toString(days))
                        .result(Integer.toString(days))
                        .build());
    }

    private static Finding finding(
            RuleId rule,
            Citation citation,
            Modality modality,
            Outcome outcome,
            MissingFact missing,
            Explanation explanation) {
        Finding.Builder finding = new Finding.Builder();
        finding.rule(rule)
                .addCitations(citation)
                .modality(modality)
                .authority(Authority.SOURCE)
                .subject("case 1")
                .outcome(fitting(outcome, modality))
                .statement("The duty stands so")
                .explanation(explanation);
        return fitting(outcome, modality) == Outcome.UNDETERMINED
                ? finding.missing(ImmutableList.of(missing)).build()
                : finding.build();
    }

    /** Only a requirement is breached and only a recommendation departed from. */
    private static Outcome fitting(Outcome outcome, Modality modality) {
        return outcome == Outcome.BREACHED || outcome == Outcome.DEPARTED ? failing(modality) : outcome;
    }

    private static Outcome failing(Modality modality) {
        return switch (modality) {
            case MUST, MUST_NOT, SHOULD -> Outcome.failing(modality);
            case MAY, POWER, DEFINITION -> Outcome.NOT_APPLICABLE;
        };
    }
}

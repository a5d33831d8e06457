package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.time.Standpoint;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.scheme.Edition;
import org.civicrules.grants.scheme.GrantScheme;

/**
 * One authority's grant held against its scheme on one day: what was found, what is due, where the money is and what may still be done.
 *
 * <p>A pure function of its arguments. Where the day on which the terms are known falls between the earliest and the latest day of a change,
 * every possible edition is applied; an answer on which they agree stands, and one on which they differ is undetermined.
 *
 * @param scheme the scheme
 * @param from the day of the facts, and the day up to which terms and bank holidays are known
 * @param policies the readings taken
 * @param findings what was found, in the order of the scheme's terms
 * @param obligations the duties with a last day
 * @param account where the money is
 * @param headroom what may still be done
 */
public record GrantAssessment(
        GrantScheme scheme,
        Standpoint from,
        PolicySet policies,
        ImmutableList<Finding> findings,
        ImmutableList<Obligation> obligations,
        Decision<Account> account,
        Headroom headroom) {

    /**
     * Checks a grant.
     *
     * @param name what to call the grant, for example the name of its file
     * @param file the facts; what happened after the day of judgement is left out
     * @param scheme the scheme
     * @param from the day to check it on, and the day whose published terms and bank holidays count
     * @param policies the readings to take
     * @return the assessment
     */
    public static GrantAssessment of(
            String name, GrantFile file, GrantScheme scheme, Standpoint from, PolicySet policies) {
        ImmutableList<Edition> editions = scheme.asPublishedAt(from.knownOn());
        if (editions.isEmpty()) {
            return unpublished(scheme, from, policies);
        }
        ImmutableMap<Edition, GrantCase> cases =
                Maps.toMap(editions, edition -> new GrantCase(file, edition.terms(), from, policies));
        ImmutableList<Finding> findings = rules(scheme, editions).stream()
                .flatMap(rule -> rule.decide(cases).stream())
                .collect(toImmutableList());
        return new GrantAssessment(
                scheme,
                from,
                policies,
                findings,
                Obligations.of(scheme, name, findings),
                account(cases.values().asList()),
                Headroom.of(cases.values().asList().get(cases.size() - 1)));
    }

    private static ImmutableList<EditionsRule> rules(GrantScheme scheme, ImmutableList<Edition> editions) {
        ImmutableListMultimap.Builder<Edition, GrantRule> rules = ImmutableListMultimap.builder();
        editions.forEach(edition -> rules.putAll(edition, TermRules.all(scheme, edition)));
        return EditionsRule.of(rules.build());
    }

    /**
     * Every rule that a scheme gives rise to in any of its editions.
     *
     * @param scheme the scheme
     * @return the rules, those that answer for absent terms included
     */
    public static ImmutableList<CitedRule<?>> rules(GrantScheme scheme) {
        ImmutableList.Builder<CitedRule<?>> rules = ImmutableList.builder();
        scheme.editions().forEach(edition -> rules.addAll(TermRules.all(scheme, edition)));
        rules.add(new UnpublishedRule(scheme));
        return rules.build();
    }

    /** {@return the day of the facts} */
    public LocalDate asAt() {
        return from.asAt();
    }

    /** {@return the most pressing outcome} */
    public Outcome worst() {
        return Outcome.combine(findings.stream().map(Finding::outcome).collect(toImmutableList()));
    }

    /**
     * The findings with an outcome.
     *
     * @param outcome the outcome
     * @return the findings, in order
     */
    public ImmutableList<Finding> with(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).collect(toImmutableList());
    }

    /** {@return what is owed to the department and not yet returned, as far as it can be told} */
    public Decision<Owed> owed() {
        return account.map(Account::owed);
    }

    private static GrantAssessment unpublished(GrantScheme scheme, Standpoint from, PolicySet policies) {
        return new GrantAssessment(
                scheme,
                from,
                policies,
                new UnpublishedRule(scheme).decide(from),
                ImmutableList.of(),
                Decision.undetermined(UnpublishedRule.missing(from)),
                new Headroom(ImmutableMap.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The account, where every possible edition draws up the same. */
    private static Decision<Account> account(ImmutableList<GrantCase> cases) {
        ImmutableList<Decision<Account>> accounts =
                cases.stream().map(GrantCase::account).distinct().collect(toImmutableList());
        return accounts.size() == 1
                ? accounts.get(0)
                : Decision.undetermined(
                        MissingFact.of("scheme.published", "which edition of the terms had been published"));
    }
}

package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.time.WorkingDayCalendar;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.scheme.Edition;
import org.civicrules.grants.scheme.GrantScheme;
import org.joda.money.Money;

/**
 * One authority's grant held against its scheme on one day: what was found, what is due, where the money is and what may still be done.
 *
 * <p>A pure function of its arguments. Where the day on which the terms are known falls between the earliest and the latest day of a change,
 * every possible edition is applied; an answer on which they agree stands, and one on which they differ is undetermined.
 *
 * @param scheme the scheme
 * @param asAt the day of the facts
 * @param knownAt the day of the terms and of the bank holidays
 * @param policy the readings taken
 * @param findings what was found, in the order of the scheme's terms
 * @param obligations the duties with a last day
 * @param account where the money is
 * @param headroom what may still be done
 */
public record GrantAssessment(
        GrantScheme scheme,
        LocalDate asAt,
        LocalDate knownAt,
        GrantPolicy policy,
        ImmutableList<Finding> findings,
        ImmutableList<Obligation> obligations,
        Decision<Account> account,
        Headroom headroom) {

    /**
     * Checks a grant.
     *
     * @param name what to call the grant, for example the name of its file
     * @param file the facts; what happened after {@code asAt} is left out
     * @param scheme the scheme
     * @param asAt the day to check it on
     * @param knownAt the day whose published terms and bank holidays count
     * @param policy the readings to take
     * @return the assessment
     */
    public static GrantAssessment of(
            String name, GrantFile file, GrantScheme scheme, LocalDate asAt, LocalDate knownAt, GrantPolicy policy) {
        ImmutableList<Edition> editions = scheme.asPublishedAt(knownAt);
        if (editions.isEmpty()) {
            return unpublished(scheme, asAt, knownAt, policy);
        }
        WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales().asKnownAt(knownAt);
        ImmutableList<GrantCase> cases = editions.stream()
                .map(edition -> new GrantCase(file, edition.terms(), asAt, policy, calendar))
                .collect(toImmutableList());
        GrantCase latest = cases.get(cases.size() - 1);
        ImmutableList<ImmutableList<Finding>> byEdition = IntStream.range(0, cases.size())
                .mapToObj(i -> TermRules.book(scheme, editions.get(i)).decide(cases.get(i)))
                .collect(toImmutableList());
        ImmutableList<Finding> findings = EditionMerge.of(editions, byEdition);
        return new GrantAssessment(
                scheme,
                asAt,
                knownAt,
                policy,
                findings,
                Obligations.of(scheme, name, latest, findings),
                account(cases),
                Headroom.of(latest));
    }

    /**
     * Every rule that a scheme gives rise to in any of its editions.
     *
     * @param scheme the scheme
     * @return the rules, those that answer for absent terms included
     */
    public static ImmutableList<Rule<?>> rules(GrantScheme scheme) {
        ImmutableList.Builder<Rule<?>> rules = ImmutableList.builder();
        scheme.editions()
                .forEach(edition ->
                        rules.addAll(TermRules.book(scheme, edition).rules().values()));
        rules.add(new UnpublishedRule(scheme));
        return rules.build();
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

    /** {@return what is still owed to the department as far as is known: misspent and unspent less returned, at least zero} */
    public Decision<Money> recoverable() {
        return account.map(Account::outstanding);
    }

    private static GrantAssessment unpublished(
            GrantScheme scheme, LocalDate asAt, LocalDate knownAt, GrantPolicy policy) {
        return new GrantAssessment(
                scheme,
                asAt,
                knownAt,
                policy,
                new UnpublishedRule(scheme).decide(knownAt),
                ImmutableList.of(),
                Decision.undetermined(UnpublishedRule.missing(knownAt)),
                new Headroom(ImmutableMap.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The account, where every possible edition draws up the same. */
    private static Decision<Account> account(ImmutableList<GrantCase> cases) {
        ImmutableList<Decision<Account>> accounts =
                cases.stream().map(Account::of).distinct().collect(toImmutableList());
        return accounts.size() == 1
                ? accounts.get(0)
                : Decision.undetermined(
                        MissingFact.of("scheme.published", "which edition of the terms had been published"));
    }
}

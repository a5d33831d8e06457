package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.stream.Stream;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.scheme.GrantScheme;

/** Lists the duties of a grant that have a last day, earliest first. */
final class Obligations {

    private static final Comparator<Obligation> BY_DAY = Comparator.comparing(Obligation::dueOn)
            .thenComparing(Obligation::rule)
            .thenComparing(Obligation::subject);

    private Obligations() {}

    static ImmutableList<Obligation> of(
            GrantScheme scheme, String name, GrantCase grant, ImmutableList<Finding> findings) {
        return TermRules.of(grant.terms()).stream()
                .flatMap(rule -> of(scheme, name, rule, grant, findings))
                .sorted(BY_DAY)
                .collect(toImmutableList());
    }

    private static Stream<Obligation> of(
            GrantScheme scheme, String name, TermRule<?> rule, GrantCase grant, ImmutableList<Finding> findings) {
        return rule.rule(grant).stream()
                .filter(Ruling::isDated)
                .map(ruling -> new Obligation(
                        scheme.id(),
                        name,
                        rule.id(),
                        ruling.subject(),
                        ruling.statement(),
                        rule.term().basis().bearer().text(),
                        ruling.dueOn().orElseThrow(),
                        ruling.doneOn(),
                        outcome(rule, ruling, findings),
                        ruling.amount(),
                        rule.citations()));
    }

    /** The outcome of the finding, which differs from the ruling's where several editions are possible. */
    private static Outcome outcome(TermRule<?> rule, Ruling ruling, ImmutableList<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .filter(finding -> finding.subject().equals(ruling.subject()))
                .map(Finding::outcome)
                .findFirst()
                .orElse(ruling.outcome());
    }
}

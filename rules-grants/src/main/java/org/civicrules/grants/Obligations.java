package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.scheme.GrantScheme;

/** Lists the duties of a grant that have a last day, earliest first. */
final class Obligations {

    private static final Comparator<Obligation> BY_DAY = Comparator.comparing(Obligation::dueOn)
            .thenComparing(Obligation::rule)
            .thenComparing(Obligation::subject);

    private Obligations() {}

    static ImmutableList<Obligation> of(GrantScheme scheme, String name, ImmutableList<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.dueOn().isPresent() && finding.outcome() != Outcome.NOT_APPLICABLE)
                .map(finding -> new Obligation(
                        scheme.id(),
                        name,
                        finding.rule(),
                        finding.subject(),
                        finding.statement(),
                        finding.bearer().orElse(""),
                        finding.dueOn().orElseThrow(),
                        finding.doneOn(),
                        finding.outcome(),
                        finding.amountAtStake(),
                        finding.citations()))
                .sorted(BY_DAY)
                .collect(toImmutableList());
    }
}

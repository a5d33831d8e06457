package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleId;
import org.civicrules.grants.scheme.Edition;

/** Brings the findings of several possible editions together: agreement stands, difference is undetermined. */
final class EditionMerge {

    private EditionMerge() {}

    /** What one rule says of one subject is one finding, whatever the edition. */
    private record Key(RuleId rule, String subject) {}

    static ImmutableList<Finding> of(ImmutableList<Edition> editions, ImmutableList<ImmutableList<Finding>> byEdition) {
        if (byEdition.size() == 1) {
            return byEdition.get(0);
        }
        Map<Key, List<Finding>> grouped = new LinkedHashMap<>();
        byEdition.forEach(findings -> findings.forEach(
                finding -> grouped.computeIfAbsent(new Key(finding.rule(), finding.subject()), key -> new ArrayList<>())
                        .add(finding)));
        return grouped.values().stream()
                .map(findings -> merge(editions, ImmutableList.copyOf(findings)))
                .collect(toImmutableList());
    }

    private static Finding merge(ImmutableList<Edition> editions, ImmutableList<Finding> findings) {
        Finding latest = findings.get(findings.size() - 1);
        ImmutableSet<Outcome> outcomes = findings.stream().map(Finding::outcome).collect(ImmutableSet.toImmutableSet());
        boolean everywhere = findings.size() == editions.size();
        if (everywhere && outcomes.size() == 1 && sameAmounts(findings)) {
            return latest;
        }
        String answers = findings.stream()
                .map(Finding::outcome)
                .map(Outcome::name)
                .distinct()
                .collect(joining(" or "));
        boolean agreed = everywhere && outcomes.size() == 1;
        String statement = "The terms changed on a day that is not known; by the possible editions this is " + answers
                + ": " + findings.stream().map(Finding::statement).distinct().collect(joining(" Or: "));
        Explanation.Builder explanation = Explanation.builder();
        explanation
                .statement(statement)
                .rule(latest.rule())
                .wouldChange("the day on which the terms changed")
                .addAllCitations(latest.citations());
        editions.forEach(edition -> explanation.putFacts(
                "edition " + (editions.indexOf(edition) + 1),
                edition.published().text()));
        findings.forEach(finding -> explanation.addChildren(finding.explanation()));
        Finding.Builder merged = new Finding.Builder();
        merged.from(latest)
                .citations(findings.stream()
                        .flatMap(finding -> finding.citations().stream())
                        .collect(ImmutableSet.toImmutableSet()))
                .outcome(agreed ? latest.outcome() : Outcome.UNDETERMINED)
                .statement(statement)
                .explanation(explanation.build());
        if (!agreed) {
            merged.addMissing(MissingFact.of("scheme.published", "which edition of the terms had been published"));
        }
        return merged.build();
    }

    private static boolean sameAmounts(ImmutableList<Finding> findings) {
        return findings.stream().map(Finding::amountAtStake).distinct().count() == 1;
    }
}

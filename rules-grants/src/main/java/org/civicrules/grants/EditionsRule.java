package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Citation;
import org.civicrules.grants.scheme.Edition;

/**
 * One rule in every edition that may have been the terms: what the editions agree on stands, and what they differ on is undetermined. Where
 * only one edition is possible it is that edition's rule.
 */
final class EditionsRule extends CitedRule<ImmutableMap<Edition, GrantCase>> {

    private final ImmutableMap<Edition, GrantRule> byEdition;
    private final ImmutableSet<Citation> citations;

    private EditionsRule(ImmutableMap<Edition, GrantRule> byEdition) {
        super(latest(byEdition.values().asList()).provision());
        this.byEdition = byEdition;
        this.citations = byEdition.values().stream()
                .flatMap(rule -> rule.citations().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static <T> T latest(ImmutableList<T> inOrder) {
        return inOrder.get(inOrder.size() - 1);
    }

    /** One rule for each rule of any edition, in the order of the first that has it. */
    static ImmutableList<EditionsRule> of(ImmutableListMultimap<Edition, GrantRule> rules) {
        Map<RuleId, ImmutableMap.Builder<Edition, GrantRule>> byId = new LinkedHashMap<>();
        rules.forEach((edition, rule) ->
                byId.computeIfAbsent(rule.id(), id -> ImmutableMap.builder()).put(edition, rule));
        return byId.values().stream()
                .map(editions -> new EditionsRule(editions.buildOrThrow()))
                .collect(toImmutableList());
    }

    @Override
    protected ImmutableList<Ruling> judge(ImmutableMap<Edition, GrantCase> cases) {
        Map<String, List<Said>> bySubject = new LinkedHashMap<>();
        cases.forEach((edition, grant) -> {
            GrantRule rule = byEdition.get(edition);
            if (rule != null) {
                rule.judge(grant)
                        .forEach(ruling -> bySubject
                                .computeIfAbsent(ruling.subject(), subject -> new ArrayList<>())
                                .add(new Said(edition, rule, ruling)));
            }
        });
        return bySubject.values().stream()
                .map(said -> together(cases.keySet().asList(), ImmutableList.copyOf(said)))
                .collect(toImmutableList());
    }

    /** What a rule said by one edition. */
    private record Said(Edition edition, GrantRule rule, Ruling ruling) {}

    private Ruling together(ImmutableList<Edition> editions, ImmutableList<Said> said) {
        Ruling last = latest(said).ruling();
        boolean agreed = said.size() == editions.size()
                && said.stream().map(one -> one.ruling().outcome()).distinct().count() == 1;
        boolean sameAmounts =
                said.stream().map(one -> one.ruling().amount()).distinct().count() == 1;
        if (agreed && sameAmounts) {
            return last;
        }
        String statement = "The terms changed on a day that is not known; by the possible editions this is "
                + texts(said, " or ", one -> one.ruling().outcome().name()) + ": "
                + texts(said, " Or: ", one -> one.ruling().statement());
        Ruling.Details details = agreed && last.outcome() != Outcome.UNDETERMINED
                ? Ruling.about(last.subject()).of(last.outcome(), statement, changed(editions))
                : Ruling.about(last.subject()).undetermined(statement, changed(editions), missing(said, agreed));
        editions.forEach(edition -> details.fact(
                "edition " + (editions.indexOf(edition) + 1),
                edition.published().text()));
        said.forEach(one ->
                details.part(Finding.of(one.rule().provision(), one.ruling()).explanation()));
        return details.dueOn(last.dueOn())
                .doneOn(last.doneOn())
                .amount(last.amount())
                .under(provision -> provision.citing(citations))
                .build();
    }

    private static String texts(ImmutableList<Said> said, String between, Function<Said, String> text) {
        return said.stream().map(text).distinct().collect(joining(between));
    }

    private static ImmutableSet<MissingFact> missing(ImmutableList<Said> said, boolean agreed) {
        ImmutableSet.Builder<MissingFact> missing = ImmutableSet.builder();
        said.forEach(one -> missing.addAll(one.ruling().missing()));
        if (!agreed) {
            missing.add(MissingFact.of("scheme.published", "which edition of the terms had been published"));
        }
        return missing.build();
    }

    private static Change changed(ImmutableList<Edition> editions) {
        LocalDate day = latest(editions)
                .published()
                .notAfter()
                .or(() -> latest(editions).published().notBefore())
                .orElse(LocalDate.EPOCH);
        return Change.of("scheme.published", day, "the day on which the terms changed");
    }
}

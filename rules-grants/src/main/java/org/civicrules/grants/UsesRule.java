package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.scheme.SpendingKind;
import org.civicrules.grants.scheme.Term;
import org.civicrules.grants.scheme.Use;
import org.civicrules.grants.scheme.UseVerdict;

/**
 * Decides for each line whether the scheme allows what it was spent on. The scheme says of each use whether it is allowed, prohibited or
 * conditional; a use it does not list is prohibited where its list is exhaustive and conditional otherwise.
 */
final class UsesRule extends LineRule<Term.Uses> {

    UsesRule(Term.Uses term, Optional<LocalDate> published) {
        super(term, published, SpendingKind.ALL, false);
    }

    @Override
    Ruling.Details line(Spent spent, GrantCase grant) {
        Optional<String> name = spent.line().use();
        if (name.isEmpty()) {
            return open(
                    spent,
                    "What it was spent on is not stated.",
                    another(spent),
                    missing(spent, "use", "whether the use is allowed"));
        }
        Use use = use(name.get());
        Ruling.Details ruling = switch (use.verdict()) {
            case ALLOWED -> met(spent, use.name() + " is an allowed use.");
            case PROHIBITED -> failed(spent, use.name() + " is a prohibited use.", another(spent));
            case CONDITIONAL -> conditional(spent, use);
        };
        return ruling.citing(use.citations()).fact("use", use.name());
    }

    private Change another(Spent spent) {
        String allowed = term().uses().values().stream()
                .filter(use -> use.verdict() == UseVerdict.ALLOWED)
                .map(Use::name)
                .findFirst()
                .orElse("another use");
        return Change.of(spent.path("use"), allowed, "an allowed use");
    }

    private Use use(String name) {
        Use listed = term().uses().get(name);
        if (listed != null) {
            return listed;
        }
        UseVerdict verdict = term().exhaustive() ? UseVerdict.PROHIBITED : UseVerdict.CONDITIONAL;
        return new Use(name, verdict, term().unlistedConditions(), ImmutableList.of());
    }

    private Ruling.Details conditional(Spent spent, Use use) {
        ImmutableList<String> refused = where(
                use,
                condition ->
                        spent.attested(condition).map(fact -> !fact.value()).orElse(false));
        if (!refused.isEmpty()) {
            return failed(
                    spent,
                    use.name() + " is allowed only if " + String.join(" and ", use.conditions()) + "; not so: "
                            + String.join(", ", refused) + ".",
                    attestedYes(spent, refused));
        }
        ImmutableList<String> open =
                where(use, condition -> spent.attested(condition).isEmpty());
        if (!open.isEmpty()) {
            return open(
                    spent,
                    use.name() + " is allowed only on conditions that are not attested.",
                    attestedYes(spent, open),
                    open.stream()
                            .map(condition ->
                                    missing(spent, "attested." + condition, "whether " + use.name() + " is allowed"))
                            .toArray(MissingFact[]::new));
        }
        return met(spent, use.name() + " is allowed: " + attested(spent, use) + ".");
    }

    private static ImmutableList<String> where(Use use, Predicate<String> which) {
        return use.conditions().stream().filter(which).collect(toImmutableList());
    }

    private static Change attestedYes(Spent spent, ImmutableList<String> conditions) {
        return Change.of(
                spent.path("attested." + conditions.get(0)), true, "attested yes: " + String.join(", ", conditions));
    }

    private static String attested(Spent spent, Use use) {
        String facts = use.conditions().stream()
                .flatMap(condition -> spent.attested(condition).stream().map(fact -> condition + " " + fact.text()))
                .collect(joining("; "));
        return facts.isEmpty() ? "no condition is stated" : facts;
    }
}

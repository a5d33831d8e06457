package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.SpendLine;
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
        super(term, published, SpendingKind.ALL);
    }

    @Override
    Ruling judge(SpendLine line, GrantCase grant) {
        if (line.use().isEmpty()) {
            return open(
                    line, "What it was spent on is not stated.", missing(line, "use", "whether the use is allowed"));
        }
        Use use = use(line.use().get());
        Ruling ruling = switch (use.verdict()) {
            case ALLOWED -> met(line, use.name() + " is an allowed use.");
            case PROHIBITED -> failed(line, use.name() + " is a prohibited use.", "another use");
            case CONDITIONAL -> conditional(line, use);
        };
        Ruling.Builder cited = new Ruling.Builder();
        cited.from(ruling).addAllCitations(use.citations());
        return cited.build();
    }

    private Use use(String name) {
        Use listed = term().uses().get(name);
        if (listed != null) {
            return listed;
        }
        UseVerdict verdict = term().exhaustive() ? UseVerdict.PROHIBITED : UseVerdict.CONDITIONAL;
        return new Use(name, verdict, term().unlistedConditions(), ImmutableList.of());
    }

    private Ruling conditional(SpendLine line, Use use) {
        ImmutableSet<String> refused = use.conditions().stream()
                .filter(condition -> Optional.ofNullable(line.attested().get(condition))
                        .map(fact -> !fact.value())
                        .orElse(false))
                .collect(toImmutableSet());
        if (!refused.isEmpty()) {
            return failed(
                    line,
                    use.name() + " is allowed only if " + String.join(" and ", use.conditions()) + "; not so: "
                            + String.join(", ", refused) + ".",
                    "the conditions attested yes");
        }
        MissingFact[] missing = use.conditions().stream()
                .filter(condition -> !line.attested().containsKey(condition))
                .map(condition -> missing(line, "attested." + condition, "whether " + use.name() + " is allowed"))
                .toArray(MissingFact[]::new);
        if (missing.length > 0) {
            return open(line, use.name() + " is allowed only on conditions that are not attested.", missing);
        }
        return met(line, use.name() + " is allowed: " + attested(line, use) + ".");
    }

    private static String attested(SpendLine line, Use use) {
        ImmutableList<String> facts = use.conditions().stream()
                .flatMap(condition -> Optional.ofNullable(line.attested().get(condition))
                        .map(Attested::text)
                        .map(text -> condition + " " + text)
                        .stream())
                .collect(toImmutableList());
        return facts.isEmpty() ? "no condition is stated" : String.join("; ", facts);
    }
}

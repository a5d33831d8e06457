package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.scheme.Term;

/** Decides whether the authority is of a kind that may receive the grant. */
final class EligibleAuthorityRule extends TermRule<Term.EligibleAuthority> {

    EligibleAuthorityRule(Term.EligibleAuthority term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling> rule(GrantCase grant) {
        if (grant.file().authorityKind().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    "authority",
                    "What kind of authority it is is not stated.",
                    MissingFact.of("authorityKind", "whether the authority may receive the grant")));
        }
        boolean eligible =
                term().authorities().contains(grant.file().authorityKind().get());
        return ImmutableList.of(Ruling.of(
                        "authority",
                        eligible ? Outcome.MET : failing(),
                        eligible
                                ? "The authority is of a kind that may receive the grant."
                                : "The authority is not of a kind that may receive the grant.")
                .amount(eligible ? Optional.empty() : grant.received())
                .putFacts("authority kind", grant.file().authorityKind().get().name())
                .wouldChange("another kind of authority")
                .build());
    }
}

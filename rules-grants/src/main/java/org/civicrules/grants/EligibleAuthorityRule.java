package org.civicrules.grants;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.scheme.AuthorityKind;
import org.civicrules.grants.scheme.Term;

/** Decides whether the authority is of a kind that may receive the grant. */
final class EligibleAuthorityRule extends TermRule<Term.EligibleAuthority> {

    EligibleAuthorityRule(Term.EligibleAuthority term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        String eligible = term().authorities().iterator().next().name();
        Change change = Change.of(
                "authorityKind",
                eligible,
                "one of " + term().authorities().stream().map(Enum::name).collect(joining(", ")));
        if (grant.file().authorityKind().isEmpty()) {
            return ImmutableList.of(Ruling.about("authority")
                    .undetermined(
                            "What kind of authority it is is not stated.",
                            change,
                            MissingFact.of("authorityKind", "whether the authority may receive the grant")));
        }
        AuthorityKind kind = grant.file().authorityKind().get();
        boolean may = term().authorities().contains(kind);
        Ruling.Details ruling = may
                ? Ruling.about("authority").met("The authority is of a kind that may receive the grant.")
                : Ruling.about("authority")
                        .of(failing(), "The authority is not of a kind that may receive the grant.", change)
                        .amount(grant.received());
        return ImmutableList.of(ruling.fact("authority kind", kind.name()));
    }
}

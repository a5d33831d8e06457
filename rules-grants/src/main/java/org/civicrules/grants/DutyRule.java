package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.scheme.Term;

/**
 * Decides a duty that only people can judge, by what is attested of the authority. A duty about providers arises only where money
 * is passed on to them.
 */
final class DutyRule extends TermRule<Term.Duty> {

    private static final String SUBJECT = "authority";

    DutyRule(Term.Duty term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling> rule(GrantCase grant) {
        Optional<Boolean> passesOn = grant.passesOn();
        if (term().onlyWhenPassingOn() && passesOn.equals(Optional.of(false))) {
            return ImmutableList.of(Ruling.notApplicable(SUBJECT, "No money is passed on to providers."));
        }
        Attested fact = grant.file().attested().get(term().basis().id());
        if (fact == null) {
            return ImmutableList.of(Ruling.unknown(
                    SUBJECT,
                    term().title() + ": not attested.",
                    MissingFact.of("attested." + term().basis().id(), "a judgement, with who attests it")));
        }
        return ImmutableList.of(
                Ruling.of(SUBJECT, fact.value() ? Outcome.MET : failing(), term().title() + ": " + fact.text() + ".")
                        .wouldChange("the fact attested " + (fact.value() ? "no" : "yes"))
                        .build());
    }
}

package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
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
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        Optional<Boolean> passesOn = grant.passesOn();
        if (term().onlyWhenPassingOn() && passesOn.equals(Optional.of(false))) {
            return none(SUBJECT, "No money is passed on to providers.");
        }
        String path = "attested." + term().basis().id();
        Attested fact = grant.file().attested().get(term().basis().id());
        if (fact == null) {
            return ImmutableList.of(unattested(
                    SUBJECT, term().title() + ": not attested.", path, "a judgement, with who attests it", true));
        }
        String statement = term().title() + ": " + fact.text() + ".";
        return ImmutableList.of((fact.value()
                        ? Ruling.about(SUBJECT).met(statement)
                        : Ruling.about(SUBJECT).of(failing(), statement, Change.of(path, true, "attested yes")))
                .fact(term().basis().id(), fact.text()));
    }
}

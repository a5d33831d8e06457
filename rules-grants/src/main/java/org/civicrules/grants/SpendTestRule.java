package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.scheme.Term;

/**
 * Decides for each line whether what the scheme wants is attested of it. The judgement itself, such as whether spending is genuinely new,
 * is a fact and is never computed.
 */
final class SpendTestRule extends LineRule<Term.SpendTest> {

    SpendTestRule(Term.SpendTest term, Optional<LocalDate> published) {
        super(term, published, term.spending(), term.administration());
    }

    @Override
    Ruling.Details line(Spent spent, GrantCase grant) {
        String fact = term().fact();
        Optional<Attested> attested = spent.attested(fact);
        if (attested.isEmpty()) {
            return unattested(
                            spent.subject(),
                            "Whether it is " + fact + " is not attested.",
                            spent.path("attested." + fact),
                            "a judgement, with who attests it",
                            term().required())
                    .amount(spent.amount());
        }
        String statement = fact + ": " + attested.get().text() + ".";
        boolean kept = attested.get().value() == term().required();
        return (kept
                        ? met(spent, statement)
                        : failed(
                                spent,
                                statement,
                                Change.of(
                                        spent.path("attested." + fact),
                                        term().required(),
                                        "attested " + (term().required() ? "yes" : "no"))))
                .fact(fact, attested.get().text());
    }
}

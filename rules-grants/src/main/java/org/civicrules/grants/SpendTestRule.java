package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.Term;

/**
 * Decides for each line whether what the scheme wants is attested of it. The judgement itself, such as whether spending is genuinely new,
 * is a fact and is never computed.
 */
final class SpendTestRule extends LineRule<Term.SpendTest> {

    SpendTestRule(Term.SpendTest term, Optional<LocalDate> published) {
        super(term, published, term.spending());
    }

    @Override
    Ruling judge(SpendLine line, GrantCase grant) {
        String fact = term().fact();
        Attested attested = line.attested().get(fact);
        if (attested == null) {
            return open(
                    line,
                    "Whether it is " + fact + " is not attested.",
                    missing(line, "attested." + fact, "a judgement, with who attests it"));
        }
        String statement = fact + ": " + attested.text() + ".";
        return attested.value() == term().required()
                ? met(line, statement)
                : failed(line, statement, fact + " attested " + (term().required() ? "yes" : "no"));
    }
}

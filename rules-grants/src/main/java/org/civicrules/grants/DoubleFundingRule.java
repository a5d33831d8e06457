package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.OtherFunding;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides for each line whether other public money pays for it too. Only the part paid from elsewhere fails.
 *
 * <p>Drawing on two pots of the same grant is not double funding: other funding is money from outside the grant.
 */
final class DoubleFundingRule extends LineRule<Term.DoubleFunding> {

    DoubleFundingRule(Term.DoubleFunding term, Optional<LocalDate> published) {
        super(term, published, term.spending());
    }

    @Override
    Ruling judge(SpendLine line, GrantCase grant) {
        if (line.otherFunding().isEmpty()) {
            return open(
                    line,
                    "Whether other public money pays for it is not known.",
                    missing(line, "otherFunding", "the part other public money pays; zero says there is none"));
        }
        OtherFunding other = line.otherFunding().get();
        if (other.amount().isZero()) {
            return met(line, "No other public money pays for it.");
        }
        Money twice = GrantCase.least(other.amount(), line.amount());
        return Ruling.of(
                        subject(line),
                        failing(),
                        Figures.pounds(twice) + " of it is paid by other public money as well.")
                .amount(twice)
                .putFacts("amount", Figures.pounds(line.amount()))
                .putFacts("other funding", Figures.pounds(other.amount()))
                .arithmetic("the lesser of " + Figures.pounds(line.amount()) + " and " + Figures.pounds(other.amount())
                        + " = " + Figures.pounds(twice))
                .wouldChange("other funding of " + Figures.pounds(GrantCase.ZERO))
                .build();
    }
}

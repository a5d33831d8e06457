package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.OtherFunding;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides for each line whether other public money pays for it too. Only the part paid from elsewhere fails.
 *
 * <p>Drawing on two pots of the same grant is not double funding: other funding is money from outside the grant.
 */
final class DoubleFundingRule extends LineRule<Term.DoubleFunding> {

    DoubleFundingRule(Term.DoubleFunding term, Optional<LocalDate> published) {
        super(term, published, term.spending(), true);
    }

    @Override
    Ruling.Details line(Spent spent, GrantCase grant) {
        Change none = Change.of(spent.path("otherFunding.amount"), "0.00", "no other public money");
        if (spent.line().otherFunding().isEmpty()) {
            return open(
                    spent,
                    "Whether other public money pays for it is not known.",
                    none,
                    missing(spent, "otherFunding", "the part other public money pays; zero says there is none"));
        }
        OtherFunding other = spent.line().otherFunding().get();
        if (other.amount().isZero()) {
            return met(spent, "No other public money pays for it.");
        }
        Money twice = GrantCase.least(other.amount(), spent.amount());
        return failed(spent, Figures.pounds(twice) + " of it is paid by other public money as well.", none)
                .amount(twice)
                .fact("other funding", Figures.pounds(other.amount()))
                .arithmetic("the lesser of " + Figures.pounds(spent.amount()) + " and " + Figures.pounds(other.amount())
                        + " = " + Figures.pounds(twice));
    }
}

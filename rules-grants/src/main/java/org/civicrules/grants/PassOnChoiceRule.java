package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/** States what share of the money received was passed on. Any share from none to all keeps the term. */
final class PassOnChoiceRule extends TermRule<Term.PassOnChoice> {

    PassOnChoiceRule(Term.PassOnChoice term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        Optional<Money> passed = grant.passedOn();
        Optional<Money> received = grant.received().filter(Money::isPositive);
        String statement = passed.flatMap(amount -> received.map(all -> Figures.pounds(amount) + " of "
                        + Figures.pounds(all) + " was passed on, "
                        + Figures.percent(Figures.exact(amount).divide(Figures.exact(all)))
                        + "; any share is allowed."))
                .orElse("Any share may be passed on.");
        return ImmutableList.of(Ruling.about("passing on").met(statement));
    }
}

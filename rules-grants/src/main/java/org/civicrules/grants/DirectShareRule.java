package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.scheme.CapBase;
import org.civicrules.grants.scheme.Term;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Decides whether the share of the named base that the scheme wants passed on has been passed on.
 *
 * <p>required = fraction x base, rounded half up to the scheme's unit, or to the penny where it has none. It is not yet due until the last
 * day of the window.
 *
 * <p>Worked example: 80 % of £6,136,534 rounded to the pound is £4,909,227.
 */
final class DirectShareRule extends TermRule<Term.DirectShare> {

    private static final String SUBJECT = "share passed on";
    private static final Money PENNY = Money.ofMinor(CurrencyUnit.GBP, 1);

    DirectShareRule(Term.DirectShare term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        Optional<Money> base = grant.base(term().base(), term().pot());
        if (base.isEmpty()) {
            String fact = GrantCase.baseFact(term().base(), term().pot());
            return ImmutableList.of(Ruling.about(SUBJECT)
                    .undetermined(
                            "What the share is taken of is not known.",
                            Change.of(fact, "0.00", "what the share is taken of"),
                            MissingFact.of(fact, "how much is to be passed on")));
        }
        if (grant.file().payments().isEmpty()) {
            return unknown(
                    SUBJECT,
                    "What was passed on is not known.",
                    "payments",
                    "what was passed on; an empty list says nothing was");
        }
        return ImmutableList.of(
                decide(grant, base.get(), grant.file().payments().get()));
    }

    private Ruling.Details decide(GrantCase grant, Money base, ImmutableList<Payment> payments) {
        Money required = required(base);
        Money passed = GrantCase.sum(payments.stream()
                .filter(payment -> term().base() != CapBase.POT || payment.pot().equals(term().pot()))
                .map(Payment::amount));
        Money shortfall = GrantCase.atLeastZero(required.minus(passed));
        Optional<LocalDate> close = grant.close();
        boolean open = close.map(last -> !grant.asAt().isAfter(last)).orElse(true);
        return Ruling.about(SUBJECT)
                .of(
                        shortfall.isZero() ? Outcome.MET : open ? Outcome.NOT_YET_DUE : failing(),
                        Figures.pounds(passed) + " of " + Figures.pounds(required) + " to be passed on has been.",
                        Change.of(
                                "payments.amount",
                                GrantCase.plain(shortfall),
                                "further payments to providers of " + Figures.pounds(shortfall)))
                .dueOn(close)
                .amount(shortfall)
                .fact(term().base().text(), Figures.pounds(base))
                .fact("passed on", Figures.pounds(passed))
                .arithmetic(Figures.number(term().fraction()) + " x " + Figures.pounds(base) + " = "
                        + Figures.pounds(required) + "; " + Figures.pounds(required) + " - " + Figures.pounds(passed)
                        + " = "
                        + Figures.pounds(required.minus(passed)));
    }

    private Money required(Money base) {
        BigFraction unit = Figures.exact(term().roundedTo().orElse(PENNY));
        BigFraction units = Figures.exact(base).multiply(term().fraction()).divide(unit);
        BigFraction rounded = BigFraction.of(
                        units.bigDecimalValue(0, RoundingMode.HALF_UP).toBigIntegerExact())
                .multiply(unit);
        return Money.of(CurrencyUnit.GBP, rounded.bigDecimalValue(2, RoundingMode.UNNECESSARY));
    }
}

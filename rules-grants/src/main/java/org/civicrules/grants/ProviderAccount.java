package org.civicrules.grants;

import org.joda.money.Money;

/**
 * What one provider did with the money passed on to it: paid = properly spent + misspent + unsettled + unspent.
 *
 * @param provider the provider's id
 * @param had what was passed on to it, by class; what it gave back is not taken off
 * @param beyond what its lines show beyond what was passed on to it: its own money, or a payment that the file lacks
 * @param recouped what it gave back to the authority
 * @param now what it has now, by class: given back was what is unspent first, then what is misspent, unsettled and properly spent
 * @param atRisk what a departure puts at risk; part of the other amounts and of no total
 */
public record ProviderAccount(String provider, Holding had, Money beyond, Money recouped, Holding now, Money atRisk) {

    /** {@return what was passed on to it} */
    public Money paid() {
        return had.held();
    }

    /** {@return the spending that its lines show, up to what was passed on to it} */
    public Money evidenced() {
        return had.properlySpent().plus(had.misspent()).plus(had.unsettled());
    }

    /** {@return what it spent and keeps every must} */
    public Money properlySpent() {
        return had.properlySpent();
    }

    /** {@return what it spent otherwise, or should not have received} */
    public Money misspent() {
        return had.misspent();
    }

    /** {@return what it spent and may turn out to be either} */
    public Money unsettled() {
        return had.unsettled();
    }

    /** {@return what it has not spent} */
    public Money unspent() {
        return had.unspent();
    }

    /** {@return what is still to be got back from it: misspent and unspent less what it gave back, at least zero} */
    public Money toRecoup() {
        return GrantCase.atLeastZero(misspent().plus(unspent()).minus(recouped));
    }

    /** {@return what it has not spent and not given back, at least zero} */
    public Money unspentInHand() {
        return GrantCase.atLeastZero(unspent().minus(recouped));
    }
}

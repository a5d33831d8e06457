package org.civicrules.grants;

import org.joda.money.Money;

/**
 * What one provider did with the money passed on to it. All amounts are zero or more, and
 * paid = properly spent + misspent + unspent.
 *
 * <p>Spending counts up to what was paid: a provider that spent more used its own money, and what it misspent counts first.
 *
 * @param provider the provider's id
 * @param paid what was passed on to it
 * @param evidenced the spending that its lines show, up to what was paid
 * @param properlySpent what it spent as the scheme allows
 * @param misspent what it spent otherwise, or should not have received
 * @param unspent what it has not spent
 * @param recouped what it gave back to the authority
 * @param atRisk what a departure puts at risk; part of the other amounts and of no total
 * @param unsettled what may turn out to be misspent once missing facts are known; part of the other amounts
 */
public record ProviderAccount(
        String provider,
        Money paid,
        Money evidenced,
        Money properlySpent,
        Money misspent,
        Money unspent,
        Money recouped,
        Money atRisk,
        Money unsettled) {

    /** {@return what is still to be got back from it: misspent and unspent less what it gave back, at least zero} */
    public Money toRecoup() {
        return GrantCase.atLeastZero(misspent.plus(unspent).minus(recouped));
    }

    /** {@return what it has not spent and not given back, at least zero} */
    public Money unspentInHand() {
        return GrantCase.atLeastZero(unspent.minus(recouped));
    }
}

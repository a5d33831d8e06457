package org.civicrules.grants;

import static com.google.common.base.Preconditions.checkArgument;

import org.joda.money.Money;

/**
 * Grant money that somebody has had, every pound of it in one class: held = properly spent + misspent + unsettled + unspent.
 *
 * @param held the money
 * @param properlySpent what was spent and keeps every must
 * @param misspent what was spent and breaks one
 * @param unsettled what was spent and may turn out to be either, once missing facts are known
 * @param unspent the rest; negative where the authority passed on more than it had
 */
public record Holding(Money held, Money properlySpent, Money misspent, Money unsettled, Money unspent) {

    /**
     * Holds the classes together.
     *
     * @param held as above
     * @param properlySpent as above
     * @param misspent as above
     * @param unsettled as above
     * @param unspent as above
     * @throws IllegalArgumentException if the classes do not add up to the money
     */
    public Holding {
        checkArgument(
                properlySpent.plus(misspent).plus(unsettled).plus(unspent).equals(held),
                "every pound must stand in one class: held=%s, properlySpent=%s, misspent=%s, unsettled=%s, unspent=%s",
                held,
                properlySpent,
                misspent,
                unsettled,
                unspent);
    }

    /** Spending out of some money. Where more was spent than there was, misspent money counts first, then unsettled money. */
    static Holding of(Money held, Costs spent) {
        Money available = GrantCase.atLeastZero(held);
        Money misspent = GrantCase.least(spent.misspent(), available);
        Money unsettled = GrantCase.least(spent.unsettled(), available.minus(misspent));
        Money proper = GrantCase.least(spent.proper(), available.minus(misspent).minus(unsettled));
        return new Holding(
                held,
                proper,
                misspent,
                unsettled,
                held.minus(proper).minus(misspent).minus(unsettled));
    }

    /** A part of it, taken of what is unspent first, then of what is misspent, unsettled and properly spent. */
    Holding part(Money amount) {
        Money fromUnspent = GrantCase.least(amount, GrantCase.atLeastZero(unspent));
        Money left = amount.minus(fromUnspent);
        Money fromMisspent = GrantCase.least(left, misspent);
        left = left.minus(fromMisspent);
        Money fromUnsettled = GrantCase.least(left, unsettled);
        Money fromProper = GrantCase.least(left.minus(fromUnsettled), properlySpent);
        return new Holding(
                fromProper.plus(fromMisspent).plus(fromUnsettled).plus(fromUnspent),
                fromProper,
                fromMisspent,
                fromUnsettled,
                fromUnspent);
    }

    Holding plus(Holding other) {
        return new Holding(
                held.plus(other.held),
                properlySpent.plus(other.properlySpent),
                misspent.plus(other.misspent),
                unsettled.plus(other.unsettled),
                unspent.plus(other.unspent));
    }

    Holding minus(Holding part) {
        return new Holding(
                held.minus(part.held),
                properlySpent.minus(part.properlySpent),
                misspent.minus(part.misspent),
                unsettled.minus(part.unsettled),
                unspent.minus(part.unspent));
    }

    /** The same money where some of it should not have been passed on to whoever has it. */
    Holding barred(Money amount) {
        Money fromUnspent = GrantCase.least(amount, GrantCase.atLeastZero(unspent));
        Money left = amount.minus(fromUnspent);
        Money fromProper = GrantCase.least(left, properlySpent);
        Money fromUnsettled = GrantCase.least(left.minus(fromProper), unsettled);
        return new Holding(
                held,
                properlySpent.minus(fromProper),
                misspent.plus(fromUnspent).plus(fromProper).plus(fromUnsettled),
                unsettled.minus(fromUnsettled),
                unspent.minus(fromUnspent));
    }

    /** The same money where it is not known whether some of it should have been passed on. What is unspent is owed either way. */
    Holding questioned(Money amount) {
        Money fromProper =
                GrantCase.least(GrantCase.atLeastZero(amount.minus(GrantCase.atLeastZero(unspent))), properlySpent);
        return new Holding(held, properlySpent.minus(fromProper), misspent, unsettled.plus(fromProper), unspent);
    }

    /** The same money where spending that is not known of may have taken what is not misspent. */
    Holding unknown() {
        return new Holding(held, GrantCase.ZERO, misspent, held.minus(misspent), GrantCase.ZERO);
    }
}

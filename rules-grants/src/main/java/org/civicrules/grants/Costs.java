package org.civicrules.grants;

import org.joda.money.Money;

/** What of some spending keeps every must, breaks one, or is open; and what of it breaks a should. */
record Costs(Money proper, Money misspent, Money unsettled, Money atRisk) {

    static final Costs NONE = new Costs(GrantCase.ZERO, GrantCase.ZERO, GrantCase.ZERO, GrantCase.ZERO);

    Money amount() {
        return proper.plus(misspent).plus(unsettled);
    }

    Costs plus(Costs other) {
        return new Costs(
                proper.plus(other.proper),
                misspent.plus(other.misspent),
                unsettled.plus(other.unsettled),
                atRisk.plus(other.atRisk));
    }

    /**
     * The same under a limit. What is misspent anyhow leaves the limit alone; what is over it whichever way the missing facts fall is
     * misspent, and what is over it only if they fall one way is unsettled.
     */
    Costs within(Money limit) {
        Money good = proper.plus(unsettled);
        Money over = GrantCase.atLeastZero(good.minus(limit));
        Money open = unsettled.plus(GrantCase.atLeastZero(proper.minus(limit))).minus(over);
        return new Costs(good.minus(over).minus(open), misspent.plus(over), open, atRisk);
    }

    /** The same under a limit that is not known: nothing of it is certain but what is misspent. */
    Costs underUnknownLimit() {
        return new Costs(GrantCase.ZERO, misspent, proper.plus(unsettled), atRisk);
    }
}

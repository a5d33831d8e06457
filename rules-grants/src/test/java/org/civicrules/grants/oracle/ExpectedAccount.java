package org.civicrules.grants.oracle;

import com.google.common.collect.ImmutableMap;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cause;

/**
 * The account of one grant, in pence.
 *
 * @param total the classes of all that was received
 * @param holders the classes of what each holder has had: the authority, and each provider that was paid
 * @param debts what is owed for certain, by cause; a cause without a debt is absent
 * @param owedLeast what is owed if every missing fact turns out well
 * @param owedMost what is owed if every missing fact turns out badly
 * @param returnedBeyondOwed what was returned above the most that can be owed
 */
public record ExpectedAccount(
        Classes total,
        ImmutableMap<String, Classes> holders,
        ImmutableMap<Cause, Debt> debts,
        long owedLeast,
        long owedMost,
        long returnedBeyondOwed) {

    /** What was received, and the four classes it falls into. */
    public record Classes(long received, long properlySpent, long misspent, long unsettled, long unspent) {}

    /** What is owed for one cause, what has been returned for it, and the rest. */
    public record Debt(long amount, long returned, long outstanding) {}
}

package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Parameter;
import org.joda.money.Money;

/**
 * Where the money of a grant is, to the penny and without counting any of it twice: received = properly spent + misspent + unsettled +
 * unspent, in total and for each holder.
 *
 * <p>A pound is properly spent if everything it was spent on keeps every must, misspent if it breaks one, and unsettled if neither is
 * certain. A line that breaks several conditions is misspent once. What is owed follows by cause, as an interval where something is
 * unsettled.
 *
 * <p>Interpretation: only pounds received are in the account. Where more was spent than there was, misspent money counts first, then
 * unsettled money. Money that providers gave back by the close of the fund is the authority's again and may be spent; given back later it
 * keeps its class and changes hands. Unspent is negative where the authority passed on more than it had: its own money.
 *
 * @param total everything received, by class
 * @param authority what the authority has, by class
 * @param providers each provider that received money, gave some back or spent some
 * @param passedOn what was passed on
 * @param returned what went back to the department
 * @param debts what is owed for certain, by cause
 * @param owed what is owed, less what was returned
 * @param returnedBeyond what was returned above the most that can be owed
 * @param atRisk what departures put at risk; part of the other amounts and of no total
 * @param missing the facts without which something is unsettled
 * @param policies the policies that were asked
 */
public record Account(
        Holding total,
        Holding authority,
        ImmutableList<ProviderAccount> providers,
        Money passedOn,
        Money returned,
        ImmutableList<Debt> debts,
        Owed owed,
        Money returnedBeyond,
        Money atRisk,
        ImmutableSet<MissingFact> missing,
        ImmutableSet<Parameter> policies) {

    static Decision<Account> of(GrantCase grant) {
        ImmutableList.Builder<MissingFact> missing = ImmutableList.builder();
        require(missing, grant.file().receipts().isPresent(), "receipts");
        require(missing, grant.file().payments().isPresent(), "payments");
        require(missing, grant.file().recoupments().isPresent(), "recoupments");
        require(missing, grant.file().returnedToDepartment().isPresent(), "returnedToDepartment");
        ImmutableList<MissingFact> facts = missing.build();
        return facts.isEmpty()
                ? Decision.of(new Accounting(grant).account())
                : Decision.undetermined(facts.toArray(MissingFact[]::new));
    }

    private static void require(ImmutableList.Builder<MissingFact> missing, boolean present, String fact) {
        if (!present) {
            missing.add(MissingFact.of(fact, "where the money is; an empty list says there is none"));
        }
    }

    /** {@return what the authority received} */
    public Money received() {
        return total.held();
    }

    /** {@return what was spent and keeps every must} */
    public Money properlySpent() {
        return total.properlySpent();
    }

    /** {@return what was spent and breaks a must} */
    public Money misspent() {
        return total.misspent();
    }

    /** {@return what was spent and may turn out to be either} */
    public Money unsettled() {
        return total.unsettled();
    }

    /** {@return what was not spent; negative where the authority passed on more than it had} */
    public Money unspent() {
        return total.unspent();
    }

    /** {@return what providers gave back} */
    public Money recouped() {
        return GrantCase.sum(providers.stream().map(ProviderAccount::recouped));
    }
}

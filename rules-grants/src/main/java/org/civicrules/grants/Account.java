package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Parameter;
import org.joda.money.Money;

/**
 * Where the money of a grant is, to the penny and without counting any of it twice.
 *
 * <p>received = properly spent + misspent + unspent, and recoverable = misspent + unspent - returned to the department. Recouping money from
 * a provider moves it between holders and changes neither. A line that fails several conditions is misspent once.
 *
 * <p>Unspent is negative where more was passed on or spent than has been received so far: the authority's own money, or recouped money used
 * again.
 *
 * @param received what the authority received
 * @param passedOn what it passed on
 * @param properlySpentByAuthority what it spent itself as the scheme allows
 * @param misspentByAuthority what it spent itself otherwise, the excess over a cap included
 * @param providers each provider that received money
 * @param returned what went back to the department
 * @param atRisk what departures put at risk; part of the other amounts and of no total
 * @param unsettled what may turn out to be misspent once missing facts are known; part of the other amounts
 * @param policies the policies that were asked
 */
public record Account(
        Money received,
        Money passedOn,
        Money properlySpentByAuthority,
        Money misspentByAuthority,
        ImmutableList<ProviderAccount> providers,
        Money returned,
        Money atRisk,
        Money unsettled,
        ImmutableSet<Parameter> policies) {

    static Decision<Account> of(GrantCase grant) {
        ImmutableList.Builder<MissingFact> missing = ImmutableList.builder();
        require(missing, grant.file().receipts().isPresent(), "receipts");
        require(missing, grant.file().payments().isPresent(), "payments");
        require(missing, grant.file().spending().isPresent(), "spending");
        require(missing, grant.file().adminCosts().isPresent(), "adminCosts");
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

    /** {@return what the authority and the providers spent as the scheme allows} */
    public Money properlySpent() {
        return properlySpentByAuthority.plus(sum(ProviderAccount::properlySpent));
    }

    /** {@return what the authority and the providers spent otherwise} */
    public Money misspent() {
        return misspentByAuthority.plus(sum(ProviderAccount::misspent));
    }

    /** {@return received less properly spent less misspent; negative where own money was used} */
    public Money unspent() {
        return received.minus(properlySpent()).minus(misspent());
    }

    /** {@return misspent plus unspent less returned; negative where more was returned than is owed or own money was used} */
    public Money recoverable() {
        return misspent().plus(unspent()).minus(returned);
    }

    /** {@return what is still owed to the department, at least zero} */
    public Money outstanding() {
        return GrantCase.atLeastZero(recoverable());
    }

    /** {@return what providers gave back} */
    public Money recouped() {
        return sum(ProviderAccount::recouped);
    }

    private Money sum(Function<ProviderAccount, Money> amount) {
        return GrantCase.sum(providers.stream().map(amount));
    }
}

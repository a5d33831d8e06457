package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleId;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * States whether the department may act. A power is no duty and nobody fails it: it is met where the department has used it by a
 * notice, not yet due where a breach opens it, and not applicable where none does.
 */
final class RecoveryPowersRule extends TermRule<Term.RecoveryPowers> {

    private static final String SUBJECT = "grant";

    RecoveryPowersRule(Term.RecoveryPowers term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling> rule(GrantCase grant) {
        ImmutableList<RuleId> breached = TermRules.of(grant.terms()).stream()
                .filter(rule -> !(rule instanceof RecoveryPowersRule))
                .filter(rule -> rule.rule(grant).stream().anyMatch(ruling -> ruling.outcome() == Outcome.BREACHED))
                .map(TermRule::id)
                .collect(toImmutableList());
        if (breached.isEmpty()) {
            return ImmutableList.of(Ruling.notApplicable(SUBJECT, "No breach opens the power."));
        }
        boolean used = grant.file().notices().map(notices -> !notices.isEmpty()).orElse(false);
        return ImmutableList.of(Ruling.of(
                        SUBJECT,
                        used ? Outcome.MET : Outcome.NOT_YET_DUE,
                        "The power is open by " + breached.size() + " breached rules"
                                + (used ? " and has been used by a notice." : "; no notice has been given."))
                .amount(Account.of(grant).value().map(Account::outstanding).filter(Money::isPositive))
                .putFacts("breached", breached.toString())
                .wouldChange("mending the breaches")
                .build());
    }
}

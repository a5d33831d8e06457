package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Ruling;
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
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        ImmutableList<TermRule<?>> breached = TermRules.of(grant.terms()).stream()
                .filter(rule -> !(rule instanceof RecoveryPowersRule))
                .filter(rule -> rule.judge(grant).stream().anyMatch(ruling -> ruling.outcome() == Outcome.BREACHED))
                .collect(toImmutableList());
        if (breached.isEmpty()) {
            return none(SUBJECT, "No breach opens the power.");
        }
        boolean used = grant.file().notices().map(notices -> !notices.isEmpty()).orElse(false);
        String statement = "The power is open by " + breached.size() + " breached rules"
                + (used ? " and has been used by a notice." : "; no notice has been given.");
        Ruling.Details ruling = used
                ? Ruling.about(SUBJECT).met(statement)
                : Ruling.about(SUBJECT).notYetDue(statement, first(breached.get(0), grant));
        return ImmutableList.of(ruling.amount(grant.account()
                        .value()
                        .map(account -> account.owed().least())
                        .filter(Money::isPositive))
                .fact("breached", breached.stream().map(TermRule::id).collect(toImmutableList())));
    }

    /** What would mend the first breach. */
    private static Change first(TermRule<?> breached, GrantCase grant) {
        return breached.judge(grant).stream()
                .filter(ruling -> ruling.outcome() == Outcome.BREACHED)
                .flatMap(ruling -> ruling.wouldChange().stream())
                .findFirst()
                .orElseThrow();
    }
}

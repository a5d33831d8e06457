package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.FinalValue;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides whether the final unspent value was left unchanged after the last day for changing it. The last value sent by then is
 * the value; a different one sent later fails and has no effect.
 */
final class ValueFreezeRule extends TermRule<Term.ValueFreeze> {

    private static final String SUBJECT = "final value";

    ValueFreezeRule(Term.ValueFreeze term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        if (grant.file().finalValues().isEmpty()) {
            return unknown(
                    SUBJECT,
                    "Which final values were sent is not known.",
                    "finalValues",
                    "the values sent; an empty list says none was");
        }
        ImmutableList<FinalValue> values = grant.file().finalValues().get().stream()
                .sorted(Comparator.comparing(FinalValue::sent))
                .collect(toImmutableList());
        return Stream.of(
                        Stream.of(changed(grant, values)),
                        values.stream().reduce((earlier, later) -> later).stream()
                                .map(value -> beside(
                                        grant,
                                        frozen(values)
                                                .filter(frozen -> grant.isFrozen())
                                                .orElse(value))))
                .flatMap(rulings -> rulings)
                .collect(toImmutableList());
    }

    /** The value declared beside what the account leaves unspent. */
    private Ruling.Details beside(GrantCase grant, FinalValue value) {
        Ruling.Subject subject = Ruling.about("final value beside the account");
        String declared = Figures.pounds(value.unspent());
        Decision<Account> account = grant.account();
        if (account.value().isEmpty() || !grant.isSpendingKnown()) {
            ImmutableSet<MissingFact> missing =
                    account.value().map(Account::missing).orElse(account.missing());
            return subject.undetermined(
                            declared + " was declared, and what is unspent cannot be told yet.",
                            GrantCase.settling(missing),
                            missing)
                    .fact("declared", declared);
        }
        Money unspent = GrantCase.atLeastZero(account.value().get().unspent());
        Money difference = value.unspent().minus(unspent);
        String statement = declared + " was declared unspent; the account leaves " + Figures.pounds(unspent) + ".";
        Ruling.Details ruling = difference.isZero()
                ? subject.met(statement)
                : subject.of(
                                grant.isFrozen() ? failing() : Outcome.DEPARTED,
                                statement,
                                Change.of("finalValues.unspent", GrantCase.plain(unspent), "what the account leaves"))
                        .amount(difference.abs());
        return ruling.fact("declared", declared)
                .fact("unspent", Figures.pounds(unspent))
                .parameters(account.value().get().policies())
                .arithmetic(declared + " - " + Figures.pounds(unspent) + " = " + Figures.pounds(difference));
    }

    private Ruling.Details changed(GrantCase grant, ImmutableList<FinalValue> values) {
        if (!grant.asAt().isAfter(term().after())) {
            return Ruling.about(SUBJECT)
                    .notYetDue(
                            "The value may be changed until " + term().after() + ".",
                            Change.of("as-at", term().after().plusDays(1), "a day after " + term().after()));
        }
        return frozen(values)
                .map(value -> compare(value, values))
                .orElseGet(() -> Ruling.about(SUBJECT)
                        .notApplicable("No value was sent by " + term().after() + ", so none is frozen."));
    }

    private Optional<FinalValue> frozen(ImmutableList<FinalValue> values) {
        return values.stream()
                .filter(value -> !value.sent().isAfter(term().after()))
                .reduce((earlier, later) -> later);
    }

    private Ruling.Details compare(FinalValue frozen, ImmutableList<FinalValue> values) {
        Optional<FinalValue> changed = values.stream()
                .filter(value -> value.sent().isAfter(term().after()))
                .filter(value -> !value.unspent().isEqual(frozen.unspent()))
                .reduce((earlier, later) -> later);
        return Ruling.about(SUBJECT)
                .of(
                        changed.isPresent() ? failing() : Outcome.MET,
                        "The value is frozen at " + Figures.pounds(frozen.unspent())
                                + changed.map(value -> "; " + Figures.pounds(value.unspent()) + " sent on "
                                                + value.sent() + " has no effect.")
                                        .orElse("."),
                        Change.of(
                                "finalValues.unspent",
                                GrantCase.plain(frozen.unspent()),
                                "no other value sent after " + term().after()))
                .amount(changed.map(
                        value -> value.unspent().minus(frozen.unspent()).abs()))
                .fact("frozen value", Figures.pounds(frozen.unspent()) + " of " + frozen.sent());
    }
}

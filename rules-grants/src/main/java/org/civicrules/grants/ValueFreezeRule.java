package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
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
    ImmutableList<Ruling> rule(GrantCase grant) {
        if (grant.file().finalValues().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    SUBJECT,
                    "Which final values were sent is not known.",
                    MissingFact.of("finalValues", "the values sent; an empty list says none was")));
        }
        ImmutableList<FinalValue> values = grant.file().finalValues().get().stream()
                .sorted(Comparator.comparing(FinalValue::sent))
                .collect(toImmutableList());
        if (!grant.asAt().isAfter(term().after())) {
            return ImmutableList.of(
                    Ruling.of(SUBJECT, Outcome.NOT_YET_DUE, "The value may be changed until " + term().after() + ".")
                            .build());
        }
        return ImmutableList.of(frozen(values)
                .map(value -> compare(value, values))
                .orElseGet(() -> Ruling.notApplicable(
                        SUBJECT, "No value was sent by " + term().after() + ", so none is frozen.")));
    }

    private Optional<FinalValue> frozen(ImmutableList<FinalValue> values) {
        return values.stream()
                .filter(value -> !value.sent().isAfter(term().after()))
                .reduce((earlier, later) -> later);
    }

    private Ruling compare(FinalValue frozen, ImmutableList<FinalValue> values) {
        Optional<FinalValue> changed = values.stream()
                .filter(value -> value.sent().isAfter(term().after()))
                .filter(value -> !value.unspent().isEqual(frozen.unspent()))
                .reduce((earlier, later) -> later);
        Optional<Money> difference =
                changed.map(value -> value.unspent().minus(frozen.unspent()).abs());
        return Ruling.of(
                        SUBJECT,
                        changed.isPresent() ? failing() : Outcome.MET,
                        "The value is frozen at " + Figures.pounds(frozen.unspent())
                                + changed.map(value -> "; " + Figures.pounds(value.unspent()) + " sent on "
                                                + value.sent() + " has no effect.")
                                        .orElse("."))
                .amount(difference)
                .putFacts("frozen value", Figures.pounds(frozen.unspent()) + " of " + frozen.sent())
                .wouldChange("a different value sent after " + term().after())
                .build();
    }
}

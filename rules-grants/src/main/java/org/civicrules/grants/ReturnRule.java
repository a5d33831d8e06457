package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.file.FinalValue;
import org.civicrules.grants.file.SentReturn;
import org.civicrules.grants.scheme.ReturnType;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides whether a return was sent by its last day, inclusive. A nil return is a return. A final value is complete only with
 * the updated spending report.
 *
 * <p>Worked example: a report due by 14 January 2022 is met if sent on the 14th, failed if sent on the 15th, and not yet due on the 14th if
 * not sent.
 */
final class ReturnRule extends TermRule<Term.ReturnDuty> {

    ReturnRule(Term.ReturnDuty term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling> rule(GrantCase grant) {
        boolean known = term().type() == ReturnType.FINAL_VALUE
                ? grant.file().finalValues().isPresent()
                : grant.file().returns().isPresent();
        if (!known) {
            String list = term().type() == ReturnType.FINAL_VALUE ? "finalValues" : "returns";
            return ImmutableList.of(Ruling.of(subject(), Outcome.UNDETERMINED, "Whether it was sent is not known.")
                    .dueOn(term().due())
                    .addMissing(MissingFact.of(list, "what was sent; an empty list says nothing was"))
                    .build());
        }
        Optional<LocalDate> sent = sent(grant, term());
        if (term().due().isEmpty()) {
            return ImmutableList.of(undated(sent));
        }
        Optional<Boolean> updated = updated(grant);
        if (sent.isPresent() && updated.isEmpty()) {
            return ImmutableList.of(Ruling.of(
                            subject(),
                            Outcome.UNDETERMINED,
                            "Whether the updated spending report went with it is not known.")
                    .dueOn(term().due())
                    .addMissing(MissingFact.of("finalValues.reportUpdated", "whether the final return is complete"))
                    .build());
        }
        return ImmutableList.of(decided(
                grant, sent.filter(day -> updated.orElse(true)), term().due().get()));
    }

    /** The first day on which a return was sent, where it was. */
    static Optional<LocalDate> sent(GrantCase grant, Term.ReturnDuty duty) {
        if (duty.type() == ReturnType.FINAL_VALUE) {
            return grant.file().finalValues().orElse(ImmutableList.of()).stream()
                    .map(FinalValue::sent)
                    .min(Comparator.naturalOrder());
        }
        return grant.file().returns().orElse(ImmutableList.of()).stream()
                .filter(sent -> sent.of().equals(duty.basis().id()))
                .map(SentReturn::sent)
                .min(Comparator.naturalOrder());
    }

    /** Whether the final return is complete: any value sent with the report makes it so; other returns always are. */
    private Optional<Boolean> updated(GrantCase grant) {
        if (term().type() != ReturnType.FINAL_VALUE) {
            return Optional.of(true);
        }
        ImmutableList<FinalValue> values = grant.file().finalValues().orElse(ImmutableList.of());
        if (values.stream().anyMatch(value -> value.reportUpdated().orElse(false))) {
            return Optional.of(true);
        }
        return values.stream().anyMatch(value -> value.reportUpdated().isEmpty())
                ? Optional.empty()
                : Optional.of(false);
    }

    private String subject() {
        return "return " + term().basis().id();
    }

    private Ruling undated(Optional<LocalDate> sent) {
        return sent.map(day -> Ruling.of(subject(), Outcome.MET, term().title() + " was sent on " + day + ".")
                        .doneOn(day)
                        .build())
                .orElseGet(() -> Ruling.unknown(
                        subject(),
                        term().title() + " has not been sent; its last day was not seen.",
                        MissingFact.of("scheme." + term().basis().id() + ".due", "the last day for sending it")));
    }

    private Ruling decided(GrantCase grant, Optional<LocalDate> sent, LocalDate due) {
        boolean nil = grant.file().returns().orElse(ImmutableList.of()).stream()
                .anyMatch(found -> found.of().equals(term().basis().id()) && found.nil());
        return Ruling.of(
                        subject(),
                        Deadline.outcome(due, sent, grant.asAt(), modality()),
                        term().title()
                                + sent.map(day -> (nil ? " (nil)" : "") + " was sent on " + day + "; it was due by "
                                                + due + ".")
                                        .orElse(" has not been sent; it "
                                                + (grant.asAt().isAfter(due) ? "was" : "is") + " due by " + due + "."))
                .dueOn(due)
                .doneOn(sent)
                .amount(gated(grant))
                .putFacts("covers", term().covers().map(period -> period.text()).orElse("not stated"))
                .wouldChange("sending it by " + due)
                .build();
    }

    /** The instalment that depends on this return, where one does. */
    private Optional<Money> gated(GrantCase grant) {
        return grant.terms().of(Term.TrancheGate.class).stream()
                .filter(gate -> gate.returned().equals(term().basis().id()))
                .flatMap(gate -> grant.terms().find(gate.tranche(), Term.Tranche.class).stream())
                .flatMap(tranche -> grant.instalment(tranche).stream())
                .findFirst();
    }
}

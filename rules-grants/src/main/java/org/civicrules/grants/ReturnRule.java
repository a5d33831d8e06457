package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
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
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        boolean known = isFinalValue()
                ? grant.file().finalValues().isPresent()
                : grant.file().returns().isPresent();
        if (!known) {
            return ImmutableList.of(unknownList(
                            subject(),
                            "Whether it was sent is not known.",
                            list(),
                            "what was sent; an empty list says nothing was")
                    .dueOn(term().due()));
        }
        Optional<LocalDate> sent = sent(grant, term());
        if (term().due().isEmpty()) {
            return ImmutableList.of(undated(sent, grant));
        }
        Optional<Boolean> updated = updated(grant);
        if (sent.isPresent() && updated.isEmpty()) {
            return ImmutableList.of(Ruling.about(subject())
                    .undetermined(
                            "Whether the updated spending report went with it is not known.",
                            Change.of("finalValues.reportUpdated", true, "the report went with it"),
                            MissingFact.of("finalValues.reportUpdated", "whether the final return is complete"))
                    .dueOn(term().due()));
        }
        return ImmutableList.of(decided(
                grant, sent.filter(day -> updated.orElse(true)), term().due().get()));
    }

    private boolean isFinalValue() {
        return term().type() == ReturnType.FINAL_VALUE;
    }

    private String list() {
        return isFinalValue() ? "finalValues" : "returns";
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
        if (!isFinalValue()) {
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

    private Ruling.Details undated(Optional<LocalDate> sent, GrantCase grant) {
        String path = "scheme." + term().basis().id() + ".due";
        return sent.map(day -> Ruling.about(subject())
                        .met(term().title() + " was sent on " + day + ".")
                        .fact("sent", day)
                        .doneOn(sent))
                .orElseGet(() -> Ruling.about(subject())
                        .undetermined(
                                term().title() + " has not been sent; its last day was not seen.",
                                Change.of(path, grant.asAt(), "the last day for sending it"),
                                MissingFact.of(path, "the last day for sending it")));
    }

    private Ruling.Details decided(GrantCase grant, Optional<LocalDate> sent, LocalDate due) {
        boolean nil = grant.file().returns().orElse(ImmutableList.of()).stream()
                .anyMatch(found -> found.of().equals(term().basis().id()) && found.nil());
        return Ruling.about(subject())
                .of(
                        Deadline.outcome(due, sent, grant.asAt(), modality()),
                        term().title()
                                + sent.map(day -> (nil ? " (nil)" : "") + " was sent on " + day + "; it was due by "
                                                + due + ".")
                                        .orElse(" has not been sent; it "
                                                + (grant.asAt().isAfter(due) ? "was" : "is") + " due by " + due + "."),
                        Change.of(list() + "." + term().basis().id() + ".sent", due, "sent by " + due))
                .dueOn(due)
                .doneOn(sent)
                .amount(gated(grant))
                .fact("sent", sent)
                .fact("covers", term().covers().map(period -> period.text()).orElse("not stated"));
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

package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides whether the return on which an instalment depends came in time. A nil return opens the gate; one after the last day does not.
 */
final class GateRule extends TermRule<Term.TrancheGate> {

    GateRule(Term.TrancheGate term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling> rule(GrantCase grant) {
        String subject = "instalment " + term().tranche();
        Optional<Term.ReturnDuty> duty = grant.terms().find(term().returned(), Term.ReturnDuty.class);
        Optional<LocalDate> due = duty.flatMap(Term.ReturnDuty::due);
        if (due.isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    subject,
                    "The last day of the return it depends on was not seen.",
                    MissingFact.of("scheme." + term().returned() + ".due", "whether the gate is open")));
        }
        if (grant.file().returns().isEmpty()) {
            return ImmutableList.of(
                    Ruling.of(subject, Outcome.UNDETERMINED, "Whether the return it depends on was sent is not known.")
                            .dueOn(due)
                            .addMissing(MissingFact.of(
                                    "returns", "whether the gate is open; an empty list says nothing was sent"))
                            .build());
        }
        Optional<LocalDate> sent = ReturnRule.sent(grant, duty.orElseThrow());
        Outcome outcome = Deadline.outcome(due.get(), sent, grant.asAt(), modality());
        return ImmutableList.of(Ruling.of(subject, outcome, statement(outcome, due.get(), sent))
                .dueOn(due)
                .doneOn(sent)
                .amount(amount(grant))
                .wouldChange("sending " + term().returned() + " by " + due.get())
                .build());
    }

    private Optional<Money> amount(GrantCase grant) {
        return grant.terms().find(term().tranche(), Term.Tranche.class).flatMap(grant::instalment);
    }

    private String statement(Outcome outcome, LocalDate due, Optional<LocalDate> sent) {
        String depends = "It depends on " + term().returned() + " by " + due;
        return switch (outcome) {
            case MET -> depends + ", which came on " + sent.orElse(due) + ": the gate is open.";
            case NOT_YET_DUE -> depends + ", which has not been sent yet.";
            default ->
                depends + ", which " + sent.map(day -> "came on " + day).orElse("has not been sent")
                        + ": the gate is shut.";
        };
    }
}

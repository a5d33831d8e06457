package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.scheme.Term;

/**
 * Decides whether the return on which an instalment depends came in time. A nil return opens the gate; one after the last day does not.
 */
final class GateRule extends TermRule<Term.TrancheGate> {

    GateRule(Term.TrancheGate term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        String subject = "instalment " + term().tranche();
        Optional<Term.ReturnDuty> duty = grant.terms().find(term().returned(), Term.ReturnDuty.class);
        Optional<LocalDate> due = duty.flatMap(Term.ReturnDuty::due);
        if (due.isEmpty()) {
            String path = "scheme." + term().returned() + ".due";
            return ImmutableList.of(Ruling.about(subject)
                    .undetermined(
                            "The last day of the return it depends on was not seen.",
                            Change.of(path, grant.asAt(), "the last day of the return"),
                            MissingFact.of(path, "whether the gate is open")));
        }
        if (grant.file().returns().isEmpty()) {
            return ImmutableList.of(unknownList(
                            subject,
                            "Whether the return it depends on was sent is not known.",
                            "returns",
                            "whether the gate is open; an empty list says nothing was sent")
                    .dueOn(due));
        }
        Optional<LocalDate> sent = ReturnRule.sent(grant, duty.orElseThrow());
        Outcome outcome = Deadline.outcome(due.get(), sent, grant.asAt(), modality());
        return ImmutableList.of(Ruling.about(subject)
                .of(
                        outcome,
                        statement(outcome, due.get(), sent),
                        Change.of("returns." + term().returned() + ".sent", due.get(), "sent by " + due.get()))
                .fact("sent", sent)
                .dueOn(due)
                .doneOn(sent)
                .amount(grant.terms().find(term().tranche(), Term.Tranche.class).flatMap(grant::instalment)));
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

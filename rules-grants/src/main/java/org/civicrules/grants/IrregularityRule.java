package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.Irregularity;
import org.civicrules.grants.scheme.IrregularityDutyKind;
import org.civicrules.grants.scheme.Term;

/**
 * Decides for each suspected irregularity whether the department was told immediately, kept informed, and the money pursued.
 *
 * <p>Interpretation: immediately is by default the day of suspicion itself; policy immediately-days allows more calendar days.
 */
final class IrregularityRule extends TermRule<Term.IrregularityDuty> {

    IrregularityRule(Term.IrregularityDuty term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        if (grant.file().irregularities().isEmpty()) {
            return unknown(
                    "irregularities",
                    "Whether an irregularity is suspected is not known.",
                    "irregularities",
                    "what is suspected; an empty list says nothing is");
        }
        if (grant.file().irregularities().get().isEmpty()) {
            return none("irregularities", "No irregularity is suspected.");
        }
        return grant.file().irregularities().get().stream()
                .map(found -> term().duty() == IrregularityDutyKind.NOTIFY ? told(grant, found) : attested(found))
                .collect(toImmutableList());
    }

    private Ruling.Details told(GrantCase grant, Irregularity found) {
        PolicySet.Readings readings = grant.policies().readings();
        LocalDate due = found.suspected().plusDays(readings.of(GrantPolicies.IMMEDIATELY_DAYS));
        return Ruling.about("irregularity " + found.id())
                .of(
                        Deadline.outcome(due, found.notified(), grant.asAt(), modality()),
                        "Suspected on " + found.suspected() + "; the department was "
                                + found.notified().map(day -> "told on " + day).orElse("not told") + ", due by " + due
                                + ".",
                        Change.of("irregularities." + found.id() + ".notified", due, "told by " + due))
                .fact("suspected", found.suspected())
                .fact("notified", found.notified())
                .dueOn(due)
                .doneOn(found.notified())
                .amount(found.amount())
                .parameters(readings.asked());
    }

    private Ruling.Details attested(Irregularity found) {
        Ruling.Subject subject = Ruling.about("irregularity " + found.id());
        ImmutableList<String> facts = term().duty() == IrregularityDutyKind.RECOVER
                ? ImmutableList.of("recovery-steps")
                : ImmutableList.of("steps-explained", "kept-informed");
        ImmutableList<String> refused =
                where(facts, found, fact -> fact.map(known -> !known.value()).orElse(false));
        if (!refused.isEmpty()) {
            return subject.of(
                            failing(),
                            "Attested not so: " + String.join(", ", refused) + ".",
                            attestedYes(found, refused))
                    .amount(found.amount());
        }
        ImmutableList<String> open = where(facts, found, Optional::isEmpty);
        if (!open.isEmpty()) {
            return subject.undetermined(
                            "Not attested: " + String.join(", ", open) + ".",
                            attestedYes(found, open),
                            open.stream()
                                    .map(fact -> MissingFact.of(path(found, fact), "a judgement, with who attests it"))
                                    .collect(toImmutableList()))
                    .amount(found.amount());
        }
        return subject.met("Attested: " + String.join(", ", facts) + ".");
    }

    private static Change attestedYes(Irregularity found, ImmutableList<String> facts) {
        return Change.of(path(found, facts.get(0)), true, "attested yes: " + String.join(", ", facts));
    }

    private static String path(Irregularity found, String fact) {
        return "irregularities." + found.id() + ".attested." + fact;
    }

    private static ImmutableList<String> where(
            ImmutableList<String> facts, Irregularity found, Predicate<Optional<Attested>> condition) {
        return facts.stream()
                .filter(fact ->
                        condition.test(Optional.ofNullable(found.attested().get(fact))))
                .collect(toImmutableList());
    }
}

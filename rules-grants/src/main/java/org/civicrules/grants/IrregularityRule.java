package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
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
    ImmutableList<Ruling> rule(GrantCase grant) {
        if (grant.file().irregularities().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    "irregularities",
                    "Whether an irregularity is suspected is not known.",
                    MissingFact.of("irregularities", "what is suspected; an empty list says nothing is")));
        }
        if (grant.file().irregularities().get().isEmpty()) {
            return ImmutableList.of(Ruling.notApplicable("irregularities", "No irregularity is suspected."));
        }
        return grant.file().irregularities().get().stream()
                .map(found -> term().duty() == IrregularityDutyKind.NOTIFY ? told(grant, found) : attested(found))
                .collect(toImmutableList());
    }

    private Ruling told(GrantCase grant, Irregularity found) {
        LocalDate due = found.suspected().plusDays(grant.policy().immediatelyDays());
        return Ruling.of(
                        "irregularity " + found.id(),
                        Deadline.outcome(due, found.notified(), grant.asAt(), modality()),
                        "Suspected on " + found.suspected() + "; the department was "
                                + found.notified().map(day -> "told on " + day).orElse("not told") + ", due by " + due
                                + ".")
                .dueOn(due)
                .doneOn(found.notified())
                .amount(found.amount())
                .addParameters(Parameter.of(
                        "policy immediately-days", String.valueOf(grant.policy().immediatelyDays())))
                .wouldChange("telling the department by " + due)
                .build();
    }

    private Ruling attested(Irregularity found) {
        String subject = "irregularity " + found.id();
        ImmutableList<String> facts = term().duty() == IrregularityDutyKind.RECOVER
                ? ImmutableList.of("recovery-steps")
                : ImmutableList.of("steps-explained", "kept-informed");
        ImmutableList<String> refused =
                where(facts, found, fact -> fact.map(known -> !known.value()).orElse(false));
        if (!refused.isEmpty()) {
            return Ruling.of(subject, failing(), "Attested not so: " + String.join(", ", refused) + ".")
                    .amount(found.amount())
                    .wouldChange("the facts attested yes")
                    .build();
        }
        ImmutableList<String> open = where(facts, found, Optional::isEmpty);
        if (!open.isEmpty()) {
            return Ruling.of(subject, Outcome.UNDETERMINED, "Not attested: " + String.join(", ", open) + ".")
                    .amount(found.amount())
                    .addAllMissing(open.stream()
                            .map(fact -> MissingFact.of(
                                    "irregularities." + found.id() + ".attested." + fact,
                                    "a judgement, with who attests it"))
                            .collect(toImmutableList()))
                    .build();
        }
        return Ruling.of(subject, Outcome.MET, "Attested: " + String.join(", ", facts) + ".")
                .build();
    }

    private static ImmutableList<String> where(
            ImmutableList<String> facts, Irregularity found, Predicate<Optional<Attested>> condition) {
        Stream<String> matching = facts.stream()
                .filter(fact ->
                        condition.test(Optional.ofNullable(found.attested().get(fact))));
        return matching.collect(toImmutableList());
    }
}

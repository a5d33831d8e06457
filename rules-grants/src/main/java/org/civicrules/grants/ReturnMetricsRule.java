package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.scheme.Term;

/**
 * Decides whether the file holds everything a return asks for. A figure that the file lacks may still have been in the return, so after the
 * last day the answer is undetermined and names it; until then it is not yet due.
 */
final class ReturnMetricsRule extends TermRule<Term.ReturnMetrics> {

    ReturnMetricsRule(Term.ReturnMetrics term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling> rule(GrantCase grant) {
        Term.ReturnDuty duty =
                grant.terms().find(term().of(), Term.ReturnDuty.class).orElseThrow();
        ReturnDraft draft = ReturnDraft.of(grant.file(), duty, term());
        ImmutableSet<MissingFact> missing = draft.missing();
        boolean passed = duty.due().map(due -> grant.asAt().isAfter(due)).orElse(true)
                || ReturnRule.sent(grant, duty).isPresent();
        Outcome outcome = missing.isEmpty() ? Outcome.MET : passed ? Outcome.UNDETERMINED : Outcome.NOT_YET_DUE;
        long complete =
                draft.metrics().stream().filter(FilledMetric::isComplete).count();
        Ruling.Builder ruling = Ruling.of(
                "return " + term().of(),
                outcome,
                "The file holds " + complete + " of the " + draft.metrics().size() + " metrics"
                        + (missing.isEmpty() ? "." : "; missing: " + names(missing) + "."));
        if (outcome == Outcome.UNDETERMINED) {
            ruling.addAllMissing(missing);
        }
        return ImmutableList.of(ruling.wouldChange("the missing figures").build());
    }

    private static String names(ImmutableSet<MissingFact> missing) {
        return missing.stream().map(MissingFact::name).sorted().collect(Collectors.joining(", "));
    }
}

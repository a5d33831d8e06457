package org.civicrules.grants;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
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
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        Term.ReturnDuty duty =
                grant.terms().find(term().of(), Term.ReturnDuty.class).orElseThrow();
        ReturnDraft draft = ReturnDraft.of(grant.file(), duty, term());
        ImmutableSet<MissingFact> missing = draft.missing();
        boolean passed = duty.due().map(due -> grant.asAt().isAfter(due)).orElse(true)
                || ReturnRule.sent(grant, duty).isPresent();
        long complete =
                draft.metrics().stream().filter(FilledMetric::isComplete).count();
        String held = complete + " of the " + draft.metrics().size() + " metrics";
        Ruling.Subject subject = Ruling.about("return " + term().of());
        if (missing.isEmpty()) {
            return ImmutableList.of(subject.met("The file holds " + held + ".").fact("held", held));
        }
        String names = missing.stream().map(MissingFact::name).sorted().collect(joining(", "));
        String statement = "The file holds " + held + "; missing: " + names + ".";
        Change change = Change.of(missing.iterator().next().name(), "0", "the missing figures: " + names);
        Ruling.Details ruling =
                passed ? subject.undetermined(statement, change, missing) : subject.notYetDue(statement, change);
        return ImmutableList.of(ruling.fact("held", held));
    }
}

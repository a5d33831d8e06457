package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.file.SentReturn;
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
            return with(
                    declared(grant, draft),
                    subject.met("The file holds " + held + ".").fact("held", held));
        }
        String names = missing.stream().map(MissingFact::name).sorted().collect(joining(", "));
        String statement = "The file holds " + held + "; missing: " + names + ".";
        Change change = Change.of(missing.iterator().next().name(), "0", "the missing figures: " + names);
        Ruling.Details ruling =
                passed ? subject.undetermined(statement, change, missing) : subject.notYetDue(statement, change);
        return with(declared(grant, draft), ruling.fact("held", held));
    }

    private static ImmutableList<Ruling.Details> with(Stream<Ruling.Details> declared, Ruling.Details held) {
        return Stream.concat(Stream.of(held), declared).collect(toImmutableList());
    }

    /** What the return declared, each figure beside the one that the file gives. */
    private Stream<Ruling.Details> declared(GrantCase grant, ReturnDraft draft) {
        return grant.file().returns().orElse(ImmutableList.of()).stream()
                .filter(sent -> sent.of().equals(term().of()))
                .max(Comparator.comparing(SentReturn::sent))
                .stream()
                .flatMap(sent -> draft.metrics().stream()
                        .flatMap(metric -> Optional.ofNullable(
                                sent.declared().get(metric.metric().id()))
                                .map(figure -> beside(grant, metric, figure))
                                .stream()));
    }

    private Ruling.Details beside(GrantCase grant, FilledMetric metric, BigDecimal declared) {
        String id = metric.metric().id();
        Ruling.Subject subject = Ruling.about("return " + term().of() + ": " + id);
        if (metric.value().isEmpty()) {
            return subject.undetermined(
                            declared.toPlainString() + " was declared, and the file cannot give the figure yet.",
                            GrantCase.settling(metric.missing()),
                            metric.missing())
                    .fact("declared", declared.toPlainString());
        }
        BigDecimal computed = new BigDecimal(metric.value().get());
        BigDecimal difference = declared.subtract(computed);
        String statement = declared.toPlainString() + " was declared; the file gives " + computed.toPlainString()
                + ", a difference of " + difference.toPlainString() + ".";
        String path = "returns." + term().of() + ".declared." + id;
        Ruling.Details ruling = difference.signum() == 0
                ? subject.met(statement)
                : subject.of(
                        grant.isFrozen() ? failing() : Outcome.DEPARTED,
                        statement,
                        Change.of(path, computed.toPlainString(), "what the file gives"));
        return ruling.fact("declared", declared.toPlainString())
                .fact("computed", computed.toPlainString())
                .arithmetic(declared.toPlainString() + " - " + computed.toPlainString() + " = "
                        + difference.toPlainString());
    }
}

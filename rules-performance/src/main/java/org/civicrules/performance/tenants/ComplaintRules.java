package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleBook;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/** The two duties of the Complaint Handling Code that run by the clock: to acknowledge and to answer. */
public final class ComplaintRules {

    private static final RuleBook<ComplaintCase> BOOK = RuleBook.of(ImmutableList.of(
            new ClockRule(
                    "complaints.acknowledge",
                    "A complaint is acknowledged in time",
                    "acknowledged",
                    (clock, held) -> clock.acknowledgeBy(held.known(), held.calendar()),
                    ComplaintCase::acknowledged),
            new ClockRule(
                    "complaints.answer",
                    "A complaint is answered in time",
                    "answered",
                    (clock, held) -> clock.dueBy(held.known(), held.calendar()),
                    ComplaintCase::answered)));

    private ComplaintRules() {}

    /** {@return both rules} */
    public static RuleBook<ComplaintCase> book() {
        return BOOK;
    }

    private interface Due {
        Decision<LocalDate> of(CodeClock clock, ComplaintCase held);
    }

    private interface Done {
        Optional<LocalDate> of(ComplaintCase held);
    }

    /** One act with a last day. */
    private record ClockRule(RuleId id, String title, String act, Due due, Done done) implements Rule<ComplaintCase> {

        ClockRule(String id, String title, String act, Due due, Done done) {
            this(RuleId.of(id), title, act, due, done);
        }

        @Override
        public ImmutableList<Citation> citations() {
            return CodeClock.register().citationsOf(id.value());
        }

        @Override
        public Modality modality() {
            return Modality.MUST;
        }

        @Override
        public Authority authority() {
            return Authority.SOURCE;
        }

        @Override
        public ImmutableList<Finding> decide(ComplaintCase facts) {
            Decision<CodeClock> clock = CodeClock.of(facts.complaint());
            Decision<LocalDate> due = clock.flatMap(found -> this.due.of(found, facts));
            return ImmutableList.of(due.value()
                    .map(day -> finding(facts, day, clock.value().orElseThrow()))
                    .orElseGet(() -> undetermined(facts, due)));
        }

        private Finding finding(ComplaintCase facts, LocalDate day, CodeClock clock) {
            Optional<LocalDate> acted = done.of(facts);
            boolean late = acted.orElse(facts.asAt()).isAfter(day);
            Outcome outcome = late ? Outcome.BREACHED : acted.isPresent() ? Outcome.MET : Outcome.NOT_YET_DUE;
            String statement = acted.map(date -> "Was " + act + " on " + date).orElse("Is not yet " + act)
                    + "; the last day " + (facts.asAt().isAfter(day) || acted.isPresent() ? "was " : "is ") + day;
            Explanation.Builder explanation = Explanation.builder();
            explanation
                    .statement(statement)
                    .rule(id)
                    .citations(clock.citations())
                    .putFacts("logged", facts.complaint().logged().toString());
            facts.acknowledged().ifPresent(date -> explanation.putFacts("acknowledged", date.toString()));
            explanation
                    .putFacts("extended", facts.complaint().extended() ? "yes" : "no")
                    .addParameters(
                            Parameter.of("edition of the Code", clock.edition()).effectiveFrom(clock.effectiveFrom()))
                    .result(day.toString());
            return Finding.about(this, subject(facts))
                    .outcome(outcome)
                    .statement(statement)
                    .dueOn(day)
                    .explanation(explanation.build())
                    .build();
        }

        private Finding undetermined(ComplaintCase facts, Decision<LocalDate> due) {
            String statement = "The last day cannot be told: "
                    + String.join(
                            ", ", due.missing().stream().map(MissingFact::name).toList());
            return Finding.about(this, subject(facts))
                    .outcome(Outcome.UNDETERMINED)
                    .statement(statement)
                    .missing(due.missing())
                    .explanation(Explanation.builder()
                            .statement(statement)
                            .rule(id)
                            .citations(citations())
                            .putFacts("logged", facts.complaint().logged().toString())
                            .build())
                    .build();
        }

        private static String subject(ComplaintCase facts) {
            return "line " + facts.complaint().line() + ", stage "
                    + facts.complaint().stage();
        }
    }
}

package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.RuleBook;
import org.civicrules.core.rule.Ruling;
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
    private static final class ClockRule extends CitedRule<ComplaintCase> {

        private final String act;
        private final Due due;
        private final Done done;

        ClockRule(String id, String title, String act, Due due, Done done) {
            super(Provision.of(id, title, Modality.MUST, CodeClock.register().citationsOf(id)));
            this.act = act;
            this.due = due;
            this.done = done;
        }

        @Override
        protected ImmutableList<Ruling> judge(ComplaintCase facts) {
            Decision<CodeClock> clock = CodeClock.of(facts.complaint());
            Decision<LocalDate> last = clock.flatMap(found -> due.of(found, facts));
            return ImmutableList.of(last.value()
                    .map(day -> decided(facts, day, clock.value().orElseThrow()))
                    .orElseGet(() -> undetermined(facts, last)));
        }

        private Ruling decided(ComplaintCase facts, LocalDate day, CodeClock clock) {
            Optional<LocalDate> acted = done.of(facts);
            boolean late = acted.orElse(facts.asAt()).isAfter(day);
            Outcome outcome = late ? Outcome.BREACHED : acted.isPresent() ? Outcome.MET : Outcome.NOT_YET_DUE;
            String statement = acted.map(date -> "Was " + act + " on " + date).orElse("Is not yet " + act)
                    + "; the last day " + (facts.asAt().isAfter(day) || acted.isPresent() ? "was " : "is ") + day;
            return Ruling.about(subject(facts))
                    .of(outcome, statement, Change.of(fact(facts, act), day, "on " + day + " or before"))
                    .fact("logged", facts.complaint().logged())
                    .fact("acknowledged", facts.acknowledged())
                    .fact("extended", facts.complaint().extended() ? "yes" : "no")
                    .parameter(
                            Parameter.of("edition of the Code", clock.edition()).effectiveFrom(clock.effectiveFrom()))
                    .dueOn(day)
                    .doneOn(acted)
                    .under(provision -> provision.citing(clauses(clock, provision)))
                    .build();
        }

        /** Of the clauses of the complaint's own edition and stage those that the rule carries out. */
        private static ImmutableList<Citation> clauses(CodeClock clock, Provision provision) {
            return clock.citations().stream()
                    .filter(provision.citations()::contains)
                    .collect(ImmutableList.toImmutableList());
        }

        private static Ruling undetermined(ComplaintCase facts, Decision<LocalDate> last) {
            String statement = "The last day cannot be told: "
                    + String.join(
                            ", ", last.missing().stream().map(MissingFact::name).toList());
            LocalDate first = CodeClock.firstDay();
            return Ruling.about(subject(facts))
                    .undetermined(
                            statement,
                            Change.of(fact(facts, "logged"), first, "a day from " + first + " within the calendar"),
                            last.missing())
                    .fact("logged", facts.complaint().logged())
                    .build();
        }

        private static String fact(ComplaintCase facts, String column) {
            return "complaints." + facts.complaint().line() + "." + column;
        }

        private static String subject(ComplaintCase facts) {
            return "line " + facts.complaint().line() + ", stage "
                    + facts.complaint().stage();
        }
    }
}

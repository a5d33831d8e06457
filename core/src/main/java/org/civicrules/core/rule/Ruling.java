package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.civicrules.core.source.Citation;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one thing: the outcome and its sentence, from which facts and parameters, by which arithmetic, and what would change
 * it. Findings and explanations are made of rulings and of nothing else.
 *
 * <p>It is built in stages: {@code Ruling.about("report 1").breached("The report was sent late.", Change.of("reports.R1.sent", due))
 * .fact("sent", day).dueOn(due).build()}. An open outcome does not compile without what would change it.
 */
public final class Ruling {

    private final String subject;
    private final Outcome outcome;
    private final String statement;
    private final Optional<Change> wouldChange;
    private final ImmutableSet<MissingFact> missing;
    private final ImmutableMap<String, String> facts;
    private final ImmutableList<Parameter> parameters;
    private final ImmutableList<Citation> citations;
    private final Optional<String> arithmetic;
    private final Optional<LocalDate> dueOn;
    private final Optional<LocalDate> doneOn;
    private final Optional<Money> amount;
    private final ImmutableList<Explanation> parts;
    private final UnaryOperator<Provision> under;

    private Ruling(Details details) {
        this.subject = details.subject;
        this.outcome = details.outcome;
        this.statement = details.statement;
        this.wouldChange = Optional.ofNullable(details.wouldChange);
        this.missing = ImmutableSet.copyOf(details.missing);
        this.facts = ImmutableMap.copyOf(details.facts);
        this.parameters = ImmutableList.copyOf(details.parameters);
        this.citations = ImmutableList.copyOf(details.citations);
        this.arithmetic = Optional.ofNullable(details.arithmetic);
        this.dueOn = Optional.ofNullable(details.dueOn);
        this.doneOn = Optional.ofNullable(details.doneOn);
        this.amount = Optional.ofNullable(details.amount);
        this.parts = ImmutableList.copyOf(details.parts);
        this.under = details.under;
    }

    /**
     * Starts a ruling.
     *
     * @param subject what it is about, for example {@code receipt R1}; never a person's data
     * @return the stage that says the outcome
     */
    public static Subject about(String subject) {
        return new Subject(subject);
    }

    /** {@return what it is about} */
    public String subject() {
        return subject;
    }

    /** {@return the outcome} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return the ruling as one plain sentence} */
    public String statement() {
        return statement;
    }

    /** {@return what would change it; always there where the outcome is open} */
    public Optional<Change> wouldChange() {
        return wouldChange;
    }

    /** {@return the facts that are missing; some exactly when the outcome is undetermined} */
    public ImmutableSet<MissingFact> missing() {
        return missing;
    }

    /** {@return the facts used, by name, in the order they matter} */
    public ImmutableMap<String, String> facts() {
        return facts;
    }

    /** {@return the parameters and named readings used} */
    public ImmutableList<Parameter> parameters() {
        return parameters;
    }

    /** {@return clauses it rests on beside those of its rule} */
    public ImmutableList<Citation> citations() {
        return citations;
    }

    /** {@return the arithmetic, where there is any} */
    public Optional<String> arithmetic() {
        return arithmetic;
    }

    /** {@return the last permitted day, inclusive, where there is one} */
    public Optional<LocalDate> dueOn() {
        return dueOn;
    }

    /** {@return the day the duty was done, in time or late, where it was} */
    public Optional<LocalDate> doneOn() {
        return doneOn;
    }

    /** {@return the money at stake, where there is any} */
    public Optional<Money> amount() {
        return amount;
    }

    /** {@return the explanations it rests on} */
    public ImmutableList<Explanation> parts() {
        return parts;
    }

    /** What the ruling is under: its rule's provision, changed where a policy or a later instrument decides instead. */
    Provision under(Provision provision) {
        return under.apply(provision);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ruling ruling && ruling.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    private List<Object> values() {
        return List.of(
                subject,
                outcome,
                statement,
                wouldChange,
                missing,
                facts,
                parameters,
                citations,
                arithmetic,
                dueOn,
                doneOn,
                amount,
                parts);
    }

    @Override
    public String toString() {
        return outcome + " (" + subject + "): " + statement;
    }

    /** The stage that says the outcome. */
    public static final class Subject {

        private final String subject;

        private Subject(String subject) {
            checkArgument(!subject.isBlank(), "a ruling must say what it is about");
            this.subject = subject;
        }

        /**
         * The duty does not arise.
         *
         * @param statement why not, as one plain sentence
         * @return the stage that says the rest
         */
        public Details notApplicable(String statement) {
            return new Details(subject, Outcome.NOT_APPLICABLE, statement, null);
        }

        /**
         * Done, or kept.
         *
         * @param statement the ruling as one plain sentence
         * @return the stage that says the rest
         */
        public Details met(String statement) {
            return new Details(subject, Outcome.MET, statement, null);
        }

        /**
         * A requirement failed, or its day passed undone.
         *
         * @param statement the ruling as one plain sentence
         * @param wouldChange which fact, had it been otherwise, would have changed it
         * @return the stage that says the rest
         */
        public Details breached(String statement, Change wouldChange) {
            return new Details(subject, Outcome.BREACHED, statement, wouldChange);
        }

        /**
         * A recommendation missed.
         *
         * @param statement the ruling as one plain sentence
         * @param wouldChange which fact, had it been otherwise, would have changed it
         * @return the stage that says the rest
         */
        public Details departed(String statement, Change wouldChange) {
            return new Details(subject, Outcome.DEPARTED, statement, wouldChange);
        }

        /**
         * Not done, and its day has not passed.
         *
         * @param statement the ruling as one plain sentence
         * @param wouldChange which fact would change it
         * @return the stage that says the rest
         */
        public Details notYetDue(String statement, Change wouldChange) {
            return new Details(subject, Outcome.NOT_YET_DUE, statement, wouldChange);
        }

        /**
         * Facts are missing.
         *
         * @param statement the ruling as one plain sentence
         * @param wouldChange which of the missing facts would settle it, and a value that would
         * @param missing the missing facts, at least one
         * @return the stage that says the rest
         */
        public Details undetermined(String statement, Change wouldChange, MissingFact... missing) {
            return undetermined(statement, wouldChange, ImmutableSet.copyOf(missing));
        }

        /**
         * Facts are missing.
         *
         * @param statement the ruling as one plain sentence
         * @param wouldChange which of the missing facts would settle it, and a value that would
         * @param missing the missing facts, at least one
         * @return the stage that says the rest
         */
        public Details undetermined(String statement, Change wouldChange, Iterable<MissingFact> missing) {
            Details details = new Details(subject, Outcome.UNDETERMINED, statement, wouldChange);
            missing.forEach(details.missing::add);
            return details;
        }

        /**
         * Whatever came out of a calculation that knows whether facts are missing.
         *
         * @param outcome the outcome, any but {@link Outcome#UNDETERMINED}
         * @param statement the ruling as one plain sentence
         * @param wouldChange what would change it; used where the outcome is open
         * @return the stage that says the rest
         * @throws IllegalArgumentException if the outcome is undetermined
         */
        public Details of(Outcome outcome, String statement, Change wouldChange) {
            checkArgument(
                    outcome != Outcome.UNDETERMINED, "an undetermined ruling must name what is missing: %s", subject);
            return new Details(subject, outcome, statement, outcome.isOpen() ? wouldChange : null);
        }
    }

    /** The stage that says the rest. Nothing of it is compulsory but the facts, and those only where the duty arises. */
    public static final class Details {

        private final String subject;
        private final Outcome outcome;
        private final String statement;
        private @Nullable Change wouldChange;
        private final List<MissingFact> missing = new ArrayList<>();
        private final Map<String, String> facts = new LinkedHashMap<>();
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<Citation> citations = new ArrayList<>();
        private final List<Explanation> parts = new ArrayList<>();
        private @Nullable String arithmetic;
        private @Nullable LocalDate dueOn;
        private @Nullable LocalDate doneOn;
        private @Nullable Money amount;
        private UnaryOperator<Provision> under = UnaryOperator.identity();

        private Details(String subject, Outcome outcome, String statement, @Nullable Change wouldChange) {
            this.subject = subject;
            this.outcome = outcome;
            this.statement = statement;
            this.wouldChange = wouldChange;
        }

        /**
         * Adds a fact used.
         *
         * @param name its name, as the caller would write it
         * @param value its value; an empty optional adds nothing
         * @return this
         */
        public Details fact(String name, Object value) {
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(known -> fact(name, known));
            } else {
                facts.put(name, value.toString());
            }
            return this;
        }

        /**
         * Adds facts used.
         *
         * @param more the facts by name
         * @return this
         */
        public Details facts(Map<String, String> more) {
            facts.putAll(more);
            return this;
        }

        /**
         * Adds a parameter used.
         *
         * @param parameter the parameter
         * @return this
         */
        public Details parameter(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        /**
         * Adds parameters used.
         *
         * @param more the parameters
         * @return this
         */
        public Details parameters(Iterable<Parameter> more) {
            more.forEach(parameters::add);
            return this;
        }

        /**
         * Adds clauses it rests on beside those of its rule.
         *
         * @param more the clauses
         * @return this
         */
        public Details citing(Iterable<Citation> more) {
            more.forEach(citations::add);
            return this;
        }

        /**
         * Says the arithmetic.
         *
         * @param text the arithmetic, for example {@code 1/100 x £552,981.00 = £5,529.81}
         * @return this
         */
        public Details arithmetic(String text) {
            this.arithmetic = text;
            return this;
        }

        /**
         * Says the last permitted day.
         *
         * @param day the day, inclusive
         * @return this
         */
        public Details dueOn(LocalDate day) {
            this.dueOn = day;
            return this;
        }

        /**
         * Says the last permitted day, where there is one.
         *
         * @param day the day, inclusive
         * @return this
         */
        public Details dueOn(Optional<LocalDate> day) {
            day.ifPresent(this::dueOn);
            return this;
        }

        /**
         * Says the day the duty was done, where it was.
         *
         * @param day the day
         * @return this
         */
        public Details doneOn(Optional<LocalDate> day) {
            this.doneOn = day.orElse(null);
            return this;
        }

        /**
         * Says the money at stake.
         *
         * @param money the money
         * @return this
         */
        public Details amount(Money money) {
            this.amount = money;
            return this;
        }

        /**
         * Says the money at stake, where there is any.
         *
         * @param money the money
         * @return this
         */
        public Details amount(Optional<Money> money) {
            money.ifPresent(this::amount);
            return this;
        }

        /**
         * Adds an explanation it rests on.
         *
         * @param part the explanation
         * @return this
         */
        public Details part(Explanation part) {
            parts.add(part);
            return this;
        }

        /**
         * Adds explanations it rests on.
         *
         * @param more the explanations
         * @return this
         */
        public Details parts(Iterable<Explanation> more) {
            more.forEach(parts::add);
            return this;
        }

        /**
         * Says what would change it where the outcome is not open, such as what would lose it.
         *
         * @param change the change
         * @return this
         */
        public Details wouldChange(Change change) {
            this.wouldChange = change;
            return this;
        }

        /**
         * Says that the rule's provision does not decide as it stands, for example {@code provision -> provision.by(Authority.POLICY)}.
         *
         * @param change the provision that does
         * @return this
         */
        public Details under(UnaryOperator<Provision> change) {
            UnaryOperator<Provision> before = under;
            this.under = provision -> change.apply(before.apply(provision));
            return this;
        }

        /**
         * Makes the ruling.
         *
         * @return the ruling
         * @throws IllegalArgumentException if facts are missing and the outcome is another, or it is undetermined and none is
         */
        public Ruling build() {
            checkArgument(!statement.isBlank(), "a ruling must be said in a sentence: subject=%s", subject);
            checkArgument(
                    (outcome == Outcome.UNDETERMINED) == !missing.isEmpty(),
                    "missing facts are named exactly when the outcome is UNDETERMINED: subject=%s, outcome=%s, missing=%s",
                    subject,
                    outcome,
                    missing);
            return new Ruling(this);
        }
    }
}

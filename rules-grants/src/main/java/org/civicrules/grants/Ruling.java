package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicBuilderStyle;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What a rule says of one thing, before it is dressed as a finding or listed as an obligation. */
@CivicBuilderStyle
@Value.Immutable
interface Ruling {

    String subject();

    Outcome outcome();

    String statement();

    Optional<LocalDate> dueOn();

    /** The day the duty was done, whether in time or late. */
    Optional<LocalDate> doneOn();

    Optional<Money> amount();

    ImmutableSet<MissingFact> missing();

    ImmutableMap<String, String> facts();

    ImmutableList<Parameter> parameters();

    ImmutableList<Citation> citations();

    Optional<String> arithmetic();

    ImmutableList<Explanation> children();

    Optional<String> wouldChange();

    /** The force under a policy that differs from the clause's. */
    Optional<Modality> underPolicy();

    static Builder of(String subject, Outcome outcome, String statement) {
        Builder builder = new Builder();
        builder.subject(subject).outcome(outcome).statement(statement);
        return builder;
    }

    static Ruling notApplicable(String subject, String statement) {
        return of(subject, Outcome.NOT_APPLICABLE, statement).build();
    }

    static Ruling unknown(String subject, String statement, MissingFact... missing) {
        return of(subject, Outcome.UNDETERMINED, statement).addMissing(missing).build();
    }

    /** Whether the duty has a day and arises. */
    default boolean isDated() {
        return dueOn().isPresent() && outcome() != Outcome.NOT_APPLICABLE;
    }

    class Builder extends ImmutableRuling.Builder {
        Builder() {}
    }
}

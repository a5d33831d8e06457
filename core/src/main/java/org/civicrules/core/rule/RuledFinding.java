package org.civicrules.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.joda.money.Money;

/** A finding made of a rule's provision and what the rule said; its explanation is made when it is asked for. */
record RuledFinding(Provision provision, Ruling ruling) implements Finding {

    @Override
    public RuleId rule() {
        return provision.id();
    }

    @Override
    public ImmutableList<Citation> citations() {
        return provision.citations();
    }

    @Override
    public Modality modality() {
        return provision.modality();
    }

    @Override
    public Authority authority() {
        return provision.authority();
    }

    @Override
    public String subject() {
        return ruling.subject();
    }

    @Override
    public Outcome outcome() {
        return ruling.outcome();
    }

    @Override
    public String statement() {
        return ruling.statement();
    }

    @Override
    public ImmutableSet<MissingFact> missing() {
        return ruling.missing();
    }

    @Override
    public Optional<String> bearer() {
        return provision.bearer();
    }

    @Override
    public Optional<LocalDate> dueOn() {
        return ruling.dueOn();
    }

    @Override
    public Optional<LocalDate> doneOn() {
        return ruling.doneOn();
    }

    @Override
    public Optional<Money> amountAtStake() {
        return ruling.amount();
    }

    @Override
    public Optional<String> consequence() {
        return provision.consequence();
    }

    @Override
    public Optional<Change> wouldChange() {
        return ruling.wouldChange();
    }

    @Override
    public Explanation explanation() {
        return Explanation.builder()
                .statement(ruling.statement())
                .rule(provision.id())
                .addAllCitations(provision.citations())
                .addAllCitations(ruling.citations())
                .putAllFacts(ruling.facts())
                .addAllParameters(ruling.parameters())
                .arithmetic(ruling.arithmetic())
                .result(ruling.outcome().name())
                .wouldChange(ruling.wouldChange().map(Change::text))
                .addAllChildren(ruling.parts())
                .build();
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/** A rule over a case: the stage it belongs to and, until that stage's step is taken, not yet due. */
public abstract class ConductRule extends CitedRule<CaseFacts> {

    private final Stage stage;
    private final String name;

    /**
     * A rule of a plan.
     *
     * @param plan the plan
     * @param stage the part of the assessment it belongs to
     * @param name its id without the plan's prefix
     * @param title what it decides, in a few words
     * @param modality the force of its clauses
     * @param clauses the clauses of the plan it carries out
     */
    protected ConductRule(
            AssessmentPlan plan, Stage stage, String name, String title, Modality modality, String... clauses) {
        super(Provision.of(
                plan.rulePrefix() + "." + name,
                title,
                modality,
                Arrays.stream(clauses).map(plan::cite).collect(ImmutableList.toImmutableList())));
        this.stage = stage;
        this.name = name;
    }

    /** {@return the part of the assessment it belongs to} */
    public final Stage stage() {
        return stage;
    }

    /** {@return its id without the plan's prefix} */
    public final String name() {
        return name;
    }

    /**
     * Whether a finding of this rule holds up the step that its stage belongs to: a requirement that failed or cannot be told.
     *
     * @param facts the facts
     * @param finding the finding
     * @return whether it does
     */
    protected boolean blocks(CaseFacts facts, Finding finding) {
        boolean required = modality() == Modality.MUST || modality() == Modality.MUST_NOT;
        boolean open = finding.outcome() == Outcome.BREACHED || finding.outcome() == Outcome.UNDETERMINED;
        return required && open;
    }

    /**
     * Whether a finding of this rule is a reason against the award, as its stage says.
     *
     * @param facts the facts
     * @param finding the finding
     * @return whether it is
     */
    protected boolean blocksAward(CaseFacts facts, Finding finding) {
        return switch (stage.award()) {
            case WAITS -> blocks(facts, finding);
            case REFUSED -> finding.outcome() == Outcome.BREACHED;
            case WARNS -> false;
        };
    }

    /** {@return the start of a ruling about the apprenticeship as a whole, which most rules ask of} */
    protected static Ruling.Subject apprenticeship() {
        return Ruling.about("apprenticeship");
    }

    /**
     * The duty is kept.
     *
     * @param subject what it is about
     * @return the ruling so far
     */
    protected final Ruling.Details met(Ruling.Subject subject) {
        return subject.met(title());
    }

    /**
     * The duty failed, whenever it is due.
     *
     * @param subject what it is about
     * @param statement one plain sentence
     * @param change what would change it
     * @return the ruling so far
     */
    protected final Ruling.Details failed(Ruling.Subject subject, String statement, Change change) {
        return subject.of(failing(), statement, change);
    }

    /**
     * Something is not so: not yet due before the stage's step, a failure from then on.
     *
     * @param facts the facts
     * @param subject what it is about
     * @param statement one plain sentence
     * @param change what would change it
     * @return the ruling so far
     */
    protected final Ruling.Details failing(CaseFacts facts, Ruling.Subject subject, String statement, Change change) {
        return facts.isDue(stage)
                ? failed(subject, statement, change)
                : subject.notYetDue("Not yet: " + statement, change);
    }

    /**
     * Something is not known: not yet due before the stage's step, undetermined from then on.
     *
     * @param facts the facts
     * @param subject what it is about
     * @param change one of the missing facts, and a value that would settle it
     * @param missing the names of the missing facts
     * @return the ruling so far
     */
    protected final Ruling.Details lacking(
            CaseFacts facts, Ruling.Subject subject, Change change, Iterable<String> missing) {
        Ruling.Details details = facts.isDue(stage)
                ? unknown(subject, change, missing)
                : subject.notYetDue("Not yet shown: " + title(), change);
        return details.fact("asAt", facts.asAt());
    }

    /**
     * One thing is not known: not yet due before the stage's step, undetermined from then on.
     *
     * @param facts the facts
     * @param subject what it is about
     * @param change the missing fact, and a value that would settle it
     * @return the ruling so far
     */
    protected final Ruling.Details lacking(CaseFacts facts, Ruling.Subject subject, Change change) {
        return lacking(facts, subject, change, ImmutableSet.of(change.name()));
    }

    /**
     * Something is not known.
     *
     * @param subject what it is about
     * @param change one of the missing facts, and a value that would settle it
     * @param missing the names of the missing facts
     * @return the ruling so far
     */
    protected final Ruling.Details unknown(Ruling.Subject subject, Change change, Iterable<String> missing) {
        return subject.undetermined(
                "Not known: " + title(),
                change,
                ImmutableSet.copyOf(missing).stream()
                        .map(fact -> MissingFact.of(fact, title()))
                        .toList());
    }
}

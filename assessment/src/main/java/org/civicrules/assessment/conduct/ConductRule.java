package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/** A rule over a case: its id, clauses and stage, and how its verdicts become findings. */
public abstract class ConductRule implements Rule<CaseFacts> {

    private final Stage stage;
    private final String name;
    private final RuleId id;
    private final String title;
    private final Modality modality;
    private final ImmutableList<Citation> citations;

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
        this.stage = stage;
        this.name = name;
        this.id = RuleId.of(plan.rulePrefix() + "." + name);
        this.title = title;
        this.modality = modality;
        this.citations = Arrays.stream(clauses).map(plan::cite).collect(ImmutableList.toImmutableList());
    }

    /** {@return the part of the assessment it belongs to} */
    public Stage stage() {
        return stage;
    }

    /** {@return its id without the plan's prefix} */
    public String name() {
        return name;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public ImmutableList<Citation> citations() {
        return citations;
    }

    @Override
    public Modality modality() {
        return modality;
    }

    @Override
    public Authority authority() {
        return Authority.SOURCE;
    }

    /**
     * Decides about one thing; most rules ask only of the apprenticeship as a whole.
     *
     * @param facts the facts
     * @return the verdict
     */
    protected abstract Verdict verdict(CaseFacts facts);

    /**
     * Whether a finding of this rule holds up the step that its stage belongs to: a requirement that failed or cannot be told.
     *
     * @param facts the facts
     * @param finding the finding
     * @return whether it does
     */
    protected boolean blocks(CaseFacts facts, Finding finding) {
        boolean required = modality == Modality.MUST || modality == Modality.MUST_NOT;
        boolean open = finding.outcome() == Outcome.BREACHED || finding.outcome() == Outcome.UNDETERMINED;
        return required && open;
    }

    @Override
    public ImmutableList<Finding> decide(CaseFacts facts) {
        return ImmutableList.of(finding("apprenticeship", verdict(facts)));
    }

    /**
     * Binds a verdict to this rule.
     *
     * @param subject what it is about
     * @param verdict the verdict
     * @return the finding
     */
    protected final Finding finding(String subject, Verdict verdict) {
        ImmutableList<Citation> cited =
                verdict.citation().map(ImmutableList::of).orElse(citations);
        Explanation explanation = Explanation.builder()
                .statement(verdict.statement())
                .rule(id)
                .addAllCitations(cited)
                .putAllFacts(verdict.facts())
                .addAllParameters(verdict.parameters())
                .result(verdict.outcome().name())
                .build();
        return Finding.about(this, subject)
                .citations(cited)
                .authority(verdict.authority().orElse(authority()))
                .outcome(verdict.outcome())
                .statement(verdict.statement())
                .addAllMissing(verdict.missing())
                .dueOn(verdict.dueOn())
                .explanation(explanation)
                .build();
    }

    /** {@return a verdict that the duty is kept} */
    protected final Verdict met() {
        return Verdict.of(Outcome.MET, title);
    }

    /**
     * A verdict that something is not so: not yet due before the stage's step, a failure from then on.
     *
     * @param facts the facts
     * @param statement one plain sentence
     * @return the verdict
     */
    protected final Verdict failing(CaseFacts facts, String statement) {
        return facts.isDue(stage)
                ? Verdict.of(Outcome.failing(modality), statement)
                : Verdict.of(Outcome.NOT_YET_DUE, "Not yet: " + statement);
    }

    /**
     * A verdict that something is not known: not yet due before the stage's step, undetermined from then on.
     *
     * @param facts the facts
     * @param missing the names of the missing facts
     * @return the verdict
     */
    protected final Verdict lacking(CaseFacts facts, String... missing) {
        if (!facts.isDue(stage)) {
            return Verdict.of(Outcome.NOT_YET_DUE, "Not yet shown: " + title);
        }
        return unknown(missing);
    }

    /**
     * A verdict that something is not known.
     *
     * @param missing the names of the missing facts
     * @return the verdict
     */
    protected final Verdict unknown(String... missing) {
        return Verdict.unknown(
                "Not known: " + title,
                Arrays.stream(missing).map(fact -> MissingFact.of(fact, title)).collect(ImmutableSet.toImmutableSet()));
    }
}

package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.RuleBook;
import org.civicrules.core.rule.RuleId;

/** Every rule of one plan edition over a case, by the part of the assessment it belongs to. */
public final class AssessmentRules {

    private final AssessmentPlan plan;
    private final ImmutableList<ConductRule> rules;
    private final RuleBook<CaseFacts> whole;
    private final Chronology chronology;

    private AssessmentRules(AssessmentPlan plan, Chronology chronology, ImmutableList<ConductRule> rules) {
        this.plan = plan;
        this.chronology = chronology;
        this.rules = rules;
        this.whole = RuleBook.of(rules);
    }

    /**
     * Starts the rules of a plan with those that its tables hold: {@code windows.csv}, {@code order.csv},
     * {@code confirmations.csv} and {@code memberships.csv}, and with those that its parameters make.
     *
     * @param plan the plan
     * @param anchor the class whose package holds the tables' folder
     * @param folder the folder's name
     * @return a builder
     * @throws IllegalArgumentException if a table is absent or faulty; the message names the file and the line
     */
    public static Builder builder(AssessmentPlan plan, Class<?> anchor, String folder) {
        RuleTables tables = new RuleTables(plan, table -> TableSource.resource(anchor, folder + "/" + table));
        Chronology chronology = tables.chronology();
        return new Builder(plan, chronology).addAll(tables.read(chronology));
    }

    /** {@return the plan} */
    public AssessmentPlan plan() {
        return plan;
    }

    /** {@return which event may not precede which} */
    public Chronology chronology() {
        return chronology;
    }

    /** {@return every rule} */
    public ImmutableList<ConductRule> rules() {
        return rules;
    }

    /** {@return the ids of every rule} */
    public ImmutableSet<RuleId> ids() {
        return whole.rules().keySet();
    }

    /** {@return the rules about memberships of professional bodies} */
    public ImmutableList<MembershipRule> memberships() {
        return rules.stream()
                .filter(MembershipRule.class::isInstance)
                .map(MembershipRule.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the names a case may confirm or deny} */
    public ImmutableSet<String> confirmationNames() {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        rules.stream()
                .filter(rule -> rule instanceof ConfirmationRule confirmation && !confirmation.concernsAssessors())
                .forEach(rule -> names.add(rule.name()));
        memberships().forEach(membership -> names.addAll(membership.factNames()));
        return names.build();
    }

    /** {@return the names that may be confirmed or denied of an assessor} */
    public ImmutableSet<String> assessorConfirmationNames() {
        return rules.stream()
                .filter(rule -> rule instanceof ConfirmationRule confirmation && confirmation.concernsAssessors())
                .map(ConductRule::name)
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Decides every rule.
     *
     * @param facts the case on a day
     * @return all findings, stage by stage
     */
    public ImmutableList<Finding> decide(CaseFacts facts) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> decide(facts, ImmutableSet.of(stage)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Decides the rules of some stages.
     *
     * @param facts the case on a day
     * @param stages the stages
     * @return their findings
     */
    public ImmutableList<Finding> decide(CaseFacts facts, ImmutableSet<Stage> stages) {
        return rules.stream()
                .filter(rule -> stages.contains(rule.stage()))
                .flatMap(rule -> rule.decide(facts).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What holds a step up: the findings of some stages that are not settled.
     *
     * @param facts the case on the day of the step
     * @param stages the stages
     * @return the findings that block
     */
    ImmutableList<Finding> blockers(CaseFacts facts, ImmutableSet<Stage> stages) {
        return rules.stream()
                .filter(rule -> stages.contains(rule.stage()))
                .flatMap(rule -> rule.decide(facts).stream().filter(finding -> rule.blocks(facts, finding)))
                .collect(ImmutableList.toImmutableList());
    }

    /** What stands against an award: the findings of any stage that its stage, or its order, makes a reason. */
    ImmutableList<Finding> blockersOfAward(CaseFacts facts) {
        return rules.stream()
                .flatMap(rule -> rule.decide(facts).stream().filter(finding -> rule.blocksAward(facts, finding)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Gathers the rules of a plan. */
    public static final class Builder {

        private final AssessmentPlan plan;
        private final Chronology chronology;
        private final ImmutableList.Builder<ConductRule> rules = ImmutableList.builder();

        private Builder(AssessmentPlan plan, Chronology chronology) {
            this.plan = plan;
            this.chronology = chronology;
            rules.add(new PortfolioRule(plan), new ReviewedRule(plan));
        }

        private Builder addAll(Iterable<ConductRule> more) {
            rules.addAll(more);
            return this;
        }

        /**
         * Adds the rule that the grade is the one the scores give.
         *
         * @param clauses the clauses on scores and grades
         * @return this builder
         */
        public Builder grade(String... clauses) {
            return add(new GradeRule(plan, clauses));
        }

        /**
         * Adds the rule that knowledge is shown before the final assessment.
         *
         * @param clauses the clauses that say so
         * @return this builder
         */
        public Builder knowledge(String... clauses) {
            return add(new KnowledgeRule(plan, clauses));
        }

        /**
         * Adds the rules on English and on maths.
         *
         * @param clauses the clauses that say so
         * @return this builder
         */
        public Builder englishAndMaths(String... clauses) {
            add(new EnglishMathsRule(plan, "english", AssessmentCase::english, clauses));
            return add(new EnglishMathsRule(plan, "maths", AssessmentCase::maths, clauses));
        }

        /**
         * Adds the rule that a training event comes before any engagement.
         *
         * @param clause the clause that says so
         * @return this builder
         */
        public Builder trainingEvent(String clause) {
            return add(new TrainingEventRule(plan, clause));
        }

        /**
         * Adds the rule that nobody else scores.
         *
         * @param clauses the clauses that say so
         * @return this builder
         */
        public Builder scoringRoles(String... clauses) {
            return add(new ScoringRolesRule(plan, clauses));
        }

        /**
         * Adds a rule that only this plan has.
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder add(ConductRule rule) {
            rules.add(rule);
            return this;
        }

        /**
         * Binds the rules.
         *
         * @return the rules
         * @throws IllegalArgumentException if two of them share an id
         */
        public AssessmentRules build() {
            return new AssessmentRules(plan, chronology, rules.build());
        }
    }
}

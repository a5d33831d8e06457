package org.civicrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.immutables.value.Value;

/**
 * One edition of an apprenticeship assessment plan, as data: the catalogue of criteria, which of them the final assessment
 * scores, the thresholds, the components, and who scores.
 */
@CivicStyle
@Value.Immutable
public abstract class AssessmentPlan {

    private static final Splitter NAMES = Splitter.on(' ').omitEmptyStrings();

    AssessmentPlan() {}

    /** {@return the register of the plan document's clauses} */
    public abstract ClauseRegister register();

    /** {@return the plan's parameters by name, each with its citation} */
    public abstract ImmutableMap<String, Parameter> parameters();

    /** {@return the criteria} */
    public abstract Catalogue catalogue();

    /** {@return the components of the final assessment} */
    public abstract ImmutableList<Component> components();

    /**
     * Reads a plan from the tables beside a class: {@code plan.csv}, {@code criteria.csv} and {@code components.csv} in one
     * folder.
     *
     * @param register the register of the plan document's clauses
     * @param anchor the class whose package holds the folder
     * @param folder the folder's name
     * @return the plan
     * @throws IllegalArgumentException if a table is absent or faulty; the message names the file and the line
     */
    public static AssessmentPlan load(ClauseRegister register, Class<?> anchor, String folder) {
        return new PlanReader(register, table -> TableSource.resource(anchor, folder + "/" + table)).read();
    }

    /**
     * The same plan with the criteria an assessment organisation has finalised.
     *
     * @param catalogue its catalogue
     * @return the plan
     * @throws IllegalArgumentException if the catalogue names a method of assessment that the plan does not have, or leaves
     *     nothing to score
     */
    public AssessmentPlan finalised(Catalogue catalogue) {
        return ImmutableAssessmentPlan.builder()
                .register(register())
                .catalogue(catalogue)
                .putAllParameters(parameters())
                .addAllComponents(components())
                .build();
    }

    /** {@return the plan's id, which is its source's} */
    public String id() {
        return register().source().id();
    }

    /** {@return the plan's edition, which is its source's} */
    public String edition() {
        return register().source().edition();
    }

    /** {@return what the ids of this plan's rules begin with: the plan's id with dots} */
    public String rulePrefix() {
        return id().replace('-', '.');
    }

    /** {@return the occupation's title} */
    public String title() {
        return text("title");
    }

    /** {@return the level of the apprenticeship} */
    @Value.Derived
    public int level() {
        return number("level");
    }

    /** {@return the reference of the standard} */
    public String standardReference() {
        return text("standard-reference");
    }

    /** {@return the code of the standard in the learning aims register} */
    @Value.Derived
    public int larsCode() {
        return number("lars-code");
    }

    /** {@return the lowest score that passes a criterion} */
    @Value.Derived
    public Score passMinimum() {
        return Score.of(number("pass-minimum"));
    }

    /** {@return the lowest score that leaves a distinction open} */
    @Value.Derived
    public Score distinctionMinimum() {
        return Score.of(number("distinction-minimum"));
    }

    /** {@return the methods of assessment whose criteria the final assessment scores} */
    @Value.Derived
    public ImmutableSet<String> scoredMethods() {
        return Catalogue.methods(text("scored-methods"));
    }

    /** {@return the further methods, met before the final assessment} */
    @Value.Derived
    public ImmutableSet<String> gatewayMethods() {
        return Catalogue.methods(optionalText("gateway-methods").orElse(""));
    }

    /** {@return who scores, in the plan's order; one sheet is needed of each} */
    @Value.Derived
    public ImmutableSet<AssessorRole> scoringRoles() {
        return NAMES.splitToStream(text("scoring-roles"))
                .map(AssessorRole::valueOf)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** {@return whose own grade stands where those who score do not agree} */
    @Value.Derived
    public AssessorRole decidingRole() {
        return AssessorRole.valueOf(text("deciding-role"));
    }

    /** {@return whether more than one person scores} */
    public boolean hasPanel() {
        return scoringRoles().size() > 1;
    }

    /** {@return the criteria that the final assessment scores, in the catalogue's order} */
    @Value.Lazy
    public ImmutableList<Criterion> scored() {
        return catalogue().criteria().stream().filter(this::isScored).collect(ImmutableList.toImmutableList());
    }

    /** {@return the criteria met at the gateway and not scored, in the catalogue's order} */
    @Value.Lazy
    public ImmutableList<Criterion> gatewayCriteria() {
        return catalogue().criteria().stream()
                .filter(criterion -> !isScored(criterion))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether the final assessment scores a criterion: it does if one of the criterion's methods is a scored one.
     *
     * @param criterion the criterion
     * @return whether it is scored
     */
    public boolean isScored(Criterion criterion) {
        return !Sets.intersection(criterion.methods(), scoredMethods()).isEmpty();
    }

    /** {@return grading by this plan's thresholds} */
    @Value.Lazy
    public FloorGrading grading() {
        return FloorGrading.of(passMinimum(), distinctionMinimum());
    }

    /** The places in the catalogue of the scored criteria. */
    @Value.Lazy
    int[] scoredIndices() {
        return scored().stream()
                .mapToInt(criterion -> catalogue().indexOf(criterion.code()))
                .toArray();
    }

    /**
     * Cites a clause of the plan.
     *
     * @param clause the clause id
     * @return the citation
     */
    public Citation cite(String clause) {
        return register().cite(clause);
    }

    /**
     * A parameter of the plan.
     *
     * @param name its name
     * @return the parameter
     * @throws IllegalArgumentException if the plan has none of this name
     */
    public Parameter parameter(String name) {
        Parameter parameter = parameters().get(name);
        checkArgument(parameter != null, "a plan must state the parameter: plan=%s, name=%s", id(), name);
        return parameter;
    }

    /** {@return id and edition} */
    @Override
    public String toString() {
        return id() + "@" + edition();
    }

    /** Holds the catalogue to methods the plan knows, and to something to score. */
    @Value.Check
    void check() {
        Sets.SetView<String> known = Sets.union(scoredMethods(), gatewayMethods());
        for (Criterion criterion : catalogue().criteria()) {
            checkArgument(
                    known.containsAll(criterion.methods()),
                    "a criterion's methods must be among the plan's (%s): code=%s, methods=%s",
                    String.join(" / ", known),
                    criterion.code(),
                    String.join(" / ", criterion.methods()));
        }
        checkArgument(
                catalogue().criteria().stream().anyMatch(this::isScored),
                "a catalogue must leave something to score: plan=%s, catalogue=%s",
                id(),
                catalogue().edition());
        checkArgument(
                scoringRoles().contains(decidingRole()), "who decides must be one of those who score: plan=%s", id());
        checkArgument(
                passMinimum().compareTo(distinctionMinimum()) < 0,
                "the distinction minimum must be above the pass minimum: plan=%s",
                id());
    }

    private String text(String name) {
        return parameter(name).value();
    }

    private Optional<String> optionalText(String name) {
        return Optional.ofNullable(parameters().get(name)).map(Parameter::value);
    }

    private int number(String name) {
        return Integer.parseInt(text(name));
    }
}

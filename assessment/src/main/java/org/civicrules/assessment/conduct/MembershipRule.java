package org.civicrules.assessment.conduct;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * Decides whether the award opens a membership of a professional body: the apprenticeship is awarded and each requirement is
 * shown, or one of its alternatives. Nobody fails it: what is not shown is still to be shown.
 */
public final class MembershipRule extends ConductRule {

    private static final Splitter ALTERNATIVES = Splitter.on('|');

    private final String body;
    private final String grade;
    private final ImmutableList<String> requirements;

    MembershipRule(
            AssessmentPlan plan,
            String name,
            String body,
            String grade,
            ImmutableList<String> requirements,
            String clause) {
        super(plan, Stage.AFTER_AWARD, name, "Membership of the " + body + " (" + grade + ")", Modality.POWER, clause);
        this.body = body;
        this.grade = grade;
        this.requirements = requirements;
    }

    /** {@return the professional body} */
    public String body() {
        return body;
    }

    /** {@return the grade of membership} */
    public String grade() {
        return grade;
    }

    /** The names of the facts that show a requirement, as a case file's confirmations have them. */
    ImmutableSet<String> factNames() {
        return requirements.stream()
                .flatMap(ALTERNATIVES::splitToStream)
                .map(MembershipRule::factName)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String factName(String requirement) {
        return "membership." + requirement;
    }

    /**
     * What is still to be shown, the award apart.
     *
     * @param facts the facts
     * @return the names of the confirmations, alternatives joined by {@code or}
     */
    public ImmutableList<String> stillToShow(CaseFacts facts) {
        return requirements.stream()
                .filter(requirement -> !isShown(facts, requirement))
                .map(MembershipRule::readable)
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isShown(CaseFacts facts, String requirement) {
        return ALTERNATIVES
                .splitToStream(requirement)
                .anyMatch(alternative -> answer(facts, alternative).orElse(false));
    }

    private static Optional<Boolean> answer(CaseFacts facts, String requirement) {
        return facts.confirmation(factName(requirement));
    }

    private static String readable(String requirement) {
        return String.join(" or ", ALTERNATIVES.splitToList(requirement));
    }

    @Override
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        Ruling.Details ruling = judged(facts);
        requirements.stream()
                .flatMap(ALTERNATIVES::splitToStream)
                .forEach(fact -> ruling.fact("confirmations." + factName(fact), answer(facts, fact)));
        return ImmutableList.of(ruling.fact("asAt", facts.asAt()).build());
    }

    private Ruling.Details judged(CaseFacts facts) {
        if (!facts.reached(Step.AWARDED)) {
            return apprenticeship()
                    .notYetDue(
                            "Opens with the award: " + title(),
                            Change.of("events." + Step.AWARDED, facts.asAt(), "the award"));
        }
        List<String> open = requirements.stream()
                .filter(requirement -> !isShown(facts, requirement))
                .toList();
        if (open.isEmpty()) {
            return apprenticeship().met("Open to the apprentice: " + title());
        }
        ImmutableSet<MissingFact> unknown = open.stream()
                .flatMap(ALTERNATIVES::splitToStream)
                .filter(alternative -> answer(facts, alternative).isEmpty())
                .map(alternative -> MissingFact.of("confirmations." + factName(alternative), title()))
                .collect(ImmutableSet.toImmutableSet());
        String statement = "Still to be shown for the " + body + ": " + String.join(", ", stillToShow(facts));
        if (unknown.isEmpty()) {
            String first = ALTERNATIVES.splitToList(open.get(0)).get(0);
            return apprenticeship().notYetDue(statement, Change.of("confirmations." + factName(first), true));
        }
        return apprenticeship()
                .undetermined(statement, Change.of(unknown.asList().get(0).name(), true), unknown);
    }
}

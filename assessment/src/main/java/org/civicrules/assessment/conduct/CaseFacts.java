package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.Attempt;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.GradingResult;
import org.civicrules.core.rule.PolicySet;

/**
 * A case as a rule sees it: on a day, with the steps taken up to that day, inclusive.
 *
 * @param plan the plan
 * @param file the case
 * @param asAt the day
 * @param isSuperseded whether the scores of the file belong to a later attempt, so that of this one only the recorded grade is
 *     known
 * @param policies the readings it is judged by
 */
public record CaseFacts(
        AssessmentPlan plan, AssessmentCase file, LocalDate asAt, boolean isSuperseded, PolicySet policies) {

    /**
     * A case in its present attempt, judged by the readings it names.
     *
     * @param plan the plan
     * @param file the case
     * @param asAt the day
     */
    public CaseFacts(AssessmentPlan plan, AssessmentCase file, LocalDate asAt) {
        this(plan, file, asAt, false, file.policy().set());
    }

    /** {@return the readings it is judged by, which remember for one rule what was asked} */
    public PolicySet.Readings readings() {
        return policies.readings();
    }

    /** {@return the policy of the case} */
    public CasePolicy policy() {
        return file.policy();
    }

    /** {@return the steps taken by the day, in order} */
    public ImmutableList<CaseEvent> events() {
        return file.events().stream()
                .filter(event -> !event.on().isAfter(asAt))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether a step has been taken by the day.
     *
     * @param step the step
     * @return whether it has
     */
    public boolean reached(Step step) {
        return on(step).isPresent();
    }

    /**
     * The last day on which a step was taken, by the day.
     *
     * @param step the step
     * @return its day, if it was taken
     */
    public Optional<LocalDate> on(Step step) {
        return events().reverse().stream()
                .filter(event -> event.step() == step)
                .map(CaseEvent::on)
                .findFirst();
    }

    /**
     * Whether the rules of a stage are due: its step has been taken, or it is due throughout.
     *
     * @param stage the stage
     * @return whether they are due
     */
    public boolean isDue(Stage stage) {
        return stage.dueWith().map(this::reached).orElse(true);
    }

    /**
     * A day of the case. A stated day may lie after the day of judgement: it is then planned.
     *
     * @param date which
     * @return the day, where known
     */
    public Optional<LocalDate> date(CaseDate date) {
        if (date == CaseDate.END) {
            return on(Step.AWARDED).or(() -> date(CaseDate.PLANNED_END));
        }
        return date.step()
                .map(this::on)
                .orElseGet(() -> Optional.ofNullable(file.dates().get(date)));
    }

    /**
     * What is confirmed or denied about the case.
     *
     * @param name the name of the rule without the plan's prefix
     * @return the answer, if one is given
     */
    public Optional<Boolean> confirmation(String name) {
        return Optional.ofNullable(file.confirmations().get(name));
    }

    /**
     * Who scores in a role.
     *
     * @param role the role
     * @return the assessor, or one about whom nothing is known
     */
    public Assessor assessor(AssessorRole role) {
        return file.assessors().stream()
                .filter(assessor -> assessor.role() == role)
                .findFirst()
                .orElseGet(() -> Assessor.builder().role(role).build());
    }

    /** {@return the number of the current attempt, from 1} */
    public int attempt() {
        return 1
                + (int) events().stream()
                        .filter(event -> event.step().startsAttempt())
                        .count();
    }

    /** {@return the scores of the current attempt, checked} */
    public CaseScores scores() {
        return CaseScores.of(plan, file.sheets());
    }

    /** {@return the grade that the scores of the current attempt give} */
    public GradingResult grading() {
        return GradingResult.of(plan, scores().sheets(), policy().distinctionTests());
    }

    /** {@return the grade recorded for the current attempt, where one is} */
    public Optional<Grade> recordedGrade() {
        return events().reverse().stream()
                .takeWhile(event -> !event.step().startsAttempt())
                .filter(event -> event.step() == Step.GRADED)
                .findFirst()
                .flatMap(CaseEvent::grade);
    }

    /**
     * The grade that the scores give, cut down to the cap of a further attempt where a policy sets one. Of an attempt whose
     * scores are no longer in the file it is the recorded grade, and without a record not achieved, as a further attempt
     * followed.
     *
     * @return the grade
     */
    public Grade grade() {
        if (isSuperseded) {
            return recordedGrade().orElse(Grade.NOT_ACHIEVED);
        }
        Grade grade = grading().grade();
        return policy().attempts()
                .filter(policy -> attempt() > 1)
                .flatMap(AttemptPolicy::cap)
                .filter(cap -> cap.compareTo(grade) < 0)
                .orElse(grade);
    }

    /** {@return the attempts that have been graded by the day, in order} */
    public ImmutableList<Attempt> attempts() {
        return AttemptHistory.of(this);
    }

    /** The same case on the day of an event, that event included and later ones not. */
    CaseFacts at(int event) {
        AssessmentCase before = AssessmentCase.builder()
                .from(file)
                .events(file.events().subList(0, event + 1))
                .build();
        CaseFacts then = new CaseFacts(plan, before, file.events().get(event).on(), false, policies);
        return new CaseFacts(plan, before, then.asAt(), then.attempt() < attempt(), policies);
    }
}

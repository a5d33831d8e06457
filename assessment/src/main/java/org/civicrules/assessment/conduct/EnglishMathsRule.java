package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * Decides one of English and maths: the level to be achieved is achieved, and, where the plan asks for tests at a further
 * level, they were taken. Who has achieved the further level has met both.
 *
 * <p>A level held at the start is achieved. With level 1 to be achieved and tests at level 2: level 1 achieved and level 2 tested, or level 2 achieved.
 *
 * <p>Interpretation: due at the gateway by default, at completion by policy; the later national relaxations apply only where a
 * policy takes them.
 */
final class EnglishMathsRule extends ConductRule {

    private final String subject;
    private final Function<AssessmentCase, Attainment> attainment;
    private final int achieve;
    private final Optional<Integer> test;

    EnglishMathsRule(
            AssessmentPlan plan, String subject, Function<AssessmentCase, Attainment> attainment, String... clauses) {
        super(plan, Stage.GATEWAY, "gateway." + subject, title(plan, subject), Modality.MUST, clauses);
        this.subject = subject;
        this.attainment = attainment;
        this.achieve = achieve(plan);
        this.test = test(plan);
    }

    private static int achieve(AssessmentPlan plan) {
        return Integer.parseInt(plan.parameter("english-maths-level-achieved").value());
    }

    private static Optional<Integer> test(AssessmentPlan plan) {
        return Optional.ofNullable(plan.parameters().get("english-maths-level-tested"))
                .map(parameter -> Integer.valueOf(parameter.value()));
    }

    private static String title(AssessmentPlan plan, String subject) {
        String achieved = (subject.equals("english") ? "English" : "Maths") + " is achieved at level " + achieve(plan);
        return test(plan)
                .map(level -> achieved + " and tested at level " + level)
                .orElse(achieved);
    }

    @Override
    protected ImmutableList<Ruling> judge(CaseFacts facts) {
        PolicySet.Readings readings = facts.readings();
        Attainment stated = attainment.apply(facts.file());
        Ruling.Details ruling = exempt(facts, readings)
                .orElseGet(() -> dueAtCompletion(facts, readings) ? deferred() : plain(facts, readings, stated));
        return ImmutableList.of(ruling.fact(subject + ".levelAtStart", stated.levelAtStart())
                .fact(subject + ".levelAchieved", stated.levelAchieved())
                .fact(subject + ".levelTested", stated.levelTested())
                .fact(subject + ".achievedOn", stated.achievedOn())
                .fact(subject + ".achievedBy", stated.achievedBy())
                .fact("asAt", facts.asAt())
                .parameters(readings.asked())
                .build());
    }

    /** Whether policy lets the gateway pass and makes completion wait. */
    private static boolean dueAtCompletion(CaseFacts facts, PolicySet.Readings readings) {
        return readings.of(AssessmentPolicies.ENGLISH_MATHS_DUE) == EnglishMathsDue.COMPLETION
                && !facts.reached(Step.AWARDED);
    }

    private Ruling.Details deferred() {
        return apprenticeship()
                .notYetDue("Due before completion: " + title(), achieved())
                .under(provision -> provision.by(Authority.POLICY));
    }

    /** The day on which the level must be there: the gateway's, unless policy says completion; before it, the day of judgement. */
    private static LocalDate dueOn(CaseFacts facts, PolicySet.Readings readings) {
        boolean atGateway = readings.of(AssessmentPolicies.ENGLISH_MATHS_DUE) == EnglishMathsDue.GATEWAY;
        return facts.on(atGateway ? Step.GATEWAY_PASSED : Step.AWARDED).orElse(facts.asAt());
    }

    private Change achieved() {
        return Change.of(subject + ".levelAchieved", achieve, "level " + achieve + " or more");
    }

    private Change tested(int needed) {
        return Change.of(subject + ".levelTested", needed, "level " + needed + " or more");
    }

    private Ruling.Details plain(CaseFacts facts, PolicySet.Readings readings, Attainment held) {
        Optional<Integer> achieved = held.levelOn(dueOn(facts, readings));
        boolean isTold = held.levelAchieved().isPresent()
                || achieved.filter(level -> level >= achieve).isPresent();
        if (achieved.isEmpty() || !isTold) {
            return lacking(facts, apprenticeship(), achieved());
        }
        int level = achieved.orElseThrow();
        if (level < achieve) {
            return failing(facts, apprenticeship(), "Not so: " + title(), achieved());
        }
        return test.filter(needed -> level < needed)
                .map(needed -> tested(facts, readings, held, needed))
                .orElseGet(() -> met(apprenticeship()));
    }

    private Ruling.Details tested(CaseFacts facts, PolicySet.Readings readings, Attainment held, int needed) {
        if (held.levelTested().filter(level -> level >= needed).isPresent()) {
            return met(apprenticeship());
        }
        return testsNotRequired(facts, readings, held)
                .orElseGet(() -> held.levelTested().isPresent()
                        ? failing(facts, apprenticeship(), "Not so: " + title(), tested(needed))
                        : lacking(facts, apprenticeship(), tested(needed)));
    }

    private Optional<Ruling.Details> testsNotRequired(CaseFacts facts, PolicySet.Readings readings, Attainment held) {
        boolean applies = readings.of(AssessmentPolicies.ENGLISH_MATHS_TESTS) == EnglishMathsTerms.NATIONAL_RULES
                && holdsOn(EnglishMathsOverlay.TESTS_NOT_REQUIRED, facts.date(CaseDate.START))
                && held.levelAtStart().filter(level -> level < achieve).isPresent();
        return applies
                ? Optional.of(overlaid(
                        apprenticeship().met("The tests above level " + achieve + " are not required"),
                        EnglishMathsOverlay.TESTS_NOT_REQUIRED))
                : Optional.empty();
    }

    private Optional<Ruling.Details> exempt(CaseFacts facts, PolicySet.Readings readings) {
        EnglishMathsOverlay overlay = EnglishMathsOverlay.ADULTS_EXEMPT;
        if (readings.of(AssessmentPolicies.ENGLISH_MATHS_ADULTS) != EnglishMathsTerms.NATIONAL_RULES
                || !holdsOn(overlay, facts.date(CaseDate.GATEWAY).or(() -> Optional.of(facts.asAt())))) {
            return Optional.empty();
        }
        return facts.file()
                .ageAtStart()
                .filter(age -> age >= EnglishMathsOverlay.ADULT_AGE)
                .map(age -> overlaid(
                                apprenticeship()
                                        .notApplicable("Not required of an apprentice aged "
                                                + EnglishMathsOverlay.ADULT_AGE + " or over at the start"),
                                overlay)
                        .fact("ageAtStart", age));
    }

    private static boolean holdsOn(EnglishMathsOverlay overlay, Optional<LocalDate> day) {
        return day.filter(known -> !known.isBefore(overlay.effectiveFrom())).isPresent();
    }

    private static Ruling.Details overlaid(Ruling.Details ruling, EnglishMathsOverlay overlay) {
        return ruling.under(provision -> provision.by(Authority.OVERLAY).citing(ImmutableList.of(overlay.citation())))
                .parameter(Parameter.of("overlay", overlay.name(), overlay.citation())
                        .effectiveFrom(overlay.effectiveFrom()));
    }
}

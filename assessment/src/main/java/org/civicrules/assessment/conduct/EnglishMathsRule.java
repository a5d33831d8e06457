package org.civicrules.assessment.conduct;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Modality;

/**
 * Decides one of English and maths: the level to be achieved is achieved, and, where the plan asks for tests at a further
 * level, they were taken. Who has achieved the further level has met both.
 *
 * <p>With level 1 to be achieved and tests at level 2: level 1 achieved and level 2 tested, or level 2 achieved.
 *
 * <p>Interpretation: due at the gateway by default, at completion by policy; the later national relaxations are overlays and
 * off by default.
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
    protected Verdict verdict(CaseFacts facts) {
        Attainment held = attainment.apply(facts.file());
        Verdict verdict = exempt(facts).orElseGet(() -> dueAtCompletion(facts) ? deferred() : plain(facts, held));
        return verdict.fact(subject + ".levelAtStart", held.levelAtStart())
                .fact(subject + ".levelAchieved", held.levelAchieved())
                .fact(subject + ".levelTested", held.levelTested());
    }

    /** Whether policy lets the gateway pass and makes completion wait. */
    private static boolean dueAtCompletion(CaseFacts facts) {
        return facts.policy().englishMathsDue() == EnglishMathsDue.COMPLETION && !facts.reached(Step.AWARDED);
    }

    private Verdict deferred() {
        return Verdict.of(Outcome.NOT_YET_DUE, "Due before completion: " + title())
                .byPolicy()
                .parameter(Parameter.of("english-maths-due", EnglishMathsDue.COMPLETION.name()));
    }

    private Verdict plain(CaseFacts facts, Attainment held) {
        if (held.levelAchieved().isEmpty()) {
            return lacking(facts, subject + ".levelAchieved");
        }
        int level = held.levelAchieved().orElseThrow();
        if (level < achieve) {
            return failing(facts, "Not so: " + title());
        }
        return test.filter(needed -> level < needed)
                .map(needed -> tested(facts, held, needed))
                .orElseGet(this::met);
    }

    private Verdict tested(CaseFacts facts, Attainment held, int needed) {
        if (held.levelTested().filter(level -> level >= needed).isPresent()) {
            return met();
        }
        return testsNotRequired(facts, held)
                .orElseGet(() -> held.levelTested().isPresent()
                        ? failing(facts, "Not so: " + title())
                        : lacking(facts, subject + ".levelTested"));
    }

    private Optional<Verdict> testsNotRequired(CaseFacts facts, Attainment held) {
        EnglishMathsOverlay overlay = EnglishMathsOverlay.TESTS_NOT_REQUIRED;
        boolean applies = facts.policy().overlays().contains(overlay)
                && holdsOn(overlay, facts.date(CaseDate.START))
                && held.levelAtStart().filter(level -> level < achieve).isPresent();
        return applies
                ? Optional.of(overlaid(Outcome.MET, overlay, "The tests above level " + achieve + " are not required"))
                : Optional.empty();
    }

    private Optional<Verdict> exempt(CaseFacts facts) {
        EnglishMathsOverlay overlay = EnglishMathsOverlay.ADULTS_EXEMPT;
        if (!facts.policy().overlays().contains(overlay)
                || !holdsOn(overlay, facts.date(CaseDate.GATEWAY).or(() -> Optional.of(facts.asAt())))) {
            return Optional.empty();
        }
        return facts.file()
                .ageAtStart()
                .filter(age -> age >= EnglishMathsOverlay.ADULT_AGE)
                .map(age -> overlaid(
                                Outcome.NOT_APPLICABLE,
                                overlay,
                                "Not required of an apprentice aged " + EnglishMathsOverlay.ADULT_AGE
                                        + " or over at the start")
                        .fact("ageAtStart", age));
    }

    private static boolean holdsOn(EnglishMathsOverlay overlay, Optional<LocalDate> day) {
        return day.filter(known -> !known.isBefore(overlay.effectiveFrom())).isPresent();
    }

    private static Verdict overlaid(Outcome outcome, EnglishMathsOverlay overlay, String statement) {
        return Verdict.of(outcome, statement)
                .byOverlay(overlay.citation())
                .parameter(Parameter.of("overlay", overlay.name(), overlay.citation())
                        .effectiveFrom(overlay.effectiveFrom()));
    }
}

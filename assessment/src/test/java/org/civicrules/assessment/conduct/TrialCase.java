package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.TrialPlan;
import org.civicrules.core.rule.Finding;

/** A case under the trial plan that keeps every rule, and changes to it. */
final class TrialCase {

    static final AssessmentRules RULES = rules();
    static final LocalDate GATEWAY = LocalDate.of(2024, 10, 1);
    static final LocalDate EVIDENCE = LocalDate.of(2024, 12, 2);
    static final LocalDate VIVA = LocalDate.of(2024, 12, 9);
    static final LocalDate GRADED = LocalDate.of(2024, 12, 10);
    static final LocalDate MODERATED = LocalDate.of(2024, 12, 20);
    static final LocalDate AWARDED = LocalDate.of(2025, 1, 15);

    private TrialCase() {}

    private static AssessmentRules rules() {
        return AssessmentRules.builder(TrialPlan.SINGLE, TrialPlan.class, "single")
                .grade("T-R01", "T-R02")
                .knowledge("T-R01")
                .englishAndMaths("T-R01", "T-R02")
                .trainingEvent("T-R03")
                .scoringRoles("T-R03")
                .build();
    }

    static AssessmentCase whole() {
        return AssessmentCase.builder()
                .plan("trial")
                .edition("first")
                .apprentice("A")
                .putDates(CaseDate.START, LocalDate.of(2023, 9, 1))
                .putDates(CaseDate.PLANNED_END, LocalDate.of(2025, 1, 31))
                .putDates(CaseDate.KNOWLEDGE_SHOWN, LocalDate.of(2024, 5, 1))
                .putDates(CaseDate.ASSIGNMENT_COMPLETED, LocalDate.of(2024, 11, 25))
                .putDates(CaseDate.EVIDENCE_REVIEWED, LocalDate.of(2024, 12, 5))
                .putDates(CaseDate.INTERVIEW, VIVA)
                .putDates(CaseDate.FINAL_AGREEMENT, VIVA)
                .knowledge(new Knowledge(Optional.of(KnowledgeRoute.QUALIFICATION), Optional.of(true)))
                .english(attainment(0, 1, 2))
                .maths(attainment(1, 1, 2))
                .portfolioCovers(ImmutableSet.of("K-2", "S-1", "B-1"))
                .addGatewayReviewedBy(GatewayReviewer.EMPLOYER)
                .confirmations(ImmutableMap.of(
                        "gateway.prepared", true,
                        "evidence.diary", true,
                        "interview.record", true,
                        "interview.setting", true,
                        "interview.lifted", false,
                        "roles.mentor", true))
                .addAssessors(assessor())
                .addSheets(sheet(3, 4, 5, 3))
                .events(events())
                .build();
    }

    static ImmutableList<CaseEvent> events() {
        return ImmutableList.of(
                CaseEvent.of(Step.GATEWAY_PASSED, GATEWAY),
                CaseEvent.of(Step.EVIDENCE_SUBMITTED, EVIDENCE),
                CaseEvent.of(Step.VIVA_RECORDED, VIVA),
                CaseEvent.of(Step.GRADED, GRADED),
                CaseEvent.of(Step.MODERATED, MODERATED),
                CaseEvent.of(Step.AWARDED, AWARDED));
    }

    static Assessor assessor() {
        return Assessor.builder()
                .role(AssessorRole.INDEPENDENT_ASSESSOR)
                .putConfirmations("assessor.neutral", true)
                .putConfirmations("assessor.conflict", false)
                .trainingEventOn(LocalDate.of(2022, 3, 1))
                .firstEngagedOn(LocalDate.of(2022, 3, 2))
                .build();
    }

    static CaseSheet sheet(int... points) {
        ImmutableList.Builder<ScoreEntry> scores = ImmutableList.builder();
        for (int index = 0; index < points.length; index++) {
            scores.add(new ScoreEntry(TrialPlan.SCORED.get(index), String.valueOf(points[index]), Optional.empty()));
        }
        return CaseSheet.of(AssessorRole.INDEPENDENT_ASSESSOR, scores.build());
    }

    static Attainment attainment(int atStart, int achieved, int tested) {
        return new Attainment(Optional.of(atStart), Optional.of(achieved), Optional.of(tested));
    }

    /** The case with some changes. */
    static AssessmentCase with(UnaryOperator<AssessmentCase.Builder> change) {
        AssessmentCase.Builder builder = AssessmentCase.builder();
        builder.from(whole());
        return change.apply(builder).build();
    }

    static AssessmentCase confirmed(String name, boolean answer) {
        return with(builder -> {
            builder.confirmations(without(whole().confirmations(), name));
            builder.putConfirmations(name, answer);
            return builder;
        });
    }

    static AssessmentCase unconfirmed(String name) {
        return with(builder -> {
            builder.confirmations(without(whole().confirmations(), name));
            return builder;
        });
    }

    static AssessmentCase dated(CaseDate date, String day) {
        return with(builder -> {
            builder.dates(without(whole().dates(), date));
            if (!day.isEmpty()) {
                builder.putDates(date, LocalDate.parse(day));
            }
            return builder;
        });
    }

    static AssessmentCase happened(CaseEvent... events) {
        return with(builder -> {
            builder.events(ImmutableList.copyOf(events));
            return builder;
        });
    }

    private static <K, V> ImmutableMap<K, V> without(ImmutableMap<K, V> map, K key) {
        return map.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey(), entry -> entry.getValue()));
    }

    static CaseFacts on(AssessmentCase file, String day) {
        return new CaseFacts(TrialPlan.SINGLE, file, LocalDate.parse(day));
    }

    static CaseFacts atEnd(AssessmentCase file) {
        return new CaseFacts(TrialPlan.SINGLE, file, AWARDED);
    }

    /** What one rule finds. */
    static Finding finding(CaseFacts facts, String rule) {
        return RULES.decide(facts).stream()
                .filter(finding -> finding.rule().value().equals("trial." + rule))
                .findFirst()
                .orElseThrow();
    }
}

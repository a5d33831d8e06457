package org.civicrules.housing.l3;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.ComponentWeighting;
import org.civicrules.assessment.DecisionKind;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreSheet;
import org.civicrules.assessment.conduct.AssessmentCase;
import org.civicrules.assessment.conduct.Attainment;
import org.civicrules.assessment.conduct.CaseDate;
import org.civicrules.assessment.conduct.CaseEvent;
import org.civicrules.assessment.conduct.CaseFacts;
import org.civicrules.assessment.conduct.CaseSheet;
import org.civicrules.assessment.conduct.GatewayReviewer;
import org.civicrules.assessment.conduct.ScoreEntry;
import org.civicrules.assessment.conduct.Step;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousingL3RulesTest {

    private static final LocalDate AWARD = LocalDate.of(2024, 8, 31);

    @Test
    void allTwentySevenTriplesOfGradesFollowTheIndependentAssessorUnlessUnanimous() {
        ImmutableList<Score> lowest = ImmutableList.of(Score.TWO, Score.THREE, Score.FOUR);
        ImmutableMap<Score, Grade> grades =
                ImmutableMap.of(Score.TWO, Grade.NOT_ACHIEVED, Score.THREE, Grade.PASS, Score.FOUR, Grade.DISTINCTION);
        for (Score manager : lowest) {
            for (Score provider : lowest) {
                for (Score assessor : lowest) {
                    GradingResult result = GradingResult.of(
                            HousingL3.PLAN,
                            ImmutableMap.of(
                                    AssessorRole.LINE_MANAGER, sheet(manager),
                                    AssessorRole.TRAINING_PROVIDER, sheet(provider),
                                    AssessorRole.INDEPENDENT_ASSESSOR, sheet(assessor)),
                            ImmutableList.of());
                    assertThat(result.grade()).isEqualTo(grades.get(assessor));
                    assertThat(result.decision())
                            .contains(
                                    manager == provider && provider == assessor
                                            ? DecisionKind.UNANIMOUS
                                            : DecisionKind.INDEPENDENT_ASSESSOR);
                }
            }
        }
    }

    private static ScoreSheet sheet(Score lowest) {
        return ScoreSheet.builder(HousingL3.PLAN)
                .all(Score.FIVE)
                .score("L3-B-TEW-3", lowest)
                .build();
    }

    @Test
    void thePanelsDecisionIsNamed() {
        Finding split = finding(scored("3", "4", "4"), "panel.decision");
        assertThat(split.outcome()).isEqualTo(Outcome.MET);
        assertThat(split.statement()).isEqualTo("The panel differs, so the independent assessor decides: DISTINCTION");
        assertThat(split.explanation().facts())
                .containsEntry("grade of LINE_MANAGER", "PASS")
                .containsEntry("grade of INDEPENDENT_ASSESSOR", "DISTINCTION");
        assertThat(finding(scored("2", "2", "1"), "panel.decision").statement())
                .isEqualTo("The panel is unanimous: NOT_ACHIEVED");
        Finding open = finding(scored("3", "", "4"), "panel.decision");
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.missing()).extracting("name").hasSize(5).first().isEqualTo("TRAINING_PROVIDER:L3-K-LEG-1");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-28, 2024-08-27, DEPARTED",
        "2023-02-28, 2024-08-28, MET",
        "2022-08-31, 2024-08-31, MET",
        "2022-08-30, 2024-08-31, DEPARTED"
    })
    void durationIsEighteenToTwentyFourMonths(String start, String award, Outcome outcome) {
        AssessmentCase file = file(builder -> {
            builder.putDates(CaseDate.START, LocalDate.parse(start));
            builder.addEvents(CaseEvent.of(Step.AWARDED, LocalDate.parse(award)));
            return builder;
        });
        assertThat(finding(file, "timing.duration").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, DEPARTED", "2024-02-29, MET", "2024-03-01, MET"})
    void theProjectIsSetInTheFinalSixMonths(String set, Outcome outcome) {
        AssessmentCase file = file(builder -> {
            builder.putDates(CaseDate.ASSIGNMENT_SET, LocalDate.parse(set));
            builder.addEvents(CaseEvent.of(Step.AWARDED, AWARD));
            return builder;
        });
        assertThat(finding(file, "timing.project-set-window").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"1, BREACHED", "2, MET"})
    void levelTwoIsAchievedAndTestsAloneDoNotDo(int achieved, Outcome outcome) {
        AssessmentCase file = file(builder -> {
            builder.maths(new Attainment(Optional.empty(), Optional.of(achieved), Optional.of(2)));
            builder.addEvents(CaseEvent.of(Step.GATEWAY_PASSED, AWARD));
            return builder;
        });
        assertThat(finding(file, "gateway.maths").outcome()).isEqualTo(outcome);
    }

    @Test
    void employerAndProviderReviewTogether() {
        AssessmentCase one = file(builder -> {
            builder.addGatewayReviewedBy(GatewayReviewer.EMPLOYER);
            builder.addEvents(CaseEvent.of(Step.GATEWAY_PASSED, AWARD));
            return builder;
        });
        assertThat(finding(one, "gateway.reviewed").outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void onlyTheIndependentAssessorMustBeNeutral() {
        assertThat(HousingL3.RULES.decide(facts(file(UnaryOperator.identity()))))
                .filteredOn(finding -> finding.rule().value().equals("housing.l3.assessor.conflict-found"))
                .extracting(Finding::subject)
                .containsExactly("assessor INDEPENDENT_ASSESSOR");
        assertThat(HousingL3.RULES.decide(facts(file(UnaryOperator.identity()))))
                .filteredOn(finding -> finding.rule().value().equals("housing.l3.assessor.own-apprentice"))
                .extracting(Finding::subject)
                .containsExactly("assessor LINE_MANAGER", "assessor TRAINING_PROVIDER");
    }

    @Test
    void thereIsNoCostRuleAndNoFiveYearRuleAndNoWeight() {
        assertThat(HousingL3.RULES.ids())
                .extracting(Object::toString)
                .noneMatch(id -> id.contains("cost") || id.contains("five-years"));
        assertThat(ComponentWeighting.weightedMean(sheet(Score.FIVE)))
                .isEqualTo(Decision.notApplicable("the plan publishes no weights"));
    }

    private static AssessmentCase scored(String manager, String provider, String assessor) {
        return file(builder -> {
            builder.addSheets(
                    sheet(AssessorRole.LINE_MANAGER, manager),
                    sheet(AssessorRole.TRAINING_PROVIDER, provider),
                    sheet(AssessorRole.INDEPENDENT_ASSESSOR, assessor));
            builder.addEvents(CaseEvent.of(Step.GRADED, AWARD));
            return builder;
        });
    }

    private static CaseSheet sheet(AssessorRole role, String score) {
        return CaseSheet.of(
                role,
                HousingL3.PLAN.scored().stream()
                        .filter(criterion -> !score.isEmpty())
                        .map(criterion -> new ScoreEntry(criterion.code(), score, Optional.empty()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static AssessmentCase file(UnaryOperator<AssessmentCase.Builder> change) {
        AssessmentCase.Builder builder = AssessmentCase.builder();
        builder.plan("housing-l3").edition("ogl-2015").apprentice("A");
        return change.apply(builder).build();
    }

    private static CaseFacts facts(AssessmentCase file) {
        return new CaseFacts(HousingL3.PLAN, file, AWARD);
    }

    private static Finding finding(AssessmentCase file, String rule) {
        return HousingL3.RULES.decide(facts(file)).stream()
                .filter(finding -> finding.rule().value().equals("housing.l3." + rule))
                .findFirst()
                .orElseThrow();
    }
}

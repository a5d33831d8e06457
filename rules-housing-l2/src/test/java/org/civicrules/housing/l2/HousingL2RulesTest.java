package org.civicrules.housing.l2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.ComponentWeighting;
import org.civicrules.assessment.conduct.AssessmentCase;
import org.civicrules.assessment.conduct.Assessor;
import org.civicrules.assessment.conduct.Attainment;
import org.civicrules.assessment.conduct.AuditEvent;
import org.civicrules.assessment.conduct.CaseDate;
import org.civicrules.assessment.conduct.CaseEvent;
import org.civicrules.assessment.conduct.CaseFacts;
import org.civicrules.assessment.conduct.CasePolicy;
import org.civicrules.assessment.conduct.CaseReport;
import org.civicrules.assessment.conduct.Costs;
import org.civicrules.assessment.conduct.GatewayReviewer;
import org.civicrules.assessment.conduct.Step;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousingL2RulesTest {

    private static final LocalDate AWARD = LocalDate.of(2025, 1, 31);

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2025-01-30, DEPARTED",
        "2024-01-31, 2025-01-31, MET",
        "2023-07-31, 2025-01-31, MET",
        "2023-07-30, 2025-01-31, DEPARTED"
    })
    void durationIsTwelveToEighteenMonths(String start, String award, Outcome outcome) {
        AssessmentCase file = file(builder -> {
            builder.putDates(CaseDate.START, LocalDate.parse(start));
            builder.addEvents(CaseEvent.of(Step.AWARDED, LocalDate.parse(award)));
            return builder;
        });
        assertThat(outcome(file, LocalDate.parse(award), "timing.duration")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2024-09-29, DEPARTED", "2024-09-30, MET", "2024-10-31, MET"})
    void theEndPointAssessmentBeginsInTheFinalFourMonths(String begun, Outcome outcome) {
        assertThat(outcome(dated(CaseDate.END_POINT_START, begun), AWARD, "timing.end-point-window"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-30, BREACHED", "2024-10-31, MET", "2025-01-31, MET"})
    void theCaseStudyIsCompletedInTheLastThreeMonths(String done, Outcome outcome) {
        assertThat(outcome(dated(CaseDate.ASSIGNMENT_COMPLETED, done), AWARD, "timing.case-study-window"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2024-09-01, DEPARTED", "2024-08-31, MET"})
    void knowledgeIsExpectedInTheFirstTwelveMonths(String shown, Outcome outcome) {
        AssessmentCase file = file(builder -> {
            builder.putDates(CaseDate.START, LocalDate.of(2023, 8, 31));
            builder.putDates(CaseDate.KNOWLEDGE_SHOWN, LocalDate.parse(shown));
            return builder;
        });
        assertThat(outcome(file, AWARD, "timing.knowledge-window")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, BREACHED", "1, 2, MET", "1, 1, BREACHED", "2, 0, MET"})
    void levelOneIsAchievedAndLevelTwoTestsTaken(int achieved, int tested, Outcome outcome) {
        AssessmentCase file = file(builder -> {
            builder.english(new Attainment(Optional.empty(), Optional.of(achieved), Optional.of(tested)));
            builder.addEvents(CaseEvent.of(Step.GATEWAY_PASSED, LocalDate.of(2024, 10, 1)));
            return builder;
        });
        assertThat(outcome(file, AWARD, "gateway.english")).isEqualTo(outcome);
    }

    @Test
    void thePortfolioMustCoverThirtySixCriteria() {
        Finding finding = finding(file(UnaryOperator.identity()), AWARD, "gateway.portfolio");
        assertThat(finding.explanation().facts()).containsEntry("criteria the portfolio must cover", "36");
    }

    @Test
    void employerOrProviderMayReview() {
        for (GatewayReviewer reviewer : GatewayReviewer.values()) {
            AssessmentCase file = file(builder -> {
                builder.addGatewayReviewedBy(reviewer);
                return builder;
            });
            assertThat(outcome(file, AWARD, "gateway.reviewed")).isEqualTo(Outcome.MET);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, DEPARTED", "5, MET", "6, MET"})
    void fiveYearsOfExperienceAreExpected(int years, Outcome outcome) {
        assertThat(outcome(experienced(Optional.of(years), Optional.empty(), true), AWARD, "assessor.five-years"))
                .isEqualTo(outcome);
    }

    @Test
    void aShortfallOfYearsHoldsTheGradingUpUnlessWaivedOrThePolicySaysOtherwise() {
        Optional<Integer> four = Optional.of(4);
        assertThat(gradingHeldUp(experienced(four, Optional.empty(), true))).isTrue();
        assertThat(gradingHeldUp(experienced(four, Optional.of("industry secondment"), true)))
                .isFalse();
        assertThat(gradingHeldUp(experienced(four, Optional.of(" "), true))).isTrue();
        assertThat(gradingHeldUp(experienced(four, Optional.empty(), false))).isFalse();
        assertThat(gradingHeldUp(experienced(Optional.of(5), Optional.empty(), true)))
                .isFalse();
        assertThat(gradingHeldUp(experienced(Optional.empty(), Optional.empty(), true)))
                .isTrue();
    }

    @Test
    void unknownYearsAreNamed() {
        Finding finding = finding(experienced(Optional.empty(), Optional.empty(), true), AWARD, "assessor.five-years");
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(finding.missing())
                .extracting("name")
                .containsExactly("assessors.INDEPENDENT_ASSESSOR.yearsOfExperience");
    }

    @ParameterizedTest
    @CsvSource({"1799.99, MET", "1800.00, MET", "1800.01, DEPARTED"})
    void assessmentIsExpectedToCostTwentyPerCentAtMost(String cost, Outcome outcome) {
        AssessmentCase file = file(builder -> {
            builder.costs(new Costs(Optional.of(Money.parse("GBP " + cost)), Optional.of(Money.parse("GBP 9000.00"))));
            return builder;
        });
        assertThat(outcome(file, AWARD, "costs.assessment-share")).isEqualTo(outcome);
    }

    @Test
    void costsNotStatedAreUndeterminedAtTheAward() {
        AssessmentCase file = file(builder -> {
            builder.addEvents(CaseEvent.of(Step.AWARDED, AWARD));
            return builder;
        });
        assertThat(finding(file, AWARD, "costs.assessment-share").missing())
                .extracting("name")
                .containsExactly("costs.assessment", "costs.apprenticeship");
    }

    @Test
    void thePublishedCoverageIsCloseToTheWeights() {
        // 30.5 and 13.5 of 44 criteria where shared criteria count half for each component.
        assertThat(ComponentWeighting.coverage(
                        HousingL2.PLAN, HousingL2.PLAN.components().get(0)))
                .hasToString("61 / 88");
        assertThat(ComponentWeighting.coverage(
                        HousingL2.PLAN, HousingL2.PLAN.components().get(1)))
                .hasToString("27 / 88");
    }

    private static boolean gradingHeldUp(AssessmentCase file) {
        AuditEvent graded =
                CaseReport.of(HousingL2.RULES, file, AWARD).history().trail().get(0);
        return graded.blockers().stream()
                .anyMatch(finding -> finding.rule().value().equals("housing.l2.assessor.five-years"));
    }

    private static AssessmentCase experienced(Optional<Integer> years, Optional<String> waiver, boolean blocks) {
        return file(builder -> {
            builder.addAssessors(Assessor.builder()
                    .role(AssessorRole.INDEPENDENT_ASSESSOR)
                    .yearsOfExperience(years)
                    .experienceWaiver(waiver)
                    .build());
            builder.policy(CasePolicy.builder()
                    .putReadings("experience-shortfall", blocks ? "holds" : "noted")
                    .build());
            builder.addEvents(CaseEvent.of(Step.GRADED, AWARD));
            return builder;
        });
    }

    private static AssessmentCase dated(CaseDate date, String day) {
        return file(builder -> {
            builder.putDates(date, LocalDate.parse(day));
            builder.addEvents(CaseEvent.of(Step.AWARDED, AWARD));
            return builder;
        });
    }

    private static AssessmentCase file(UnaryOperator<AssessmentCase.Builder> change) {
        AssessmentCase.Builder builder = AssessmentCase.builder();
        builder.plan("housing-l2").edition("ogl-2025").apprentice("A");
        return change.apply(builder).build();
    }

    private static Outcome outcome(AssessmentCase file, LocalDate asAt, String rule) {
        return finding(file, asAt, rule).outcome();
    }

    private static Finding finding(AssessmentCase file, LocalDate asAt, String rule) {
        return HousingL2.RULES.decide(new CaseFacts(HousingL2.PLAN, file, asAt)).stream()
                .filter(finding -> finding.rule().value().equals("housing.l2." + rule))
                .findFirst()
                .orElseThrow();
    }
}

package org.civicrules.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.TrialPlan;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionRulesTest {

    private static final String EARLY = "2024-06-01";

    @Test
    void everyRuleIsKeptByTheWholeCaseExceptPermissionsAndMemberships() {
        assertThat(TrialCase.RULES.decide(TrialCase.atEnd(TrialCase.whole())))
                .filteredOn(finding -> finding.outcome() != Outcome.MET)
                .extracting(finding -> finding.rule().value())
                .containsExactly("trial.knowledge.robust", "trial.interview.looked", "trial.membership.guild");
    }

    @Test
    void aConditionIsMetFailsOrIsMissing() {
        assertThat(outcome(TrialCase.whole(), "evidence.diary")).isEqualTo(Outcome.MET);
        assertThat(outcome(TrialCase.confirmed("evidence.diary", false), "evidence.diary"))
                .isEqualTo(Outcome.BREACHED);
        Finding missing = TrialCase.finding(TrialCase.atEnd(TrialCase.unconfirmed("evidence.diary")), "evidence.diary");
        assertThat(missing.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(missing.missing()).extracting("name").containsExactly("confirmations.evidence.diary");
        assertThat(outcome(TrialCase.confirmed("interview.setting", false), "interview.setting"))
                .isEqualTo(Outcome.DEPARTED);
    }

    @Test
    void aConditionIsNotDueBeforeItsStep() {
        CaseFacts early = TrialCase.on(TrialCase.confirmed("evidence.diary", false), EARLY);
        assertThat(TrialCase.finding(early, "evidence.diary").outcome()).isEqualTo(Outcome.NOT_YET_DUE);
        assertThat(TrialCase.finding(early, "evidence.diary").statement())
                .isEqualTo("Not yet: Not so: A diary is there");
        CaseFacts unknown = TrialCase.on(TrialCase.unconfirmed("evidence.diary"), EARLY);
        assertThat(TrialCase.finding(unknown, "evidence.diary").outcome()).isEqualTo(Outcome.NOT_YET_DUE);
        CaseFacts mentor = TrialCase.on(TrialCase.unconfirmed("roles.mentor"), EARLY);
        assertThat(TrialCase.finding(mentor, "roles.mentor").outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void whatIsProhibitedFailsAtOnceWhenConfirmed() {
        assertThat(outcome(TrialCase.whole(), "interview.lifted")).isEqualTo(Outcome.MET);
        CaseFacts early = TrialCase.on(TrialCase.confirmed("interview.lifted", true), EARLY);
        assertThat(TrialCase.finding(early, "interview.lifted").outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(outcome(TrialCase.unconfirmed("interview.lifted"), "interview.lifted"))
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void aPermissionCannotBeFailed() {
        assertThat(outcome(TrialCase.confirmed("interview.looked", true), "interview.looked"))
                .isEqualTo(Outcome.MET);
        assertThat(outcome(TrialCase.confirmed("interview.looked", false), "interview.looked"))
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(TrialCase.whole(), "interview.looked")).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void aConditionOfOneRouteAppliesOnThatRouteOnly() {
        assertThat(outcome(TrialCase.whole(), "knowledge.robust")).isEqualTo(Outcome.NOT_APPLICABLE);
        AssessmentCase other = knowledge(Optional.of(KnowledgeRoute.ASSESSMENT), Optional.of(true));
        assertThat(outcome(other, "knowledge.robust")).isEqualTo(Outcome.UNDETERMINED);
        assertThat(outcome(knowledge(Optional.empty(), Optional.empty()), "knowledge.robust"))
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void anAssessorsConditionIsAskedOfThatAssessor() {
        AssessmentCase biased = assessed(Assessor.builder()
                .role(AssessorRole.INDEPENDENT_ASSESSOR)
                .putConfirmations("assessor.conflict", true)
                .build());
        assertThat(outcome(biased, "assessor.conflict")).isEqualTo(Outcome.BREACHED);
        Finding neutral = TrialCase.finding(TrialCase.atEnd(biased), "assessor.neutral");
        assertThat(neutral.subject()).isEqualTo("assessor INDEPENDENT_ASSESSOR");
        assertThat(neutral.missing())
                .extracting("name")
                .containsExactly("assessors.INDEPENDENT_ASSESSOR.confirmations.assessor.neutral");
    }

    @Test
    void knowledgeNeedsARouteAndItsResult() {
        assertThat(outcome(TrialCase.whole(), "gateway.knowledge")).isEqualTo(Outcome.MET);
        Optional<KnowledgeRoute> route = Optional.of(KnowledgeRoute.ASSESSMENT);
        assertThat(outcome(knowledge(route, Optional.of(false)), "gateway.knowledge"))
                .isEqualTo(Outcome.BREACHED);
        assertThat(missing(knowledge(route, Optional.empty()), "gateway.knowledge"))
                .containsExactly("knowledge.achieved");
        assertThat(missing(knowledge(Optional.empty(), Optional.of(true)), "gateway.knowledge"))
                .containsExactly("knowledge.route");
    }

    @Test
    void thePortfolioMustCoverTheCriteriaItCan() {
        Finding whole = TrialCase.finding(TrialCase.atEnd(TrialCase.whole()), "gateway.portfolio");
        assertThat(whole.outcome()).isEqualTo(Outcome.MET);
        assertThat(whole.explanation().facts()).containsEntry("criteria the portfolio must cover", "3");
        AssessmentCase holed = TrialCase.with(builder -> {
            builder.portfolioCovers(ImmutableSet.of("K-2", "S-2"));
            return builder;
        });
        Finding finding = TrialCase.finding(TrialCase.atEnd(holed), "gateway.portfolio");
        assertThat(finding.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(finding.statement()).isEqualTo("The portfolio does not cover S-1, B-1");
        AssessmentCase silent = TrialCase.with(builder -> {
            builder.portfolioCovers(Optional.empty());
            return builder;
        });
        assertThat(missing(silent, "gateway.portfolio")).containsExactly("portfolioCovers");
    }

    @Test
    void eitherReviewerIsEnoughWhereThePlanAsksForOne() {
        assertThat(outcome(TrialCase.whole(), "gateway.reviewed")).isEqualTo(Outcome.MET);
        AssessmentCase nobody = TrialCase.with(builder -> {
            builder.gatewayReviewedBy(ImmutableSet.of());
            return builder;
        });
        assertThat(missing(nobody, "gateway.reviewed")).containsExactly("gatewayReviewedBy");
    }

    @Test
    void bothReviewersAreNeededWhereThePlanAsksForTwo() {
        AssessmentRules panel = AssessmentRules.builder(TrialPlan.PANEL, TrialPlan.class, "panel")
                .build();
        ConductRule reviewed = panel.rules().stream()
                .filter(rule -> rule.name().equals("gateway.reviewed"))
                .findFirst()
                .orElseThrow();
        assertThat(reviewed.title()).isEqualTo("Employer and provider together have reviewed readiness");
        assertThat(reviewed.decide(panelFacts(TrialCase.whole())).get(0).outcome())
                .isEqualTo(Outcome.BREACHED);
        AssessmentCase both = TrialCase.with(builder -> {
            builder.addGatewayReviewedBy(GatewayReviewer.TRAINING_PROVIDER);
            return builder;
        });
        assertThat(reviewed.decide(panelFacts(both)).get(0).outcome()).isEqualTo(Outcome.MET);
    }

    private static CaseFacts panelFacts(AssessmentCase file) {
        return new CaseFacts(TrialPlan.PANEL, file, TrialCase.AWARDED);
    }

    @ParameterizedTest
    @CsvSource({"2022-03-01, 2022-03-02, MET", "2022-03-02, 2022-03-02, BREACHED", "2022-03-03, 2022-03-02, BREACHED"})
    void trainingComesBeforeAnyEngagement(String trained, String engaged, Outcome outcome) {
        AssessmentCase file = assessed(Assessor.builder()
                .role(AssessorRole.INDEPENDENT_ASSESSOR)
                .trainingEventOn(LocalDate.parse(trained))
                .firstEngagedOn(LocalDate.parse(engaged))
                .build());
        assertThat(outcome(file, "assessor.training-event")).isEqualTo(outcome);
    }

    @Test
    void trainingWithoutItsDaysIsUndetermined() {
        Assessor unknown =
                Assessor.builder().role(AssessorRole.INDEPENDENT_ASSESSOR).build();
        assertThat(missing(assessed(unknown), "assessor.training-event"))
                .containsExactly("assessors.INDEPENDENT_ASSESSOR.trainingEventOn");
        Assessor trained = Assessor.builder()
                .role(AssessorRole.INDEPENDENT_ASSESSOR)
                .trainingEventOn(LocalDate.of(2022, 1, 1))
                .build();
        assertThat(missing(assessed(trained), "assessor.training-event"))
                .containsExactly("assessors.INDEPENDENT_ASSESSOR.firstEngagedOn");
    }

    @Test
    void nobodyElseMayScore() {
        assertThat(outcome(TrialCase.whole(), "assessor.scoring-roles")).isEqualTo(Outcome.MET);
        AssessmentCase meddled = TrialCase.with(builder -> {
            builder.addSheets(CaseSheet.of(AssessorRole.LINE_MANAGER, ImmutableList.of()));
            return builder;
        });
        Finding finding = TrialCase.finding(TrialCase.on(meddled, EARLY), "assessor.scoring-roles");
        assertThat(finding.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(finding.statement()).isEqualTo("Scores of LINE_MANAGER were given and not used");
        AssessmentCase none = TrialCase.with(builder -> {
            builder.sheets(ImmutableList.of());
            return builder;
        });
        assertThat(missing(none, "assessor.scoring-roles")).containsExactly("sheets.INDEPENDENT_ASSESSOR");
    }

    @Test
    void theGradeOnRecordMustBeTheOneTheScoresGive() {
        assertThat(TrialCase.finding(TrialCase.atEnd(TrialCase.whole()), "grade")
                        .statement())
                .isEqualTo("The grade follows from the scores: PASS");
        AssessmentCase lifted = TrialCase.happened(
                new CaseEvent(Step.GRADED, TrialCase.GRADED, Optional.of(Grade.DISTINCTION), Optional.empty()));
        Finding finding = TrialCase.finding(TrialCase.atEnd(lifted), "grade");
        assertThat(finding.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(finding.statement()).isEqualTo("The recorded grade DISTINCTION is not what the scores give: PASS");
        AssessmentCase holed = TrialCase.with(builder -> {
            builder.sheets(ImmutableList.of(TrialCase.sheet(3, 4)));
            return builder;
        });
        assertThat(missing(holed, "grade")).containsExactly("S-2", "B-1");
    }

    @Test
    void aMembershipOpensWithTheAwardAndWhatIsShown() {
        CaseFacts early = TrialCase.on(TrialCase.whole(), EARLY);
        assertThat(TrialCase.finding(early, "membership.guild").outcome()).isEqualTo(Outcome.NOT_YET_DUE);
        assertThat(missing(TrialCase.whole(), "membership.guild"))
                .containsExactly(
                        "confirmations.membership.certificate",
                        "confirmations.membership.badge",
                        "confirmations.membership.course");
        AssessmentCase refused = members(true, false, false);
        Finding still = TrialCase.finding(TrialCase.atEnd(refused), "membership.guild");
        assertThat(still.outcome()).isEqualTo(Outcome.NOT_YET_DUE);
        assertThat(still.statement()).isEqualTo("Still to be shown for the Guild: badge or course");
        assertThat(outcome(members(true, false, true), "membership.guild")).isEqualTo(Outcome.MET);
        assertThat(outcome(members(true, true, false), "membership.guild")).isEqualTo(Outcome.MET);
        MembershipRule guild = TrialCase.RULES.memberships().get(0);
        assertThat(guild.body()).isEqualTo("Guild");
        assertThat(guild.grade()).isEqualTo("Fellow");
        assertThat(guild.stillToShow(TrialCase.atEnd(refused))).containsExactly("badge or course");
    }

    private static AssessmentCase members(boolean certificate, boolean badge, boolean course) {
        return TrialCase.with(builder -> {
            builder.putConfirmations("membership.certificate", certificate);
            builder.putConfirmations("membership.badge", badge);
            builder.putConfirmations("membership.course", course);
            return builder;
        });
    }

    @Test
    void namesEveryFactThatMayBeConfirmed() {
        assertThat(TrialCase.RULES.confirmationNames())
                .contains("gateway.prepared", "roles.mentor", "membership.badge", "membership.course")
                .doesNotContain("assessor.neutral");
        assertThat(TrialCase.RULES.assessorConfirmationNames())
                .containsExactly("assessor.neutral", "assessor.conflict");
        assertThat(TrialCase.RULES.ids()).hasSize(TrialCase.RULES.rules().size());
    }

    @Test
    void thePlansRulesSpeakWithThePlansAuthority() {
        assertThat(TrialCase.RULES.decide(TrialCase.atEnd(TrialCase.whole())))
                .extracting(Finding::authority)
                .containsOnly(Authority.SOURCE);
    }

    private static AssessmentCase knowledge(Optional<KnowledgeRoute> route, Optional<Boolean> achieved) {
        return TrialCase.with(builder -> {
            builder.knowledge(new Knowledge(route, achieved));
            return builder;
        });
    }

    private static AssessmentCase assessed(Assessor assessor) {
        return TrialCase.with(builder -> {
            builder.assessors(ImmutableList.of(assessor));
            return builder;
        });
    }

    private static Outcome outcome(AssessmentCase file, String rule) {
        return TrialCase.finding(TrialCase.atEnd(file), rule).outcome();
    }

    private static Iterable<String> missing(AssessmentCase file, String rule) {
        Finding finding = TrialCase.finding(TrialCase.atEnd(file), rule);
        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        return finding.missing().stream().map(fact -> fact.name()).toList();
    }
}

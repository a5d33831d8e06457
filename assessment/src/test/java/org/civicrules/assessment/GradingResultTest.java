package org.civicrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.civicrules.core.rule.LibraryVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GradingResultTest {

    private static final ScoreSheet FAIL = TrialPlan.sheet(TrialPlan.PANEL, 5, 2, 3, 5);
    private static final ScoreSheet PASS = TrialPlan.sheet(TrialPlan.PANEL, 5, 3, 4, 5);
    private static final ScoreSheet HIGH = TrialPlan.sheet(TrialPlan.PANEL, 5, 4, 4, 5);
    private static final ImmutableList<ScoreSheet> SHEETS = ImmutableList.of(FAIL, PASS, HIGH);

    @Test
    void allTwentySevenTriplesOfGradesAreUnanimousOrTheIndependentAssessors() {
        int unanimous = 0;
        for (ScoreSheet manager : SHEETS) {
            for (ScoreSheet provider : SHEETS) {
                for (ScoreSheet assessor : SHEETS) {
                    GradingResult result = grade(manager, provider, assessor);
                    boolean agree = manager.equals(provider) && provider.equals(assessor);
                    unanimous += agree ? 1 : 0;
                    assertThat(result.grade()).isEqualTo(assessor.grade());
                    assertThat(result.decision())
                            .contains(agree ? DecisionKind.UNANIMOUS : DecisionKind.INDEPENDENT_ASSESSOR);
                    assertThat(result.sheets().values().stream().map(SheetReport::sheet))
                            .containsExactly(manager, provider, assessor);
                }
            }
        }
        assertThat(unanimous).isEqualTo(3);
    }

    @Test
    void unanimityIsOnTheGradeNotOnTheScores() {
        GradingResult result = grade(TrialPlan.sheet(TrialPlan.PANEL, 3, 5, 5, 5), PASS, PASS);
        assertThat(result.decision()).contains(DecisionKind.UNANIMOUS);
        assertThat(result.keepsFromDistinction()).containsExactly("S-1");
    }

    @Test
    void whatKeepsFromAGradeComesFromTheDecidingSheet() {
        GradingResult result = grade(HIGH, HIGH, FAIL);
        assertThat(result.grade()).isEqualTo(Grade.NOT_ACHIEVED);
        assertThat(result.below()).containsExactly("S-1");
        assertThat(result.keepsFromDistinction()).containsExactly("S-1", "S-2");
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void oneIncompleteSheetLeavesThePanelWithoutAGrade() {
        ScoreSheet holed = TrialPlan.sheet(TrialPlan.PANEL, 5, 0, 4, 0);
        GradingResult result = grade(FAIL, holed, FAIL);
        assertThat(result.grade()).isEqualTo(Grade.INCOMPLETE);
        assertThat(result.decision()).isEmpty();
        assertThat(result.missing()).containsExactly("TRAINING_PROVIDER:S-1", "TRAINING_PROVIDER:B-1");
        assertThat(result.below()).isEmpty();
        assertThat(result.keepsFromDistinction()).isEmpty();
    }

    @Test
    void aPanelMemberWithoutASheetCountsAsAnEmptyOne() {
        GradingResult result = GradingResult.of(
                TrialPlan.PANEL, ImmutableMap.of(AssessorRole.INDEPENDENT_ASSESSOR, PASS), ImmutableList.of());
        assertThat(result.missing()).hasSize(8).contains("LINE_MANAGER:K-2", "TRAINING_PROVIDER:B-1");
    }

    @Test
    void oneAssessorNeedsNoDecision() {
        GradingResult result = GradingResult.of(TrialPlan.sheet(TrialPlan.SINGLE, 5, 0, 2, 3));
        assertThat(result.grade()).isEqualTo(Grade.INCOMPLETE);
        assertThat(result.decision()).isEqualTo(Optional.empty());
        assertThat(result.missing()).containsExactly("S-1");
        assertThat(result.below()).containsExactly("S-2");
        assertThat(result.keepsFromDistinction()).containsExactly("S-2", "B-1");
        assertThat(result.libraryVersion()).isEqualTo(LibraryVersion.current());
    }

    @Test
    void nobodyElseMayScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradingResult.of(
                        TrialPlan.SINGLE,
                        ImmutableMap.of(AssessorRole.LINE_MANAGER, ScoreSheet.empty(TrialPlan.SINGLE)),
                        ImmutableList.of()))
                .withMessageContaining("scoring=[INDEPENDENT_ASSESSOR], given=[LINE_MANAGER]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradingResult.of(PASS))
                .withMessageContaining("one sheet is enough only where one assessor scores");
    }

    @Test
    void aTestOfTheOrganisationCanOnlyWithholdADistinction() {
        TopScores test = new TopScores("body.fives", "two fives at least", Score.FIVE, 2);
        TopScores never = new TopScores("body.never", "five fives", Score.FIVE, 5);
        assertThat(single(test, 5, 5, 4, 4).grade()).isEqualTo(Grade.DISTINCTION);
        assertThat(single(test, 5, 4, 4, 4).grade()).isEqualTo(Grade.PASS);
        assertThat(single(test, 5, 4, 4, 4).withheldBy()).containsExactly("body.fives");
        assertThat(single(test, 5, 4, 4, 4).keepsFromDistinction()).isEmpty();
        assertThat(single(never, 5, 5, 5, 3).withheldBy()).isEmpty();
        assertThat(single(never, 5, 5, 5, 2).grade()).isEqualTo(Grade.NOT_ACHIEVED);
        assertThat(single(never, 5, 5, 5, 0).grade()).isEqualTo(Grade.INCOMPLETE);
        assertThat(single(test, 5, 5, 3, 4).grade()).isEqualTo(Grade.PASS);
    }

    @Test
    void theDigestFollowsTheScoresAndNothingElse() {
        GradingResult result = GradingResult.of(TrialPlan.sheet(TrialPlan.SINGLE, 3, 4, 5, 3));
        // printf 'trial,first,first\nINDEPENDENT_ASSESSOR,K-2,3\n...' | sha256sum
        assertThat(result.inputDigest())
                .isEqualTo("sha256:e7a560071b58f5b1b3740f5ea62dfaeb55c93b17821b289706097b7b63fba9ff");
        assertThat(GradingResult.of(TrialPlan.sheet(TrialPlan.SINGLE, 3, 4, 5, 4))
                        .inputDigest())
                .isNotEqualTo(result.inputDigest());
    }

    @Test
    void rollsAreasUpByTheirLowestScore() {
        SheetReport report =
                GradingResult.of(TrialPlan.sheet(TrialPlan.SINGLE, 3, 5, 4, 0)).deciding();
        assertThat(report.areas())
                .containsExactly(
                        new AreaScore(CriterionKind.KNOWLEDGE, "Law", 1, Optional.of(Score.THREE)),
                        new AreaScore(CriterionKind.SKILL, "Care", 2, Optional.of(Score.FOUR)),
                        new AreaScore(CriterionKind.BEHAVIOUR, "Care", 1, Optional.empty()));
    }

    @Test
    void explainsAPassByWhatKeepsItFromADistinction() {
        assertThat(GradingResult.of(TrialPlan.sheet(TrialPlan.SINGLE, 3, 4, 5, 3))
                        .explanation()
                        .toText())
                .isEqualTo("""
                        Pass: every score is 3 or more, and 2 scores are below 4 {trial.grade}
                          fact: criteria scored at the end = 4
                          fact: catalogue = first
                          fact: missing = none
                          fact: below 3 = none
                          fact: below 4 = K-2, B-1
                          parameter: pass-minimum = 3 [T-R01]
                          parameter: distinction-minimum = 4 [T-R02]
                          arithmetic: lowest score = 3
                          result: PASS
                          would change it: for a distinction: K-2 to at least 4, B-1 to at least 4
                          source: Trial plan (first), 1 [T-R01]
                          source: Trial plan (first), 1 [T-R02]
                        """);
    }

    @Test
    void explainsEveryGrade() {
        assertThat(text(single(null, 5, 5, 5, 0)))
                .contains("No grade yet: 1 score is missing", "lowest score = unknown", "would change it: the missing");
        assertThat(text(single(null, 5, 1, 2, 5)))
                .contains("Not achieved: 2 scores are below 3", "for a pass: S-1 to at least 3, S-2 to at least 3");
        assertThat(text(single(null, 5, 5, 5, 4)))
                .contains("Distinction: every score is 4 or more", "would change it: any score below 4");
        assertThat(text(single(new TopScores("body.fives", "fives", Score.FIVE, 4), 5, 5, 5, 4)))
                .contains(
                        "Pass: the assessment organisation's tests withhold a distinction (body.fives)",
                        "for a distinction: meeting body.fives");
        assertThat(text(grade(HIGH, HIGH, PASS)))
                .contains(
                        "The panel does not agree, so the grade of the independent assessor's own sheet stands: pass"
                                + " {trial.panel.decision}",
                        "fact: line manager = DISTINCTION",
                        "fact: independent assessor = PASS");
        assertThat(text(grade(FAIL, FAIL, FAIL))).contains("The panel agrees: not achieved");
        assertThat(text(grade(ScoreSheet.empty(TrialPlan.PANEL), HIGH, PASS)))
                .contains("No grade yet: 4 scores are missing on the panel's sheets");
    }

    private static String text(GradingResult result) {
        return result.explanation().toText();
    }

    private static GradingResult single(@Nullable DistinctionTest test, int... points) {
        return GradingResult.of(
                TrialPlan.SINGLE,
                ImmutableMap.of(AssessorRole.INDEPENDENT_ASSESSOR, TrialPlan.sheet(TrialPlan.SINGLE, points)),
                test == null ? ImmutableList.of() : ImmutableList.of(test));
    }

    private static GradingResult grade(ScoreSheet manager, ScoreSheet provider, ScoreSheet assessor) {
        return GradingResult.of(TrialPlan.PANEL, TrialPlan.sheets(manager, provider, assessor), ImmutableList.of());
    }
}

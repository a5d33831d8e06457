package org.civicrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreFileTest {

    @Test
    void readsApprenticesInTheOrderOfTheirFirstRows() {
        ScoreFile file = single("B,K-2,3", "A,K-2,4", "B,S-1,5", "A,K-1,2");
        assertThat(file.apprentices().map(ApprenticeScores::apprentice)).containsExactly("B", "A");
        assertThat(file.report().read()).isEqualTo(4);
        assertThat(file.report().accepted()).isEqualTo(4);
        assertThat(file.report().rejected()).isZero();
        ApprenticeScores first = file.apprentices().findFirst().orElseThrow();
        assertThat(sheet(first)).isEqualTo(TrialPlan.sheet(TrialPlan.SINGLE, 3, 5));
        assertThat(first.notScored()).isEmpty();
        assertThat(file.apprentices().skip(1).findFirst().orElseThrow().notScored())
                .containsExactly("K-1");
    }

    @Test
    void columnsMayStandInAnyOrderWithBlanksAndAByteOrderMark() {
        ScoreFile file = ScoreFile.read(
                TrialPlan.SINGLE, source("\uFEFF score ,note,criterion, apprentice\n 4 ,x, K-2 , A \n\n"));
        assertThat(file.report().read()).isEqualTo(1);
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.apprentice()).isEqualTo("A");
        assertThat(sheet(only).score("K-2")).contains(Score.FOUR);
    }

    @Test
    void everyRowOfARepeatedKeyIsRejectedAndTheCriterionIsMissing() {
        ScoreFile file = single("A,K-2,4", "B,K-2,4", "A,S-1,3", "A,K-2,4", "A,K-2,5");
        ApprenticeScores first = file.apprentices().findFirst().orElseThrow();
        assertThat(first.rejected()).extracting(RowIssue::line).containsExactly(2L, 5L, 6L);
        assertThat(first.rejected()).extracting(RowIssue::code).containsOnly(ScoreFile.REPEATED);
        assertThat(sheet(first).missing()).containsExactly("K-2", "S-2", "B-1");
        assertThat(file.report().read()).isEqualTo(5);
        assertThat(file.report().accepted()).isEqualTo(2);
        assertThat(file.report().rejected()).isEqualTo(3);
        assertThat(file.apprentices().skip(1).findFirst().orElseThrow().rejected())
                .isEmpty();
    }

    @Test
    void aRowThatIsNoScoreStillCountsAsARepetition() {
        ScoreFile file = single("A,K-2,9", "A,K-2,4", "A,K-2,4");
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.rejected())
                .extracting(RowIssue::line, RowIssue::code)
                .containsExactly(
                        tuple(2L, ScoreFile.NOT_A_SCORE), tuple(3L, ScoreFile.REPEATED), tuple(4L, ScoreFile.REPEATED));
        assertThat(sheet(only).score("K-2")).isEmpty();
        assertThat(file.report().accepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "3.5", "3.0", "", "good", "-3"})
    void aScoreOffTheScaleIsRejectedAndItsCriterionMissing(String score) {
        ScoreFile file = single("A,K-2," + score, "A,S-1,3");
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.rejected())
                .containsExactly(RowIssue.of(
                        "scores.csv",
                        2,
                        "score",
                        ScoreFile.NOT_A_SCORE,
                        RowIssue.Done.REJECTED,
                        "give a whole number from 1 to 5"));
        assertThat(only.rejected().get(0).text())
                .isEqualTo("scores.csv, line 2, score: give a whole number from 1 to 5");
        assertThat(sheet(only).missing()).containsExactly("K-2", "S-2", "B-1");
    }

    @Test
    void anUnknownCodeIsRejectedAndItsApprenticeStillGraded() {
        ScoreFile file = single("A,K-9,3");
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.rejected()).extracting(RowIssue::code).containsExactly(ScoreFile.UNKNOWN_CRITERION);
        assertThat(only.rejected().get(0).mend()).isEqualTo("use a criterion code of trial (catalogue first)");
        assertThat(sheet(only).missing()).hasSize(4);
        assertThat(file.report().rejected()).isEqualTo(1);
    }

    @Test
    void aRowOfTheWrongLengthOrWithoutAnApprenticeIsRejected() {
        ScoreFile file = single("A,K-2", ",K-2", " ,K-2,3", "A,K-2,3,5", "A,S-1,3");
        assertThat(file.report().issues())
                .extracting(RowIssue::line, RowIssue::code)
                .containsExactly(
                        tuple(2L, ScoreFile.NOT_A_SCORE),
                        tuple(3L, ScoreFile.NO_APPRENTICE),
                        tuple(4L, ScoreFile.NO_APPRENTICE),
                        tuple(5L, "extra-cells"));
        assertThat(file.report().read()).isEqualTo(5);
        assertThat(file.report().accepted()).isEqualTo(1);
        assertThat(file.report().rejected()).isEqualTo(4);
    }

    @Test
    void aRowWithSeveralFaultsTellsEachAndCountsOnce() {
        ApprenticeScores only =
                single("A,K-2,3", "A,K-9,3").apprentices().findFirst().orElseThrow();
        assertThat(only.rowsRejected()).isEqualTo(1);
        ScoreFile panel =
                ScoreFile.read(TrialPlan.PANEL, source("apprentice,criterion,score,assessor_role\nA,K-9,3,MENTOR\n"));
        assertThat(panel.report().rejected()).isEqualTo(1);
        assertThat(panel.apprentices().findFirst().orElseThrow().rejected())
                .extracting(RowIssue::column)
                .containsExactly("assessor_role", "criterion");
        assertThat(panel.apprentices().findFirst().orElseThrow().rowsRejected()).isEqualTo(1);
    }

    @Test
    void aCellThatHidesACharacterRejectsTheRowAtItsApprentice() {
        ScoreFile file = single("A,K-2,3", "A,S-1,\u202E3", "\u202EB,K-2,3");
        assertThat(file.apprentices()).hasSize(1);
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.rejected()).extracting(RowIssue::line).containsExactly(3L);
        assertThat(file.report().rejected()).isEqualTo(2);
    }

    @Test
    void aColumnThatStandsTwiceRefusesTheFile() {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(
                        () -> ScoreFile.read(TrialPlan.SINGLE, source("apprentice,criterion,score,Score\nA,K-2,3,5\n")))
                .withMessage("scores.csv, line 1, score: stands twice in the header; keep one");
    }

    @Test
    void nobodyIsMadeUpForARowWithoutAnApprentice() {
        assertThat(single(",K-2,3", "A,S-1,3").apprentices())
                .extracting(ApprenticeScores::apprentice)
                .containsExactly("A");
    }

    @Test
    void aScoreFromAnybodyElseIsInvalidWhereOneAssessorScores() {
        ScoreFile file = ScoreFile.read(
                TrialPlan.SINGLE,
                source(
                        "apprentice,criterion,score,assessor_role\nA,K-2,3,INDEPENDENT_ASSESSOR\nA,S-1,3,\nA,S-2,3,LINE_MANAGER\nA,K-2,3,TRAINING_PROVIDER\n"));
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(sheet(only)).isEqualTo(TrialPlan.sheet(TrialPlan.SINGLE, 3, 3));
        assertThat(only.rejected())
                .extracting(RowIssue::line, RowIssue::mend)
                .containsExactly(
                        tuple(4L, "only INDEPENDENT_ASSESSOR may score"),
                        tuple(5L, "only INDEPENDENT_ASSESSOR may score"));
    }

    @Test
    void aPanelsKeyHasTheRoleInIt() {
        ScoreFile file = ScoreFile.read(
                TrialPlan.PANEL,
                source(
                        "apprentice,criterion,score,assessor_role\nA,K-2,3,INDEPENDENT_ASSESSOR\nA,K-2,4,LINE_MANAGER\nA,K-2,4,\nA,K-2,4,MENTOR\n"));
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.sheets().keySet()).containsExactly(AssessorRole.values());
        assertThat(sheet(only).score("K-2")).contains(Score.THREE);
        assertThat(only.rejected()).extracting(RowIssue::line).containsExactly(4L, 5L);
        assertThat(only.rejected()).extracting(RowIssue::code).containsOnly(ScoreFile.NOT_A_SCORING_ROLE);
    }

    @Test
    void aFileWithoutAColumnSaysWhichAndWhere() {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> ScoreFile.read(TrialPlan.PANEL, source("apprentice,criterion,score\nA,K-2,3\n")))
                .withMessage("scores.csv, line 1, assessor_role: this column is missing;"
                        + " the header must have apprentice,criterion,score,assessor_role");
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> ScoreFile.read(TrialPlan.SINGLE, source("")))
                .withMessageContaining("the file is empty");
    }

    @Test
    void anUnclosedQuoteRefusesTheFileRatherThanSwallowingTheRowsAfterIt() {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> single("A,K-2,3", "\"B,K-2,3", "C,K-2,3"))
                .withMessageStartingWith("scores.csv, line")
                .withMessageContaining("quotation mark that is not closed");
    }

    @Test
    void neverPrintsTheApprentice() {
        assertThat(single("SECRET,K-2,9")
                        .apprentices()
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .doesNotContain("SECRET");
    }

    private static ScoreSheet sheet(ApprenticeScores scores) {
        return scores.sheets().values().asList().reverse().get(0);
    }

    private static ScoreFile single(String... rows) {
        ImmutableList<String> lines = ImmutableList.<String>builder()
                .add("apprentice,criterion,score")
                .add(rows)
                .build();
        return ScoreFile.read(TrialPlan.SINGLE, source(String.join("\n", lines)));
    }

    private static TableSource source(String csv) {
        return TableSource.csv("scores.csv", csv);
    }
}

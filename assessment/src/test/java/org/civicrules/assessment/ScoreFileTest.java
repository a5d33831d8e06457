package org.civicrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.io.StringReader;
import org.civicrules.assessment.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreFileTest {

    @Test
    void readsApprenticesInTheOrderOfTheirFirstRows() {
        ScoreFile file = single("B,K-2,3", "A,K-2,4", "B,S-1,5", "A,K-1,2");
        assertThat(file.apprentices().map(ApprenticeScores::apprentice)).containsExactly("B", "A");
        assertThat(file.rowsRead()).isEqualTo(4);
        assertThat(file.rowsAccepted()).isEqualTo(4);
        assertThat(file.rowsRejected()).isZero();
        ApprenticeScores first = file.apprentices().findFirst().orElseThrow();
        assertThat(sheet(first)).isEqualTo(TrialPlan.sheet(TrialPlan.SINGLE, 3, 5));
        assertThat(first.notScored()).isEmpty();
        assertThat(file.apprentices().skip(1).findFirst().orElseThrow().notScored())
                .containsExactly("K-1");
    }

    @Test
    void columnsMayStandInAnyOrderWithBlanksAndAByteOrderMark() {
        ScoreFile file = ScoreFile.read(
                TrialPlan.SINGLE,
                "scores.csv",
                new StringReader("\uFEFF score ,note,criterion, apprentice\n 4 ,x, K-2 , A \n\n"));
        assertThat(file.rowsRead()).isEqualTo(1);
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.apprentice()).isEqualTo("A");
        assertThat(sheet(only).score("K-2")).contains(Score.FOUR);
    }

    @Test
    void everyRowOfARepeatedKeyIsRejectedAndTheCriterionIsMissing() {
        ScoreFile file = single("A,K-2,4", "B,K-2,4", "A,S-1,3", "A,K-2,4", "A,K-2,5");
        ApprenticeScores first = file.apprentices().findFirst().orElseThrow();
        assertThat(first.rejected()).extracting(Rejection::line).containsExactly(2L, 5L, 6L);
        assertThat(first.rejected()).extracting(Rejection::reason).containsOnly(Reason.REPEATED);
        assertThat(sheet(first).missing()).containsExactly("K-2", "S-2", "B-1");
        assertThat(file.rowsRead()).isEqualTo(5);
        assertThat(file.rowsAccepted()).isEqualTo(2);
        assertThat(file.rowsRejected()).isEqualTo(3);
        assertThat(file.apprentices().skip(1).findFirst().orElseThrow().rejected())
                .isEmpty();
    }

    @Test
    void aRowThatIsNoScoreStillCountsAsARepetition() {
        ScoreFile file = single("A,K-2,9", "A,K-2,4", "A,K-2,4");
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.rejected())
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(tuple(2L, Reason.SCORE), tuple(3L, Reason.REPEATED), tuple(4L, Reason.REPEATED));
        assertThat(sheet(only).score("K-2")).isEmpty();
        assertThat(file.rowsAccepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "3.5", "3.0", "", "good", "-3"})
    void aScoreOffTheScaleIsRejectedAndItsCriterionMissing(String score) {
        ScoreFile file = single("A,K-2," + score, "A,S-1,3");
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.rejected())
                .containsExactly(new Rejection(2, "score", Reason.SCORE, "give a whole number from 1 to 5"));
        assertThat(only.rejected().get(0).text()).isEqualTo("line 2, score: give a whole number from 1 to 5");
        assertThat(sheet(only).missing()).containsExactly("K-2", "S-2", "B-1");
    }

    @Test
    void anUnknownCodeIsRejectedAndItsApprenticeStillGraded() {
        ScoreFile file = single("A,K-9,3");
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.rejected()).extracting(Rejection::reason).containsExactly(Reason.CRITERION);
        assertThat(only.rejected().get(0).cure()).isEqualTo("use a criterion code of trial (catalogue first)");
        assertThat(sheet(only).missing()).hasSize(4);
        assertThat(file.rowsRejected()).isEqualTo(1);
    }

    @Test
    void aRowOfTheWrongLengthOrWithoutAnApprenticeIsRejected() {
        ScoreFile file = single("A,K-2", ",K-2", " ,K-2,3", "A,K-2,3,5", "A,S-1,3");
        assertThat(file.rejected())
                .extracting(Rejection::line, Rejection::reason)
                .containsExactly(
                        tuple(2L, Reason.FIELDS),
                        tuple(3L, Reason.FIELDS),
                        tuple(4L, Reason.APPRENTICE),
                        tuple(5L, Reason.FIELDS));
        assertThat(file.rowsRead()).isEqualTo(5);
        assertThat(file.rowsAccepted()).isEqualTo(1);
        assertThat(file.rowsRejected()).isEqualTo(4);
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
                "scores.csv",
                new StringReader(
                        "apprentice,criterion,score,assessor_role\nA,K-2,3,INDEPENDENT_ASSESSOR\nA,S-1,3,\nA,S-2,3,LINE_MANAGER\nA,K-2,3,TRAINING_PROVIDER\n"));
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(sheet(only)).isEqualTo(TrialPlan.sheet(TrialPlan.SINGLE, 3, 3));
        assertThat(only.rejected())
                .extracting(Rejection::line, Rejection::cure)
                .containsExactly(
                        tuple(4L, "only INDEPENDENT_ASSESSOR may score"),
                        tuple(5L, "only INDEPENDENT_ASSESSOR may score"));
    }

    @Test
    void aPanelsKeyHasTheRoleInIt() {
        ScoreFile file = ScoreFile.read(
                TrialPlan.PANEL,
                "scores.csv",
                new StringReader(
                        "apprentice,criterion,score,assessor_role\nA,K-2,3,INDEPENDENT_ASSESSOR\nA,K-2,4,LINE_MANAGER\nA,K-2,4,\nA,K-2,4,MENTOR\n"));
        ApprenticeScores only = file.apprentices().findFirst().orElseThrow();
        assertThat(only.sheets().keySet()).containsExactly(AssessorRole.values());
        assertThat(sheet(only).score("K-2")).contains(Score.THREE);
        assertThat(only.rejected()).extracting(Rejection::line).containsExactly(4L, 5L);
        assertThat(only.rejected()).extracting(Rejection::reason).containsOnly(Reason.ROLE);
    }

    @Test
    void aFileWithoutAColumnSaysWhichAndWhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreFile.read(
                        TrialPlan.PANEL, "scores.csv", new StringReader("apprentice,criterion,score\nA,K-2,3\n")))
                .withMessage("the first line must name the columns apprentice,criterion,score,assessor_role:"
                        + " file=scores.csv, line=1, missing=assessor_role");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreFile.read(TrialPlan.SINGLE, "scores.csv", new StringReader("")))
                .withMessageContaining("missing=apprentice");
    }

    @Test
    void anUnclosedQuoteRefusesTheFileRatherThanSwallowingTheRowsAfterIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> single("A,K-2,3", "\"B,K-2,3", "C,K-2,3"))
                .withMessageStartingWith("file must be a CSV file, close the quote: file=scores.csv")
                .withMessageContaining("starting at line 3");
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
        return ScoreFile.read(TrialPlan.SINGLE, "scores.csv", new StringReader(String.join("\n", lines)));
    }
}

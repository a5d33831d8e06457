package org.civicrules.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreFile;
import org.civicrules.assessment.ScoreSheet;
import org.civicrules.assessment.TrialPlan;
import org.civicrules.core.file.RowIssue;
import org.junit.jupiter.api.Test;

class CaseScoresTest {

    @Test
    void ofTwoComponentScoresTheLowerCounts() {
        CaseScores scores = read(entry("S-1", "5", "FOLDER"), entry("S-1", "3", "TASK"), entry("K-2", " 4 ", ""));
        assertThat(sheet(scores).score("S-1")).contains(Score.THREE);
        assertThat(sheet(scores).score("K-2")).contains(Score.FOUR);
        assertThat(scores.minimumTaken()).containsExactly("INDEPENDENT_ASSESSOR:S-1");
        assertThat(scores.rejected()).isEmpty();
    }

    @Test
    void equalComponentScoresNeedNoMinimum() {
        CaseScores scores = read(entry("S-1", "4", "TASK"), entry("S-1", "4", "FOLDER"));
        assertThat(sheet(scores).score("S-1")).contains(Score.FOUR);
        assertThat(scores.minimumTaken()).isEmpty();
    }

    @Test
    void aScoreGivenTwiceIsRejectedEachTime() {
        assertRepeated(entry("S-1", "4", ""), entry("S-1", "4", ""));
        assertRepeated(entry("S-1", "4", "TASK"), entry("S-1", "4", "TASK"));
        assertRepeated(entry("S-1", "4", "TASK"), entry("S-1", "5", ""));
    }

    private static void assertRepeated(ScoreEntry first, ScoreEntry second) {
        CaseScores scores = read(first, second);
        assertThat(sheet(scores).score("S-1")).isEmpty();
        assertThat(scores.rejected())
                .extracting(RowIssue::column, RowIssue::code)
                .containsExactly(
                        tuple("sheets[0].scores[0]", ScoreFile.REPEATED),
                        tuple("sheets[0].scores[1]", ScoreFile.REPEATED));
    }

    @Test
    void oneFaultyComponentScoreLeavesTheCriterionWithoutAny() {
        CaseScores scores = read(entry("S-1", "4", "TASK"), entry("S-1", "3.5", "FOLDER"));
        assertThat(sheet(scores).score("S-1")).isEmpty();
        assertThat(scores.rejected())
                .extracting(RowIssue::column, RowIssue::code)
                .containsExactly(tuple("sheets[0].scores[1].score", ScoreFile.NOT_A_SCORE));
    }

    @Test
    void aComponentMustBeScoredAndCoverTheCriterion() {
        for (String component : ImmutableList.of("FOLDER", "TALK", "PIE")) {
            CaseScores scores = read(entry("S-2", "4", component));
            assertThat(sheet(scores).score("S-2")).isEmpty();
            assertThat(scores.rejected())
                    .extracting(RowIssue::column, RowIssue::code)
                    .containsExactly(tuple("sheets[0].scores[0].component", CaseScores.NOT_A_COMPONENT));
        }
        assertThat(sheet(read(entry("S-2", "4", "TASK"))).score("S-2")).contains(Score.FOUR);
    }

    @Test
    void unknownCodesAndForeignRolesAreRejected() {
        CaseScores scores = CaseScores.of(
                TrialPlan.SINGLE,
                ImmutableList.of(
                        CaseSheet.of(AssessorRole.LINE_MANAGER, ImmutableList.of(entry("S-2", "4", ""))),
                        CaseSheet.of(AssessorRole.INDEPENDENT_ASSESSOR, ImmutableList.of(entry("X", "4", "")))));
        assertThat(scores.sheets().keySet()).containsExactly(AssessorRole.INDEPENDENT_ASSESSOR);
        assertThat(scores.rejected())
                .extracting(RowIssue::column, RowIssue::code)
                .containsExactly(
                        tuple("sheets[0].role", ScoreFile.NOT_A_SCORING_ROLE),
                        tuple("sheets[1].scores[0].criterion", ScoreFile.UNKNOWN_CRITERION));
    }

    private static ScoreSheet sheet(CaseScores scores) {
        return scores.sheets().values().asList().get(0);
    }

    private static CaseScores read(ScoreEntry... entries) {
        return CaseScores.of(
                TrialPlan.SINGLE,
                ImmutableList.of(CaseSheet.of(AssessorRole.INDEPENDENT_ASSESSOR, ImmutableList.copyOf(entries))));
    }

    private static ScoreEntry entry(String code, String score, String component) {
        return new ScoreEntry(code, score, Optional.of(component).filter(text -> !text.isEmpty()));
    }
}

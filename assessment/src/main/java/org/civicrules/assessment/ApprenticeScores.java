package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.civicrules.core.file.RowIssue;

/**
 * What a score file holds about one apprentice.
 *
 * @param apprentice the reference by which the file names the apprentice
 * @param sheets a sheet for each role that scores under the plan
 * @param notScored the codes of criteria that have a score but belong to the gateway, so that the grade ignores them
 * @param rejected what is wrong with the rows that were not used, in the file's order
 */
public record ApprenticeScores(
        String apprentice,
        ImmutableMap<AssessorRole, ScoreSheet> sheets,
        ImmutableList<String> notScored,
        ImmutableList<RowIssue> rejected) {

    /** {@return how many rows were not used} */
    public long rowsRejected() {
        return rejected.stream().map(RowIssue::line).distinct().count();
    }

    /** {@return how much there is, never the apprentice} */
    @Override
    public String toString() {
        return sheets.size() + " sheets, " + rowsRejected() + " rows rejected";
    }
}

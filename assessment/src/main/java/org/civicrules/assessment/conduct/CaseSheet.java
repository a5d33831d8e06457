package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/** The scores of one assessor as a case file gives them. */
@CivicStyle
@Value.Immutable
public interface CaseSheet {

    /** {@return who scored} */
    AssessorRole role();

    /** {@return the scores} */
    ImmutableList<ScoreEntry> scores();

    /**
     * A sheet.
     *
     * @param role who scored
     * @param scores the scores
     * @return the sheet
     */
    static CaseSheet of(AssessorRole role, ImmutableList<ScoreEntry> scores) {
        return ImmutableCaseSheet.builder().role(role).addAllScores(scores).build();
    }
}

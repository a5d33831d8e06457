package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What one sheet comes to and why: built when asked for, from the sheet alone.
 *
 * @param sheet the sheet
 * @param grade its grade, after the distinction tests
 * @param missing the scored criteria without a score
 * @param below the scored criteria below the pass minimum: what keeps from a pass
 * @param keepsFromDistinction the scored criteria below the distinction minimum, those below the pass minimum included
 * @param withheldBy the ids of the distinction tests that withheld a distinction
 */
public record SheetReport(
        ScoreSheet sheet,
        Grade grade,
        ImmutableList<String> missing,
        ImmutableList<String> below,
        ImmutableList<String> keepsFromDistinction,
        ImmutableList<String> withheldBy) {

    /**
     * Reports on a sheet.
     *
     * @param sheet the sheet
     * @param tests the assessment organisation's tests for a distinction; none by default
     * @return the report
     */
    public static SheetReport of(ScoreSheet sheet, ImmutableList<? extends DistinctionTest> tests) {
        Grade floor = sheet.grade();
        ImmutableList<String> withheldBy = floor == Grade.DISTINCTION ? withholding(sheet, tests) : ImmutableList.of();
        return new SheetReport(
                sheet,
                withheldBy.isEmpty() ? floor : Grade.PASS,
                sheet.missing(),
                sheet.below(sheet.plan().passMinimum()),
                sheet.below(sheet.plan().distinctionMinimum()),
                withheldBy);
    }

    private static ImmutableList<String> withholding(ScoreSheet sheet, ImmutableList<? extends DistinctionTest> tests) {
        return tests.stream()
                .filter(test -> !test.allows(sheet))
                .map(DistinctionTest::id)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The smallest set of scores to give or raise for a pass: each criterion that is missing or below the minimum, and the
     * score it needs. No smaller set does, because each of them alone prevents it.
     *
     * @return the needed score by code, in the catalogue's order; empty if the sheet passes
     */
    public ImmutableMap<String, Score> changesToPass() {
        return changes(below, sheet.plan().passMinimum());
    }

    /**
     * The smallest set of scores to give or raise so that the distinction minimum is reached throughout. A distinction test
     * may still withhold.
     *
     * @return the needed score by code, in the catalogue's order; empty if the sheet reaches it
     */
    public ImmutableMap<String, Score> changesToDistinction() {
        return changes(keepsFromDistinction, sheet.plan().distinctionMinimum());
    }

    private ImmutableMap<String, Score> changes(ImmutableList<String> low, Score needed) {
        return sheet.plan().scored().stream()
                .map(Criterion::code)
                .filter(code -> missing.contains(code) || low.contains(code))
                .collect(ImmutableMap.toImmutableMap(code -> code, code -> needed));
    }

    /** {@return the lowest score of each area, in the catalogue's order} */
    public ImmutableList<AreaScore> areas() {
        return AreaScore.of(sheet);
    }
}

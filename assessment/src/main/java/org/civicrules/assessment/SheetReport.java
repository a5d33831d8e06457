package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * What one sheet comes to and why: derived when asked for from the sheet and from the distinction tests that withheld. Only
 * grading makes one; equal sheets under equal tests have equal reports.
 */
public final class SheetReport {

    private final ScoreSheet sheet;
    private final ImmutableList<String> withheldBy;

    private SheetReport(ScoreSheet sheet, ImmutableList<String> withheldBy) {
        this.sheet = sheet;
        this.withheldBy = withheldBy;
    }

    /**
     * Reports on a sheet.
     *
     * @param sheet the sheet
     * @param tests the assessment organisation's tests for a distinction; none by default
     * @return the report
     */
    public static SheetReport of(ScoreSheet sheet, ImmutableList<? extends DistinctionTest> tests) {
        return new SheetReport(
                sheet, sheet.grade() == Grade.DISTINCTION ? withholding(sheet, tests) : ImmutableList.of());
    }

    /** {@return the sheet} */
    public ScoreSheet sheet() {
        return sheet;
    }

    /** {@return its grade, after the distinction tests} */
    public Grade grade() {
        return withheldBy.isEmpty() ? sheet.grade() : Grade.PASS;
    }

    /** {@return the scored criteria without a score} */
    public ImmutableList<String> missing() {
        return sheet.missing();
    }

    /** {@return the scored criteria below the pass minimum: what keeps from a pass} */
    public ImmutableList<String> below() {
        return sheet.below(sheet.plan().passMinimum());
    }

    /** {@return the scored criteria below the distinction minimum, those below the pass minimum included} */
    public ImmutableList<String> keepsFromDistinction() {
        return sheet.below(sheet.plan().distinctionMinimum());
    }

    /** {@return the ids of the distinction tests that withheld a distinction} */
    public ImmutableList<String> withheldBy() {
        return withheldBy;
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
        return changes(below(), sheet.plan().passMinimum());
    }

    /**
     * The smallest set of scores to give or raise so that the distinction minimum is reached throughout. A distinction test
     * may still withhold.
     *
     * @return the needed score by code, in the catalogue's order; empty if the sheet reaches it
     */
    public ImmutableMap<String, Score> changesToDistinction() {
        return changes(keepsFromDistinction(), sheet.plan().distinctionMinimum());
    }

    private ImmutableMap<String, Score> changes(ImmutableList<String> low, Score needed) {
        ImmutableList<String> missing = missing();
        return sheet.plan().scored().stream()
                .map(Criterion::code)
                .filter(code -> missing.contains(code) || low.contains(code))
                .collect(ImmutableMap.toImmutableMap(code -> code, code -> needed));
    }

    /** {@return the lowest score of each area, in the catalogue's order} */
    public ImmutableList<AreaScore> areas() {
        return AreaScore.of(sheet);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SheetReport report
                && report.sheet.equals(sheet)
                && report.withheldBy.equals(withheldBy);
    }

    @Override
    public int hashCode() {
        return 31 * sheet.hashCode() + withheldBy.hashCode();
    }

    @Override
    public String toString() {
        return grade() + " " + sheet;
    }
}

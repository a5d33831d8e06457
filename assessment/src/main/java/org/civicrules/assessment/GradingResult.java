package org.civicrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.LibraryVersion;
import org.jspecify.annotations.Nullable;

/**
 * The grade of one apprentice under one plan, from the sheets of those who score.
 *
 * <p>With one assessor, the sheet's grade. With a panel: no grade while any sheet lacks a score; else the grade on which all
 * members agree, not achieved included; else the grade of the deciding member's own sheet. The sheets stay as they are.
 *
 * <p>It holds plan and sheets, and derives the rest. Only grading makes one.
 */
public final class GradingResult {

    private final AssessmentPlan plan;
    private final ImmutableMap<AssessorRole, SheetReport> sheets;

    private GradingResult(AssessmentPlan plan, ImmutableMap<AssessorRole, SheetReport> sheets) {
        this.plan = plan;
        this.sheets = sheets;
    }

    /**
     * Grades an apprentice.
     *
     * @param plan the plan
     * @param sheets the sheets by role; a role without a sheet counts as an empty one
     * @param tests the assessment organisation's tests for a distinction; none by default
     * @return the result
     * @throws IllegalArgumentException if a role does not score under the plan
     */
    public static GradingResult of(
            AssessmentPlan plan,
            ImmutableMap<AssessorRole, ScoreSheet> sheets,
            ImmutableList<? extends DistinctionTest> tests) {
        checkArgument(
                plan.scoringRoles().containsAll(sheets.keySet()),
                "only those who score under the plan may give scores: plan=%s, scoring=%s, given=%s",
                plan,
                plan.scoringRoles(),
                sheets.keySet());
        ScoreSheet empty = ScoreSheet.empty(plan);
        ImmutableMap<AssessorRole, SheetReport> reports = plan.scoringRoles().stream()
                .collect(ImmutableMap.toImmutableMap(
                        role -> role, role -> SheetReport.of(sheets.getOrDefault(role, empty), tests)));
        return new GradingResult(plan, reports);
    }

    /**
     * Grades an apprentice whom one assessor scored.
     *
     * @param sheet the sheet
     * @return the result
     * @throws IllegalArgumentException if the plan asks for a panel
     */
    public static GradingResult of(ScoreSheet sheet) {
        AssessmentPlan plan = sheet.plan();
        checkArgument(!plan.hasPanel(), "one sheet is enough only where one assessor scores: plan=%s", plan);
        return of(plan, ImmutableMap.of(plan.decidingRole(), sheet), ImmutableList.of());
    }

    /** {@return the plan} */
    public AssessmentPlan plan() {
        return plan;
    }

    /** {@return the report on each sheet, in the plan's order of roles} */
    public ImmutableMap<AssessorRole, SheetReport> sheets() {
        return sheets;
    }

    /** {@return the grade} */
    public Grade grade() {
        return isWithoutGrade() ? Grade.INCOMPLETE : deciding().grade();
    }

    /** Whether a panel has no grade because a member's sheet lacks a score. */
    private boolean isWithoutGrade() {
        return plan.hasPanel() && sheets.values().stream().anyMatch(report -> report.grade() == Grade.INCOMPLETE);
    }

    /** {@return how a panel came to its grade; empty without a panel or without a grade} */
    public Optional<DecisionKind> decision() {
        if (!plan.hasPanel() || isWithoutGrade()) {
            return Optional.empty();
        }
        long grades =
                sheets.values().stream().map(SheetReport::grade).distinct().count();
        return Optional.of(grades == 1 ? DecisionKind.UNANIMOUS : DecisionKind.INDEPENDENT_ASSESSOR);
    }

    /** {@return the scored criteria without a score, in the catalogue's order; {@code ROLE:CODE} where there is a panel} */
    public ImmutableList<String> missing() {
        return sheets.entrySet().stream()
                .flatMap(entry -> entry.getValue().missing().stream()
                        .map(code -> plan.hasPanel() ? entry.getKey() + ":" + code : code))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the criteria below the pass minimum on the deciding sheet; empty for a panel without a grade} */
    public ImmutableList<String> below() {
        return isWithoutGrade() ? ImmutableList.of() : deciding().below();
    }

    /** {@return the criteria below the distinction minimum on the deciding sheet; empty for a panel without a grade} */
    public ImmutableList<String> keepsFromDistinction() {
        return isWithoutGrade() ? ImmutableList.of() : deciding().keepsFromDistinction();
    }

    /** {@return the report on the sheet whose grade stands where members differ, or on the only sheet} */
    public SheetReport deciding() {
        return sheets.entrySet().stream()
                .filter(entry -> entry.getKey() == plan.decidingRole())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** {@return the distinction tests that withheld a distinction on the deciding sheet} */
    public ImmutableList<String> withheldBy() {
        return deciding().withheldBy();
    }

    /** {@return the version of the library that decided} */
    public String libraryVersion() {
        return LibraryVersion.current();
    }

    /** {@return the digest of plan, edition, catalogue and every score, as {@code sha256:} and hexadecimal digits} */
    public String inputDigest() {
        return InputDigest.of(this);
    }

    /** {@return why, built from the same sheets} */
    public Explanation explanation() {
        return GradeExplanation.of(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GradingResult result && result.plan.equals(plan) && result.sheets.equals(sheets);
    }

    @Override
    public int hashCode() {
        return 31 * plan.hashCode() + sheets.hashCode();
    }

    @Override
    public String toString() {
        return plan + " " + grade();
    }
}

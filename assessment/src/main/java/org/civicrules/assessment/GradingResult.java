package org.civicrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.LibraryVersion;

/**
 * The grade of one apprentice under one plan, from the sheets of those who score.
 *
 * <p>With one assessor, the sheet's grade. With a panel: no grade while any sheet lacks a score; else the grade on which all
 * members agree, not achieved included; else the grade of the deciding member's own sheet. The sheets stay as they are.
 *
 * @param plan the plan
 * @param grade the grade
 * @param decision how a panel came to it; empty without a panel or without a grade
 * @param missing the scored criteria without a score, in the catalogue's order; {@code ROLE:CODE} where there is a panel
 * @param below the criteria below the pass minimum on the deciding sheet; empty for a panel without a grade
 * @param keepsFromDistinction the criteria below the distinction minimum on the deciding sheet; empty for a panel without a
 *     grade
 * @param sheets the report on each sheet, in the plan's order of roles
 */
public record GradingResult(
        AssessmentPlan plan,
        Grade grade,
        Optional<DecisionKind> decision,
        ImmutableList<String> missing,
        ImmutableList<String> below,
        ImmutableList<String> keepsFromDistinction,
        ImmutableMap<AssessorRole, SheetReport> sheets) {

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
        return of(plan, reports);
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

    private static GradingResult of(AssessmentPlan plan, ImmutableMap<AssessorRole, SheetReport> sheets) {
        SheetReport deciding = deciding(plan, sheets);
        ImmutableList<String> missing = missing(plan, sheets);
        if (plan.hasPanel() && !missing.isEmpty()) {
            return new GradingResult(
                    plan, Grade.INCOMPLETE, Optional.empty(), missing, ImmutableList.of(), ImmutableList.of(), sheets);
        }
        return new GradingResult(
                plan,
                deciding.grade(),
                plan.hasPanel() ? Optional.of(kind(sheets)) : Optional.empty(),
                missing,
                deciding.below(),
                deciding.keepsFromDistinction(),
                sheets);
    }

    private static SheetReport deciding(AssessmentPlan plan, ImmutableMap<AssessorRole, SheetReport> sheets) {
        return sheets.entrySet().stream()
                .filter(entry -> entry.getKey() == plan.decidingRole())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static DecisionKind kind(ImmutableMap<AssessorRole, SheetReport> sheets) {
        long grades =
                sheets.values().stream().map(SheetReport::grade).distinct().count();
        return grades == 1 ? DecisionKind.UNANIMOUS : DecisionKind.INDEPENDENT_ASSESSOR;
    }

    private static ImmutableList<String> missing(AssessmentPlan plan, ImmutableMap<AssessorRole, SheetReport> sheets) {
        return sheets.entrySet().stream()
                .flatMap(entry -> entry.getValue().missing().stream()
                        .map(code -> plan.hasPanel() ? entry.getKey() + ":" + code : code))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the report on the sheet whose grade stands where members differ, or on the only sheet} */
    public SheetReport deciding() {
        return deciding(plan, sheets);
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
}

package org.civicrules.assessment;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.RuleId;

/** Says in words and with clauses why a grade is what it is. */
final class GradeExplanation {

    private GradeExplanation() {}

    static Explanation of(GradingResult result) {
        AssessmentPlan plan = result.plan();
        if (!plan.hasPanel()) {
            return of(result.deciding());
        }
        Explanation.Builder panel = Explanation.builder();
        panel.statement(statement(result));
        panel.rule(rule(plan, "panel.decision"));
        panel.addCitations(plan.parameter("deciding-role").citation().orElseThrow());
        panel.addCitations(plan.parameter("scoring-roles").citation().orElseThrow());
        result.sheets()
                .forEach((role, report) ->
                        panel.putFacts(name(role), report.grade().name()));
        panel.result(result.grade().name());
        result.sheets().values().forEach(report -> panel.addChildren(of(report)));
        return panel.build();
    }

    private static Explanation of(SheetReport report) {
        AssessmentPlan plan = report.sheet().plan();
        Explanation.Builder builder = Explanation.builder();
        builder.statement(statement(report));
        builder.rule(rule(plan, "grade"));
        plan.parameter("pass-minimum").citation().ifPresent(builder::addCitations);
        plan.parameter("distinction-minimum").citation().ifPresent(builder::addCitations);
        builder.putFacts(
                "criteria scored at the end", String.valueOf(plan.scored().size()));
        builder.putFacts("catalogue", plan.catalogue().edition());
        builder.putFacts("missing", names(report.missing()));
        builder.putFacts("below " + plan.passMinimum().points(), names(report.below()));
        builder.putFacts("below " + plan.distinctionMinimum().points(), names(report.keepsFromDistinction()));
        builder.addParameters(plan.parameter("pass-minimum"), plan.parameter("distinction-minimum"));
        builder.arithmetic("lowest score = " + lowest(report));
        builder.result(report.grade().name());
        builder.wouldChange(wouldChange(report));
        return builder.build();
    }

    private static String statement(GradingResult result) {
        if (result.decision().isEmpty()) {
            return "No grade yet: " + count(result.missing().size()) + " missing on the panel's sheets";
        }
        String grade = words(result.grade());
        return result.decision().orElseThrow() == DecisionKind.UNANIMOUS
                ? "The panel agrees: " + grade
                : "The panel does not agree, so the grade of the independent assessor's own sheet stands: " + grade;
    }

    private static String statement(SheetReport report) {
        AssessmentPlan plan = report.sheet().plan();
        return switch (report.grade()) {
            case INCOMPLETE -> "No grade yet: " + count(report.missing().size()) + " missing";
            case NOT_ACHIEVED ->
                "Not achieved: " + count(report.below().size()) + " below "
                        + plan.passMinimum().points();
            case PASS ->
                report.withheldBy().isEmpty()
                        ? "Pass: every score is " + plan.passMinimum().points() + " or more, and "
                                + count(report.keepsFromDistinction().size()) + " below "
                                + plan.distinctionMinimum().points()
                        : "Pass: the assessment organisation's tests withhold a distinction ("
                                + String.join(", ", report.withheldBy()) + ")";
            case DISTINCTION ->
                "Distinction: every score is " + plan.distinctionMinimum().points() + " or more";
        };
    }

    private static String wouldChange(SheetReport report) {
        return switch (report.grade()) {
            case INCOMPLETE -> "the missing scores";
            case NOT_ACHIEVED -> "for a pass: " + changes(report.changesToPass());
            case PASS ->
                report.withheldBy().isEmpty()
                        ? "for a distinction: " + changes(report.changesToDistinction())
                        : "for a distinction: meeting " + String.join(", ", report.withheldBy());
            case DISTINCTION ->
                "any score below " + report.sheet().plan().distinctionMinimum().points();
        };
    }

    private static String changes(ImmutableMap<String, Score> changes) {
        return changes.entrySet().stream().map(GradeExplanation::change).collect(Collectors.joining(", "));
    }

    private static String change(Map.Entry<String, Score> change) {
        return change.getKey() + " to at least " + change.getValue().points();
    }

    private static String lowest(SheetReport report) {
        int lowest = report.sheet().lowest();
        return lowest == ScoreSheet.MISSING ? "unknown" : String.valueOf(lowest);
    }

    private static String count(int criteria) {
        return criteria == 1 ? "1 score is" : criteria + " scores are";
    }

    private static String names(Iterable<String> codes) {
        String joined = String.join(", ", codes);
        return joined.isEmpty() ? "none" : joined;
    }

    private static String name(AssessorRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static RuleId rule(AssessmentPlan plan, String name) {
        return RuleId.of(plan.rulePrefix() + "." + name);
    }
}

package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.civicrules.assessment.conduct.AuditEvent;
import org.civicrules.assessment.conduct.CaseReport;
import org.civicrules.assessment.conduct.MembershipRule;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.rule.Finding;

/** A decided case as text. */
final class CaseText {

    private CaseText() {}

    static void print(PrintWriter out, CaseInput input, CaseReport report) {
        out.println("apprentice " + input.file().apprentice() + ", "
                + report.facts().plan() + ", as at " + report.facts().asAt());
        out.println();
        out.println(report.headline()
                + report.grading().decision().map(kind -> " (" + kind + ")").orElse(""));
        out.print(report.grading().explanation().toText().indent(2));
        out.println();
        out.println("state: " + report.history().state() + ", attempt "
                + report.facts().attempt());
        report.history().trail().forEach(event -> event(out, "", event));
        report.next().ifPresent(event -> event(out, "next: ", event));
        out.println();
        out.println("findings:");
        report.findings().forEach(finding -> out.println(line(finding)));
        out.println();
        out.println("memberships:");
        input.rules().memberships().forEach(membership -> out.println("  " + line(report, membership)));
    }

    private static void event(PrintWriter out, String prefix, AuditEvent event) {
        out.println("  " + prefix + event.step() + " on " + event.on()
                + (event.accepted() ? "" : ": held up by " + rules(event.blockers())));
    }

    private static String rules(ImmutableList<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().value())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String line(Finding finding) {
        String missing = finding.missing().stream()
                .map(fact -> fact.name())
                .collect(Collectors.joining(", ", " (missing: ", ")"));
        return "  " + finding.outcome() + "  " + finding.rule() + " [" + Clauses.of(finding.citations()) + "] "
                + (finding.subject().equals("apprenticeship") ? "" : finding.subject() + ": ") + finding.statement()
                + (finding.missing().isEmpty() ? "" : missing);
    }

    private static String line(CaseReport report, MembershipRule membership) {
        ImmutableList<String> open = membership.stillToShow(report.facts());
        return membership.body() + ", " + membership.grade() + ": "
                + membership.decide(report.facts()).get(0).outcome()
                + (open.isEmpty() ? "" : ", still to show " + String.join(", ", open));
    }

    static String line(RowIssue issue) {
        return issue.column() + ": " + issue.mend();
    }
}

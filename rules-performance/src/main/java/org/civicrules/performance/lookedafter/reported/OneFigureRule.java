package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.civicrules.core.rule.Finding;

/** Whether a figure that is printed in several places, in the text and in a table, is the same in all of them. */
final class OneFigureRule extends ReportedRule {

    OneFigureRule() {
        super("cla.reconcile.one-figure", "A figure printed twice is the same");
    }

    @Override
    ImmutableList<Finding> check(ReportedFigures figures) {
        ImmutableListMultimap<String, ReportedFigure> bySubject =
                Multimaps.index(figures.figures(), ReportedFigure::subject);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        bySubject.asMap().forEach((subject, rows) -> {
            if (rows.size() > 1) {
                findings.add(check(subject, List.copyOf(rows)));
            }
        });
        return findings.build();
    }

    private Finding check(String subject, List<ReportedFigure> rows) {
        TreeSet<BigDecimal> different =
                rows.stream().map(ReportedFigure::printed).collect(Collectors.toCollection(TreeSet::new));
        String printed = different.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" and "));
        boolean same = different.size() == 1;
        return holds(
                same,
                subject,
                same ? "Printed " + rows.size() + " times, each time " + printed + "." : "Printed as " + printed + ".",
                "");
    }
}

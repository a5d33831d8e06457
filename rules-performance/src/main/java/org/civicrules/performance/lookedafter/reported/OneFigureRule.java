package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;

/** Whether a figure that is printed in several places, in the text and in a table, is the same in all of them. */
final class OneFigureRule extends ReportedRule {

    OneFigureRule() {
        super("cla.reconcile.one-figure", "A figure printed twice is the same");
    }

    @Override
    ImmutableList<Ruling> check(ReportedFigures figures) {
        ImmutableListMultimap<String, ReportedFigure> bySubject =
                Multimaps.index(figures.figures(), ReportedFigure::subject);
        ImmutableList.Builder<Ruling> rulings = ImmutableList.builder();
        bySubject.asMap().forEach((subject, rows) -> {
            if (rows.size() > 1) {
                rulings.add(check(subject, List.copyOf(rows)));
            }
        });
        return rulings.build();
    }

    private static Ruling check(String subject, List<ReportedFigure> rows) {
        TreeSet<BigDecimal> different =
                rows.stream().map(ReportedFigure::printed).collect(Collectors.toCollection(TreeSet::new));
        String printed = different.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" and "));
        boolean same = different.size() == 1;
        BigDecimal first = rows.get(0).printed();
        ReportedFigure other = rows.stream()
                .filter(row -> row.printed().compareTo(first) != 0)
                .findFirst()
                .orElse(rows.get(0));
        Ruling.Details details = holds(
                same,
                subject,
                same ? "Printed " + rows.size() + " times, each time " + printed + "." : "Printed as " + printed + ".",
                Change.of(other.atPrinted(), first.toPlainString(), "the same in each place"));
        rows.forEach(row -> details.fact(row.atPrinted(), row.printed().toPlainString()));
        return details.build();
    }
}

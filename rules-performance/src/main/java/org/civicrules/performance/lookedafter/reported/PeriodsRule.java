package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;

/**
 * Whether events printed by month or quarter add up to those of the longer period that they fill.
 *
 * <p>Example: 10, 8 and 30 starts in April, May and June are the 48 of the quarter.
 */
final class PeriodsRule extends ReportedRule {

    private static final ImmutableSet<String> FLOWS = ImmutableSet.of(
            "cla.started.events", "cla.started.uasc", "cla.ceased.events", "cla.missing.incidents", "cla.iha.required");

    PeriodsRule() {
        super("cla.reconcile.periods", "Shorter periods add up to the longer one");
    }

    @Override
    ImmutableList<Ruling> check(ReportedFigures figures) {
        return figures.figures().stream()
                .filter(figure -> FLOWS.contains(figure.id()) && figure.part().isEmpty())
                .flatMap(whole -> filling(figures, whole).map(parts -> check(whole, parts)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** The shorter periods that fill the whole one without a gap, each beginning the day after the one before. */
    private static Optional<List<ReportedFigure>> filling(ReportedFigures figures, ReportedFigure whole) {
        List<ReportedFigure> parts = new ArrayList<>();
        LocalDate next = whole.period().from();
        while (!next.isAfter(whole.period().to())) {
            LocalDate from = next;
            Optional<ReportedFigure> part = figures.headlines(whole.id())
                    .filter(figure -> figure.period().from().equals(from)
                            && figure.period().to().isBefore(whole.period().to().plusDays(1))
                            && !figure.period().equals(whole.period()))
                    .findFirst();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            next = part.get().period().to().plusDays(1);
        }
        return Optional.of(parts);
    }

    private static Ruling check(ReportedFigure whole, List<ReportedFigure> parts) {
        BigDecimal sum = parts.stream().map(ReportedFigure::printed).reduce(BigDecimal.ZERO, BigDecimal::add);
        Ruling.Details details = holds(
                sum.compareTo(whole.printed()) == 0,
                whole.subject(),
                "The " + parts.size() + " shorter periods add up to " + sum.toPlainString() + ", printed "
                        + whole.printed().toPlainString() + ".",
                Change.of(whole.atPrinted(), sum.toPlainString()));
        details.fact(whole.atPrinted(), whole.printed().toPlainString());
        parts.forEach(part -> details.fact(part.atPrinted(), part.printed().toPlainString()));
        return details.arithmetic(parts.stream()
                                .map(part -> part.printed().toPlainString())
                                .collect(Collectors.joining(" + "))
                        + " = " + sum.toPlainString())
                .build();
    }
}

package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.performance.lookedafter.ReportingPeriod;

/**
 * Whether the number looked after is the number before, plus those who started, less those who ceased. The number before is the one of a
 * period that ends the day before this one begins; where none is printed there is nothing to check.
 *
 * <p>Example: 290 + 242 - 235 = 297, printed 298: a difference of +1.
 */
final class StockAndFlowRule extends ReportedRule {

    private static final String STARTED = "cla.started.events";
    private static final String CEASED = "cla.ceased.events";

    StockAndFlowRule() {
        super("cla.reconcile.stock-and-flow", "Stock is earlier stock plus starts less ceasings");
    }

    @Override
    ImmutableList<Ruling> check(ReportedFigures figures) {
        return figures.headlines("cla.count")
                .flatMap(stock -> before(figures, stock.period()).map(before -> check(figures, stock, before)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<ReportedFigure> before(ReportedFigures figures, ReportingPeriod period) {
        return figures.headlines("cla.count")
                .filter(stock -> stock.period().to().equals(period.dayBefore()))
                .findFirst();
    }

    private static Ruling check(ReportedFigures figures, ReportedFigure stock, ReportedFigure before) {
        Optional<ReportedFigure> started = figures.headline(STARTED, stock.period());
        Optional<ReportedFigure> ceased = figures.headline(CEASED, stock.period());
        Ruling.Details details = started.isEmpty() || ceased.isEmpty()
                ? unknown(stock, before, started, ceased)
                : known(stock, before, started.get().printed(), ceased.get().printed());
        Stream.of(Optional.of(stock), Optional.of(before), started, ceased)
                .flatMap(Optional::stream)
                .forEach(figure ->
                        details.fact(figure.atPrinted(), figure.printed().toPlainString()));
        return details.build();
    }

    /** A flow that is not printed; the first missing one has the value that would settle it, where it alone is missing. */
    private static Ruling.Details unknown(
            ReportedFigure stock,
            ReportedFigure before,
            Optional<ReportedFigure> started,
            Optional<ReportedFigure> ceased) {
        BigDecimal growth = stock.printed().subtract(before.printed());
        ImmutableSet.Builder<MissingFact> missing = ImmutableSet.builder();
        if (started.isEmpty()) {
            missing.add(MissingFact.of(STARTED, "the flow of the period"));
        }
        if (ceased.isEmpty()) {
            missing.add(MissingFact.of(CEASED, "the flow of the period"));
        }
        BigDecimal settling = started.map(flow -> flow.printed().subtract(growth))
                .orElseGet(() -> growth.add(ceased.map(ReportedFigure::printed).orElse(BigDecimal.ZERO)));
        return Ruling.about(stock.subject())
                .undetermined(
                        "Starts or ceasings of the period are not printed.",
                        Change.of(
                                started.isEmpty() ? STARTED : CEASED,
                                settling.max(BigDecimal.ZERO).toPlainString(),
                                "both flows of the period, as printed"),
                        missing.build());
    }

    private static Ruling.Details known(
            ReportedFigure stock, ReportedFigure before, BigDecimal started, BigDecimal ceased) {
        BigDecimal expected = before.printed().add(started).subtract(ceased);
        BigDecimal difference = stock.printed().subtract(expected);
        return holds(
                        difference.signum() == 0,
                        stock.subject(),
                        "Printed " + stock.printed().toPlainString() + ", expected " + expected.toPlainString()
                                + ": a difference of " + (difference.signum() > 0 ? "+" : "")
                                + difference.toPlainString() + ".",
                        Change.of(stock.atPrinted(), expected.toPlainString()))
                .arithmetic(before.printed().toPlainString() + " + " + started.toPlainString() + " - "
                        + ceased.toPlainString() + " = " + expected.toPlainString());
    }
}

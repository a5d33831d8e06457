package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.performance.lookedafter.ReportingPeriod;

/**
 * Whether the number looked after is the number before, plus those who started, less those who ceased. The number before is the one of a
 * period that ends the day before this one begins; where none is printed there is nothing to check.
 *
 * <p>Example: 290 + 242 - 235 = 297, printed 298: a difference of +1.
 */
final class StockAndFlowRule extends ReportedRule {

    StockAndFlowRule() {
        super("cla.reconcile.stock-and-flow", "Stock is earlier stock plus starts less ceasings");
    }

    @Override
    ImmutableList<Finding> check(ReportedFigures figures) {
        return figures.headlines("cla.count")
                .flatMap(stock -> before(figures, stock.period()).map(before -> check(figures, stock, before)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<ReportedFigure> before(ReportedFigures figures, ReportingPeriod period) {
        return figures.headlines("cla.count")
                .filter(stock -> stock.period().to().equals(period.dayBefore()))
                .findFirst();
    }

    private Finding check(ReportedFigures figures, ReportedFigure stock, ReportedFigure before) {
        Optional<BigDecimal> started =
                figures.headline("cla.started.events", stock.period()).map(ReportedFigure::printed);
        Optional<BigDecimal> ceased =
                figures.headline("cla.ceased.events", stock.period()).map(ReportedFigure::printed);
        if (started.isEmpty() || ceased.isEmpty()) {
            String statement = "Starts or ceasings of the period are not printed.";
            return Finding.about(this, stock.subject())
                    .outcome(Outcome.UNDETERMINED)
                    .statement(statement)
                    .addMissing(MissingFact.of(
                            started.isEmpty() ? "cla.started.events" : "cla.ceased.events", "the flow of the period"))
                    .explanation(explanation(statement, ""))
                    .build();
        }
        BigDecimal expected = before.printed().add(started.get()).subtract(ceased.get());
        BigDecimal difference = stock.printed().subtract(expected);
        return holds(
                difference.signum() == 0,
                stock.subject(),
                "Printed " + stock.printed().toPlainString() + ", expected " + expected.toPlainString()
                        + ": a difference of " + (difference.signum() > 0 ? "+" : "") + difference.toPlainString()
                        + ".",
                before.printed().toPlainString() + " + " + started.get().toPlainString() + " - "
                        + ceased.get().toPlainString() + " = " + expected.toPlainString());
    }
}

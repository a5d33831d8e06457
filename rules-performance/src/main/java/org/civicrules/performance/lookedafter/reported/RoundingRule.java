package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;

/**
 * Whether a printed figure is its numerator over its denominator, rounded half up to the places printed; a figure that was cut off instead
 * is named as such.
 *
 * <p>Example: 31 of 290 is 10.6897 %: printed 10.7 holds, printed 10.6 was cut off.
 */
final class RoundingRule extends ReportedRule {

    private static final int SHOWN = 4;
    private static final long PERCENT = 100;

    RoundingRule() {
        super("cla.reconcile.rounding", "A printed figure is its counts, rounded half up");
    }

    @Override
    ImmutableList<Finding> check(ReportedFigures figures) {
        return figures.figures().stream()
                .filter(figure -> figure.numerator().isPresent())
                .filter(figure -> figure.definition().scoring() != Scoring.RATE
                        || figure.denominator().isPresent())
                .map(this::check)
                .collect(ImmutableList.toImmutableList());
    }

    private Finding check(ReportedFigure figure) {
        BigDecimal numerator = figure.numerator().orElseThrow();
        if (figure.denominator().isPresent()) {
            return figure.denominator().get().signum() == 0
                    ? finding(
                            figure.subject(),
                            Outcome.DEPARTED,
                            "A figure is printed although its base is 0: there is no value.",
                            "")
                    : check(figure, exact(figure));
        }
        boolean isCount = figure.printed().compareTo(numerator) == 0;
        if (isCount || figure.definition().scoring() == Scoring.COUNT) {
            return holds(
                    isCount,
                    figure.subject(),
                    "The count " + plain(numerator) + " is printed as " + plain(figure.printed()) + ".",
                    "");
        }
        String statement = "The share cannot be checked without its base.";
        return Finding.about(this, figure.subject())
                .outcome(Outcome.UNDETERMINED)
                .statement(statement)
                .addMissing(MissingFact.of("DENOMINATOR", "the base of the printed share"))
                .explanation(explanation(statement, ""))
                .build();
    }

    /** A count with a base is a share of it. */
    private static BigFraction exact(ReportedFigure figure) {
        long multiplier = figure.definition().scoring() == Scoring.COUNT
                ? PERCENT
                : figure.definition().multiplier();
        return Exact.of(figure.numerator().orElseThrow())
                .multiply(multiplier)
                .divide(Exact.of(figure.denominator().orElseThrow()))
                .divide(figure.definition().divisor());
    }

    private Finding check(ReportedFigure figure, BigFraction exact) {
        int places = figure.printed().scale();
        BigDecimal rounded = exact.bigDecimalValue(places, RoundingMode.HALF_UP);
        BigDecimal cutOff = exact.bigDecimalValue(places, RoundingMode.DOWN);
        String counts = plain(figure.numerator().orElseThrow()) + " of "
                + plain(figure.denominator().orElseThrow());
        String arithmetic = counts + " = " + plain(exact.bigDecimalValue(SHOWN, RoundingMode.HALF_UP));
        if (rounded.compareTo(figure.printed()) == 0) {
            return holds(
                    true, figure.subject(), counts + " is printed as " + plain(figure.printed()) + ".", arithmetic);
        }
        String how = cutOff.compareTo(figure.printed()) == 0 ? "cut off, not rounded" : "not what the counts give";
        return holds(
                false,
                figure.subject(),
                "The printed " + plain(figure.printed()) + " is " + how + ": " + counts + " rounds to " + plain(rounded)
                        + ".",
                arithmetic);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}

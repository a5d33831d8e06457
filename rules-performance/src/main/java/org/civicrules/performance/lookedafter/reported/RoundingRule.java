package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;

/**
 * Whether a printed figure is its numerator over its denominator, rounded half up to the places printed; a figure that was cut off instead
 * is named as such.
 *
 * <p>Example: 31 of 290 is 10.6897 %: printed 10.7 holds, printed 10.6 was cut off.
 */
final class RoundingRule extends ReportedRule {

    private static final int SHOWN = 4;
    private static final long PERCENT = 100;
    private static final String DENOMINATOR = "DENOMINATOR";

    RoundingRule() {
        super("cla.reconcile.rounding", "A printed figure is its counts, rounded half up");
    }

    @Override
    ImmutableList<Ruling> check(ReportedFigures figures) {
        return figures.figures().stream()
                .filter(figure -> figure.numerator().isPresent())
                .filter(figure -> figure.definition().scoring() != Scoring.RATE
                        || figure.denominator().isPresent())
                .map(figure -> check(figure).facts(figure.facts()).build())
                .collect(ImmutableList.toImmutableList());
    }

    private static Ruling.Details check(ReportedFigure figure) {
        BigDecimal numerator = figure.numerator().orElseThrow();
        if (figure.denominator().isPresent()) {
            return figure.denominator().get().signum() == 0 ? withoutBase(figure) : check(figure, exact(figure));
        }
        boolean isCount = figure.printed().compareTo(numerator) == 0;
        if (isCount || figure.definition().scoring() == Scoring.COUNT) {
            return holds(
                    isCount,
                    figure.subject(),
                    "The count " + plain(numerator) + " is printed as " + plain(figure.printed()) + ".",
                    Change.of(figure.atPrinted(), plain(numerator)));
        }
        return Ruling.about(figure.subject())
                .undetermined(
                        "The share cannot be checked without its base.",
                        Change.of(figure.at(DENOMINATOR), plain(implied(figure)), "the base of the printed share"),
                        MissingFact.of(figure.at(DENOMINATOR), "the base of the printed share"));
    }

    private static Ruling.Details withoutBase(ReportedFigure figure) {
        return Ruling.about(figure.subject())
                .departed(
                        "A figure is printed although its base is 0: there is no value.",
                        Change.of(
                                figure.at(DENOMINATOR),
                                plain(implied(figure)),
                                "a base that gives the printed figure"));
    }

    /** A base that comes nearest to the printed figure; one where none does. */
    private static BigDecimal implied(ReportedFigure figure) {
        if (figure.printed().signum() <= 0) {
            return BigDecimal.ONE;
        }
        return scaled(figure)
                .divide(Exact.of(figure.printed()))
                .bigDecimalValue(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE);
    }

    /** A count with a base is a share of it. */
    private static BigFraction exact(ReportedFigure figure) {
        return scaled(figure).divide(Exact.of(figure.denominator().orElseThrow()));
    }

    private static BigFraction scaled(ReportedFigure figure) {
        long multiplier = figure.definition().scoring() == Scoring.COUNT
                ? PERCENT
                : figure.definition().multiplier();
        return Exact.of(figure.numerator().orElseThrow())
                .multiply(multiplier)
                .divide(figure.definition().divisor());
    }

    private static Ruling.Details check(ReportedFigure figure, BigFraction exact) {
        int places = figure.printed().scale();
        BigDecimal rounded = exact.bigDecimalValue(places, RoundingMode.HALF_UP);
        BigDecimal cutOff = exact.bigDecimalValue(places, RoundingMode.DOWN);
        String counts = plain(figure.numerator().orElseThrow()) + " of "
                + plain(figure.denominator().orElseThrow());
        String arithmetic = counts + " = " + plain(exact.bigDecimalValue(SHOWN, RoundingMode.HALF_UP));
        boolean holds = rounded.compareTo(figure.printed()) == 0;
        String how = cutOff.compareTo(figure.printed()) == 0 ? "cut off, not rounded" : "not what the counts give";
        return holds(
                        holds,
                        figure.subject(),
                        holds
                                ? counts + " is printed as " + plain(figure.printed()) + "."
                                : "The printed " + plain(figure.printed()) + " is " + how + ": " + counts
                                        + " rounds to " + plain(rounded) + ".",
                        Change.of(figure.atPrinted(), plain(rounded)))
                .arithmetic(arithmetic);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}

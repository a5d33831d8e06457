package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.indicator.Scoring;

/**
 * How a publisher prints figures. Every figure is rounded once, half up, from its exact value.
 *
 * @param name the style, as a policy names it
 * @param places decimal places of shares, rates and means
 * @param countBase what counts are rounded to the nearest of: 1, 5 or 10; a count that is not zero but rounds to it
 *     gets the publisher's symbol for that, where it has one
 * @param suppression which counts are hidden
 * @param symbols the symbols
 */
public record PublicationStyle(
        String name, int places, long countBase, SuppressionRule suppression, SymbolSet symbols) {

    /**
     * Checks the numbers.
     *
     * @param name the style, as a policy names it
     * @param places decimal places of shares, rates and means
     * @param countBase what counts are rounded to the nearest of
     * @param suppression which counts are hidden
     * @param symbols the symbols
     * @throws IllegalArgumentException if the places are negative or the base is below 1
     */
    public PublicationStyle {
        checkArgument(places >= 0, "decimal places must not be negative: places=%s", places);
        checkArgument(countBase >= 1, "count base must be 1 or more: countBase=%s", countBase);
    }

    /** {@return the style of a council's report: one decimal place, counts as they are, 1 to 5 hidden} */
    public static PublicationStyle council() {
        return new PublicationStyle("COUNCIL", 1, 1, SuppressionRule.standard(), SymbolSet.council());
    }

    /**
     * The style of the Department for Education for a local authority: shares, rates and means as whole numbers, counts
     * as they are, 1 to 5 hidden. National and regional counts go to the nearest 10: {@code dfe().toNearest(10)}.
     *
     * @return the style
     */
    public static PublicationStyle dfe() {
        return new PublicationStyle("DFE", 0, 1, SuppressionRule.standard(), SymbolSet.dfe());
    }

    /**
     * A style by the name a policy gives it.
     *
     * @param name {@code COUNCIL} or {@code DFE}
     * @return the style
     * @throws IllegalArgumentException if there is no such style
     */
    public static PublicationStyle named(String name) {
        return switch (name) {
            case "COUNCIL" -> council();
            case "DFE" -> dfe();
            default ->
                throw new IllegalArgumentException(
                        "unknown publication style: name=" + name + ", known=[COUNCIL, DFE]");
        };
    }

    /**
     * The same style with counts to the nearest of something.
     *
     * @param base 1, 5 or 10
     * @return the style
     * @throws IllegalArgumentException if the base is below 1
     */
    public PublicationStyle toNearest(long base) {
        return new PublicationStyle(name, places, base, suppression, symbols);
    }

    /**
     * The same style with another rule of suppression.
     *
     * @param rule which counts are hidden
     * @return the style
     */
    public PublicationStyle hiding(SuppressionRule rule) {
        return new PublicationStyle(name, places, countBase, rule, symbols);
    }

    /**
     * One result, judged by its own counts alone. The parts of a breakdown, whose counts can be worked out from each
     * other, go through {@link Breakdowns} or {@link CountTable} first.
     *
     * @param result the result
     * @return the figure, or the symbol that says why there is none
     */
    public PublishedFigure publish(IndicatorResult result) {
        if (result.value() instanceof IndicatorValue.None none) {
            return PublishedFigure.of(Mark.of(none.reason()), symbols);
        }
        if (suppression.hides(result)) {
            return PublishedFigure.of(Mark.CONFIDENTIAL, symbols);
        }
        return rounded(result.known().orElseThrow().exact(), result.definition().scoring());
    }

    /**
     * One count of a table.
     *
     * @param count the count
     * @return the rounded count, or the symbol for a hidden one
     */
    public PublishedFigure publish(PublishedCount count) {
        return count instanceof PublishedCount.Shown shown
                ? rounded(Exact.of(BigDecimal.valueOf(shown.count())), Scoring.COUNT)
                : PublishedFigure.of(Mark.CONFIDENTIAL, symbols);
    }

    private PublishedFigure rounded(BigFraction exact, Scoring scoring) {
        BigDecimal number = scoring == Scoring.COUNT
                ? exact.divide(countBase)
                        .bigDecimalValue(0, RoundingMode.HALF_UP)
                        .multiply(BigDecimal.valueOf(countBase))
                : exact.bigDecimalValue(places, RoundingMode.HALF_UP);
        boolean vanishes = number.signum() == 0 && exact.signum() != 0;
        return vanishes && symbols.symbol(Mark.ROUNDS_TO_ZERO).isPresent()
                ? PublishedFigure.of(Mark.ROUNDS_TO_ZERO, symbols)
                : PublishedFigure.of(number);
    }
}

package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.performance.lookedafter.ReportingPeriod;

/**
 * One printed figure.
 *
 * @param line the line of the file
 * @param definition the indicator
 * @param part the part of its breakdown; empty for the headline
 * @param periodText the period as written
 * @param period its days
 * @param numerator the numerator, if given
 * @param denominator the denominator, if given
 * @param printed the figure as printed; its scale is the number of decimal places printed
 */
public record ReportedFigure(
        long line,
        IndicatorDefinition definition,
        String part,
        String periodText,
        ReportingPeriod period,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        BigDecimal printed) {

    /** {@return the indicator's id} */
    public String id() {
        return definition.id().value();
    }

    /** {@return indicator, part and period, as findings name it} */
    public String subject() {
        return id() + (part.isEmpty() ? "" : "/" + part) + ", " + periodText;
    }

    /** Where a cell of the figure stands in its file, for example {@code line 12 PRINTED}. */
    String at(String column) {
        return "line " + line + " " + column;
    }

    String atPrinted() {
        return at("PRINTED");
    }

    /** The cells that hold numbers, by where they stand. */
    ImmutableMap<String, String> facts() {
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        numerator.ifPresent(number -> facts.put(at("NUMERATOR"), number.toPlainString()));
        denominator.ifPresent(number -> facts.put(at("DENOMINATOR"), number.toPlainString()));
        return facts.put(atPrinted(), printed.toPlainString()).buildOrThrow();
    }

    /** {@return half a unit of the last place printed} */
    BigDecimal half() {
        return BigDecimal.ONE.movePointLeft(printed.scale()).divide(BigDecimal.valueOf(2));
    }
}

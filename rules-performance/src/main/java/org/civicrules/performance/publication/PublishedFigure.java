package org.civicrules.performance.publication;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as it is printed: digits, or a symbol.
 *
 * @param text what to print
 * @param number the printed number; empty where a symbol stands for it
 * @param mark what the symbol says; empty where a number is printed
 */
public record PublishedFigure(String text, Optional<BigDecimal> number, Optional<Mark> mark) {

    static PublishedFigure of(BigDecimal number) {
        return new PublishedFigure(number.toPlainString(), Optional.of(number), Optional.empty());
    }

    static PublishedFigure of(Mark mark, SymbolSet symbols) {
        return new PublishedFigure(symbols.text(mark), Optional.empty(), Optional.of(mark));
    }
}

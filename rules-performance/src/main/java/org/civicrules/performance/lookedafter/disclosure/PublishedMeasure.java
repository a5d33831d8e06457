package org.civicrules.performance.lookedafter.disclosure;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.publication.PublishedFigure;

/**
 * One indicator as it may be published: rounded, small numbers and those that would give them away hidden. It holds no exact value of a
 * hidden figure.
 *
 * @param measured what was computed; not for publication
 * @param whole the headline
 * @param parts the breakdown, in the order of {@link Measured#parts}
 */
public record PublishedMeasure(Measured measured, Cell whole, ImmutableList<Cell> parts) {

    /**
     * One published figure.
     *
     * @param figure digits or a symbol
     * @param numerator the numerator, unless hidden
     * @param denominator the denominator, unless hidden or there is none
     */
    public record Cell(PublishedFigure figure, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {

        static Cell shown(PublishedFigure figure, IndicatorResult result) {
            return new Cell(figure, Optional.of(result.tally().numerator()), base(result));
        }

        /** The base stays where it gives nothing away. */
        static Cell hidden(PublishedFigure figure, IndicatorResult result, boolean baseHidden) {
            return new Cell(figure, Optional.empty(), base(result).filter(unused -> !baseHidden));
        }

        private static Optional<BigDecimal> base(IndicatorResult result) {
            return result.definition().scoring() == Scoring.COUNT
                    ? Optional.empty()
                    : Optional.of(result.tally().denominator());
        }
    }
}

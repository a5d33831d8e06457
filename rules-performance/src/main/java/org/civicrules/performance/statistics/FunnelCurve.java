package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The limits of a funnel plot over a range of denominators, to be drawn behind the units. Each point holds the
 * {@link FunnelLimits} of its denominator and nothing else, so that a unit lies in the drawing where
 * {@link FunnelLimits#position} places it. Limits of rates step from one whole count to the next.
 *
 * <p>Worked example: {@code FunnelCurve.over(20, 500, 97, size -> FunnelLimits.proportion(0.315, size))} has the limits
 * at 20, 25, 30 and so on to 500.
 */
public final class FunnelCurve {
    private final ImmutableList<Point> points;

    private FunnelCurve(ImmutableList<Point> points) {
        this.points = points;
    }

    /**
     * The limits at one denominator.
     *
     * @param denominator the size of a unit
     * @param limits its limits
     */
    public record Point(double denominator, FunnelLimits limits) {}

    /**
     * A curve of points at equal distances.
     *
     * @param from the smallest denominator; above 0
     * @param to the largest denominator; above {@code from}
     * @param points how many points, both ends included; at least 2
     * @param limits the limits of a unit by its denominator: of a proportion, a rate or a mean
     * @return the curve
     * @throws IllegalArgumentException if the range is empty or not positive, or there are fewer than two points
     */
    public static FunnelCurve over(double from, double to, int points, DoubleFunction<FunnelLimits> limits) {
        checkArgument(
                from > 0 && to > from && Double.isFinite(to),
                "denominators must be above zero and in order: from=%s, to=%s",
                from,
                to);
        checkArgument(points >= 2, "a curve must have at least two points: points=%s", points);
        return new FunnelCurve(IntStream.range(0, points)
                .mapToDouble(place -> place == points - 1 ? to : from + (to - from) * place / (points - 1))
                .mapToObj(denominator -> new Point(denominator, limits.apply(denominator)))
                .collect(ImmutableList.toImmutableList()));
    }

    /** {@return the points, from the smallest denominator to the largest} */
    public ImmutableList<Point> points() {
        return points;
    }
}

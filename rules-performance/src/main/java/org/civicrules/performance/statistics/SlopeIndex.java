package org.civicrules.performance.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.civicrules.core.indicator.NoValueReason;

/**
 * The slope index of inequality: by how much a value differs between the two ends of a ranked population, all groups
 * taken into account and not the outermost alone. The relative index of inequality is the ratio of the two ends.
 *
 * <p>Each group has the share a of the population and stands at the relative rank r, the middle of its stretch from 0 to
 * 1 in the order given: the shares before it and half its own. A straight line is laid through the values by least
 * squares with the weights a, which is the regression of v √a on √a and r √a. The slope index is the line at rank 1 less
 * the line at rank 0. Its interval is slope ± t s / √(Σ a (r - 1/2)²), with k - 2 degrees of freedom for k groups and s²
 * = Σ a e² / (k - 2) of the distances e from the line: the t interval of a regression slope in the public-health guide on
 * confidence intervals. It allows for values that do not lie on a line, not for the chance within each value.
 *
 * <p>Worked example: fifths of equal size with the rates 10, 12, 13, 17 and 18 from the most to the least deprived: the
 * line rises from 8.75 to 19.25, the slope index is 10.5 (6.5 to 14.5) and the relative index 2.2 (1.6 to 3.2).
 */
public final class SlopeIndex {
    private final int degreesOfFreedom;
    private final double mean;
    private final double slope;
    private final double spread;
    private final double residual;

    private SlopeIndex(int groups, double mean, double slope, double spread, double residual) {
        this.degreesOfFreedom = groups - 2;
        this.mean = mean;
        this.slope = slope;
        this.spread = spread;
        this.residual = residual;
    }

    /**
     * The line through ranked groups.
     *
     * @param groups the groups in their order, such as the most deprived first; at least one
     * @return the index
     * @throws IllegalArgumentException if there is no group
     */
    public static SlopeIndex of(List<RankedGroup> groups) {
        checkArgument(!groups.isEmpty(), "there must be a group");
        double[] shares = shares(groups);
        double[] distances = fromTheMiddle(shares);
        double mean = weighted(shares, i -> groups.get(i).value());
        double spread = weighted(shares, i -> distances[i] * distances[i]);
        double slope = weighted(shares, i -> distances[i] * (groups.get(i).value() - mean)) / spread;
        double residual = weighted(shares, i -> Math.pow(groups.get(i).value() - mean - slope * distances[i], 2));
        return new SlopeIndex(groups.size(), mean, slope, spread, residual);
    }

    private static double[] shares(List<RankedGroup> groups) {
        double all = groups.stream().mapToDouble(RankedGroup::population).sum();
        return groups.stream().mapToDouble(group -> group.population() / all).toArray();
    }

    /** Relative rank less one half, which is the weighted mean of all relative ranks. */
    private static double[] fromTheMiddle(double[] shares) {
        double[] distances = new double[shares.length];
        double before = 0;
        for (int i = 0; i < shares.length; i++) {
            distances[i] = before + shares[i] / 2 - 0.5;
            before += shares[i];
        }
        return distances;
    }

    private static double weighted(double[] shares, IntToDoubleFunction ofGroup) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> shares[i] * ofGroup.applyAsDouble(i))
                .sum();
    }

    /**
     * The slope index: the line at rank 1, the last end, less the line at rank 0, the first end.
     *
     * @param level the confidence level
     * @return the difference, in the unit of the values; no value for fewer than three groups, through which any line
     *     would run
     */
    public Estimate absolute(ConfidenceLevel level) {
        if (degreesOfFreedom < 1) {
            return tooFewGroups();
        }
        double half = t(level) * Math.sqrt(variance() / spread);
        return new Estimate.Known(
                slope, new Interval(slope - half, slope + half, level, IntervalMethod.REGRESSION_SLOPE));
    }

    /**
     * The relative index: the line at rank 1, the last end, over the line at rank 0, the first end. Its interval holds
     * every ratio that the two ends may have by Fieller's theorem.
     *
     * @param level the confidence level
     * @return the ratio, without unit; no value for fewer than three groups, where an end of the line is not above zero,
     *     or where the first end is so uncertain that the ratio has no limits
     */
    public Estimate relative(ConfidenceLevel level) {
        if (degreesOfFreedom < 1) {
            return tooFewGroups();
        }
        double first = mean - slope / 2;
        double last = mean + slope / 2;
        if (first <= 0 || last <= 0) {
            return new Estimate.None(NoValueReason.UNDETERMINED, "an end of the line is not above zero");
        }
        double squared = t(level) * t(level) * variance();
        double ofEnd = squared * (1 + 0.25 / spread);
        double ofBoth = squared * (1 - 0.25 / spread);
        double divisor = first * first - ofEnd;
        if (divisor <= 0) {
            return new Estimate.None(NoValueReason.UNDETERMINED, "the first end may be zero");
        }
        double middle = first * last - ofBoth;
        double root = Math.sqrt(Math.max(0, middle * middle - divisor * (last * last - ofEnd)));
        double ratio = last / first;
        return new Estimate.Known(
                ratio,
                new Interval(
                        Math.min(ratio, (middle - root) / divisor),
                        Math.max(ratio, (middle + root) / divisor),
                        level,
                        IntervalMethod.FIELLER));
    }

    private static Estimate tooFewGroups() {
        return new Estimate.None(NoValueReason.INSUFFICIENT_SAMPLE, "fewer than three groups");
    }

    private double variance() {
        return residual / degreesOfFreedom;
    }

    private double t(ConfidenceLevel level) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(level.tail());
    }
}

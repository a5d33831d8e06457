package org.civicrules.performance.statistics;

/** The interval of a difference from the limits of its two parts (Newcombe 1998, method 10; Zou and Donner 2008). */
final class SquareAndAdd {
    private SquareAndAdd() {}

    static Interval difference(double before, Interval beforeLimits, double after, Interval afterLimits) {
        double change = after - before;
        double down = Math.hypot(after - afterLimits.lower(), beforeLimits.upper() - before);
        double up = Math.hypot(afterLimits.upper() - after, before - beforeLimits.lower());
        return new Interval(change - down, change + up, afterLimits.level(), IntervalMethod.SQUARE_AND_ADD);
    }
}

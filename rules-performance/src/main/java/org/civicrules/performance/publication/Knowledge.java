package org.civicrules.performance.publication;

/** What a reader uses besides the relations and that counts are whole. */
enum Knowledge {
    /** Counts and amounts are not negative. */
    SUMS,
    /** Also, since a true zero is always shown, a hidden count or amount is not zero. */
    MARKS;

    /** Whether a reader must reckon with a value of a hidden number. */
    boolean allows(Cell cell, long value) {
        return cell.kind() == Cell.Kind.CHANGE || value >= least(cell);
    }

    /** The least value of a hidden count or amount. What an earlier run hid may be zero. */
    private long least(Cell cell) {
        return this == SUMS ? 0 : Math.min(1, cell.count());
    }

    /** How far a hidden number may lie below its true value; no more than a bound that stands for any distance. */
    long mostTakenAway(Cell cell, long bound) {
        return cell.kind() == Cell.Kind.CHANGE ? bound : Math.min(bound, cell.count() - least(cell));
    }
}

package org.civicrules.performance.publication;

import java.util.ArrayList;
import java.util.List;

/**
 * Which values of the numbers of a slice have been shown to be possible, and by which moves. Every move in it has been
 * checked in exact arithmetic.
 */
final class Evidence {
    private final Slice slice;
    private final int mostTimes;
    private final List<Move> moves = new ArrayList<>();
    private final long[] leastBySums;
    private final long[] least;
    private final long[] greatest;

    /** Without a move, each number is known to be able to have its true value alone. */
    Evidence(Slice slice, int mostTimes) {
        this.slice = slice;
        this.mostTimes = mostTimes;
        greatest = slice.cells().stream().mapToLong(Cell::count).toArray();
        least = greatest.clone();
        leastBySums = greatest.clone();
    }

    /** The least value that a reader who goes by the sums alone must reckon with. */
    long leastBySums(int cell) {
        return leastBySums[cell];
    }

    /** The least value that every reader must reckon with. */
    long least(int cell) {
        return least[cell];
    }

    /** The greatest value that every reader must reckon with. */
    long greatest(int cell) {
        return greatest[cell];
    }

    /** Adds a move, its reverse, and both as often as the counts allow. */
    void addWithMultiples(Move move) {
        for (int times = 1; times <= mostTimes; times++) {
            add(move.times(times));
            add(move.times(-times));
        }
    }

    private void add(Move move) {
        if (slice.allows(move, Knowledge.SUMS) && improves(move, slice.allows(move, Knowledge.MARKS))) {
            moves.add(move);
        }
    }

    private boolean improves(Move move, boolean byMarks) {
        boolean improves = false;
        for (int cell : move.changes().keySet()) {
            long value = slice.cell(cell).count() + move.changes().getOrDefault(cell, 0L);
            improves |= value < leastBySums[cell] || (byMarks && (value < least[cell] || value > greatest[cell]));
            leastBySums[cell] = Math.min(leastBySums[cell], value);
            if (byMarks) {
                least[cell] = Math.min(least[cell], value);
                greatest[cell] = Math.max(greatest[cell], value);
            }
        }
        return improves;
    }

    /** What is left when a number is printed. */
    Evidence without(int cell) {
        Evidence left = new Evidence(slice, mostTimes);
        moves.stream().filter(move -> !move.changes().containsKey(cell)).forEach(left::add);
        return left;
    }
}

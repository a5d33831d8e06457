package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for moves that change one number by a given amount: among hidden numbers, or among all at the least loss. A
 * solution that is not whole is split at a number that is not, below and above it.
 */
final class MoveFinder {
    private static final ImmutableList<Integer> NEIGHBOURHOODS = ImmutableList.of(150, 600, Integer.MAX_VALUE);
    private static final int SPLITS = 24;
    private static final long ANY_DISTANCE = 1_000_000;
    private static final long GREATEST_LOSS = 1_000_000;
    private static final long COST_OF_LOSS = 1_000;
    private static final BigDecimal ALMOST = new BigDecimal("0.000001");

    private final Slice slice;
    private final BitSet all = new BitSet();
    private int programsLeft;

    MoveFinder(Slice slice, SolvingLimits limits) {
        this.slice = slice;
        programsLeft = limits.programs();
        all.set(0, slice.size());
    }

    /** Whether a move may have been missed since no more programs may be solved. */
    boolean isExhausted() {
        return programsLeft == 0;
    }

    /** A short move over hidden numbers. */
    Optional<Move> within(BitSet hidden, int cell, long change, Knowledge knowledge) {
        return new Search(cell, change, knowledge, slice.around(cell, hidden, Integer.MAX_VALUE), hidden).move();
    }

    /** A move that needs the least loss of numbers not yet hidden; of those nearby if there is one. */
    Optional<Move> anywhere(BitSet hidden, int cell, long change, Knowledge knowledge) {
        for (int most : NEIGHBOURHOODS) {
            ImmutableList<Integer> among = slice.around(cell, all, most);
            Optional<Move> move = new Search(cell, change, knowledge, among, hidden).move();
            if (move.isPresent() || among.size() < most) {
                return move;
            }
        }
        return Optional.empty();
    }

    /** One linear program, and those it is split into. */
    private final class Search {
        private final int cell;
        private final long change;
        private final Knowledge knowledge;
        private final ImmutableList<Integer> others;
        private final LinearProgram program;
        private boolean isContradictory;
        private int splits = SPLITS;

        /** @param among the numbers that may change, first of them the one in question */
        Search(int cell, long change, Knowledge knowledge, ImmutableList<Integer> among, BitSet hidden) {
            this.cell = cell;
            this.change = change;
            this.knowledge = knowledge;
            others = among.subList(1, among.size());
            program = new LinearProgram(
                    others.stream().mapToLong(other -> cost(other, hidden)).toArray());
            addEquations(among);
        }

        private long cost(int other, BitSet hidden) {
            return hidden.get(other)
                    ? 1
                    : COST_OF_LOSS * Math.min(GREATEST_LOSS, slice.cell(other).loss());
        }

        private void addEquations(ImmutableList<Integer> among) {
            Map<Integer, Integer> variables = new HashMap<>();
            for (int variable = 0; variable < others.size(); variable++) {
                variables.put(others.get(variable), variable);
            }
            Set<Slice.Equation> equations = new LinkedHashSet<>();
            among.forEach(one -> equations.addAll(slice.equationsOf(one)));
            for (Slice.Equation equation : equations) {
                ImmutableMap.Builder<Integer, Long> terms = ImmutableMap.builder();
                equation.coefficients().forEach((one, coefficient) -> {
                    Integer variable = variables.get(one);
                    if (variable != null) {
                        terms.put(variable, coefficient);
                    }
                });
                ImmutableMap<Integer, Long> left = terms.buildOrThrow();
                long sum = -equation.coefficients().getOrDefault(cell, 0L) * change;
                isContradictory |= left.isEmpty() && sum != 0;
                if (!left.isEmpty()) {
                    program.addEquation(left, sum);
                }
            }
        }

        Optional<Move> move() {
            if (isContradictory) {
                return Optional.empty();
            }
            if (others.isEmpty()) {
                return checked(Move.of(Map.of(cell, change)));
            }
            long[] from = others.stream()
                    .mapToLong(other -> -knowledge.mostTakenAway(slice.cell(other), ANY_DISTANCE))
                    .toArray();
            long[] to = others.stream().mapToLong(unused -> ANY_DISTANCE).toArray();
            return whole(from, to);
        }

        private Optional<Move> whole(long[] from, long[] to) {
            if (programsLeft == 0 || splits == 0) {
                return Optional.empty();
            }
            programsLeft--;
            splits--;
            return program.cheapest(from, to).flatMap(changes -> whole(changes, from, to));
        }

        private Optional<Move> whole(ImmutableList<BigDecimal> changes, long[] from, long[] to) {
            Map<Integer, Long> move = new HashMap<>(Map.of(cell, change));
            for (int variable = 0; variable < changes.size(); variable++) {
                BigDecimal proposed = changes.get(variable);
                BigDecimal nearest = proposed.setScale(0, RoundingMode.HALF_EVEN);
                if (proposed.subtract(nearest).abs().compareTo(ALMOST) > 0) {
                    return split(
                            variable, proposed.setScale(0, RoundingMode.FLOOR).longValueExact(), from, to);
                }
                move.put(others.get(variable), nearest.longValueExact());
            }
            return checked(Move.of(move));
        }

        private Optional<Move> split(int variable, long below, long[] from, long[] to) {
            long[] atMost = to.clone();
            atMost[variable] = below;
            long[] atLeast = from.clone();
            atLeast[variable] = below + 1;
            return whole(from, atMost).or(() -> whole(atLeast, to));
        }

        private Optional<Move> checked(Move move) {
            return Optional.of(move).filter(found -> slice.allows(found, knowledge));
        }
    }
}

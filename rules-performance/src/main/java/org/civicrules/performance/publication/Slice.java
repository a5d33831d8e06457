package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Numbers that hang together by relations, without those that everybody knows: a move cannot change them, so they drop
 * out of every relation and tie nothing together. Numbers stand in the order of their keys, so that the order they were
 * given in decides nothing.
 */
final class Slice {
    private final ImmutableList<Cell> cells;
    private final ImmutableListMultimap<Integer, Equation> equationsOf;

    /** What a relation says of moves: the changes of its numbers, each times its coefficient, add up to zero. */
    record Equation(ImmutableSortedMap<Integer, Long> coefficients) {

        boolean holdsFor(Move move) {
            BigInteger sum = BigInteger.ZERO;
            for (Map.Entry<Integer, Long> term : coefficients.entrySet()) {
                long change = move.changes().getOrDefault(term.getKey(), 0L);
                sum = sum.add(BigInteger.valueOf(term.getValue()).multiply(BigInteger.valueOf(change)));
            }
            return sum.signum() == 0;
        }
    }

    private Slice(ImmutableList<Cell> cells, ImmutableSet<Relation> relations) {
        this.cells = cells;
        Map<String, Integer> positions = new HashMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            positions.put(cells.get(cell).key(), cell);
        }
        ImmutableListMultimap.Builder<Integer, Equation> all = ImmutableListMultimap.builder();
        relations.stream()
                .map(relation -> equation(relation, positions))
                .distinct()
                .sorted(Comparator.comparing(equation -> equation.coefficients().toString()))
                .forEach(equation -> equation.coefficients().keySet().forEach(cell -> all.put(cell, equation)));
        equationsOf = all.build();
    }

    private static Equation equation(Relation relation, Map<String, Integer> positions) {
        Map<Integer, Long> coefficients = new TreeMap<>();
        relation.coefficients().forEach((key, coefficient) -> {
            Integer cell = positions.get(key);
            if (cell != null) {
                coefficients.put(cell, coefficient);
            }
        });
        return new Equation(ImmutableSortedMap.copyOf(coefficients));
    }

    /** The slices of a publication. */
    static ImmutableList<Slice> of(DisclosureSystem system) {
        Map<String, Cell> unsettled = new TreeMap<>();
        system.cells().stream().filter(cell -> !cell.isPublic()).forEach(cell -> unsettled.put(cell.key(), cell));
        ImmutableListMultimap.Builder<String, Relation> builder = ImmutableListMultimap.builder();
        for (Relation relation : system.relations()) {
            relation.coefficients().keySet().stream()
                    .filter(unsettled::containsKey)
                    .forEach(key -> builder.put(key, relation));
        }
        ImmutableListMultimap<String, Relation> relationsOf = builder.build();
        ImmutableList.Builder<Slice> slices = ImmutableList.builder();
        Set<String> taken = new LinkedHashSet<>();
        for (String key : unsettled.keySet()) {
            if (!taken.contains(key)) {
                slices.add(around(key, unsettled, relationsOf, taken));
            }
        }
        return slices.build();
    }

    private static Slice around(
            String first,
            Map<String, Cell> unsettled,
            ImmutableListMultimap<String, Relation> relationsOf,
            Set<String> taken) {
        List<Cell> together = new ArrayList<>();
        Set<Relation> relations = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(first));
        taken.add(first);
        while (!next.isEmpty()) {
            String key = next.remove();
            together.add(unsettled.get(key));
            for (Relation relation : relationsOf.get(key)) {
                if (relations.add(relation)) {
                    relation.coefficients().keySet().stream()
                            .filter(other -> unsettled.containsKey(other) && taken.add(other))
                            .forEach(next::add);
                }
            }
        }
        together.sort(Comparator.comparing(Cell::key));
        return new Slice(ImmutableList.copyOf(together), ImmutableSet.copyOf(relations));
    }

    int size() {
        return cells.size();
    }

    Cell cell(int position) {
        return cells.get(position);
    }

    ImmutableList<Cell> cells() {
        return cells;
    }

    ImmutableList<Equation> equationsOf(int cell) {
        return equationsOf.get(cell);
    }

    /** Whether a reader must reckon with the truth and a move added, in exact arithmetic. */
    boolean allows(Move move, Knowledge knowledge) {
        return move.changes().entrySet().stream()
                .allMatch(change -> knowledge.allows(
                                cell(change.getKey()),
                                Math.addExact(cell(change.getKey()).count(), change.getValue()))
                        && equationsOf(change.getKey()).stream().allMatch(equation -> equation.holdsFor(move)));
    }

    /** A number and those of a set that are tied to it by relations within the set, the nearest first, up to a limit. */
    ImmutableList<Integer> around(int cell, BitSet among, int most) {
        Set<Integer> found = new LinkedHashSet<>(List.of(cell));
        Set<Equation> seen = new LinkedHashSet<>();
        Deque<Integer> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            for (Equation equation : equationsOf(next.remove())) {
                if (seen.add(equation)) {
                    for (int other : equation.coefficients().keySet()) {
                        if (found.size() == most) {
                            return ImmutableList.copyOf(found);
                        }
                        if (among.get(other) && found.add(other)) {
                            next.add(other);
                        }
                    }
                }
            }
        }
        return ImmutableList.copyOf(found);
    }
}

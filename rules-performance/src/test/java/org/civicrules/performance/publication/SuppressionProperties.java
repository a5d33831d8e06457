package org.civicrules.performance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.civicrules.performance.publication.PublishedCount.Shown;

/**
 * What a reader of the published table can work out, found by trying all tables near the true one: a hidden count is
 * safe if another table, in which it differs, would have been published alike.
 */
class SuppressionProperties {
    private static final SuppressionRule RULE = SuppressionRule.standard();

    @Property(tries = 500)
    void noHiddenCountOfASmallTableCanBeWorkedOut(@ForAll("smallTables") long[][] counts) {
        PublishedTable published = table(counts).publish(RULE);
        Set<String> hidden = hidden(published);
        Statistics.label("hidden").collect(hidden.isEmpty() ? "nothing" : "something");

        Set<String> safe = new HashSet<>();
        tryTables(counts, published, 0, new long[counts.length][counts[0].length], safe);

        assertThat(safe).containsAll(hidden);
    }

    @Property(tries = 200)
    void noHiddenCountOfALargeTableFollowsFromItsSums(@ForAll("largeTables") long[][] counts) {
        PublishedTable published = table(counts).publish(RULE);

        assertThat(followingFromSums(counts, published)).isEmpty();
    }

    @Property(tries = 500)
    void everySmallCountIsHiddenAndEveryShownCountIsTrue(@ForAll("largeTables") long[][] counts) {
        CountTable table = table(counts);
        PublishedTable published = table.publish(RULE);

        table.cells()
                .rowMap()
                .forEach((row, cells) -> cells.forEach((column, count) -> held(published.cell(row, column), count)));
        published.rowTotals().forEach((row, total) -> held(total, table.rowTotal(row)));
        published.columnTotals().forEach((column, total) -> held(total, table.columnTotal(column)));
        held(published.total(), table.total());
    }

    @Property(tries = 300)
    void aTableTurnedRoundIsPublishedAsSafely(@ForAll("smallTables") long[][] counts) {
        long[][] turned = new long[counts[0].length][counts.length];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[0].length; column++) {
                turned[column][row] = counts[row][column];
            }
        }

        assertThat(hidden(table(turned).publish(RULE)).isEmpty())
                .isEqualTo(hidden(table(counts).publish(RULE)).isEmpty());
    }

    @Property(tries = 500)
    void noHiddenPartOfBreakdownsSideBySideCanBeWorkedOut(
            @ForAll("breakdowns") List<Long> first, @ForAll @IntRange(min = 1, max = 4) int parts, @ForAll long seed) {
        long total = first.stream().mapToLong(Long::longValue).sum();
        ImmutableMap<String, ImmutableMap<String, Long>> all =
                ImmutableMap.of("first", keyed(first), "second", keyed(split(total, parts, seed)));
        PublishedBreakdowns published = new Breakdowns(all).publish(RULE);
        Statistics.label("total").collect(published.total().isHidden() ? "hidden" : "shown");

        ImmutableMap.Builder<String, Set<Map<String, Long>>> each = ImmutableMap.builder();
        all.forEach((name, counts) -> each.put(name, possibleParts(counts, published.parts(name))));
        ImmutableMap<String, Set<Map<String, Long>>> possible = each.buildOrThrow();
        Set<Long> totals = new HashSet<>(
                published.total() instanceof Shown shown
                        ? Set.of(shown.count())
                        : LongStream.rangeClosed(0, 200).boxed().toList());
        possible.values().forEach(tables -> totals.retainAll(sums(tables)));

        held(published.total(), total);
        assertThat(totals).hasSizeGreaterThan(published.total().isHidden() ? 1 : 0);
        possible.forEach((name, tables) -> published.parts(name).forEach((key, count) -> {
            Set<Long> values = new HashSet<>();
            tables.stream().filter(table -> totals.contains(sum(table))).forEach(table -> values.add(table.get(key)));
            assertThat(values).hasSizeGreaterThan(count.isHidden() ? 1 : 0);
        }));
        all.forEach((name, counts) ->
                published.parts(name).forEach((key, count) -> held(count, Objects.requireNonNull(counts.get(key)))));
    }

    @Provide
    Arbitrary<long[][]> smallTables() {
        return tables(
                1,
                3,
                Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.longs().between(0, 7)),
                        Tuple.of(2, Arbitraries.longs().between(6, 60))));
    }

    @Provide
    Arbitrary<long[][]> largeTables() {
        return tables(
                2,
                7,
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.longs().between(0, 6)),
                        Tuple.of(3, Arbitraries.longs().between(0, 300))));
    }

    @Provide
    Arbitrary<List<Long>> breakdowns() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.longs().between(0, 3)),
                        Tuple.of(1, Arbitraries.longs().between(0, 12)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    private static Arbitrary<long[][]> tables(int least, int most, Arbitrary<Long> counts) {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(least, most);
        return sizes.flatMap(rows ->
                sizes.flatMap(columns -> counts.list().ofSize(rows * columns).map(list -> {
                    long[][] table = new long[rows][columns];
                    for (int cell = 0; cell < list.size(); cell++) {
                        table[cell / columns][cell % columns] = list.get(cell);
                    }
                    return table;
                })));
    }

    private static CountTable table(long[][] counts) {
        ImmutableTable.Builder<String, String, Long> table = ImmutableTable.builder();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                table.put("r" + row, "c" + column, counts[row][column]);
            }
        }
        return new CountTable(table.build());
    }

    private static void held(PublishedCount published, long count) {
        if (published instanceof Shown shown) {
            assertThat(shown.count()).isEqualTo(count);
            assertThat(RULE.isSmall(count)).isFalse();
        } else {
            assertThat(count).isPositive();
        }
    }

    private static Set<String> hidden(PublishedTable published) {
        Set<String> hidden = new HashSet<>();
        published
                .cells()
                .rowMap()
                .forEach((row, cells) -> cells.forEach((column, count) -> add(hidden, row + column, count)));
        published.rowTotals().forEach((row, total) -> add(hidden, row, total));
        published.columnTotals().forEach((column, total) -> add(hidden, column, total));
        add(hidden, "total", published.total());
        return hidden;
    }

    private static void add(Set<String> hidden, String name, PublishedCount count) {
        if (count.isHidden()) {
            hidden.add(name);
        }
    }

    /** Tries every table whose hidden cells differ from the true ones by at most one and are at least one. */
    private static void tryTables(
            long[][] counts, PublishedTable published, int cell, long[][] other, Set<String> safe) {
        int columns = counts[0].length;
        if (cell == counts.length * columns) {
            collectIfPublishedAlike(counts, published, other, safe);
            return;
        }
        int row = cell / columns;
        int column = cell % columns;
        boolean isHidden = published.cell("r" + row, "c" + column).isHidden();
        for (long change = isHidden ? -1 : 0; change <= (isHidden ? 1 : 0); change++) {
            other[row][column] = counts[row][column] + change;
            if (!isHidden || other[row][column] >= 1) {
                tryTables(counts, published, cell + 1, other, safe);
            }
        }
    }

    private static void collectIfPublishedAlike(
            long[][] counts, PublishedTable published, long[][] other, Set<String> safe) {
        Map<String, Long> truth = quantities(counts);
        Map<String, Long> tried = quantities(other);
        Set<String> hidden = hidden(published);
        Set<String> different = new HashSet<>();
        truth.forEach((name, count) -> {
            if (!count.equals(tried.get(name))) {
                different.add(name);
            }
        });
        if (hidden.containsAll(different)) {
            safe.addAll(different);
        }
    }

    private static Map<String, Long> quantities(long[][] counts) {
        Map<String, Long> quantities = new HashMap<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                quantities.put("r" + row + "c" + column, counts[row][column]);
                quantities.merge("r" + row, counts[row][column], Long::sum);
                quantities.merge("c" + column, counts[row][column], Long::sum);
                quantities.merge("total", counts[row][column], Long::sum);
            }
        }
        return quantities;
    }

    /** Gaussian elimination over the hidden quantities: those that the sums of the table fix. */
    private static List<String> followingFromSums(long[][] counts, PublishedTable published) {
        List<String> unknowns = List.copyOf(hidden(published));
        List<double[]> equations = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            Map<String, Integer> terms = new HashMap<>(Map.of("r" + row, -1));
            for (int column = 0; column < counts[0].length; column++) {
                terms.put("r" + row + "c" + column, 1);
            }
            equations.add(equation(unknowns, terms));
        }
        for (int column = 0; column < counts[0].length; column++) {
            Map<String, Integer> terms = new HashMap<>(Map.of("c" + column, -1));
            for (int row = 0; row < counts.length; row++) {
                terms.put("r" + row + "c" + column, 1);
            }
            equations.add(equation(unknowns, terms));
        }
        Map<String, Integer> ofRows = new HashMap<>(Map.of("total", -1));
        for (int row = 0; row < counts.length; row++) {
            ofRows.put("r" + row, 1);
        }
        equations.add(equation(unknowns, ofRows));
        Map<String, Integer> ofColumns = new HashMap<>(Map.of("total", -1));
        for (int column = 0; column < counts[0].length; column++) {
            ofColumns.put("c" + column, 1);
        }
        equations.add(equation(unknowns, ofColumns));
        eliminate(equations, unknowns.size());
        List<String> fixed = new ArrayList<>();
        for (double[] equation : equations) {
            List<String> left = new ArrayList<>();
            for (int unknown = 0; unknown < unknowns.size(); unknown++) {
                if (Math.abs(equation[unknown]) > 1e-9) {
                    left.add(unknowns.get(unknown));
                }
            }
            if (left.size() == 1) {
                fixed.addAll(left);
            }
        }
        return fixed;
    }

    private static double[] equation(List<String> unknowns, Map<String, Integer> terms) {
        return unknowns.stream()
                .mapToDouble(unknown -> terms.getOrDefault(unknown, 0))
                .toArray();
    }

    private static void eliminate(List<double[]> equations, int unknowns) {
        int next = 0;
        for (int unknown = 0; unknown < unknowns && next < equations.size(); unknown++) {
            int pivot = next;
            while (pivot < equations.size() && Math.abs(equations.get(pivot)[unknown]) < 1e-9) {
                pivot++;
            }
            if (pivot == equations.size()) {
                continue;
            }
            double[] chosen = equations.remove(pivot);
            equations.add(next, chosen);
            for (double[] other : equations) {
                double factor = other[unknown] / chosen[unknown];
                for (int each = 0; other != chosen && each < unknowns; each++) {
                    other[each] -= factor * chosen[each];
                }
            }
            next++;
        }
    }

    private static ImmutableMap<String, Long> keyed(List<Long> counts) {
        ImmutableMap.Builder<String, Long> keyed = ImmutableMap.builder();
        for (int part = 0; part < counts.size(); part++) {
            keyed.put("p" + part, counts.get(part));
        }
        return keyed.buildOrThrow();
    }

    private static List<Long> split(long total, int parts, long seed) {
        Random random = new Random(seed);
        List<Long> split = new ArrayList<>();
        long left = total;
        for (int part = 1; part < parts; part++) {
            long take = random.nextInt((int) left + 1);
            split.add(take);
            left -= take;
        }
        split.add(left);
        return split;
    }

    private static Set<Map<String, Long>> possibleParts(
            Map<String, Long> truth, Map<String, PublishedCount> published) {
        List<Map<String, Long>> possible = new ArrayList<>(List.of(Map.of()));
        truth.forEach((key, count) -> {
            List<Map<String, Long>> longer = new ArrayList<>();
            boolean isHidden = Objects.requireNonNull(published.get(key)).isHidden();
            for (Map<String, Long> shorter : possible) {
                for (long value = isHidden ? Math.max(1, count - 1) : count;
                        value <= count + (isHidden ? 1 : 0);
                        value++) {
                    Map<String, Long> one = new HashMap<>(shorter);
                    one.put(key, value);
                    longer.add(one);
                }
            }
            possible.clear();
            possible.addAll(longer);
        });
        return new HashSet<>(possible);
    }

    private static Set<Long> sums(Set<Map<String, Long>> possible) {
        Set<Long> sums = new HashSet<>();
        possible.forEach(each -> sums.add(sum(each)));
        return sums;
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }
}

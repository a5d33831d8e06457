package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One publication as one linear system: every number that is printed in a run, or was printed or hidden before, and
 * every relation between them that a reader knows.
 *
 * <p>Published with a rule, small counts are hidden, and further numbers until each hidden one is safe from a reader who
 * uses every relation, that counts are whole and not negative, and that a hidden count is not zero:
 *
 * <ul>
 *   <li>a small count may, by the relations, be anything from 0 to the rule's limit and beyond;
 *   <li>every hidden count or amount has, also for who knows that a zero is always shown, values as far apart as 1 and
 *       the limit, or 1 apart where the limit is 1.
 * </ul>
 *
 * <p>Each end is proven by a set of whole numbers that fits everything printed, found by linear programming and checked in
 * exact arithmetic; an end without such a proof counts as unsafe. Further numbers are chosen for the least loss, and
 * afterwards every one that turns out not to be needed is printed. Numbers that hang together by no relation are judged
 * apart.
 *
 * <p>For example, of 3 boys and 9 girls, 12 children in all: boys are hidden as small, girls since 12 less 9 is 3, and
 * 12 is printed; boys could be 0 to 12.
 *
 * <p>Not protected against: a reader who knows more than what is printed, or who runs this engine on guesses to see which
 * of them it would have hidden alike.
 *
 * @param cells the numbers
 * @param relations the relations between them
 */
public record DisclosureSystem(ImmutableList<Cell> cells, ImmutableList<Relation> relations) {

    /**
     * Checks that the relations hold.
     *
     * @param cells the numbers
     * @param relations the relations between them
     * @throws IllegalArgumentException if two numbers have one key, a relation names a number that is not there, or does
     *     not hold
     */
    public DisclosureSystem {
        Map<String, Cell> byKey = new HashMap<>();
        cells.forEach(cell -> checkArgument(
                byKey.put(cell.key(), cell) == null, "two numbers must not have one key: key=%s", cell.key()));
        relations.forEach(relation -> checkHolds(relation, byKey));
    }

    private static void checkHolds(Relation relation, Map<String, Cell> cells) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<String, Long> term : relation.coefficients().entrySet()) {
            Cell cell = cells.get(term.getKey());
            checkArgument(cell != null, "a relation must be between known numbers: key=%s", term.getKey());
            sum = sum.add(BigInteger.valueOf(term.getValue()).multiply(BigInteger.valueOf(cell.count())));
        }
        checkArgument(
                sum.signum() == 0,
                "a relation must hold: keys=%s",
                relation.coefficients().keySet());
    }

    /**
     * The publication as it may be printed, within the usual limits.
     *
     * @param rule which counts are small
     * @return what is printed and what is hidden
     */
    public PublishedSystem publish(SuppressionRule rule) {
        return publish(rule, SolvingLimits.standard());
    }

    /**
     * The publication as it may be printed.
     *
     * @param rule which counts are small
     * @param limits how large a slice is solved
     * @return what is printed and what is hidden
     */
    public PublishedSystem publish(SuppressionRule rule, SolvingLimits limits) {
        Map<String, CellDecision> decided = new HashMap<>();
        List<HiddenSlice> hiddenSlices = new ArrayList<>();
        for (Slice slice : Slice.of(this)) {
            Protection protection = Protection.of(slice, rule, limits);
            decided.putAll(protection.decisions());
            protection.hiddenSlice().ifPresent(hiddenSlices::add);
        }
        cells.forEach(cell -> decided.putIfAbsent(cell.key(), new CellDecision.Printed(cell.count())));
        ImmutableMap<String, CellDecision> inOrder = cells.stream()
                .collect(ImmutableMap.toImmutableMap(
                        Cell::key, cell -> Objects.requireNonNull(decided.get(cell.key()))));
        return new PublishedSystem(inOrder, ImmutableList.copyOf(hiddenSlices));
    }
}

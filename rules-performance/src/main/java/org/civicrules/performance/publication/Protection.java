package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicrules.performance.publication.CellDecision.Why;

/**
 * Decides what of a slice is printed: hides the small counts, then for each demand of a hidden number that the hidden
 * ones cannot meet the numbers whose hiding loses least, and at last prints again what turns out not to be needed.
 */
final class Protection {
    private final Slice slice;
    private final SuppressionRule rule;
    private final MoveFinder finder;
    private final int span;
    private final Map<Integer, Integer> protects = new LinkedHashMap<>();
    private BitSet hidden = new BitSet();
    private Evidence evidence;
    private Optional<HiddenSlice> hiddenSlice = Optional.empty();

    /** What must be shown to be possible of a hidden number. */
    private enum Demand {
        /** A small count could be zero, to a reader who goes by the sums alone. */
        ZERO,
        /** A small count could be as great as the limit. */
        LIMIT,
        /** A count or amount could have values as far apart as 1 and the limit. */
        SPAN
    }

    /** A change that would meet a demand. */
    private record Target(long change, Knowledge knowledge) {}

    private Protection(Slice slice, SuppressionRule rule, SolvingLimits limits) {
        this.slice = slice;
        this.rule = rule;
        finder = new MoveFinder(slice, limits);
        span = (int) Math.max(1, rule.upTo() - 1);
        evidence = new Evidence(slice, span);
    }

    static Protection of(Slice slice, SuppressionRule rule, SolvingLimits limits) {
        Protection protection = new Protection(slice, rule, limits);
        protection.hideFirst();
        if (protection.hidden.isEmpty()) {
            return protection;
        }
        if (slice.size() > limits.cells()) {
            protection.hideWhole(HiddenSlice.Reason.TOO_LARGE);
        } else if (protection.secureAll()) {
            protection.printUnneeded();
        } else {
            protection.hideWhole(
                    protection.finder.isExhausted()
                            ? HiddenSlice.Reason.TOO_LARGE
                            : HiddenSlice.Reason.NOT_PROTECTABLE);
        }
        return protection;
    }

    private void hideFirst() {
        for (int cell = 0; cell < slice.size(); cell++) {
            hidden.set(cell, isSmall(cell) || slice.cell(cell).standing() == Cell.Standing.HIDDEN_BEFORE);
        }
    }

    private boolean isSmall(int cell) {
        return slice.cell(cell).isSensitive(rule);
    }

    private boolean secureAll() {
        Deque<Integer> waiting = new ArrayDeque<>();
        hidden.stream().forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int cell = waiting.remove();
            for (Demand demand : demands(cell)) {
                if (!isMetWithinHidden(cell, demand)) {
                    Optional<Move> move = leastLoss(cell, demand);
                    if (move.isEmpty()) {
                        return false;
                    }
                    waiting.addAll(hide(move.get(), cell));
                }
            }
        }
        return true;
    }

    private ImmutableList<Demand> demands(int cell) {
        if (isSmall(cell)) {
            return ImmutableList.of(Demand.LIMIT, Demand.ZERO, Demand.SPAN);
        }
        return slice.cell(cell).kind() == Cell.Kind.CHANGE ? ImmutableList.of() : ImmutableList.of(Demand.SPAN);
    }

    private boolean isMet(int cell, Demand demand) {
        return switch (demand) {
            case ZERO -> evidence.leastBySums(cell) == 0;
            case LIMIT -> evidence.greatest(cell) >= rule.upTo();
            case SPAN -> evidence.greatest(cell) - evidence.least(cell) >= span;
        };
    }

    private ImmutableList<Target> targets(int cell, Demand demand) {
        long count = slice.cell(cell).count();
        return switch (demand) {
            case ZERO -> ImmutableList.of(new Target(-count, Knowledge.SUMS));
            case LIMIT -> ImmutableList.of(new Target(rule.upTo() - count, Knowledge.MARKS));
            case SPAN -> spanTargets(cell, count);
        };
    }

    private ImmutableList<Target> spanTargets(int cell, long count) {
        Target up = new Target(evidence.least(cell) + span - count, Knowledge.MARKS);
        long lowest = evidence.greatest(cell) - span;
        return Knowledge.MARKS.allows(slice.cell(cell), lowest)
                ? ImmutableList.of(new Target(lowest - count, Knowledge.MARKS), up)
                : ImmutableList.of(up);
    }

    private boolean isMetWithinHidden(int cell, Demand demand) {
        if (isMet(cell, demand)) {
            return true;
        }
        return targets(cell, demand).stream().anyMatch(target -> tryWithinHidden(cell, target))
                || (demand == Demand.SPAN && isSpanMetBothWays(cell));
    }

    private boolean tryWithinHidden(int cell, Target target) {
        Optional<Move> move = finder.within(hidden, cell, target.change(), target.knowledge());
        move.ifPresent(evidence::addWithMultiples);
        return move.isPresent();
    }

    /** As far up as possible, then down for the rest of the span. */
    private boolean isSpanMetBothWays(int cell) {
        for (int up = span - 1; up > 0; up--) {
            if (tryWithinHidden(cell, new Target(up, Knowledge.MARKS))) {
                long lowest = evidence.greatest(cell) - span;
                return isMet(cell, Demand.SPAN)
                        || (Knowledge.MARKS.allows(slice.cell(cell), lowest)
                                && tryWithinHidden(
                                        cell,
                                        new Target(lowest - slice.cell(cell).count(), Knowledge.MARKS)));
            }
        }
        return false;
    }

    private Optional<Move> leastLoss(int cell, Demand demand) {
        return targets(cell, demand).stream()
                .flatMap(target -> finder.anywhere(hidden, cell, target.change(), target.knowledge()).stream())
                .min(Comparator.comparingLong(this::lossOf));
    }

    private long lossOf(Move move) {
        return move.changes().keySet().stream()
                .filter(cell -> !hidden.get(cell))
                .mapToLong(cell -> slice.cell(cell).loss())
                .reduce(0, Math::addExact);
    }

    private List<Integer> hide(Move move, int sake) {
        List<Integer> added = new ArrayList<>();
        for (int cell : move.changes().keySet()) {
            if (!hidden.get(cell)) {
                hidden.set(cell);
                protects.put(cell, sake);
                added.add(cell);
            }
        }
        evidence.addWithMultiples(move);
        return added;
    }

    private void printUnneeded() {
        protects.keySet().stream()
                .sorted(Comparator.comparingLong(cell -> -slice.cell(cell).loss()))
                .toList()
                .forEach(this::printIfUnneeded);
    }

    private void printIfUnneeded(int cell) {
        BitSet hiddenWith = (BitSet) hidden.clone();
        Evidence evidenceWith = evidence;
        hidden.clear(cell);
        evidence = evidence.without(cell);
        if (areAllSafe()) {
            protects.remove(cell);
        } else {
            hidden = hiddenWith;
            evidence = evidenceWith;
        }
    }

    private boolean areAllSafe() {
        return hidden.stream().allMatch(this::isSafe);
    }

    private boolean isSafe(int cell) {
        return demands(cell).stream().allMatch(demand -> isMetWithinHidden(cell, demand));
    }

    private void hideWhole(HiddenSlice.Reason reason) {
        hidden.set(0, slice.size());
        evidence.addWithMultiples(allInProportion());
        ImmutableSet.Builder<String> keys = ImmutableSet.builder();
        ImmutableSet.Builder<String> exposed = ImmutableSet.builder();
        for (int cell = 0; cell < slice.size(); cell++) {
            keys.add(slice.cell(cell).key());
            if (!isShownSafe(cell, reason)) {
                exposed.add(slice.cell(cell).key());
            }
        }
        hiddenSlice = Optional.of(new HiddenSlice(keys.build(), reason, exposed.build()));
    }

    /** In what is too large nothing more is solved. */
    private boolean isShownSafe(int cell, HiddenSlice.Reason reason) {
        return reason == HiddenSlice.Reason.TOO_LARGE
                ? demands(cell).stream().allMatch(demand -> isMet(cell, demand))
                : isSafe(cell);
    }

    /** Where nothing but zeros is known of a slice, all its numbers could be greater in proportion, or all zero. */
    private Move allInProportion() {
        Map<Integer, Long> changes = new LinkedHashMap<>();
        for (int cell = 0; cell < slice.size(); cell++) {
            changes.put(cell, slice.cell(cell).count());
        }
        return Move.of(changes);
    }

    ImmutableMap<String, CellDecision> decisions() {
        ImmutableMap.Builder<String, CellDecision> decisions = ImmutableMap.builder();
        for (int position = 0; position < slice.size(); position++) {
            Cell cell = slice.cell(position);
            decisions.put(
                    cell.key(),
                    hidden.get(position)
                            ? new CellDecision.Withheld(why(position), possible(position))
                            : new CellDecision.Printed(cell.count()));
        }
        return decisions.buildOrThrow();
    }

    private PossibleCounts possible(int cell) {
        return new PossibleCounts(evidence.leastBySums(cell), evidence.greatest(cell));
    }

    private Why why(int cell) {
        if (slice.cell(cell).standing() == Cell.Standing.HIDDEN_BEFORE) {
            return new Why.HiddenBefore();
        }
        if (isSmall(cell)) {
            return new Why.Small();
        }
        Integer sake = protects.get(cell);
        return hiddenSlice.isPresent() || sake == null
                ? new Why.WithItsSlice()
                : new Why.Protects(slice.cell(sake).key());
    }

    Optional<HiddenSlice> hiddenSlice() {
        return hiddenSlice;
    }
}

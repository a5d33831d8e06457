package org.civicrules.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A reader of a publication who tries to work out hidden numbers: eliminates exactly, carries bounds from one relation to
 * the next, and tries whole numbers until a full set fits or none is left. Shares nothing with what hides them.
 */
public final class DisclosureAttack {

    private static final long FAR = 1_000_000_000L;
    private static final int MOST_ROUNDS = 400;

    private final ImmutableList<String> hidden;
    private final ImmutableSet<String> maybeNegative;
    private final List<Row> rows = new ArrayList<>();
    private final int mostTrials;

    /** What a question came to. */
    public enum Answer {
        /** A full set of whole numbers fits. */
        POSSIBLE,
        /** None does. */
        IMPOSSIBLE,
        /** Neither was found in the trials allowed. */
        UNDECIDED
    }

    /** Hidden numbers, each times its coefficient, add up to a number. */
    private record Row(ImmutableMap<Integer, BigInteger> terms, BigInteger sum) {

        Row less(Row other, int unknown) {
            BigInteger mine = Objects.requireNonNull(terms.get(unknown));
            BigInteger theirs = Objects.requireNonNull(other.terms.get(unknown));
            Map<Integer, BigInteger> left = new HashMap<>();
            terms.forEach((one, factor) -> left.put(one, factor.multiply(theirs)));
            other.terms.forEach(
                    (one, factor) -> left.merge(one, factor.multiply(mine).negate(), BigInteger::add));
            left.values().removeIf(factor -> factor.signum() == 0);
            return new Row(ImmutableMap.copyOf(left), sum.multiply(theirs).subtract(other.sum.multiply(mine)))
                    .shortened();
        }

        private Row shortened() {
            BigInteger divisor = terms.values().stream().reduce(sum, BigInteger::gcd);
            if (divisor.signum() == 0 || divisor.equals(BigInteger.ONE)) {
                return this;
            }
            ImmutableMap.Builder<Integer, BigInteger> shorter = ImmutableMap.builder();
            terms.forEach((one, factor) -> shorter.put(one, factor.divide(divisor)));
            return new Row(shorter.buildOrThrow(), sum.divide(divisor));
        }
    }

    /**
     * Prepares the attack.
     *
     * @param printed every number a reader knows, by key
     * @param hidden the keys of those hidden
     * @param maybeNegative the keys of those that may be negative
     * @param relations coefficients by key; the numbers times their coefficients add up to zero
     * @param mostTrials how many partial sets are tried for one question
     */
    public DisclosureAttack(
            Map<String, Long> printed,
            ImmutableSet<String> hidden,
            ImmutableSet<String> maybeNegative,
            List<ImmutableMap<String, Long>> relations,
            int mostTrials) {
        this.hidden = hidden.asList();
        this.maybeNegative = maybeNegative;
        this.mostTrials = mostTrials;
        relations.forEach(relation -> rows.add(row(relation, printed)));
        rows.addAll(eliminated());
    }

    private Row row(ImmutableMap<String, Long> relation, Map<String, Long> printed) {
        Map<Integer, BigInteger> terms = new HashMap<>();
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<String, Long> term : relation.entrySet()) {
            BigInteger factor = BigInteger.valueOf(term.getValue());
            int unknown = hidden.indexOf(term.getKey());
            if (unknown >= 0) {
                terms.put(unknown, factor);
            } else {
                long count = Objects.requireNonNull(printed.get(term.getKey()));
                sum = sum.subtract(factor.multiply(BigInteger.valueOf(count)));
            }
        }
        return new Row(ImmutableMap.copyOf(terms), sum);
    }

    /** The relations in echelon form, each unknown that leads one gone from all others. */
    private List<Row> eliminated() {
        List<Row> left = new ArrayList<>(rows);
        List<Row> leading = new ArrayList<>();
        for (int unknown = 0; unknown < hidden.size(); unknown++) {
            int pivot = firstWith(left, unknown);
            if (pivot >= 0) {
                Row lead = left.remove(pivot);
                int leads = unknown;
                left.replaceAll(row -> row.terms().containsKey(leads) ? row.less(lead, leads) : row);
                leading.replaceAll(row -> row.terms().containsKey(leads) ? row.less(lead, leads) : row);
                leading.add(lead);
            }
        }
        return leading;
    }

    private static int firstWith(List<Row> rows, int unknown) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).terms().containsKey(unknown)) {
                return row;
            }
        }
        return -1;
    }

    /**
     * Whether a hidden number may lie in a range.
     *
     * @param key its key
     * @param from the least value asked about, inclusive
     * @param to the greatest value asked about, inclusive
     * @param least what the reader takes every hidden number to be at least, unless it may be negative
     * @return the answer
     */
    public Answer mayLie(String key, long from, long to, long least) {
        long[] lower = new long[hidden.size()];
        long[] upper = new long[hidden.size()];
        Arrays.fill(upper, FAR);
        for (int unknown = 0; unknown < lower.length; unknown++) {
            lower[unknown] = maybeNegative.contains(hidden.get(unknown)) ? -FAR : least;
        }
        int asked = hidden.indexOf(key);
        lower[asked] = Math.max(lower[asked], from);
        upper[asked] = Math.min(upper[asked], to);
        return new Trials().search(lower, upper);
    }

    /** One search for a full set. */
    private final class Trials {
        private int left = mostTrials;

        Answer search(long[] lower, long[] upper) {
            if (left-- <= 0) {
                return Answer.UNDECIDED;
            }
            if (!narrow(lower, upper)) {
                return Answer.IMPOSSIBLE;
            }
            int open = narrowest(lower, upper);
            if (open < 0) {
                return Answer.POSSIBLE;
            }
            long[] chosen = upper.clone();
            chosen[open] = lower[open];
            Answer answer = search(lower.clone(), chosen);
            if (answer != Answer.IMPOSSIBLE) {
                return answer;
            }
            lower[open]++;
            return search(lower, upper);
        }
    }

    private static int narrowest(long[] lower, long[] upper) {
        int narrowest = -1;
        for (int unknown = 0; unknown < lower.length; unknown++) {
            long width = upper[unknown] - lower[unknown];
            if (width > 0 && (narrowest < 0 || width < upper[narrowest] - lower[narrowest])) {
                narrowest = unknown;
            }
        }
        return narrowest;
    }

    /** Carries bounds through the relations; false if no value is left for some number. */
    private boolean narrow(long[] lower, long[] upper) {
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (Row row : rows) {
                if (row.terms().isEmpty() && row.sum().signum() != 0) {
                    return false;
                }
                for (int unknown : row.terms().keySet()) {
                    changed |= narrow(row, unknown, lower, upper);
                    if (lower[unknown] > upper[unknown]) {
                        return false;
                    }
                }
            }
        }
        return holds(lower, upper);
    }

    private static boolean narrow(Row row, int unknown, long[] lower, long[] upper) {
        BigInteger least = row.sum();
        BigInteger most = row.sum();
        for (Map.Entry<Integer, BigInteger> term : row.terms().entrySet()) {
            if (term.getKey() != unknown) {
                BigInteger low = term.getValue().multiply(BigInteger.valueOf(lower[term.getKey()]));
                BigInteger high = term.getValue().multiply(BigInteger.valueOf(upper[term.getKey()]));
                least = least.subtract(low.max(high));
                most = most.subtract(low.min(high));
            }
        }
        BigInteger factor = Objects.requireNonNull(row.terms().get(unknown));
        boolean positive = factor.signum() > 0;
        long from = withinReach(ceiling(positive ? least : most, factor));
        long to = withinReach(floor(positive ? most : least, factor));
        boolean changed = from > lower[unknown] || to < upper[unknown];
        lower[unknown] = Math.max(lower[unknown], from);
        upper[unknown] = Math.min(upper[unknown], to);
        return changed;
    }

    /** Beyond what any number is taken to be, how far does not matter. */
    private static long withinReach(BigInteger bound) {
        return bound.max(BigInteger.valueOf(-FAR - 1))
                .min(BigInteger.valueOf(FAR + 1))
                .longValueExact();
    }

    private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() != 0 && parts[1].signum() != divisor.signum()
                ? parts[0].subtract(BigInteger.ONE)
                : parts[0];
    }

    private static BigInteger ceiling(BigInteger dividend, BigInteger divisor) {
        return floor(dividend.negate(), divisor).negate();
    }

    /** Where every number has one value left, the relations must hold for them. */
    private boolean holds(long[] lower, long[] upper) {
        return !Arrays.equals(lower, upper)
                || rows.stream().allMatch(row -> {
                    BigInteger sum = row.sum();
                    for (Map.Entry<Integer, BigInteger> term : row.terms().entrySet()) {
                        sum = sum.subtract(term.getValue().multiply(BigInteger.valueOf(lower[term.getKey()])));
                    }
                    return sum.signum() == 0;
                });
    }
}

package org.civicrules.core.money;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Explanation;
import org.joda.money.Money;

/**
 * An amount shared out by weight without losing a penny: the lines and the residual add up to the amount.
 *
 * <p>The amount is first cut to whole allocation units (towards zero), and shares are taken of that; what was cut off is
 * part of the residual. A negative amount gives the mirror image of the positive one.
 *
 * <table>
 * <caption>£331,788.60 by 45/25/3/27 under {@link #largestRemainder}</caption>
 * <tr><th>unit</th><th>45</th><th>25</th><th>3</th><th>27</th><th>residual</th></tr>
 * <tr><td>£0.01</td><td>149,304.87</td><td>82,947.15</td><td>9,953.66</td><td>89,582.92</td><td>0.00</td></tr>
 * <tr><td>£1</td><td>149,304</td><td>82,947</td><td>9,954</td><td>89,583</td><td>0.60</td></tr>
 * </table>
 *
 * @param amount what was shared out
 * @param unit the allocation unit: every line is a whole number of it
 * @param method how what does not divide evenly was treated
 * @param rate the amount per weight of 1 under the unit rate method; otherwise empty
 * @param lines one line for each weight, in the order given
 * @param residual the amount less all lines
 */
public record Allocation(
        Money amount,
        Money unit,
        AllocationMethod method,
        Optional<Money> rate,
        ImmutableList<AllocationLine> lines,
        Money residual) {

    /**
     * Checks that nothing is lost.
     *
     * @param amount as above
     * @param unit as above
     * @param method as above
     * @param rate as above
     * @param lines as above
     * @param residual as above
     * @throws IllegalArgumentException if the lines and the residual do not add up to the amount
     */
    public Allocation {
        Money sum = residual;
        for (AllocationLine line : lines) {
            sum = sum.plus(line.amount());
        }
        checkArgument(
                sum.equals(amount), "lines and residual must add up to the amount: sum=%s, amount=%s", sum, amount);
    }

    /**
     * Shares an amount by the largest remainder method.
     *
     * <p>Each line's quota is units x weight / total weight. It gets the whole units of its quota; the units still left go one
     * each to the lines with the largest fractions. Equal fractions are ordered by key (as {@link String#compareTo}), so the
     * order of the weights never changes what a line gets. A weight of zero gets zero. The residual is only what the cut to whole
     * units took off.
     *
     * <p>A larger amount can give one line less (the Alabama paradox); this is known of the method.
     *
     * @param amount the amount, of any sign
     * @param unit the allocation unit, more than zero, in the currency of the amount, such as £0.01 or £1.00
     * @param weights the weight of each recipient, 0 or more, at least one more than 0
     * @return the allocation
     * @throws IllegalArgumentException if unit or weights are not as described
     */
    public static Allocation largestRemainder(Money amount, Money unit, ImmutableMap<String, BigFraction> weights) {
        Weights whole = Weights.of(weights);
        Units units = Units.of(amount, unit);
        BigInteger[][] shares = whole.scaled().stream()
                .map(weight -> units.count().multiply(weight).divideAndRemainder(whole.total()))
                .toArray(BigInteger[][]::new);
        int[] ranks = ranks(whole, shares);
        BigInteger given = BigInteger.ZERO;
        for (BigInteger[] share : shares) {
            given = given.add(share[0]);
        }
        int left = units.count().subtract(given).intValueExact();
        ImmutableList.Builder<AllocationLine> lines = ImmutableList.builder();
        for (int i = 0; i < shares.length; i++) {
            BigInteger floor = shares[i][0];
            BigInteger share = ranks[i] <= left ? floor.add(BigInteger.ONE) : floor;
            lines.add(line(units, whole, weights, i, floor, share, OptionalInt.of(ranks[i])));
        }
        return allocation(units, AllocationMethod.LARGEST_REMAINDER, Optional.empty(), lines.build());
    }

    /**
     * Shares an amount by one rate cut down to whole units.
     *
     * <p>The rate is amount / total weight cut down to whole units; a line is rate x weight, cut down likewise when a weight is
     * not whole. What is left is the residual and is given to nobody.
     *
     * <p>Worked example: £149,304.87 over 3,076 beds in whole pounds is £48 a bed, £147,648 in all, residual £1,656.87.
     *
     * @param amount the amount, of any sign
     * @param unit the allocation unit, more than zero, in the currency of the amount, such as £0.01 or £1.00
     * @param weights the weight of each recipient, such as its beds, 0 or more, at least one more than 0
     * @return the allocation
     * @throws IllegalArgumentException if unit or weights are not as described
     */
    public static Allocation unitRate(Money amount, Money unit, ImmutableMap<String, BigFraction> weights) {
        Weights whole = Weights.of(weights);
        Units units = Units.of(amount, unit);
        BigInteger rate = units.count().multiply(whole.denominator()).divide(whole.total());
        ImmutableList.Builder<AllocationLine> lines = ImmutableList.builder();
        for (int i = 0; i < whole.size(); i++) {
            BigInteger share = rate.multiply(whole.scaled().get(i)).divide(whole.denominator());
            lines.add(line(units, whole, weights, i, share, share, OptionalInt.empty()));
        }
        return allocation(units, AllocationMethod.UNIT_RATE, Optional.of(units.money(rate)), lines.build());
    }

    /** {@return the sum of the lines: the amount less the residual} */
    public Money allocated() {
        return amount.minus(residual);
    }

    /**
     * The line of one recipient.
     *
     * @param key the recipient
     * @return its line
     * @throws IllegalArgumentException if there is no such line
     */
    public AllocationLine line(String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line has this key: key=" + key));
    }

    /**
     * {@return why each line gets what it gets; built anew at each call} It cites nothing: the method is the caller's choice,
     * and a document that asks for it is cited where the allocation is used.
     */
    public Explanation explanation() {
        return new AllocationExplanation(this).build();
    }

    /** The place of each line, 1 first: larger remainder first, then by key. */
    private static int[] ranks(Weights weights, BigInteger[][] shares) {
        Comparator<Integer> byRemainder = Comparator.comparing(i -> shares[i][1]);
        Comparator<Integer> byKey = Comparator.comparing(weights.keys()::get);
        int[] ranks = new int[shares.length];
        int[] order = IntStream.range(0, shares.length)
                .boxed()
                .sorted(byRemainder.reversed().thenComparing(byKey))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place + 1;
        }
        return ranks;
    }

    private static AllocationLine line(
            Units units,
            Weights whole,
            ImmutableMap<String, BigFraction> weights,
            int i,
            BigInteger floor,
            BigInteger share,
            OptionalInt rank) {
        return new AllocationLine(
                whole.keys().get(i),
                weights.values().asList().get(i),
                units.quota(BigFraction.of(whole.scaled().get(i), whole.total())),
                units.money(floor),
                units.money(share),
                rank);
    }

    private static Allocation allocation(
            Units units, AllocationMethod method, Optional<Money> rate, ImmutableList<AllocationLine> lines) {
        Money residual = units.amount();
        for (AllocationLine line : lines) {
            residual = residual.minus(line.amount());
        }
        return new Allocation(units.amount(), units.unit(), method, rate, lines, residual);
    }
}

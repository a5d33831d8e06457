package org.civicrules.core.money;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weights brought to whole numbers by their common denominator, so that shares and remainders compare as integers.
 *
 * @param keys the recipients, in the order given
 * @param scaled each weight times the common denominator
 * @param total the sum of the scaled weights, more than 0
 * @param denominator the common denominator
 */
record Weights(ImmutableList<String> keys, ImmutableList<BigInteger> scaled, BigInteger total, BigInteger denominator) {

    static Weights of(ImmutableMap<String, BigFraction> weights) {
        checkArgument(!weights.isEmpty(), "there must be at least one weight");
        weights.forEach((key, weight) ->
                checkArgument(weight.signum() >= 0, "a weight must not be negative: key=%s, weight=%s", key, weight));
        BigInteger denominator = weights.values().stream()
                .map(BigFraction::getDenominator)
                .reduce(BigInteger.ONE, Weights::leastCommonMultiple);
        ImmutableList<BigInteger> scaled = weights.values().stream()
                .map(weight -> weight.multiply(denominator).getNumerator())
                .collect(ImmutableList.toImmutableList());
        BigInteger total = scaled.stream().reduce(BigInteger.ZERO, BigInteger::add);
        checkArgument(total.signum() > 0, "at least one weight must be more than 0: keys=%s", weights.keySet());
        return new Weights(weights.keySet().asList(), scaled, total, denominator);
    }

    int size() {
        return keys.size();
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}

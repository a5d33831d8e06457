package org.civicrules.performance.publication;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * An equation that everybody knows to hold between numbers of a publication: the numbers, each times its coefficient,
 * add up to zero.
 *
 * <p>For example, boys and girls add up to all children: {@code all: -1, boys: 1, girls: 1}.
 *
 * @param coefficients the whole-number coefficients, none of them zero, by the key of the number
 */
public record Relation(ImmutableMap<String, Long> coefficients) {

    /**
     * Checks the coefficients.
     *
     * @param coefficients the whole-number coefficients, none of them zero, by the key of the number
     * @throws IllegalArgumentException if there are none, or one is zero
     */
    public Relation {
        checkArgument(!coefficients.isEmpty(), "a relation must have a number");
        coefficients.forEach(
                (key, coefficient) -> checkArgument(coefficient != 0, "a coefficient must not be zero: key=%s", key));
    }

    /**
     * A total is the sum of its parts.
     *
     * @param total the key of the total
     * @param parts the keys of the parts
     * @return the relation
     * @throws IllegalArgumentException if the total is among its parts
     */
    public static Relation total(String total, ImmutableSet<String> parts) {
        checkArgument(!parts.contains(total), "a total must not be among its parts: total=%s", total);
        ImmutableMap.Builder<String, Long> coefficients = ImmutableMap.builder();
        coefficients.put(total, -1L);
        parts.forEach(part -> coefficients.put(part, 1L));
        return new Relation(coefficients.buildOrThrow());
    }

    /**
     * A change is the later number less the earlier one.
     *
     * @param change the key of the change
     * @param later the key of the later number
     * @param earlier the key of the earlier number
     * @return the relation
     * @throws IllegalArgumentException if two keys are the same
     */
    public static Relation change(String change, String later, String earlier) {
        return new Relation(ImmutableMap.of(change, -1L, later, 1L, earlier, -1L));
    }

    /**
     * One number stands in two places.
     *
     * @param one the key of it in one place
     * @param other the key of it in the other
     * @return the relation
     * @throws IllegalArgumentException if the keys are the same
     */
    public static Relation same(String one, String other) {
        return new Relation(ImmutableMap.of(one, 1L, other, -1L));
    }
}

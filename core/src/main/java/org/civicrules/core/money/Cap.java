package org.civicrules.core.money;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.RoundingMode;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.RuleId;
import org.joda.money.Money;

/**
 * A most that may be spent on something, as a percentage of a named base: exactly the limit is allowed, a penny more is not.
 *
 * <p>The limit is cut down to whole pence. As spending is in whole pence too, that changes no answer.
 *
 * <p>Worked example: a cap of 1% of a total allocation of £552,981 is £5,529.81; £5,529.81 is within it and £5,529.82 exceeds it.
 *
 * @param percentage the percentage and its base, 0 or more
 */
public record Cap(Percentage percentage) {

    private static final RuleId RULE = RuleId.of("money.cap");

    /**
     * Checks the percentage.
     *
     * @param percentage as above
     * @throws IllegalArgumentException if the percentage is negative
     */
    public Cap {
        checkArgument(percentage.fraction().signum() >= 0, "a cap must not be negative: percentage=%s", percentage);
    }

    /**
     * A cap.
     *
     * @param percentage the percentage and its base, 0 or more
     * @return the cap
     * @throws IllegalArgumentException if the percentage is negative
     */
    public static Cap of(Percentage percentage) {
        return new Cap(percentage);
    }

    /**
     * The most that may be spent.
     *
     * @param base the amount the percentage is taken of, 0 or more
     * @return the limit in whole pence, cut down
     * @throws IllegalArgumentException if base is negative
     */
    public Money limit(Money base) {
        checkArgument(base.isPositiveOrZero(), "the base of a cap must not be negative: base=%s", base);
        return percentage.of(base, RoundingMode.DOWN);
    }

    /**
     * Whether spending exceeds the cap.
     *
     * @param spent what was spent
     * @param base the amount the percentage is taken of, 0 or more
     * @return true when spent is more than the limit by a penny or more
     * @throws IllegalArgumentException if base is negative
     */
    public boolean exceeds(Money spent, Money base) {
        return spent.isGreaterThan(limit(base));
    }

    /**
     * By how much spending exceeds the cap.
     *
     * @param spent what was spent
     * @param base the amount the percentage is taken of, 0 or more
     * @return spent less the limit, or zero when spending is within it
     * @throws IllegalArgumentException if base is negative
     */
    public Money excess(Money spent, Money base) {
        Money over = spent.minus(limit(base));
        return over.isPositive() ? over : Money.zero(spent.getCurrencyUnit());
    }

    /**
     * Why spending is within the cap or exceeds it.
     *
     * @param spent what was spent
     * @param base the amount the percentage is taken of, 0 or more
     * @return the explanation of {@link #exceeds} with the same arguments; built anew at each call
     * @throws IllegalArgumentException if base is negative
     */
    public Explanation explain(Money spent, Money base) {
        Money limit = limit(base);
        Money over = spent.minus(limit);
        boolean exceeds = over.isPositive();
        Explanation.Builder explanation = Explanation.builder();
        explanation
                .statement(MoneyText.of(spent) + (exceeds ? " exceeds" : " is within") + " the limit of "
                        + MoneyText.of(limit))
                .rule(RULE)
                .putFacts("spent", MoneyText.of(spent))
                .putFacts(percentage.base(), MoneyText.of(base))
                .addParameters(Parameter.of("cap", percentage.toString()))
                .arithmetic(percentage.percentText() + " x " + MoneyText.of(base) + ", cut to pence = "
                        + MoneyText.of(limit))
                .result(exceeds ? "exceeded by " + MoneyText.of(over) : "not exceeded")
                .wouldChange(
                        exceeds
                                ? MoneyText.of(over) + " less spent"
                                : MoneyText.of(over.negated().plusMinor(1)) + " more spent");
        return explanation.build();
    }

    /** {@return the cap in words, such as {@code at most 1% of the total allocation}} */
    @Override
    public String toString() {
        return "at most " + percentage;
    }
}

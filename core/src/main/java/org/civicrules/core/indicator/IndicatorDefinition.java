package org.civicrules.core.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.immutables.value.Value;

/** What an indicator measures and how its value is formed and published. It holds no case. */
@CivicStyle
@Value.Immutable
public interface IndicatorDefinition {

    /** {@return the stable id} */
    RuleId id();

    /** {@return what it measures, in a few words} */
    String title();

    /** {@return how the value follows from numerator and denominator} */
    Scoring scoring();

    /** {@return what the ratio is multiplied by: 1, 100, 1000 or 10000} */
    long multiplier();

    /** {@return what the ratio is divided by, 1 unless amounts are counted in a smaller unit than the value: 7 for weeks from days} */
    @Value.Default
    default long divisor() {
        return 1;
    }

    /** {@return the unit of the value, for example {@code %} or {@code per 10,000}} */
    String unit();

    /** {@return which direction is better} */
    Polarity polarity();

    /** {@return the one rounding of the published value} */
    Rounding rounding();

    /** {@return the first day on which the definition is in force, where it is dated} */
    Optional<LocalDate> validFrom();

    /** {@return the last day on which the definition is in force, inclusive, where it has ended} */
    Optional<LocalDate> validTo();

    /** {@return the clauses that define it, at least one} */
    ImmutableList<Citation> citations();

    /** {@return a builder; the attributes up to the rounding are required, in the order above} */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Tells whether the definition is in force.
     *
     * @param date the day asked about
     * @return true from {@link #validFrom} to {@link #validTo}, both inclusive
     */
    default boolean isInForceOn(LocalDate date) {
        return validFrom().map(from -> !date.isBefore(from)).orElse(true)
                && validTo().map(to -> !date.isAfter(to)).orElse(true);
    }

    /** Holds a definition to a citation, a positive multiplier and dates in order. */
    @Value.Check
    default void check() {
        checkArgument(!citations().isEmpty(), "an indicator must cite its definition: id=%s", id());
        checkArgument(multiplier() > 0, "multiplier must be positive: id=%s, multiplier=%s", id(), multiplier());
        checkArgument(divisor() > 0, "divisor must be positive: id=%s, divisor=%s", id(), divisor());
        checkArgument(
                validFrom().isEmpty()
                        || validTo().isEmpty()
                        || !validTo().get().isBefore(validFrom().get()),
                "validTo must not be before validFrom: id=%s, validFrom=%s, validTo=%s",
                id(),
                validFrom(),
                validTo());
    }

    /** Builds a definition; a required attribute that is missing is refused when it is built. */
    class Builder extends ImmutableIndicatorDefinition.Builder {

        /** Starts a definition of which nothing is said. */
        public Builder() {}
    }
}

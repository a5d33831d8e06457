package org.civicrules.grants.apportionment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.source.Citation;
import org.civicrules.grants.scheme.Period;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A split of grant money as a document published it: amounts and percentages stand side by side as facts, neither is
 * derived from the other here.
 */
@CivicStyle
@Value.Immutable
public interface PublishedSplit {

    /** {@return what the percentages are applied to, in words, for example {@code tranche 1}} */
    String baseName();

    /** {@return the amount of that base} */
    Money base();

    /** {@return the unit the amounts are published in} */
    Money unit();

    /** {@return how far a published amount may lie from the computed one and still agree} */
    Money tolerance();

    /** {@return why that tolerance} */
    String toleranceReason();

    /** {@return the lines, at least one, with different keys} */
    ImmutableList<PublishedLine> lines();

    /** {@return the statements about amounts for each unit} */
    ImmutableList<PublishedRate> rates();

    /** {@return what the document says the percentages are of, where it is another base than the one they fit} */
    Optional<StatedBase> statedBase();

    /** {@return what the document says an instalment comes to} */
    ImmutableList<Instalment> instalments();

    /** {@return when the document says money may be spent, where it does} */
    Optional<Window> window();

    /** {@return how many returns the document says there are, where it does} */
    Optional<Returns> returns();

    /** {@return the names by which the document calls the fund} */
    ImmutableList<Name> names();

    /**
     * What a document says an instalment comes to.
     *
     * @param tranche the id of the scheme's tranche
     * @param amount the amount
     * @param precision what it is rounded to, for example £1,000
     * @param citation where it is published
     */
    record Instalment(String tranche, Money amount, Money precision, Citation citation) {}

    /**
     * When a document says money may be spent.
     *
     * @param period the period, both ends inclusive
     * @param citation where it is published
     */
    record Window(Period period, Citation citation) {}

    /**
     * How many returns a document says there are.
     *
     * @param count the number
     * @param citation where it is published
     */
    record Returns(int count, Citation citation) {}

    /**
     * A name by which a document calls the fund.
     *
     * @param name the name
     * @param citation where it is published
     */
    record Name(String name, Citation citation) {}

    /**
     * A base that a document names.
     *
     * @param name its name
     * @param amount its amount
     */
    record StatedBase(String name, Money amount) {}

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /**
     * A line by its key.
     *
     * @param key the key
     * @return the line
     * @throws IllegalArgumentException if there is none
     */
    default PublishedLine line(String key) {
        return lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the split must have the line: line=" + key));
    }

    /** {@return the sum of the published amounts} */
    default Money total() {
        return lines().stream().map(PublishedLine::amount).reduce(Money.zero(CurrencyUnit.GBP), Money::plus);
    }

    /** {@return the base shared out by the published percentages, in the published unit, by largest remainder} */
    default Allocation computed() {
        ImmutableMap.Builder<String, BigFraction> weights = ImmutableMap.builder();
        lines().forEach(line -> weights.put(line.key(), line.percent()));
        return Allocation.largestRemainder(base(), unit(), weights.buildOrThrow());
    }

    /** Holds a split to lines with different keys and rates that speak of one of them. */
    @Value.Check
    default void check() {
        checkArgument(!lines().isEmpty(), "a published split must have a line: base=%s", baseName());
        checkArgument(base().isPositive(), "the base must be more than zero: base=%s", base());
        checkArgument(unit().isPositive(), "the unit must be more than zero: unit=%s", unit());
        checkArgument(
                lines().stream().map(PublishedLine::key).distinct().count() == lines().size(),
                "the keys of the lines must differ: base=%s",
                baseName());
        checkArgument(
                lines().stream().anyMatch(line -> line.percent().signum() > 0),
                "a line must have a percentage of more than zero: base=%s",
                baseName());
        rates().forEach(rate -> line(rate.line()));
    }

    /** Builds a split; a required attribute that is missing is refused when it is built. */
    class Builder extends ImmutablePublishedSplit.Builder {

        /** Starts a split of which nothing is said. */
        public Builder() {}
    }
}

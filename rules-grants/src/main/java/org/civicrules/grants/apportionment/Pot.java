package org.civicrules.grants.apportionment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.money.AllocationMethod;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * An amount to be shared out among recipients by what they count.
 *
 * <p>One pot may mix beds, users and staff at one rate: the units of a recipient are added up. Percentages stand alone and
 * add up to 100. Flat shares are not mixed with counts.
 *
 * <p>Worked example: £149,304.87 over 1,844 beds and 1,232 users by {@link AllocationMethod#UNIT_RATE} in whole pounds is £48 each for 3,076
 * units, £147,648 in all, and £1,656.87 stays in the pot.
 */
@CivicStyle
@Value.Immutable
public interface Pot {

    /** {@return the pot's id} */
    String id();

    /** {@return what it holds} */
    Money amount();

    /** {@return the unit every line is a whole number of: a penny or a pound} */
    Money unit();

    /** {@return what happens to what does not divide evenly} */
    AllocationMethod method();

    /** {@return who shares, at least one; a recipient may stand more than once} */
    ImmutableList<PotShare> shares();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return each recipient's units, in the order of the shares} */
    default ImmutableMap<String, BigFraction> weights() {
        Map<String, BigFraction> weights = new LinkedHashMap<>();
        shares().forEach(share -> weights.merge(share.recipient(), share.units(), BigFraction::add));
        return ImmutableMap.copyOf(weights);
    }

    /**
     * Shares the pot out.
     *
     * @return one line for each recipient, and what is left in the pot
     */
    default Allocation allocate() {
        return method() == AllocationMethod.UNIT_RATE
                ? Allocation.unitRate(amount(), unit(), weights())
                : Allocation.largestRemainder(amount(), unit(), weights());
    }

    /** Holds a pot to bases that can be added up. */
    @Value.Check
    default void check() {
        checkArgument(!shares().isEmpty(), "a pot must have a share: pot=%s", id());
        long percentages = shares().stream()
                .filter(share -> share.basis() == ShareBasis.PERCENTAGE)
                .count();
        long flats = shares().stream()
                .filter(share -> share.basis() == ShareBasis.FLAT)
                .count();
        checkArgument(
                percentages == 0 || percentages == shares().size(),
                "percentages cannot be added to counts in one pot: pot=%s",
                id());
        checkArgument(
                flats == 0 || flats == shares().size(),
                "flat shares cannot be added to counts in one pot: pot=%s",
                id());
        BigFraction total = shares().stream().map(PotShare::units).reduce(BigFraction.ZERO, BigFraction::add);
        checkArgument(total.signum() > 0, "a pot must have a share of more than zero: pot=%s", id());
        checkArgument(
                percentages == 0 || total.equals(BigFraction.of(100)),
                "the percentages of a pot must add up to 100: pot=%s, total=%s",
                id(),
                total);
    }

    /** Builds a pot; a required attribute that is missing is refused when it is built. */
    class Builder extends ImmutablePot.Builder {

        /** Starts a pot of which nothing is said. */
        public Builder() {}
    }
}

package org.civicrules.grants.file;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Grant money passed on to a provider. */
@CivicStyle
@Value.Immutable
public interface Payment {

    /** {@return its id} */
    String id();

    /** {@return the provider's id} */
    String provider();

    /** {@return the amount} */
    Money amount();

    /** {@return the day it was paid, where known} */
    Optional<LocalDate> paid();

    /** {@return the id of the receipt it passes on; where absent, the oldest receipt with money left to pass on} */
    Optional<String> receipt();

    /** {@return the pot it is paid from, where stated} */
    Optional<String> pot();

    /** {@return the conditions it was made on, by name; absent where not known} */
    Optional<ImmutableSet<String>> conditions();

    /** {@return what is attested of it, by fact, for example {@code legitimate-recipient}} */
    ImmutableMap<String, Attested> attested();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a payment; a required attribute that is missing is refused when it is built. */
    class Builder extends ImmutablePayment.Builder {

        /** Starts a payment of which nothing is said. */
        public Builder() {}
    }
}

package org.civicrules.grants.file;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One line of spending on the grant's measures, by the authority or by a provider. */
@CivicStyle
@Value.Immutable
public interface SpendLine {

    /** {@return its id} */
    String id();

    /** {@return the amount claimed from the grant} */
    Money amount();

    /** {@return the id of the provider that spent it; absent where the authority did} */
    Optional<String> provider();

    /** {@return the day the cost was incurred, where known} */
    Optional<LocalDate> incurred();

    /** {@return the day it was paid, where known} */
    Optional<LocalDate> paid();

    /** {@return what it was spent on, by the scheme's name for the use, where stated} */
    Optional<String> use();

    /** {@return the measure it belongs to, where stated} */
    Optional<String> measure();

    /** {@return the part paid by other public money; absent where not known} */
    Optional<OtherFunding> otherFunding();

    /** {@return what is attested of it, by fact, for example {@code on-purpose}} */
    ImmutableMap<String, Attested> attested();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return whether the authority itself spent it} */
    default boolean isDirect() {
        return provider().isEmpty();
    }

    /** Builds a line; a required attribute that is missing is refused when it is built. */
    class Builder extends ImmutableSpendLine.Builder {

        /** Starts a line of which nothing is said. */
        public Builder() {}
    }
}

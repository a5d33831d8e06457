package org.civicrules.grants.file;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.CivicBuilderStyle;
import org.civicrules.grants.apportionment.Pot;
import org.civicrules.grants.apportionment.PublishedSplit;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The facts of one authority's grant under one scheme. A list that is absent is unknown; an empty list says there is none. */
@CivicBuilderStyle
@Value.Immutable
public interface GrantFile {

    /** {@return the scheme's id or alias, as the file writes it} */
    String scheme();

    /** {@return the authority's name} */
    Optional<String> authorityName();

    /** {@return the authority's whole allocation under the scheme} */
    Optional<Money> totalAllocation();

    /** {@return the pots to be shared out among providers} */
    ImmutableList<Pot> pots();

    /** {@return a split that the council published} */
    Optional<PublishedSplit> published();

    /** {@return a new builder; only the scheme is required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a grant file. */
    class Builder extends ImmutableGrantFile.Builder {

        /** Starts an empty file. */
        public Builder() {}
    }
}

package org.civicrules.core.source;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/** One row of a clause register: what a clause says in our words, its force, and what the library does with it. */
@CivicStyle
@Value.Immutable
public interface Clause {

    /** {@return the clause id, unique in its register} */
    String id();

    /** {@return the section of the document that holds it} */
    String section();

    /** {@return its force} */
    Modality modality();

    /** {@return what the library does with it} */
    Treatment treatment();

    /** {@return the rules, indicators, resources or facts that treat it; empty only where it is not modelled} */
    ImmutableList<String> by();

    /** {@return the clause in our own words} */
    String paraphrase();

    /** {@return the reading taken of an ambiguity or slip; for a clause not modelled, the reason} */
    Optional<String> reading();

    /** Holds every treated clause to a name of what treats it, and every other to a reason. */
    @Value.Check
    default void check() {
        if (treatment() == Treatment.NOT_MODELLED) {
            checkArgument(reading().isPresent(), "a clause not modelled must give its reason: clause=%s", id());
            checkArgument(by().isEmpty(), "a clause not modelled is treated by nothing: clause=%s, by=%s", id(), by());
        } else {
            checkArgument(!by().isEmpty(), "a %s clause must name what treats it: clause=%s", treatment(), id());
        }
        checkArgument(!paraphrase().isBlank(), "a clause must be paraphrased: clause=%s", id());
    }
}

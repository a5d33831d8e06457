package org.civicrules.grants.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.immutables.value.Value;

/** What every term has: its id, where it stands, how strongly it binds whom, and what follows if it is not kept. */
@CivicStyle
@Value.Immutable
public interface TermBasis {

    /** {@return the id, unique in the scheme, for example {@code admin-cap}} */
    String id();

    /** {@return its force} */
    Modality modality();

    /** {@return whether the scheme's document says so or a policy beside it} */
    Authority authority();

    /** {@return whom it binds} */
    Bearer bearer();

    /** {@return the clauses it comes from, at least one} */
    ImmutableList<Citation> citations();

    /** {@return what follows if it is not kept, where that is said} */
    Optional<String> consequence();

    /** {@return the days whose facts it governs, where it does not govern all} */
    Optional<Period> validFor();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return the id of the rule that carries the term out, for example {@code grants.admin-cap}} */
    default RuleId rule() {
        return RuleId.of("grants." + id());
    }

    /**
     * Whether the term governs facts of a day.
     *
     * @param day the day, where known
     * @return false only if the term is valid for other days than this one
     */
    default boolean governs(Optional<LocalDate> day) {
        return validFor().isEmpty() || day.isEmpty() || validFor().get().contains(day.get());
    }

    /** {@return whether a text can be the id of a term}
     *
     * @param id the text
     */
    static boolean isId(String id) {
        return id.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** Holds a term to a citation and an id that can stand in a rule's name. */
    @Value.Check
    default void check() {
        checkArgument(isId(id()), "a term id must be lower-case words joined by hyphens: id=%s", id());
        checkArgument(!citations().isEmpty(), "a term must cite its clause: id=%s", id());
    }

    /** Builds a basis; a required attribute that is missing is refused when it is built. */
    class Builder extends ImmutableTermBasis.Builder {

        /** Starts a basis of which nothing is said. */
        public Builder() {}
    }
}

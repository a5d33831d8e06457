package org.civicrules.grants.scheme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.rule.Policy;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A grant scheme as data: its names, its documents and its editions.
 *
 * <p>Two axes of time: an edition holds from when it was published, and a term governs the facts of the days it is valid for.
 */
@CivicStyle
@Value.Immutable
public interface GrantScheme {

    /** {@return the id, for example {@code wrrf-1}} */
    String id();

    /** {@return the title} */
    String title();

    /** {@return other names it is known by: numbers of determinations, short names, names in council papers} */
    ImmutableSet<String> aliases();

    /** {@return who pays it} */
    String payer();

    /** {@return the money of the whole scheme, where known} */
    Optional<Money> nationalTotal();

    /** {@return what was not seen of its documents; empty where the terms are complete} */
    ImmutableList<String> notSeen();

    /** {@return the documents its terms come from} */
    ImmutableList<Source> sources();

    /** {@return the document as a whole: what is cited where it says nothing} */
    Citation wholeDocument();

    /** {@return whether the grant is ring-fenced: may be spent on its purpose alone, where known} */
    Optional<Boolean> ringFenced();

    /** {@return the editions of its terms, earliest first, at least one} */
    ImmutableList<Edition> editions();

    /** {@return the questions its own terms leave to a policy, each once} */
    default ImmutableList<Policy<?>> policies() {
        return editions().stream()
                .flatMap(edition -> edition.terms().of(Term.RecipientTest.class).stream())
                .flatMap(test -> test.strength().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /**
     * The editions that may have been the published terms at the end of a day.
     *
     * <p>That is the latest edition certainly published by then, and every later one that may have been. None means that nothing had
     * been published; more than one that the day falls between the earliest and the latest day on which the terms may have changed.
     *
     * @param knownAt the day
     * @return the editions, earliest first
     */
    default ImmutableList<Edition> asPublishedAt(LocalDate knownAt) {
        int first = -1;
        for (int i = 0; i < editions().size(); i++) {
            if (editions().get(i).published().isCertainBy(knownAt)) {
                first = i;
            }
        }
        ImmutableList.Builder<Edition> possible = ImmutableList.builder();
        for (int i = Math.max(first, 0); i < editions().size(); i++) {
            if (i == first || editions().get(i).published().isPossibleBy(knownAt)) {
                possible.add(editions().get(i));
            }
        }
        return possible.build();
    }

    /**
     * Whether the scheme goes by a name.
     *
     * @param name an id, title or alias, in any case
     * @return true if it does
     */
    default boolean isNamed(String name) {
        return id().equalsIgnoreCase(name)
                || title().equalsIgnoreCase(name)
                || aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name));
    }

    /** Holds a scheme to at least one edition. */
    @Value.Check
    default void check() {
        checkArgument(!editions().isEmpty(), "a scheme must have an edition: scheme=%s", id());
    }

    /** Builds a scheme; id, title, payer and the citation of the whole document are required. */
    class Builder extends ImmutableGrantScheme.Builder {

        /** Starts an empty scheme. */
        public Builder() {}
    }
}

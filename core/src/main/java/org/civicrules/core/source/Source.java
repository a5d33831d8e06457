package org.civicrules.core.source;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/** A published document, in one edition. The next edition of the same document is another source. */
@CivicStyle
@Value.Immutable
public interface Source {

    /** {@return a stable lower-case id, for example {@code wrrf-2021-annex-b}} */
    String id();

    /** {@return the document's title} */
    String title();

    /** {@return who published it} */
    String publisher();

    /** {@return the edition as the document or its publisher names it, never empty} */
    String edition();

    /** {@return the licence under which its content is reused} */
    String licence();

    /** {@return the day it was published, where the document says} */
    Optional<LocalDate> published();

    /** {@return where it can be read, where known} */
    Optional<String> uri();

    /** {@return a builder; every attribute but the day and the address is required, in the order above} */
    static Builder builder() {
        return new Builder();
    }

    /** Holds a source to an id that can stand in file names and to a named edition. */
    @Value.Check
    default void check() {
        checkArgument(
                id().matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "source id must be lower-case words joined by hyphens: id=%s",
                id());
        checkArgument(!edition().isBlank(), "source must name its edition: id=%s", id());
    }

    /** Builds a source; a required attribute that is missing is refused when it is built. */
    class Builder extends ImmutableSource.Builder {

        /** Starts a source of which nothing is said. */
        public Builder() {}
    }
}

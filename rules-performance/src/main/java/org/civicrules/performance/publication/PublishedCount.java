package org.civicrules.performance.publication;

/** A count as it may be published: shown, or hidden. */
public sealed interface PublishedCount {

    /**
     * A count that is shown.
     *
     * @param count the count; a shown 0 is a true zero
     */
    record Shown(long count) implements PublishedCount {}

    /**
     * A count that is hidden. The reason is for the publisher's own records: a published table must not tell the two
     * apart, for that would narrow down the small one.
     *
     * @param why why it is hidden
     */
    record Hidden(Why why) implements PublishedCount {}

    /** Why a count is hidden. */
    enum Why {
        /** It is small itself. */
        SMALL,
        /** A small count could be worked out from it. */
        PROTECTS_ANOTHER
    }

    /** {@return whether the count is hidden} */
    default boolean isHidden() {
        return this instanceof Hidden;
    }
}

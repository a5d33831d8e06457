package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableSet;

/**
 * A slice of a publication (the numbers that hang together by relations) that is hidden as a whole, with every number
 * in it that no earlier publication has printed and that is not a true zero.
 *
 * @param keys the keys of its numbers
 * @param reason why nothing of it is printed
 * @param exposed the keys of those numbers that are not shown to be safe even so; empty where all are
 */
public record HiddenSlice(ImmutableSet<String> keys, Reason reason, ImmutableSet<String> exposed) {

    /** Why a whole slice is hidden. */
    public enum Reason {
        /** It has more numbers, or needs more effort, than the limits allow. */
        TOO_LARGE,
        /** No choice of hidden numbers was shown to protect it: what was printed before narrows a small number down. */
        NOT_PROTECTABLE
    }
}

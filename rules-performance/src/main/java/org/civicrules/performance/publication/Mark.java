package org.civicrules.performance.publication;

import java.util.Locale;
import java.util.Optional;
import org.civicrules.core.indicator.NoValueReason;
import org.jspecify.annotations.Nullable;

/**
 * What a symbol in a published table says, whatever letter a publisher prints for it. The same letter means different
 * things to different publishers, so results carry a reason and only {@link SymbolSet} knows letters.
 */
public enum Mark {
    /** Withheld to protect people. */
    CONFIDENTIAL(NoValueReason.SUPPRESSED),
    /** The figure does not apply to this body or period. */
    NOT_APPLICABLE(NoValueReason.NOT_APPLICABLE),
    /** Not collected, or it cannot be established. */
    NOT_AVAILABLE(NoValueReason.NOT_COLLECTED),
    /** Not zero, but rounds to it. */
    ROUNDS_TO_ZERO(null),
    /** The base is empty. */
    ZERO_DENOMINATOR(NoValueReason.ZERO_DENOMINATOR),
    /** This body need not report the figure. */
    NOT_REQUIRED(NoValueReason.NOT_APPLICABLE),
    /** The publisher left the figure out. */
    EXCLUDED(NoValueReason.EXCLUDED),
    /** Too few answers to publish. */
    TOO_FEW_RESPONSES(NoValueReason.INSUFFICIENT_SAMPLE),
    /** The body left the cell blank. */
    LEFT_BLANK(NoValueReason.NOT_COLLECTED),
    /** The figure stands beside the mark and is less reliable than others. */
    LOW_RELIABILITY(null),
    /** The figure stands beside the mark and may change. */
    PROVISIONAL(null),
    /** The figure stands beside the mark and has changed. */
    REVISED(null),
    /** The figure stands beside the mark and is estimated. */
    ESTIMATED(null),
    /** The figure stands beside the mark and does not continue the series before it. */
    BREAK_IN_SERIES(null);

    private final @Nullable NoValueReason reason;

    Mark(@Nullable NoValueReason reason) {
        this.reason = reason;
    }

    /**
     * The mark of a result without a value.
     *
     * @param reason why there is no value
     * @return the mark
     */
    public static Mark of(NoValueReason reason) {
        return switch (reason) {
            case SUPPRESSED -> CONFIDENTIAL;
            case ZERO_DENOMINATOR -> ZERO_DENOMINATOR;
            case NOT_APPLICABLE, NOT_IN_FORCE -> NOT_APPLICABLE;
            case NOT_COLLECTED, UNDETERMINED -> NOT_AVAILABLE;
            case EXCLUDED -> EXCLUDED;
            case INSUFFICIENT_SAMPLE -> TOO_FEW_RESPONSES;
        };
    }

    /** {@return why a cell with this mark has no value; empty where a figure stands beside or behind the mark} */
    public Optional<NoValueReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return the mark in words, for a publisher without a symbol for it} */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

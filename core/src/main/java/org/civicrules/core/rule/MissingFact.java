package org.civicrules.core.rule;

/**
 * A fact that a decision needs and was not given.
 *
 * @param name where the fact belongs, as the caller would write it, for example {@code receipts.R1.received}
 * @param need what it decides
 */
public record MissingFact(String name, String need) {

    /**
     * Names a missing fact.
     *
     * @param name where the fact belongs, as the caller would write it
     * @param need what it decides
     * @return the missing fact
     */
    public static MissingFact of(String name, String need) {
        return new MissingFact(name, need);
    }
}

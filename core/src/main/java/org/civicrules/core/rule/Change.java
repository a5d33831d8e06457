package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What would change a finding: a fact or a parameter, and a value that would do it. Where the day has passed it is the fact that, had it
 * been otherwise, would have.
 *
 * @param name the fact, where it belongs as the caller would write it, for example {@code payments.P1.paid}; or the parameter
 * @param value a value that would change the outcome, as the caller would write it, for example {@code 2021-12-30}
 * @param words which values would, in a few words, for example {@code on 2021-12-30 or before}
 */
public record Change(String name, String value, String words) {

    /**
     * Holds a change to its three parts.
     *
     * @param name as above
     * @param value as above
     * @param words as above
     * @throws IllegalArgumentException if one is blank
     */
    public Change {
        checkArgument(
                !name.isBlank() && !value.isBlank() && !words.isBlank(),
                "a change must name a fact, a value and the values that would do: name=%s, value=%s, words=%s",
                name,
                value,
                words);
    }

    /**
     * A change to one value.
     *
     * @param name the fact or the parameter
     * @param value the value that would change the outcome
     * @return the change
     */
    public static Change of(String name, Object value) {
        return new Change(name, value.toString(), value.toString());
    }

    /**
     * A change to any of several values.
     *
     * @param name the fact or the parameter
     * @param value one of them
     * @param words which they are, for example {@code 4 or more}
     * @return the change
     */
    public static Change of(String name, Object value, String words) {
        return new Change(name, value.toString(), words);
    }

    /** {@return the change in words: the fact, and which values would do} */
    public String text() {
        return name + ": " + words;
    }
}

package org.civicrules.grants.file;

import java.util.Optional;

/**
 * A judgement that somebody has made.
 *
 * @param value whether it is so
 * @param by who attests it, by role, where stated
 */
public record Attested(boolean value, Optional<String> by) {

    /** {@return the judgement in words, with who attests it} */
    public String text() {
        return (value ? "yes" : "no") + by.map(who -> ", attested by " + who).orElse("");
    }
}

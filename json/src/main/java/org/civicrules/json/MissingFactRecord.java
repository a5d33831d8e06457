package org.civicrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.civicrules.core.rule.MissingFact;

/**
 * A fact that a decision needs and was not given.
 *
 * @param name where the fact belongs, as the caller would write it
 * @param need what it decides
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MissingFactRecord(String name, String need) implements WireRecord {

    /**
     * Shows a missing fact.
     *
     * @param fact the fact
     * @return its record
     */
    public static MissingFactRecord of(MissingFact fact) {
        return new MissingFactRecord(fact.name(), fact.need());
    }
}

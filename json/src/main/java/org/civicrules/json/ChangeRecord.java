package org.civicrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.civicrules.core.rule.Change;

/**
 * What would change a finding.
 *
 * @param name the fact or the parameter
 * @param value a value that would change the outcome
 * @param words which values would
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangeRecord(String name, String value, String words) implements WireRecord {

    /**
     * Shows a change.
     *
     * @param change the change
     * @return its record
     */
    public static ChangeRecord of(Change change) {
        return new ChangeRecord(change.name(), change.value(), change.words());
    }
}

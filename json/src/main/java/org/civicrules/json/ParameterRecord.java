package org.civicrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.civicrules.core.rule.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A number, a date or a named reading that a decision used.
 *
 * @param name what it is called
 * @param value its value as text, with its unit
 * @param effectiveFrom the day from which this value holds, where it is dated
 * @param citation where it comes from, where it is not a choice of the caller
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParameterRecord(
        String name,
        String value,
        @Nullable String effectiveFrom,
        @Nullable CitationRecord citation) implements WireRecord {

    /**
     * Shows a parameter.
     *
     * @param parameter the parameter
     * @return its record
     */
    public static ParameterRecord of(Parameter parameter) {
        return new ParameterRecord(
                parameter.name(),
                parameter.value(),
                parameter.effectiveFrom().map(LocalDate::toString).orElse(null),
                parameter.citation().map(CitationRecord::of).orElse(null));
    }
}

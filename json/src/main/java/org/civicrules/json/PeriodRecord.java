package org.civicrules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.threeten.extra.LocalDateRange;

/**
 * A period.
 *
 * @param from its first day
 * @param to its last day
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PeriodRecord(String from, String to) implements WireRecord {

    /**
     * Shows a period.
     *
     * @param period the period
     * @return its record
     */
    public static PeriodRecord of(LocalDateRange period) {
        return new PeriodRecord(
                period.getStart().toString(), period.getEndInclusive().toString());
    }
}

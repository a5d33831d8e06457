package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The homes of one tenure owned on a day.
 *
 * @param tenure the tenure; empty if the row does not say
 * @param date the day they were counted
 * @param homes how many
 */
public record YearEndHomes(Optional<Tenure> tenure, LocalDate date, BigDecimal homes) {

    static YearEndHomes read(RecordRow row) {
        row.require("tenure");
        row.require("date");
        row.require("homes");
        return new YearEndHomes(
                row.word("tenure", Tenure.class),
                row.date("date").orElse(LocalDate.EPOCH),
                row.count("homes").orElse(BigDecimal.ZERO));
    }
}

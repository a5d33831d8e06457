package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.Row;

/**
 * The homes of one tenure owned on a day.
 *
 * @param tenure the tenure; empty if the row does not say
 * @param date the day they were counted
 * @param homes how many
 */
public record YearEndHomes(Optional<Tenure> tenure, LocalDate date, BigDecimal homes) {

    static YearEndHomes read(Row row) {
        row.required("tenure", Records.MUST_NOT_BE_EMPTY);
        row.required("date", Records.MUST_NOT_BE_EMPTY);
        row.required("homes", Records.MUST_NOT_BE_EMPTY);
        return new YearEndHomes(
                row.word("tenure", Tenure.class),
                Moment.day(row, "date").orElse(LocalDate.EPOCH),
                CountCell.read(row, "homes").orElse(BigDecimal.ZERO));
    }
}

package org.civicrules.performance.tenants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.Row;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.time.FinancialYear;

/**
 * One inspection of a communal area.
 *
 * @param inspected the day of the inspection
 * @param meetsStandard whether the area met the council's own standard; empty if the row does not say
 */
public record CommunalArea(LocalDate inspected, Optional<Boolean> meetsStandard) {

    static CommunalArea read(Row row) {
        row.required("inspected", Records.MUST_NOT_BE_EMPTY);
        return new CommunalArea(Moment.day(row, "inspected").orElse(LocalDate.EPOCH), row.yesNo("meets_standard"));
    }

    /** What the inspection is to the share of areas that meet the standard. */
    Classified toStandard(FinancialYear year) {
        if (!year.contains(inspected)) {
            return Classified.OUT_OF_POPULATION;
        }
        return meetsStandard
                .map(yes -> yes ? Classified.NUMERATOR : Classified.DENOMINATOR_ONLY)
                .orElseGet(() -> Classified.unknown("standard-unknown"));
    }
}

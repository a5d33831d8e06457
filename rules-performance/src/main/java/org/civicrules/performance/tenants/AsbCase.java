package org.civicrules.performance.tenants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.Row;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.time.FinancialYear;

/**
 * One anti-social behaviour case: one log of activity. Further reports on an open case are no new case.
 *
 * @param tenure the tenure of the home; empty if the row does not say
 * @param opened the day on which the case was opened
 * @param hateIncident whether it involves a hate incident; empty if that is not known
 */
public record AsbCase(Optional<Tenure> tenure, LocalDate opened, Optional<Boolean> hateIncident) {

    static AsbCase read(Row row) {
        row.required("opened", Records.MUST_NOT_BE_EMPTY);
        return new AsbCase(
                row.word("tenure", Tenure.class),
                Moment.day(row, "opened").orElse(LocalDate.EPOCH),
                row.yesNo("hate_incident"));
    }

    /** What the case is to the number of cases opened in the year. */
    Classified openedIn(FinancialYear year) {
        return year.contains(opened) ? Classified.NUMERATOR : Classified.OUT_OF_POPULATION;
    }

    /** What the case is to the number of cases opened in the year that involve hate incidents. */
    Classified hateIncidentIn(FinancialYear year) {
        if (!year.contains(opened)) {
            return Classified.OUT_OF_POPULATION;
        }
        return hateIncident
                .map(hate -> hate ? Classified.NUMERATOR : Classified.OUT_OF_POPULATION)
                .orElseGet(() -> Classified.unknown("hate-incident-unknown"));
    }
}

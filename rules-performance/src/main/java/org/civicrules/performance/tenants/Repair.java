package org.civicrules.performance.tenants;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.Row;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.time.FinancialYear;

/**
 * One responsive repair.
 *
 * @param tenure the tenure of the home; empty if the row does not say
 * @param category emergency or not; empty if the row does not say
 * @param completed the day of completion; empty while the job is open, and for a job closed otherwise
 * @param inTarget whether it was completed within the landlord's own target; empty if that cannot be told
 * @param cancelled whether it was closed for any reason but completion
 * @param firstVisit whether it was completed at the first visit; empty if the row does not say
 */
public record Repair(
        Optional<Tenure> tenure,
        Optional<Category> category,
        Optional<LocalDate> completed,
        Optional<Boolean> inTarget,
        boolean cancelled,
        Optional<Boolean> firstVisit) {

    /** How urgent a repair is. */
    public enum Category {
        /** Not an emergency. */
        NON_EMERGENCY,
        /** An emergency. */
        EMERGENCY
    }

    static Repair read(Row row) {
        Optional<Moment> completed = Moment.read(row, "completed");
        Optional<Moment> target = target(row);
        return new Repair(
                row.word("tenure", Tenure.class),
                row.word("category", Category.class),
                completed.map(Moment::date),
                completed.flatMap(done -> target.map(done::isBy)),
                row.yesNo("cancelled").orElse(false),
                row.yesNo("first_visit"));
    }

    /** The target as a day or time, or as a period from the day or time of logging. */
    private static Optional<Moment> target(Row row) {
        String target = row.text("target");
        if (!target.startsWith("P")) {
            return Moment.read(row, "target");
        }
        try {
            return Moment.read(row, "logged").flatMap(logged -> logged.plus(target));
        } catch (DateTimeException | ArithmeticException e) {
            row.reject("target", "not-a-date", "expected a date, a time, or a period such as P28D or PT24H");
            return Optional.empty();
        }
    }

    /** What the repair is to the share of one category completed in target. */
    Classified inTarget(Category counted, FinancialYear year) {
        return completedIn(year).orElseGet(() -> {
            if (category.isEmpty()) {
                return Classified.unknown("category-unknown");
            }
            return category.get() == counted ? done(inTarget, "target-unknown") : Classified.OUT_OF_POPULATION;
        });
    }

    /** What the repair is to the share completed at the first visit. */
    Classified rightFirstTime(FinancialYear year) {
        return completedIn(year).orElseGet(() -> done(firstVisit, "first-visit-unknown"));
    }

    /** Why the repair is not among those completed in the year; empty if it is. */
    private Optional<Classified> completedIn(FinancialYear year) {
        if (cancelled) {
            return Optional.of(Classified.excluded("cancelled"));
        }
        return completed.filter(year::contains).isPresent()
                ? Optional.empty()
                : Optional.of(Classified.OUT_OF_POPULATION);
    }

    private static Classified done(Optional<Boolean> fact, String unknown) {
        return fact.map(yes -> yes ? Classified.NUMERATOR : Classified.DENOMINATOR_ONLY)
                .orElseGet(() -> Classified.unknown(unknown));
    }
}

package org.civicrules.performance.tenants;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicrules.core.file.Row;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.DayZero;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.TimeLimit;
import org.civicrules.core.time.WorkingDayCalendar;

/**
 * One responsive repair.
 *
 * @param tenure the tenure of the home; empty if the row does not say
 * @param category emergency or not; empty if the row does not say
 * @param completed the day of completion; empty while the job is open, and for a job closed otherwise
 * @param impossible whether it was completed before it was logged
 * @param inTarget whether it was completed within the landlord's own target; empty if that cannot be told
 * @param cancelled whether it was closed for any reason but completion
 * @param firstVisit whether it was completed at the first visit; empty if the row does not say
 */
public record Repair(
        Optional<Tenure> tenure,
        Optional<Category> category,
        Optional<LocalDate> completed,
        boolean impossible,
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

    private static final Pattern SHORT_TARGET = Pattern.compile("(\\d{1,4}) ?(d|wd|h)");

    static Repair read(Row row) {
        Optional<Moment> logged = Moment.read(row, "logged");
        Optional<Moment> completed = Moment.read(row, "completed");
        Optional<Moment> target = target(row, logged);
        return new Repair(
                row.word("tenure", Tenure.class),
                row.word("category", Category.class),
                completed.map(Moment::date),
                completed.isPresent()
                        && logged.filter(start -> !start.isBy(completed.get())).isPresent(),
                completed.flatMap(done -> target.map(done::isBy)),
                row.yesNo("cancelled").orElse(false),
                row.yesNo("first_visit"));
    }

    /** The target as a day or time, or as a period from the day or time of logging. */
    private static Optional<Moment> target(Row row, Optional<Moment> logged) {
        String target = row.text("target");
        Matcher period = SHORT_TARGET.matcher(target.toLowerCase(Locale.ROOT));
        if (period.matches()) {
            return logged.flatMap(start -> after(start, period.group(1), period.group(2)));
        }
        if (!target.startsWith("P")) {
            return Moment.read(row, "target");
        }
        try {
            return logged.flatMap(start -> start.plus(target));
        } catch (DateTimeException | ArithmeticException e) {
            row.reject(
                    "target",
                    "not-a-date",
                    "expected a date, a time, or a period such as P28D, PT24H, 28d, 20wd or 24h");
            return Optional.empty();
        }
    }

    private static Optional<Moment> after(Moment logged, String number, String unit) {
        return switch (unit) {
            case "d" -> logged.plus("P" + number + "D");
            case "h" -> logged.plus("PT" + number + "H");
            default ->
                TimeLimit.of(Integer.parseInt(number), DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED)
                        .dueFrom(logged.date(), WorkingDayCalendar.englandAndWales())
                        .value()
                        .map(day -> new Moment(day, Optional.empty()));
        };
    }

    /** What the repair is to the share of one category completed in target. */
    Classified inTarget(Category counted, FinancialYear year) {
        return completedIn(year).orElseGet(() -> {
            if (category.isEmpty()) {
                return Classified.unknown("category-unknown");
            }
            return category.get() == counted ? decided(inTarget, "target-unknown") : Classified.OUT_OF_POPULATION;
        });
    }

    /** What the repair is to the share completed at the first visit. */
    Classified rightFirstTime(FinancialYear year) {
        return completedIn(year).orElseGet(() -> decided(firstVisit, "first-visit-unknown"));
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

    private Classified decided(Optional<Boolean> fact, String unknown) {
        return impossible ? Classified.unknown("dated-before-it-could-be") : done(fact, unknown);
    }

    private static Classified done(Optional<Boolean> fact, String unknown) {
        return fact.map(yes -> yes ? Classified.NUMERATOR : Classified.DENOMINATOR_ONLY)
                .orElseGet(() -> Classified.unknown(unknown));
    }
}

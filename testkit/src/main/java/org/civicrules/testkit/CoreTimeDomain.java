package org.civicrules.testkit;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.civicrules.core.time.BankHoliday;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.DayZero;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.LeapDayBirthday;
import org.civicrules.core.time.Quarter;
import org.civicrules.core.time.TimeLimit;
import org.civicrules.core.time.WorkingDayCalendar;

/**
 * Dates and time limits, for {@code @Domain(CoreTimeDomain.class)}.
 *
 * <p>Dates run from 2011 to 2029, one year beyond the shipped working days on either side, and lean towards days that rules
 * stumble over: 29 February, the ends of financial years and quarters, bank holidays and the days beside them. A domain replaces
 * jqwik's own generators; add {@code @Domain(DomainContext.Global.class)} where a property needs both.
 */
public final class CoreTimeDomain extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2029, 12, 31);
    private static final int LONGEST_LIMIT = 100;

    /** Made by jqwik. */
    public CoreTimeDomain() {}

    /** {@return dates from 2011 to 2029, awkward ones often} */
    @Provide
    public Arbitrary<LocalDate> dates() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, anyDay()),
                Tuple.of(2, besideBankHolidays()),
                Tuple.of(2, quarterEnds()),
                Tuple.of(1, leapDays()));
    }

    /** {@return financial years that start in 2011 to 2028} */
    @Provide
    public Arbitrary<FinancialYear> financialYears() {
        return Arbitraries.integers()
                .between(FIRST.getYear(), LAST.getYear() - 1)
                .map(FinancialYear::of);
    }

    /** {@return quarters of those years} */
    @Provide
    public Arbitrary<Quarter> quarters() {
        return Combinators.combine(financialYears(), Arbitraries.integers().between(1, 4))
                .as(Quarter::of);
    }

    /** {@return limits of 1 to 100 units, in every unit and under both conventions of day 0} */
    @Provide
    public Arbitrary<TimeLimit> timeLimits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, LONGEST_LIMIT),
                        Arbitraries.of(DayUnit.class),
                        Arbitraries.of(DayZero.class))
                .as(TimeLimit::of);
    }

    /** {@return both readings of a leap-day birthday} */
    @Provide
    public Arbitrary<LeapDayBirthday> leapDayBirthdays() {
        return Arbitraries.of(LeapDayBirthday.class);
    }

    /** {@return the shipped calendar, and the shipped calendar as it was known on some day since 2012} */
    @Provide
    public Arbitrary<WorkingDayCalendar> calendars() {
        WorkingDayCalendar shipped = WorkingDayCalendar.englandAndWales();
        Arbitrary<WorkingDayCalendar> views = anyDay().map(shipped::asKnownAt);
        return Arbitraries.oneOf(Arbitraries.just(shipped), views);
    }

    private static Arbitrary<LocalDate> anyDay() {
        return Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<LocalDate> besideBankHolidays() {
        Arbitrary<LocalDate> holidays =
                Arbitraries.of(WorkingDayCalendar.englandAndWales().holidays()).map(BankHoliday::date);
        return Combinators.combine(holidays, Arbitraries.integers().between(-1, 1))
                .as((holiday, days) -> holiday.plusDays(days));
    }

    private Arbitrary<LocalDate> quarterEnds() {
        return Combinators.combine(quarters(), Arbitraries.of(true, false))
                .as((quarter, first) -> first ? quarter.firstDay() : quarter.lastDay());
    }

    private static Arbitrary<LocalDate> leapDays() {
        return Arbitraries.of(2012, 2016, 2020, 2024, 2028).map(year -> LocalDate.of(year, 2, 29));
    }
}

package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Explanation;

class TimeProperties {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.englandAndWales();
    private static final long FIRST = LocalDate.of(2012, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(2028, 12, 31).toEpochDay();

    @Property(tries = 1000)
    void addingAndCountingAreInverse(
            @ForAll("dates") LocalDate start, @ForAll @IntRange(min = 0, max = 300) int count) {
        Decision<LocalDate> due = CALENDAR.addWorkingDays(start, count);

        due.value().ifPresent(end -> {
            assertThat(CALENDAR.workingDaysBetween(start, end)).isEqualTo(Decision.of(count));
            assertThat(CALENDAR.workingDaysBetween(end, start)).isEqualTo(Decision.of(-count));
            assertThat(count == 0 || isWorkingDay(end)).isTrue();
        });
        Statistics.label("inside the calendar").collect(due.value().isPresent()).coverage(coverage -> {
            coverage.check(true).percentage(percentage -> percentage > 50);
            coverage.check(false).count(times -> times > 0);
        });
    }

    @Property(tries = 200)
    void agreesWithWalkingDayByDay(@ForAll("dates") LocalDate start, @ForAll @IntRange(min = -60, max = 60) int count) {
        Set<LocalDate> holidays = new HashSet<>();
        CALENDAR.holidays().forEach(holiday -> holidays.add(holiday.date()));
        LocalDate day = start;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(Integer.signum(count));
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend || holidays.contains(day) ? 0 : 1;
        }
        LocalDate expected = day;

        CALENDAR.addWorkingDays(start, count)
                .value()
                .ifPresent(actual -> assertThat(actual).isEqualTo(expected));
    }

    @Property
    void countsAddUp(@ForAll("dates") LocalDate a, @ForAll("dates") LocalDate b, @ForAll("dates") LocalDate c) {
        assertThat(between(a, b) + between(b, c)).isEqualTo(between(a, c));
    }

    @Property
    void aLongerLimitIsNeverDueSooner(@ForAll("dates") LocalDate start, @ForAll("limits") TimeLimit limit) {
        TimeLimit longer = TimeLimit.of(limit.length() + 1, limit.unit(), limit.dayZero());

        longer.dueFrom(start, CALENDAR)
                .value()
                .ifPresent(later -> assertThat(limit.dueFrom(start, CALENDAR).value())
                        .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(later)));
    }

    @Property
    void includingTheStartIsNeverDueLater(@ForAll("dates") LocalDate start, @ForAll("limits") TimeLimit limit) {
        TimeLimit excluded = TimeLimit.of(limit.length(), limit.unit(), DayZero.START_EXCLUDED);

        excluded.dueFrom(start, CALENDAR)
                .value()
                .ifPresent(later -> assertThat(limit.dueFrom(start, CALENDAR).value())
                        .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(later)));
    }

    @Property
    void theExplanationOfADueDateRecomputesIt(@ForAll("dates") LocalDate start, @ForAll("limits") TimeLimit limit) {
        Explanation explanation = limit.explain(start, CALENDAR);
        Decision<LocalDate> due = limit.dueFrom(start, CALENDAR);

        String result = explanation.result().orElseThrow();
        assertThat(due.value().map(LocalDate::toString).orElse("undetermined")).isEqualTo(result.split("[ :]", 2)[0]);
        if (limit.unit() == DayUnit.WORKING_DAYS && due.value().isPresent()) {
            assertThat(explanation.arithmetic().orElseThrow())
                    .endsWith("= " + DayUnit.WORKING_DAYS.text(limit.length()));
        }
    }

    @Property
    void yearsAndQuartersReadWhatTheyPrint(@ForAll("dates") LocalDate date) {
        FinancialYear year = FinancialYear.containing(date);
        Quarter quarter = Quarter.containing(date);

        assertThat(FinancialYear.parse(year.toString())).isEqualTo(year);
        assertThat(Quarter.parse(quarter.toString())).isEqualTo(quarter);
        assertThat(year.range().contains(date)).isTrue();
        assertThat(quarter.range().contains(date)).isTrue();
        assertThat(year.quarters()).contains(quarter);
        assertThat(quarter.next().previous()).isEqualTo(quarter);
        assertThat(quarter.next().firstDay()).isEqualTo(quarter.lastDay().plusDays(1));
    }

    @Property(tries = 1000)
    void anAgeIsReachedOnItsBirthdayAndNotTheDayBefore(
            @ForAll("births") LocalDate born,
            @ForAll @IntRange(min = 1, max = 110) int years,
            @ForAll LeapDayBirthday policy) {
        LocalDate birthday = Age.birthday(born, years, policy);

        assertThat(Age.at(born, birthday, policy)).isEqualTo(years);
        assertThat(Age.at(born, birthday.minusDays(1), policy)).isEqualTo(years - 1);
        boolean leapDayMissing =
                born.getDayOfMonth() == 29 && born.getMonthValue() == 2 && !Year.isLeap(birthday.getYear());
        Statistics.label("leap-day birth in another year")
                .collect(leapDayMissing)
                .coverage(coverage -> {
                    coverage.check(true).percentage(percentage -> percentage > 10);
                    coverage.check(false).percentage(percentage -> percentage > 10);
                });
    }

    @Property
    void firstOfMarchAgreesWithPeriodBetween(
            @ForAll("births") LocalDate born, @ForAll @IntRange(min = 0, max = 40000) int days) {
        LocalDate date = born.plusDays(days);

        assertThat(Age.at(born, date, LeapDayBirthday.FIRST_OF_MARCH))
                .isEqualTo(Period.between(born, date).getYears());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(FIRST, LAST).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<LocalDate> births() {
        Arbitrary<LocalDate> leapDays = Arbitraries.of(1996, 2000, 2004, 2008).map(year -> LocalDate.of(year, 2, 29));
        return Arbitraries.oneOf(leapDays, dates());
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(DayUnit.class),
                        Arbitraries.of(DayZero.class))
                .as(TimeLimit::of);
    }

    private static int between(LocalDate start, LocalDate end) {
        return CALENDAR.workingDaysBetween(start, end).value().orElseThrow();
    }

    private static boolean isWorkingDay(LocalDate date) {
        return CALENDAR.isWorkingDay(date).value().orElseThrow();
    }
}

package org.civicrules.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.time.WorkingDayCalendar;

/**
 * What every calendar of working days promises, such as one with a newer GOV.UK file laid over it: it answers inside its
 * horizon and never outside, and adding and counting undo each other.
 */
public interface WorkingDayCalendarContract {

    /** Days on either side of the horizon that are tried. */
    int DAYS_BEYOND = 400;

    /** {@return the calendar under test, with at least one year} */
    WorkingDayCalendar calendar();

    /** {@return days inside the horizon and a year beyond it on either side} */
    @Provide
    default Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        calendar().horizon().getStart().toEpochDay() - DAYS_BEYOND,
                        calendar().horizon().getEndInclusive().toEpochDay() + DAYS_BEYOND)
                .map(LocalDate::ofEpochDay);
    }

    /** {@return counts of working days, backwards too} */
    @Provide
    default Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(-300, 300);
    }

    /**
     * A day inside the horizon is told, a day outside it is not.
     *
     * @param day any day
     */
    @Property
    default void answersInsideItsHorizonOnly(@ForAll("days") LocalDate day) {
        Decision<Boolean> answer = calendar().isWorkingDay(day);

        assertEquals(calendar().horizon().contains(day), answer.value().isPresent());
        assertEquals(answer.value().isEmpty(), !answer.missing().isEmpty());
    }

    /**
     * No weekend day and no bank holiday is a working day; every other day is.
     *
     * @param day any day
     */
    @Property
    default void worksOnWeekdaysThatAreNoHoliday(@ForAll("days") LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean holiday =
                calendar().holidays().stream().anyMatch(held -> held.date().equals(day));

        calendar().isWorkingDay(day).value().ifPresent(works -> assertEquals(!weekend && !holiday, works));
    }

    /**
     * The n-th working day after a day is a working day, n working days away.
     *
     * @param start any day
     * @param count any number of working days
     */
    @Property
    default void addsWhatItCounts(@ForAll("days") LocalDate start, @ForAll("counts") Integer count) {
        calendar().addWorkingDays(start, count).value().ifPresent(end -> {
            assertTrue(count == 0 || calendar().isWorkingDay(end).value().orElse(false));
            if (count >= 0) {
                assertEquals(Decision.of(count), calendar().workingDaysBetween(start, end));
            }
        });
    }

    /**
     * A count that leaves the horizon names the year it needs.
     *
     * @param start any day
     */
    @Property
    default void namesTheYearItNeeds(@ForAll("days") LocalDate start) {
        Decision<LocalDate> tooFar = calendar().addWorkingDays(start, Integer.MAX_VALUE);

        assertTrue(tooFar.value().isEmpty());
        assertFalse(tooFar.missing().isEmpty());
        assertTrue(tooFar.missing().asList().get(0).name().matches(".*\\b\\d{4}"));
    }
}

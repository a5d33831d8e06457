package org.civicrules.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.civicrules.core.time.BankHoliday;
import org.civicrules.core.time.WorkingDayCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Twenty working days from a date, beside the loop over a set of holidays that most programs write by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkingDays {

    private static final int DAYS = 20;

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales();
    private final Set<LocalDate> holidays =
            calendar.holidays().stream().map(BankHoliday::date).collect(Collectors.toSet());
    private final LocalDate start = LocalDate.of(2021, 12, 8);

    /** Refuses to time two different answers. */
    @Setup
    public void compareAnswers() {
        LocalDate first = LocalDate.of(2012, 1, 2);
        for (int day = 0; day < 6000; day++) {
            LocalDate date = first.plusDays(day);
            LocalDate ours = calendar.addWorkingDays(date, DAYS).value().orElseThrow();
            if (!ours.equals(byHand(date))) {
                throw new IllegalStateException("the two ways differ: start=" + date);
            }
        }
    }

    /** Ours. */
    @Benchmark
    public Object calendar() {
        return calendar.addWorkingDays(start, DAYS);
    }

    /** The loop. */
    @Benchmark
    public Object loopOverASet() {
        return byHand(start);
    }

    private LocalDate byHand(LocalDate from) {
        LocalDate date = from;
        for (int counted = 0; counted < DAYS; ) {
            date = date.plusDays(1);
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !holidays.contains(date)) {
                counted++;
            }
        }
        return date;
    }
}

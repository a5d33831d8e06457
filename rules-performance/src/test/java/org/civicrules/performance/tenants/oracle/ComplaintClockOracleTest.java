package org.civicrules.performance.tenants.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Acknowledgement;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Case;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Complaint;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Judged;
import org.civicrules.performance.tenants.oracle.ComplaintClockOracle.Outcome;
import org.civicrules.performance.tenants.oracle.Readings.Extension;
import org.civicrules.performance.tenants.oracle.Readings.LateAcknowledgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two computations of the clock against cases worked by hand, against each other and against laws. */
final class ComplaintClockOracleTest {

    /**
     * Worked by hand. Facts, section 1, CH01/CH02, and "Settled after the first build"; the clauses are CHC.2022.4.1, 5.1
     * and 5.13, CHC.2024.6.2 to 6.4, 6.11, 6.14 and 6.15. The columns: stage, logged, acknowledged, extended, answered, as at, policies
     * late-acknowledgement and extension, acknowledge by, due, due with an extension, acknowledgement, outcome.
     *
     * <p>Monday 13 May 2024: five working days end on Monday 20 May. Acknowledged on Wednesday 15 May, ten working days are 16, 17, 20
     * to 24 (7), Monday 27 is the spring bank holiday, 28, 29, 30 May: due on Thursday 30 May. Ten more end on Thursday 13 June.
     * Acknowledged late, on Wednesday 22 May: both limits together end on 13 May + 15 working days, 20 May + 10 = 21 to 24 (4), 28 to
     * 31 (8), 3 and 4 June: Tuesday 4 June; from 22 May itself it would be 23, 24, 28 to 31 (6), 3 to 6 June: Thursday 6 June. Not
     * acknowledged: Tuesday 4 June, with ten more Tuesday 18 June.
     *
     * <p>Stage 2 logged on Monday 2 December 2024 and acknowledged on the 4th: 5, 6 (2), 9 to 13 (7), 16 to 20 (12), 23, 24 (14), 27
     * (15), 30, 31 (17), 2, 3 January (19), 6 January: due on Monday 6 January 2025; twenty more: 7 to 10 (4), 13 to 17 (9), 20 to 24
     * (14), 27 to 31 (19), 3 February.
     *
     * <p>2022 Code, stage 1 logged on Monday 13 March 2023: 14 to 17 (4), 20 to 24 (9), 27 March, whatever the acknowledgement; ten more: 28 to 31
     * (4), 3 to 6 April (8), Good Friday and Easter Monday are 7 and 10 April, 11 and 12 April. Stage 2 of that day: 28 to 31 (14), 3
     * to 6 (18), 11, 12 April: 12 April; ten more: 13, 14 (2), 17 to 21 (7), 24 to 26 April.
     *
     * <p>Thursday 28 March 2024 is still of the 2022 Code: Good Friday 29 March and Easter Monday 1 April; 2 to 5 (4), 8 April (5);
     * due 9 to 12 (9), 15 April. Monday 1 April 2024, itself a holiday, is of the 2024 Code: five end on 8 April, ten more on 22 April.
     */
    private static final String WORKED_BY_HAND = """
            1,2024-05-13,2024-05-15,,2024-05-29,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,IN_TIME
            1,2024-05-13,2024-05-15,,2024-05-30,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,IN_TIME
            1,2024-05-13,2024-05-15,,2024-05-31,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,LATE
            # extended on the day it was due: holds; a day later: does not, but for ANY; the ceiling is 13 June
            1,2024-05-13,2024-05-15,2024-05-30,2024-06-13,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,IN_TIME_EXTENDED
            1,2024-05-13,2024-05-15,2024-05-30,2024-06-14,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,LATE
            1,2024-05-13,2024-05-15,2024-05-31,2024-06-13,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,LATE
            1,2024-05-13,2024-05-15,2024-05-31,2024-06-13,2024-12-31,CAP,ANY,2024-05-20,2024-05-30,2024-06-13,IN_TIME,IN_TIME_EXTENDED
            1,2024-05-13,2024-05-15,2024-05-31,2024-06-14,2024-12-31,CAP,ANY,2024-05-20,2024-05-30,2024-06-13,IN_TIME,LATE
            # extended, no day said: known only where the day cannot matter
            1,2024-05-13,2024-05-15,yes,2024-05-30,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,IN_TIME
            1,2024-05-13,2024-05-15,yes,2024-05-31,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,EXTENSION_DAY_UNKNOWN
            1,2024-05-13,2024-05-15,yes,2024-05-31,2024-12-31,CAP,ANY,2024-05-20,2024-05-30,2024-06-13,IN_TIME,IN_TIME_EXTENDED
            1,2024-05-13,2024-05-15,yes,2024-06-14,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,LATE
            # acknowledged on the last day, a day late, and two days late under both readings; not at all
            1,2024-05-13,2024-05-20,,2024-06-04,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-06-04,2024-06-18,IN_TIME,IN_TIME
            1,2024-05-13,2024-05-21,,2024-06-04,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-06-04,2024-06-18,LATE,IN_TIME
            1,2024-05-13,2024-05-22,,2024-06-05,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-06-04,2024-06-18,LATE,LATE
            1,2024-05-13,2024-05-22,,2024-06-06,2024-12-31,FOLLOW,BEFORE_DUE,2024-05-20,2024-06-06,2024-06-20,LATE,IN_TIME
            1,2024-05-13,2024-05-22,,2024-06-07,2024-12-31,FOLLOW,BEFORE_DUE,2024-05-20,2024-06-06,2024-06-20,LATE,LATE
            1,2024-05-13,,,2024-06-04,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-06-04,2024-06-18,LATE,IN_TIME
            # as at: on the last day nothing is late yet; what happens later is not known
            1,2024-05-13,,,,2024-05-20,CAP,BEFORE_DUE,2024-05-20,2024-06-04,2024-06-18,NOT_YET_DUE,NOT_YET_DUE
            1,2024-05-13,,,,2024-05-21,CAP,BEFORE_DUE,2024-05-20,2024-06-04,2024-06-18,LATE,NOT_YET_DUE
            1,2024-05-13,,,,2024-06-04,CAP,BEFORE_DUE,2024-05-20,2024-06-04,2024-06-18,LATE,NOT_YET_DUE
            1,2024-05-13,,,,2024-06-05,CAP,BEFORE_DUE,2024-05-20,2024-06-04,2024-06-18,LATE,LATE
            1,2024-05-13,2024-05-15,2024-05-29,2024-06-20,2024-06-13,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,NOT_YET_DUE
            1,2024-05-13,2024-05-15,2024-05-29,2024-06-20,2024-06-14,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,LATE
            1,2024-05-13,2024-05-15,2024-05-31,2024-06-10,2024-05-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,LATE
            2,2024-12-02,2024-12-04,,2025-01-06,2025-12-31,CAP,BEFORE_DUE,2024-12-09,2025-01-06,2025-02-03,IN_TIME,IN_TIME
            2,2024-12-02,2024-12-04,,2025-01-07,2025-12-31,CAP,BEFORE_DUE,2024-12-09,2025-01-06,2025-02-03,IN_TIME,LATE
            2,2024-12-02,2024-12-04,2025-01-03,2025-02-03,2025-12-31,CAP,BEFORE_DUE,2024-12-09,2025-01-06,2025-02-03,IN_TIME,IN_TIME_EXTENDED
            2,2024-12-02,2024-12-04,2025-01-03,2025-02-04,2025-12-31,CAP,BEFORE_DUE,2024-12-09,2025-01-06,2025-02-03,IN_TIME,LATE
            # the 2022 Code counts from logging, however late the acknowledgement
            1,2023-03-13,2023-03-22,,2023-03-27,2023-12-31,FOLLOW,BEFORE_DUE,2023-03-20,2023-03-27,2023-04-12,LATE,IN_TIME
            1,2023-03-13,2023-03-15,,2023-03-28,2023-12-31,CAP,BEFORE_DUE,2023-03-20,2023-03-27,2023-04-12,IN_TIME,LATE
            1,2023-03-13,2023-03-15,2023-03-27,2023-04-12,2023-12-31,CAP,BEFORE_DUE,2023-03-20,2023-03-27,2023-04-12,IN_TIME,IN_TIME_EXTENDED
            1,2023-03-13,2023-03-15,2023-03-27,2023-04-13,2023-12-31,CAP,BEFORE_DUE,2023-03-20,2023-03-27,2023-04-12,IN_TIME,LATE
            2,2023-03-13,2023-03-15,2023-04-12,2023-04-26,2023-12-31,CAP,BEFORE_DUE,2023-03-20,2023-04-12,2023-04-26,IN_TIME,IN_TIME_EXTENDED
            2,2023-03-13,2023-03-15,2023-04-12,2023-04-27,2023-12-31,CAP,BEFORE_DUE,2023-03-20,2023-04-12,2023-04-26,IN_TIME,LATE
            # the last complaints of the 2022 Code and the first of the 2024 Code
            1,2024-03-28,,,2024-04-15,2024-12-31,CAP,BEFORE_DUE,2024-04-08,2024-04-15,2024-04-29,LATE,IN_TIME
            1,2024-03-28,,,2024-04-16,2024-12-31,CAP,BEFORE_DUE,2024-04-08,2024-04-15,2024-04-29,LATE,LATE
            1,2024-04-01,,,2024-04-22,2024-12-31,CAP,BEFORE_DUE,2024-04-08,2024-04-22,2024-05-07,LATE,IN_TIME
            # no edition; not yet made; dated before it could be
            1,2022-03-31,,,2022-04-04,2022-12-31,CAP,BEFORE_DUE,,,,UNKNOWN,BEFORE_EDITIONS
            1,2024-05-13,,,,2024-05-12,CAP,BEFORE_DUE,2024-05-20,2024-06-04,2024-06-18,UNKNOWN,NOT_MADE
            1,2024-05-13,2024-05-15,,2024-05-12,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,DATED_BEFORE_IT_COULD_BE
            1,2024-05-13,2024-05-15,,2024-05-13,2024-12-31,CAP,BEFORE_DUE,2024-05-20,2024-05-30,2024-06-13,IN_TIME,IN_TIME
            """;

    @ParameterizedTest
    @MethodSource("workedByHand")
    void agreesWithCasesWorkedByHand(Worked worked) {
        assertThat(ComplaintClockOracle.judge(
                        worked.asked().complaint(), worked.asked().asAt(), worked.readings()))
                .isEqualTo(worked.expected());
    }

    @ParameterizedTest
    @MethodSource("org.civicrules.performance.tenants.oracle.Readings#ofTheClock")
    void agreesInSqlWithCasesWorkedByHand(Readings readings) throws SQLException {
        List<Worked> cases = workedByHand().stream()
                .filter(worked -> worked.readings().equals(readings))
                .toList();
        assertThat(ComplaintClockSql.judge(cases.stream().map(Worked::asked).toList(), readings))
                .isEqualTo(cases.stream().map(Worked::expected).toList());
    }

    /** Both editions, 300 cases, as many of each. */
    @ParameterizedTest
    @MethodSource("org.civicrules.performance.tenants.oracle.Readings#ofTheClock")
    void agreeWithEachOther(Readings readings) throws SQLException {
        List<Case> cases = ComplaintClockOracle.cases(1, 300);
        List<Judged> walked = cases.stream()
                .map(asked -> ComplaintClockOracle.judge(asked.complaint(), asked.asAt(), readings))
                .toList();
        assertThat(ComplaintClockSql.judge(cases, readings)).isEqualTo(walked);
    }

    @ParameterizedTest
    @MethodSource("org.civicrules.performance.tenants.oracle.Readings#ofTheClock")
    void theCasesReachEveryOutcomeAndBothSidesOfEveryLimit(Readings readings) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        long[] beside = new long[6];
        for (Case asked : ComplaintClockOracle.cases(1, 300)) {
            Judged judged = ComplaintClockOracle.judge(asked.complaint(), asked.asAt(), readings);
            outcomes.merge(judged.outcome(), 1L, Long::sum);
            asked.complaint().answered().ifPresent(answered -> {
                for (int days = -1; days <= 1; days++) {
                    LocalDate limit = answered.minusDays(days);
                    beside[days + 1] += judged.due().equals(Optional.of(limit)) ? 1 : 0;
                    beside[days + 4] += judged.extendedDue().equals(Optional.of(limit)) ? 1 : 0;
                }
            });
        }
        assertThat(outcomes.keySet())
                .containsAll(Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome != Outcome.EXTENSION_DAY_UNKNOWN
                                || readings.extension() == Extension.BEFORE_DUE)
                        .toList());
        assertThat(LongStream.of(beside)).allMatch(count -> count >= 3);
    }

    @Test
    void aLooserReadingNeverMakesAnAnswerLate() {
        for (Case asked : ComplaintClockOracle.cases(7, 1_000)) {
            for (Readings readings : Readings.ofTheClock()) {
                Judged strict = judge(asked, readings);
                if (strict.outcome() == Outcome.IN_TIME || strict.outcome() == Outcome.IN_TIME_EXTENDED) {
                    assertThat(judge(
                                            asked,
                                            readings.with(LateAcknowledgement.FOLLOW)
                                                    .with(Extension.ANY))
                                    .outcome())
                            .isIn(Outcome.IN_TIME, Outcome.IN_TIME_EXTENDED);
                }
            }
        }
    }

    /** 15 working days in all at stage 1 of the 2024 Code, 25 at stage 2: section "Settled after the first build". */
    @Test
    void aCappedClockEndsNoLaterThanBothLimitsTogether() {
        for (Case asked : ComplaintClockOracle.cases(8, 1_000)) {
            Complaint complaint = asked.complaint();
            int both = complaint.stage() == 1 ? 15 : 25;
            judge(asked, Readings.standard())
                    .due()
                    .ifPresent(due -> assertThat(due).isBeforeOrEqualTo(WorkingDays.after(complaint.logged(), both)));
        }
    }

    @Test
    void whatHasAnOutcomeKeepsItAsTimeGoesOn() {
        for (Case asked : ComplaintClockOracle.cases(9, 1_000)) {
            Judged now = judge(asked, Readings.standard());
            Judged later =
                    ComplaintClockOracle.judge(asked.complaint(), asked.asAt().plusDays(1), Readings.standard());
            if (now.outcome() == Outcome.IN_TIME || now.outcome() == Outcome.IN_TIME_EXTENDED) {
                assertThat(later.outcome()).isIn(now.outcome(), Outcome.DATED_BEFORE_IT_COULD_BE);
            }
        }
    }

    /** An extension that holds moves the day by which to answer; one of no known day leaves it unknown. */
    @Test
    void theDayByWhichToAnswerIsTheExtendedOneWhereTheExtensionHolds() {
        LocalDate asAt = LocalDate.of(2024, 12, 31);
        Complaint plain = new Complaint(
                1,
                LocalDate.of(2024, 5, 13),
                Optional.of(LocalDate.of(2024, 5, 15)),
                false,
                Optional.empty(),
                Optional.empty());
        Judged judged = ComplaintClockOracle.judge(plain, asAt, Readings.standard());
        assertThat(judged.answerBy(plain, asAt, Readings.standard())).contains(LocalDate.of(2024, 5, 30));
        Complaint extended = new Complaint(
                1,
                plain.logged(),
                plain.acknowledged(),
                true,
                Optional.of(LocalDate.of(2024, 5, 30)),
                Optional.empty());
        assertThat(judged.answerBy(extended, asAt, Readings.standard())).contains(LocalDate.of(2024, 6, 13));
        Complaint noDay =
                new Complaint(1, plain.logged(), plain.acknowledged(), true, Optional.empty(), Optional.empty());
        assertThat(judged.answerBy(noDay, asAt, Readings.standard())).isEmpty();
    }

    private static Judged judge(Case asked, Readings readings) {
        return ComplaintClockOracle.judge(asked.complaint(), asked.asAt(), readings);
    }

    private static List<Worked> workedByHand() {
        return WORKED_BY_HAND
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Worked::parse)
                .toList();
    }

    /** A case with its readings and what it comes to. */
    private record Worked(Case asked, Readings readings, Judged expected) {

        static Worked parse(String line) {
            List<String> cells = Splitter.on(',').splitToList(line);
            String extended = cells.get(3);
            Complaint complaint = new Complaint(
                    Integer.parseInt(cells.get(0)),
                    LocalDate.parse(cells.get(1)),
                    day(cells.get(2)),
                    !extended.isEmpty(),
                    extended.equals("yes") ? Optional.empty() : day(extended),
                    day(cells.get(4)));
            return new Worked(
                    new Case(complaint, LocalDate.parse(cells.get(5))),
                    Readings.standard()
                            .with(LateAcknowledgement.valueOf(cells.get(6)))
                            .with(Extension.valueOf(cells.get(7))),
                    new Judged(
                            day(cells.get(8)),
                            day(cells.get(9)),
                            day(cells.get(10)),
                            Acknowledgement.valueOf(cells.get(11)),
                            Outcome.valueOf(cells.get(12))));
        }

        private static Optional<LocalDate> day(String cell) {
            return Optional.of(cell).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        }
    }
}

package org.civicrules.performance.tenants.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.civicrules.performance.tenants.oracle.Figure.Status;
import org.civicrules.performance.tenants.oracle.Readings.BlankAnswer;
import org.civicrules.performance.tenants.oracle.Readings.Extension;
import org.civicrules.performance.tenants.oracle.Readings.LateAcknowledgement;
import org.civicrules.performance.tenants.oracle.Readings.Repeats;
import org.civicrules.performance.tenants.oracle.TenantRecordSets.RecordSet;
import org.civicrules.performance.tenants.oracle.TenantRecordsOracle.Judgement;
import org.civicrules.performance.tenants.oracle.TenantRecordsOracle.Member;
import org.civicrules.performance.tenants.oracle.TenantRecordsOracle.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures of {@code tenant-measures.sql} against cases worked by hand and against laws that hold of any records. */
final class RecordsOracleTest {

    private static final Run YEAR = Run.ofYear(2025, LocalDate.of(2025, 3, 31), Readings.standard());
    private static final String HOMES = "tenure,date,homes\nLCRA,2025-03-31,10\nLCHO,2025-03-31,2\n";

    private static final Map<Integer, Judgement> SETS = new TreeMap<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void judgeTheSets(@TempDir Path parent) throws IOException, SQLException {
        for (RecordSet set : TenantRecordSets.all()) {
            SETS.put(set.seed(), TenantRecordsOracle.judge(set.writeUnder(parent), set.run(Readings.standard())));
        }
    }

    /**
     * Facts, section 1, shared rules. TP01, LCRA: lines 2, 3 satisfied, 4 neither, 5 dissatisfied; 6 has no answer, 7 has a word of no
     * list, 8 is of a shared owner, 9 a leaseholder: 2 of 4, one unknown, which is more than 5 in 100 of five. TP02 asks those with a
     * repair: line 2 yes and satisfied, 3 no, 4 not said, 5 yes and neither, 6 yes and satisfied, 7 yes and dissatisfied: 2 of 4, one
     * unknown. The unreadable TP01 of line 7 costs that answer alone. TP11: "dont know" is out of the denominator: lines 2, 5 of 2, 3,
     * 5, 7.
     */
    @Test
    void surveysCountAnswersAndNotResponses() throws IOException, SQLException {
        Figures figures = figures(ImmutableMap.of("homes.csv", HOMES, "survey.csv", """
                tenure,repair,tp01,tp02,tp11
                LCRA,yes,very satisfied,fairly satisfied,very_satisfied
                LCRA,no,fairly-satisfied,,neither
                LCRA,,neither,very satisfied,dont know
                LCRA,yes,very dissatisfied,neither,fairly satisfied
                LCRA,yes,,very satisfied,not applicable
                LCRA,yes,pleased,fairly dissatisfied,fairly dissatisfied
                LCHO,yes,very satisfied,very satisfied,very satisfied
                LEASEHOLD,yes,very satisfied,very satisfied,very satisfied
                """));
        assertFigure(figures, "tsm.tp01/LCRA", "2/4 unknown 1", Status.UNDETERMINED);
        assertFigure(figures, "tsm.tp01/LCHO", "1/1 unknown 0", Status.VALUE);
        assertFigure(figures, "tsm.tp01/Combined", "3/5 unknown 1", Status.UNDETERMINED);
        assertFigure(figures, "tsm.tp02/LCRA", "2/4 unknown 1", Status.UNDETERMINED);
        assertFigure(figures, "tsm.tp11/LCRA", "2/4 unknown 0", Status.VALUE);
        assertThat(figures.of("tsm.tp09/LCRA").status()).isEqualTo(Status.ABSENT);
        assertThat(figures.of("tsm.bs01/ALL").status()).isEqualTo(Status.ABSENT);
    }

    /** Facts, section 1, sampling: weighted counts are fractions, and TP01 unweighted is then given too: 0.8 + 1.25 of 3.05; 2 of 3. */
    @Test
    void weightsAreExact() throws IOException, SQLException {
        Figures figures = figures(ImmutableMap.of("homes.csv", HOMES, "survey.csv", """
                tenure,weight,tp01
                LCRA,0.8,very satisfied
                LCRA,1.25,fairly satisfied
                LCRA,,neither
                """));
        assertFigure(figures, "tsm.tp01/LCRA", "2.05/3.05 unknown 0", Status.VALUE);
        assertThat(figures.of("tsm.tp01/LCRA").published()).contains(new BigDecimal("67.2"));
        assertFigure(figures, "tsm.tp01.unweighted/LCRA", "2/3 unknown 0", Status.VALUE);
    }

    /** Survey dates are cut to the year, which runs from 1 April to 31 March (facts, section 1); a day not given is unknown. */
    @Test
    void surveysAreCutToTheYear() throws IOException, SQLException {
        Figures figures = figures(ImmutableMap.of("homes.csv", HOMES, "survey.csv", """
                tenure,date,tp01
                LCRA,2024-03-31,very satisfied
                LCRA,2024-04-01,very satisfied
                LCRA,31/03/2025,neither
                LCRA,2025-04-01,neither
                LCRA,,neither
                """));
        assertFigure(figures, "tsm.tp01/LCRA", "1/2 unknown 1", Status.UNDETERMINED);
        assertThat(figures.of("tsm.tp01/LCRA").excluded()).containsExactlyEntriesOf(Map.of("outside-year", 2L));
        assertThat(figures.of("tsm.tp01/LCRA").unknown()).containsExactlyEntriesOf(Map.of("date", 1L));
    }

    /**
     * More than 5 in 100 unknown: of 20 homes one is exactly 5, which is not over; of 19 it is 5.3, of 18 5.6. One home is unknown in each
     * column, and 17 are known of gas, 18 of fire, 19 of asbestos and 20 of water. The measures count homes of both tenures whose checks
     * are all done (facts, section 1); a leaseholder's is in no base.
     */
    @Test
    void moreThanFiveInAHundredUnknownLeavesNoValue() throws IOException, SQLException {
        Figures figures = figures(ImmutableMap.of(
                "homes.csv",
                HOMES,
                "dwellings.csv",
                "tenure,gas,fire,asbestos,water\n"
                        + "LCRA,done,done,done,done\n".repeat(16)
                        + "LCHO,not done,done,done,done\n"
                        + "LCHO,not required,not done,done,done\n"
                        + "LCHO,not_required,not_required,not_done,done\n"
                        + "LCRA,not-required,not-required,not-required,not-done\n"
                        + "LCRA,,,,\nLEASEHOLD,,,,\n"));
        assertFigure(figures, "tsm.bs01/ALL", "16/17 unknown 1", Status.UNDETERMINED);
        assertFigure(figures, "tsm.bs02/ALL", "17/18 unknown 1", Status.UNDETERMINED);
        assertFigure(figures, "tsm.bs03/ALL", "18/19 unknown 1", Status.VALUE);
        assertFigure(figures, "tsm.bs04/ALL", "19/20 unknown 1", Status.VALUE);
    }

    /**
     * RP01 counts failing rental homes, the framework's line the others (facts, section 1). A home of no tenure is kept and unknown by
     * tenure, and counts where all homes do.
     */
    @Test
    void aHomeOfNoTenureIsUnknownByTenure() throws IOException, SQLException {
        Figures figures = figures(ImmutableMap.of("homes.csv", HOMES, "dwellings.csv", """
                TENURE,Gas,decent_homes
                LCRA,done,fails
                LCRA,done,meets
                LCRA,not done,not applicable
                ,done,fails
                ,done,not applicable
                LCHO,done,fails
                """));
        assertFigure(figures, "tsm.rp01/LCRA", "1/2 unknown 1", Status.UNDETERMINED);
        assertFigure(figures, "melton-2022.decent-homes/LCRA", "1/2 unknown 1", Status.UNDETERMINED);
        assertFigure(figures, "tsm.bs01/ALL", "5/6 unknown 0", Status.VALUE);
        Figures rentalAlone = figures(ImmutableMap.of(
                "homes.csv",
                "tenure,date,homes\nLCRA,2025-03-31,10\nLCHO,2025-03-31,0\n",
                "dwellings.csv",
                "tenure,decent_homes\n,fails\nLCRA,meets\n"));
        assertFigure(rentalAlone, "tsm.rp01/LCRA", "1/2 unknown 0", Status.VALUE);
    }

    /**
     * RP02 (facts, section 1, and "Settled after the first build"): days, working days and dates run to the end of a day, hours on the
     * clock. From Thursday 2 May 2024, 28 days end on 30 May; twenty working days are 3 (1), 7 to 10 (5, Monday 6 is a holiday), 13 to
     * 17 (10), 20 to 24 (15), 28 to 31 (19, Monday 27 is one too), Monday 3 June.
     */
    @Test
    void repairsAreHeldToEachKindOfTarget() throws IOException, SQLException {
        assertRepairs("""
                2024-05-02T09:10,P28D,2024-05-30T23:59,no NUMERATOR
                2024-05-02T09:10,28d,2024-05-30T23:59,no NUMERATOR
                2024-05-02T09:10,P28D,2024-05-31T00:00,no BASE
                2024-05-02,28d,2024-05-29,no NUMERATOR
                2024-05-02,28d,2024-05-30,no NUMERATOR
                2024-05-02,28d,2024-05-31,no BASE
                2024-05-02T18:00,20wd,2024-05-31,no NUMERATOR
                2024-05-02T18:00,20wd,2024-06-03T23:59,no NUMERATOR
                02/05/2024,20wd,04/06/2024,no BASE
                2024-05-02T09:10,24h,2024-05-03T09:09,no NUMERATOR
                2024-05-02T09:10,PT24H,2024-05-03T09:10,no NUMERATOR
                2024-05-02T09:10,24h,2024-05-03T09:11,no BASE
                2024-05-02T09:10,24h,2024-05-03,no NUMERATOR
                2024-05-02T09:10,24h,2024-05-04,no BASE
                2024-05-02,24h,2024-05-03,no NUMERATOR
                2024-05-02,24h,2024-05-03T10:00,no UNKNOWN time-of-logging
                2024-05-02,24h,2024-05-04T00:00,no BASE
                2024-05-02,2024-05-10,2024-05-09,no NUMERATOR
                2024-05-02,2024-05-10,2024-05-10T23:59,no NUMERATOR
                2024-05-02,2024-05-10,2024-05-11,no BASE
                2024-05-02,2024-05-10T12:00,2024-05-10T11:59,no NUMERATOR
                2024-05-02,2024-05-10T12:00,2024-05-10T12:00,no NUMERATOR
                2024-05-02,2024-05-10T12:00,2024-05-10T12:01,no BASE
                2024-05-02,2024-05-10T12:00,2024-05-10,no NUMERATOR
                """);
    }

    /** Completed before it was logged, unknown targets, cancelled jobs and the ends of the year (same sections). */
    @Test
    void repairsThatCannotBeJudgedStandInNeitherCount() throws IOException, SQLException {
        assertRepairs("""
                2024-05-02T09:10,28d,2024-05-01,no UNKNOWN dated-before-it-could-be
                2024-05-02T09:10,28d,2024-05-02T09:09,no UNKNOWN dated-before-it-could-be
                2024-05-02T09:10,28d,2024-05-02T09:10,no NUMERATOR
                2024-05-02T09:10,28d,2024-05-02,no NUMERATOR
                2024-05-02,2024-05-10,2024-05-01,no UNKNOWN dated-before-it-could-be
                2024-05-02,28d,2024-05-01,yes OUT cancelled
                2024-05-02,,2024-05-10,no UNKNOWN target
                ,28d,2024-05-10,no UNKNOWN logged
                ,2024-05-10,2024-05-10,no NUMERATOR
                2024-05-02,28d,2024-05-10,yes OUT cancelled
                2024-05-02,28d,2024-05-10, UNKNOWN cancelled
                2024-05-02,28d,,no OUT not-completed
                2024-03-20,28d,2024-03-31T23:59,no OUT outside-year
                2024-03-20,28d,2024-04-01T00:00,no NUMERATOR
                2025-03-20,28d,2025-03-31T23:59,no NUMERATOR
                2025-03-20,28d,2025-04-01,no OUT outside-year
                """);
    }

    /**
     * CH01 and CH02, stage 1, LCRA of ten homes, as at 31 March 2025 (facts, section 1, and the settled clock; the days of line 2 are
     * worked out in the test of the clock). In time: 2; in time by an extension: 3; late: 4, answered though its extension came too late, and 7,
     * not answered though due long ago; not yet due: 5; dated before it could be: 6. Lines 8 and 9 are outside the year, 10 is of stage 2,
     * 11 of another tenure. CH01: six of ten homes, 600 in 1,000. CH02: 2 of 4, two unknown.
     */
    @Test
    void complaintsAreCountedByStageAndTenure() throws IOException, SQLException {
        Figures figures = figures(ImmutableMap.of("homes.csv", HOMES, "complaints.csv", """
                reference,tenure,stage,logged,acknowledged,extended,answered,about
                C1,LCRA,1,2024-05-13,2024-05-15,,2024-05-30,asb
                C2,LCRA,1,2024-05-13,2024-05-15,2024-05-30,2024-06-13,asb
                C3,LCRA,1,2024-05-13,2024-05-15,2024-05-31,2024-06-13,fairness
                C4,LCRA,1,2025-03-31,,,2025-04-02,other
                C5,LCRA,1,2024-05-13,2024-05-15,,2024-05-12,other
                C6,LCRA,1,2024-05-13,2024-05-15,,,other
                C7,LCRA,1,2024-03-31,,,2024-04-02,other
                C8,LCRA,1,2025-04-01,,,2025-04-02,other
                C1,LCRA,2,2024-06-03,2024-06-04,,2024-06-14,asb
                C9,LCHO,1,2024-06-03,2024-06-04,,2024-06-14,asb
                """));
        assertFigure(figures, "tsm.ch01.1/LCRA", "6/10 unknown 0", Status.VALUE);
        assertThat(figures.of("tsm.ch01.1/LCRA").published()).contains(new BigDecimal("600.0"));
        assertFigure(figures, "tsm.ch02.1/LCRA", "2/4 unknown 2", Status.UNDETERMINED);
        assertThat(figures.of("tsm.ch02.1/LCRA").withExtension()).isEqualTo(1);
        assertThat(figures.of("tsm.ch02.1/LCRA").unknown())
                .containsExactlyEntriesOf(ImmutableSortedMap.of("dated-before-it-could-be", 1L, "not-yet-due", 1L));
        assertFigure(figures, "tsm.ch01.2/LCRA", "1/10 unknown 0", Status.VALUE);
        assertFigure(figures, "tsm.ch02.2/LCRA", "1/1 unknown 0", Status.VALUE);
        assertFigure(figures, "tsm.ch01.1/Combined", "7/12 unknown 0", Status.VALUE);
        assertFigure(figures, "tsm.ch02.2/LCHO", "0/0 unknown 0", Status.ZERO_DENOMINATOR);
        assertFigure(figures, "melton-2022.asb-complaints/ALL", "3/12 unknown 0", Status.VALUE);
        assertFigure(figures, "melton-2022.fairness-complaints/ALL", "1/12 unknown 0", Status.VALUE);
    }

    /** One reference and stage twice: under REJECT neither row stands, else the first or the last of them. */
    @ParameterizedTest
    @CsvSource({"REJECT, '2, 4', 1/1", "FIRST, 4, 2/2", "LAST, 2, 1/2"})
    void repeatedComplaintsFollowThePolicy(Repeats repeats, String rejected, String counts)
            throws IOException, SQLException {
        Path records = write(ImmutableMap.of("homes.csv", HOMES, "complaints.csv", """
                reference,tenure,stage,logged,acknowledged,extended,answered
                C1,LCRA,1,2024-05-13,2024-05-15,,2024-05-30
                C2,LCRA,1,2024-05-13,2024-05-15,,2024-05-30
                C1,LCRA,1,2024-05-13,2024-05-15,,2024-05-31
                C1,LCRA,2,2024-06-03,2024-06-04,,2024-06-14
                """));
        Run run = Run.ofYear(2025, YEAR.asAt(), Readings.standard().with(repeats));
        Judgement judgement = TenantRecordsOracle.judge(records, run);
        assertThat(judgement.rejectedComplaints()).hasToString("[" + rejected + "]");
        assertThat(judgement.figures().of("tsm.ch02.1/LCRA").counts()).isEqualTo(counts + " unknown 0");
    }

    /**
     * NM01 (facts, section 1): cases opened in the year over all homes of both tenures, hate incidents apart: lines 3, 4 and 6 of 12 homes,
     * and 4. Homes count on 31 March alone, and all homes are known only when both tenures are.
     */
    @ParameterizedTest
    @CsvSource({
        "'LCHO,2025-03-31,2', 3/12 unknown 0, VALUE, 1/12 unknown 1",
        "'LCHO,2025-03-30,2', 3/? unknown 0, NO_HOMES, 1/? unknown 1",
        "'LCHO,2025-04-01,2', 3/? unknown 0, NO_HOMES, 1/? unknown 1",
        "'LCHO,2025-03-31,', 3/? unknown 0, NO_HOMES, 1/? unknown 1",
    })
    void asbCasesAreSetAgainstAllHomes(String homes, String cases, Status status, String hate)
            throws IOException, SQLException {
        Figures figures = figures(
                ImmutableMap.of("homes.csv", "tenure,date,homes\nLCRA,2025-03-31,10\n" + homes + "\n", "asb.csv", """
                tenure,opened,hate_incident
                LCRA,2024-03-31,yes
                LCRA,2024-04-01,no
                ,2025-03-31,yes
                LEASEHOLD,2024-09-02,yes
                LCHO,2024-09-02,
                LCRA,2025-04-01,no
                """));
        assertFigure(figures, "tsm.nm01.1/ALL", cases, status);
        assertThat(figures.of("tsm.nm01.2/ALL").counts()).isEqualTo(hate);
    }

    /** MEL.11.2, 11.15 and 11.16 (facts, section 1 and settled): engagement counts leaseholders. */
    @Test
    void theFrameworksOwnMeasuresHaveTheirOwnBases() throws IOException, SQLException {
        Figures figures = figures(ImmutableMap.of(
                "survey.csv",
                "tenure,engagement\nLCRA,neither\nLEASEHOLD,very satisfied\n,fairly satisfied\nLCHO,dont know\n",
                "communal-areas.csv",
                "inspected,meets_standard\n2024-06-05,yes\n2024-09-11,no\n2025-04-01,yes\n",
                "repairs.csv",
                "tenure,completed,cancelled,first_visit\nLCRA,2024-06-05,no,yes\nLCRA,2024-06-05,no,no\nLCRA,,yes,\n"));
        assertFigure(figures, "melton-2022.engagement-satisfaction/EVERYONE", "2/3 unknown 0", Status.VALUE);
        assertFigure(figures, "melton-2022.communal-areas-standard/EVERYONE", "1/2 unknown 0", Status.VALUE);
        assertFigure(figures, "melton-2022.repairs-right-first-time/LCRA", "1/2 unknown 0", Status.VALUE);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyRecordIsPutToEveryMeasureOfItsFileOnce(RecordSet set) {
        Judgement judgement = judged(set.seed());
        Map<String, List<Member>> byMeasure =
                judgement.members().stream().collect(groupingBy(member -> member.measure() + "/" + member.scope()));
        long rejected = judgement.rejectedComplaints().size();
        Figures figures = judgement.figures();
        byMeasure.forEach((measure, judged) -> {
            String file = judged.get(0).file();
            long rows = Objects.requireNonNull(set.files().get(file + ".csv"))
                            .lines()
                            .count()
                    - 1
                    - (file.equals("complaints") ? rejected : 0);
            Figure figure = figures.of(measure);
            assertThat(judged.stream().map(Member::line).collect(toSet())).hasSize((int) rows);
            assertThat(figure.known() + figure.unknownCount() + figure.excludedCount())
                    .isEqualTo(rows);
        });
        assertThat(byMeasure).hasSize(figures.byMeasure().size() - (set.seed() == 11 ? 3 : 0));
        assertThat(figures.byMeasure()).allSatisfy((measure, figure) -> lawOfOne(measure, figure, figures));
    }

    private static void lawOfOne(String measure, Figure figure, Figures figures) {
        if (!figure.rate()) {
            assertThat(figure.numerator())
                    .isBetween(BigDecimal.ZERO, figure.denominator().orElseThrow());
        }
        if (measure.startsWith("tsm.ch02")) {
            Figure made = figures.of(measure.replace("ch02", "ch01"));
            assertThat(figure.known() + figure.unknownCount()).isEqualTo(made.known() + made.unknownCount());
            assertThat(figure.known()).isLessThanOrEqualTo(made.known());
            assertThat(BigDecimal.valueOf(figure.withExtension())).isLessThanOrEqualTo(figure.numerator());
        }
        if (measure.equals("tsm.nm01.2/ALL")) {
            assertThat(figure.known())
                    .isLessThanOrEqualTo(figures.of("tsm.nm01.1/ALL").known());
        }
        if (measure.equals("tsm.rp01/LCRA")) {
            Figure meeting = figures.of("melton-2022.decent-homes/LCRA");
            assertThat(figure.numerator().add(meeting.numerator()))
                    .isEqualByComparingTo(figure.denominator().orElseThrow());
        }
    }

    /** Facts, section 1: emergency and other repairs together are the repairs completed; both tenures together are the combined figure. */
    @ParameterizedTest
    @ValueSource(ints = {3, 6, 9, 12})
    void partsMakeTheWholeWhereNothingIsBlank(int seed) {
        Figures figures = judged(seed).figures();
        Figure urgent = figures.of("tsm.rp02.2/LCRA");
        Figure other = figures.of("tsm.rp02.1/LCRA");
        Figure all = figures.of("melton-2022.repairs-right-first-time/LCRA");
        assertThat(urgent.known() + urgent.unknownCount() + other.known() + other.unknownCount())
                .isEqualTo(all.known() + all.unknownCount());
        for (String measure : List.of("tsm.tp01", "tsm.tp09", "tsm.ch01.1", "tsm.ch02.1", "tsm.ch02.2")) {
            Figure rental = figures.of(measure + "/LCRA");
            Figure owned = figures.of(measure + "/LCHO");
            Figure combined = figures.of(measure + "/Combined");
            assertThat(rental.numerator().add(owned.numerator())).isEqualByComparingTo(combined.numerator());
            assertThat(rental.known() + owned.known()).isEqualTo(combined.known());
        }
    }

    /** Flows of twelve months are those of the year, but for records without a day, which are unknown in every month. */
    @Test
    void monthsAddUpToTheYear() throws IOException, SQLException {
        RecordSet set = TenantRecordSets.of(7);
        Path records = set.writeUnder(folder);
        Run year = set.run(Readings.standard());
        List<Figures> months = new ArrayList<>();
        for (LocalDate month = year.firstDay(); month.isBefore(year.lastDay()); month = month.plusMonths(1)) {
            Run run = new Run(month, month.plusMonths(1).minusDays(1), year.yearEnd(), year.asAt(), year.readings());
            months.add(TenantRecordsOracle.figures(records, run));
        }
        assertThat(months).hasSize(12);
        judged(7).figures().byMeasure().forEach((measure, figure) -> {
            if (measure.contains(".ch0")
                    || measure.contains(".nm0")
                    || measure.contains(".rp02")
                    || measure.contains("complaints")) {
                assertThat(months.stream()
                                .mapToLong(month -> month.of(measure).known())
                                .sum())
                        .isEqualTo(figure.known());
                assertThat(months.stream()
                                .map(month -> month.of(measure).numerator())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(figure.numerator());
            }
        });
    }

    @Test
    void theOrderOfRowsChangesNothingUnderReject() throws IOException, SQLException {
        RecordSet set = TenantRecordSets.of(8);
        Run run = set.run(Readings.standard());
        assertThat(TenantRecordsOracle.figures(set.shuffled(5).writeUnder(folder), run))
                .isEqualTo(judged(8).figures());
    }

    @Test
    void looserReadingsOfTheClockFindMoreInTime() throws IOException, SQLException {
        RecordSet set = TenantRecordSets.of(4);
        Path records = set.writeUnder(folder);
        Readings standard = Readings.standard();
        Figure strict = judged(4).figures().of("tsm.ch02.1/LCRA");
        Figure following = inTime(records, set, standard.with(LateAcknowledgement.FOLLOW));
        Figure anyExtension = inTime(records, set, standard.with(Extension.ANY));
        assertThat(following.numerator()).isGreaterThan(strict.numerator());
        assertThat(anyExtension.numerator()).isGreaterThan(strict.numerator());
    }

    private static Figure inTime(Path records, RecordSet set, Readings readings) throws SQLException {
        return TenantRecordsOracle.figures(records, set.run(readings)).of("tsm.ch02.1/LCRA");
    }

    /** What is counted stays; an empty answer moves from left out to unknown. */
    @Test
    void theReadingOfAnEmptyAnswerMovesNothingElse() throws IOException, SQLException {
        RecordSet set = TenantRecordSets.of(2);
        Figure out = judged(2).figures().of("tsm.tp05/LCRA");
        Figure unknown = TenantRecordsOracle.figures(
                        set.writeUnder(folder), set.run(Readings.standard().with(BlankAnswer.UNKNOWN)))
                .of("tsm.tp05/LCRA");
        assertThat(unknown.numerator()).isEqualTo(out.numerator());
        assertThat(unknown.denominator()).isEqualTo(out.denominator());
        assertThat(unknown.unknownCount()).isGreaterThan(out.unknownCount());
        assertThat(unknown.unknownCount() + unknown.excludedCount())
                .isEqualTo(out.unknownCount() + out.excludedCount());
    }

    @Test
    void theTwelveSetsReachEveryStatusAndReason() {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        Set<String> reasons = new HashSet<>();
        for (Judgement judgement : SETS.values()) {
            judgement.figures().byMeasure().values().forEach(figure -> {
                statuses.add(figure.status());
                reasons.addAll(figure.unknown().keySet());
                reasons.addAll(figure.excluded().keySet());
            });
        }
        assertThat(statuses).contains(Status.ABSENT, Status.NO_HOMES, Status.UNDETERMINED, Status.VALUE);
        assertThat(reasons)
                .contains(
                        "about",
                        "answer",
                        "cancelled",
                        "category",
                        "date",
                        "dated-before-it-could-be",
                        "extension-day-unknown",
                        "filter",
                        "filtered-out",
                        "first-visit",
                        "hate-incident",
                        "inspected",
                        "leasehold",
                        "logged",
                        "meets-standard",
                        "no-hate-incident",
                        "not-answered",
                        "not-applicable-or-dont-know",
                        "not-completed",
                        "not-required",
                        "not-yet-due",
                        "opened",
                        "other-category",
                        "other-matter",
                        "other-stage",
                        "other-tenure",
                        "outside-year",
                        "stage",
                        "state",
                        "target",
                        "tenure",
                        "time-of-logging");
        assertThat(TenantRecordSets.of(5).files())
                .isEqualTo(TenantRecordSets.of(5).files());
    }

    private static Judgement judged(int seed) {
        return Objects.requireNonNull(SETS.get(seed));
    }

    private static List<RecordSet> sets() {
        return TenantRecordSets.all();
    }

    /** One row a repair, non-emergency and rental; behind the last comma a space, the membership and the reason. */
    private void assertRepairs(String cases) throws IOException, SQLException {
        StringBuilder text = new StringBuilder("tenure,category,logged,target,completed,cancelled\n");
        List<String> expected = new ArrayList<>();
        cases.lines().forEach(line -> {
            int space = line.indexOf(' ');
            text.append("LCRA,non-emergency,").append(line, 0, space).append('\n');
            expected.add(line);
        });
        Path records = write(ImmutableMap.of("repairs.csv", text.toString()));
        List<Member> members = TenantRecordsOracle.judge(records, YEAR).members().stream()
                .filter(member -> member.measure().equals("tsm.rp02.1"))
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            Member member = members.get(i);
            String row = expected.get(i).substring(0, expected.get(i).indexOf(' '));
            found.add((row + " " + member.membership() + " " + member.reason()).stripTrailing());
        }
        assertThat(members).hasSameSizeAs(expected);
        assertThat(found).isEqualTo(expected);
    }

    private static void assertFigure(Figures figures, String measure, String counts, Status status) {
        assertThat(figures.of(measure)).satisfies(figure -> {
            assertThat(figure.counts()).as(measure).isEqualTo(counts);
            assertThat(figure.status()).as(measure).isEqualTo(status);
        });
    }

    private Figures figures(ImmutableMap<String, String> files) throws IOException, SQLException {
        return TenantRecordsOracle.figures(write(files), YEAR);
    }

    private Path write(ImmutableMap<String, String> files) throws IOException {
        Path records = Files.createTempDirectory(folder, "made");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(records.resolve(file.getKey()), file.getValue());
        }
        return records;
    }
}

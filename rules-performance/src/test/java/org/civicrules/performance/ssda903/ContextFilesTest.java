package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.civicrules.performance.child.CareLeavingService;
import org.civicrules.performance.child.CareProceedings;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.DayAndTime;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.HealthAssessment;
import org.civicrules.performance.child.LeaverCategory;
import org.civicrules.performance.child.PlacementDistance;
import org.civicrules.performance.child.ReturnInterview;
import org.civicrules.performance.child.VisitRegime;
import org.civicrules.performance.child.YouthJusticeKind;
import org.civicrules.performance.child.YouthJusticeOutcome;
import org.civicrules.performance.lookedafter.Benchmark;
import org.civicrules.performance.lookedafter.ContextTables;
import org.civicrules.performance.lookedafter.PopulationEstimate;
import org.civicrules.performance.lookedafter.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextFilesTest {

    private static final LocalDate MAY_1 = LocalDate.of(2023, 5, 1);

    @TempDir
    Path directory;

    @BeforeEach
    void writeReturn() throws IOException {
        Load.write(directory.resolve("return"), "episodes.csv", "CHILD,DECOM,RNE,LS,DEC,REC", "7,01/05/2023,S,C2,,");
    }

    @Test
    void readsVisitsByPlacementThenByDay() throws IOException {
        file(
                "visits.csv",
                "CHILD,PLACEMENT_START,VISIT,REGIME,INTERVAL_DAYS",
                "7,02/05/2023,03/05/2023,LONG_TERM,90",
                "7,01/05/2023,05/05/2023,STANDARD,",
                "7,01/05/2023,,standard,0");
        Load load = load();
        assertThat(load.child("7").visits())
                .extracting(visit -> visit.placementStart() + " "
                        + visit.visited().map(LocalDate::toString).orElse("-") + " " + visit.regime() + " "
                        + visit.intervalDays().orElse(-1))
                .containsExactly(
                        "2023-05-01 - STANDARD -1",
                        "2023-05-01 2023-05-05 STANDARD -1",
                        "2023-05-02 2023-05-03 LONG_TERM 90");
        assertThat(load.child("7").visits().get(0).regime().is(VisitRegime.STANDARD))
                .isTrue();
        assertThat(load.issues("visits.csv")).containsExactly("4 INTERVAL_DAYS NUMBER_UNREADABLE");
    }

    @Test
    void tellsEventsThatAreDatedBeforeTheyCouldBeByFileAndLine() throws IOException {
        file(
                "visits.csv",
                "CHILD,PLACEMENT_START,VISIT,REGIME,INTERVAL_DAYS",
                "7,01/05/2023,01/05/2023,STANDARD,",
                "7,01/05/2023,30/04/2023,STANDARD,");
        file(
                "health_assessments.csv",
                "CHILD,STARTED,REFERRED,COMPLETED,CONSENT",
                "7,01/05/2023,01/05/2023,20/05/1923,Y",
                "8,01/05/2023,30/04/2023,01/05/2023,Y");
        file(
                "return_interviews.csv",
                "CHILD,MIS_START,RETURNED,OFFERED,ACCEPTED,INTERVIEWED",
                "7,10/06/2023,09/06/2023,Y,Y,12/06/2023",
                "7,11/06/2023,11/06/2023 10:00,Y,Y,11/06/2023 09:59");
        Load load = load();

        assertThat(load.issues("visits.csv")).containsExactly("3 VISIT DATED_BEFORE_IT_COULD_BE");
        assertThat(load.issues("health_assessments.csv"))
                .contains("2 COMPLETED DATED_BEFORE_IT_COULD_BE", "3 REFERRED DATED_BEFORE_IT_COULD_BE");
        assertThat(load.issues("return_interviews.csv"))
                .contains("2 RETURNED DATED_BEFORE_IT_COULD_BE", "3 INTERVIEWED DATED_BEFORE_IT_COULD_BE");
    }

    @Test
    void readsHealthAssessments() throws IOException {
        file(
                "health_assessments.csv",
                "CHILD,STARTED,REFERRED,COMPLETED,CONSENT",
                "7,01/06/2023,,,N",
                "7,01/05/2023,02/05/2023,20/05/2023,Y");
        assertThat(load().child("7").healthAssessments())
                .containsExactly(
                        new HealthAssessment(
                                MAY_1,
                                Optional.of(MAY_1.plusDays(1)),
                                Optional.of(MAY_1.plusDays(19)),
                                Code.of("Y", Flag.YES)),
                        new HealthAssessment(
                                LocalDate.of(2023, 6, 1), Optional.empty(), Optional.empty(), Code.of("N", Flag.NO)));
    }

    @Test
    void readsReturnInterviewsWithTimesWhereGiven() throws IOException {
        file(
                "return_interviews.csv",
                "CHILD,MIS_START,RETURNED,OFFERED,ACCEPTED,INTERVIEWED",
                "7,02/05/2023,03/05/2023,04/05/2023,N,",
                "7,01/05/2023,02/05/2023 9:15,Y,1,2023-05-04T16:30:00",
                "7,03/05/2023,04/05/2023 noon,0,,");
        Load load = load();
        assertThat(load.child("7").returnInterviews())
                .containsExactly(
                        new ReturnInterview(
                                MAY_1,
                                Optional.of(new DayAndTime(MAY_1.plusDays(1), Optional.of(LocalTime.of(9, 15)))),
                                Code.of("Y", Flag.YES),
                                Code.of(Flag.YES),
                                Optional.of(new DayAndTime(MAY_1.plusDays(3), Optional.of(LocalTime.of(16, 30))))),
                        new ReturnInterview(
                                MAY_1.plusDays(1),
                                Optional.of(new DayAndTime(MAY_1.plusDays(2), Optional.empty())),
                                Code.of(Flag.YES),
                                Code.of("N", Flag.NO),
                                Optional.empty()),
                        new ReturnInterview(
                                MAY_1.plusDays(2),
                                Optional.of(new DayAndTime(MAY_1.plusDays(3), Optional.empty())),
                                Code.of(Flag.NO),
                                Code.blank(),
                                Optional.empty()));
        assertThat(load.issues("return_interviews.csv")).containsExactly("4 RETURNED TIME_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "health_assessments.csv | CHILD,STARTED,REFERRED,COMPLETED,CONSENT"
                        + " | 7,01/05/2023,02/05/2023,20/05/2023,Y | 7,01/05/2023,,, | 3",
                "health_assessments.csv | CHILD,STARTED,REFERRED,COMPLETED,CONSENT"
                        + " | 7,01/05/2023,02/05/2023,,Y | 7,01/05/2023,02/05/2023,20/05/2023,Y | 2",
                "return_interviews.csv | CHILD,MIS_START,RETURNED,OFFERED,ACCEPTED,INTERVIEWED"
                        + " | 7,01/05/2023,02/05/2023,Y,Y,03/05/2023 | 7,01/05/2023,02/05/2023,Y,, | 3",
                "return_interviews.csv | CHILD,MIS_START,RETURNED,OFFERED,ACCEPTED,INTERVIEWED"
                        + " | 7,01/05/2023,02/05/2023,N,, | 7,01/05/2023,02/05/2023,Y,, | 2",
                "placement_distance.csv | CHILD,DECOM,MILES,IN_AREA,APPROVED_BY"
                        + " | 7,01/05/2023,10,, | 7,01/05/2023,30,, | 2",
                "visits.csv | CHILD,PLACEMENT_START,VISIT,REGIME,INTERVAL_DAYS"
                        + " | 7,01/05/2023,02/05/2023,STANDARD, | 7,01/05/2023,02/05/2023,LONG_TERM, | 2",
                "care_proceedings.csv | CHILD,ISSUED,CONCLUDED | 7,01/05/2023, | 7,01/05/2023,03/05/2023 | 2",
                "care_leavers.csv | CHILD,DOB,CATEGORY,PA_APPOINTED,SERVICE_END | 7,,,Y, | 7,,,N, | 2",
                "disability.csv | CHILD | 7 | 7 | 2",
            })
    void usesOneRowForEachEventAndReportsTheOther(String name, String header, String one, String other, int line)
            throws IOException {
        file(name, header, line == 2 ? other : one);
        Child expected = load().child("7");
        file(name, header, one, other);

        Load load = load();

        assertThat(load.child("7")).isEqualTo(expected);
        assertThat(load.issues(name)).containsExactly(line + "  REPEATED_ROW");
        assertThat(load.file(name).superseded()).isEqualTo(1);
        assertThat(load.file(name).accepted()).isEqualTo(2);
    }

    @Test
    void keepsEveryOffence() throws IOException {
        file(
                "youth_justice.csv",
                "CHILD,OUTCOME,START,END",
                "7,OUT_OF_COURT,01/05/2023,01/05/2023",
                "7,OUT_OF_COURT,01/05/2023,01/05/2023");

        assertThat(load().child("7").youthJustice()).hasSize(2);
        assertThat(load().issues("youth_justice.csv")).isEmpty();
    }

    @Test
    void reportsARowAboutAnEventThatIsNotInTheLoad() throws IOException {
        Load.write(
                directory.resolve("return"),
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,DEC,REC",
                "7,01/05/2023,S,C2,01/06/2023,X1",
                "7,01/06/2023,P,C2,,");
        Load.write(directory.resolve("return"), "missing.csv", "CHILD,MISSING,MIS_START,MIS_END", "7,M,01/07/2023,");
        file(
                "health_assessments.csv",
                "CHILD,STARTED,REFERRED,COMPLETED,CONSENT",
                "7,01/05/2023,,,",
                "7,02/05/2023,,,",
                "7,01/06/2023,,,",
                "7,31/03/2023,,,",
                "7,01/04/2023,,,",
                "7,31/03/2024,,,",
                "7,01/04/2024,,,",
                "8,01/05/2023,,,");
        file("placement_distance.csv", "CHILD,DECOM,MILES", "7,01/06/2023,10", "7,02/06/2023,10");
        file(
                "return_interviews.csv",
                "CHILD,MIS_START,RETURNED,OFFERED,ACCEPTED,INTERVIEWED",
                "7,01/07/2023,,Y,,",
                "7,02/07/2023,,Y,,");

        Load load = load();

        assertThat(load.issues("health_assessments.csv"))
                .containsExactly(
                        "3 STARTED NOT_IN_RETURN",
                        "4 STARTED NOT_IN_RETURN",
                        "6 STARTED NOT_IN_RETURN",
                        "7 STARTED NOT_IN_RETURN",
                        "9 STARTED NOT_IN_RETURN");
        assertThat(load.issues("placement_distance.csv")).contains("3 DECOM NOT_IN_RETURN");
        assertThat(load.issues("return_interviews.csv")).containsExactly("3 MIS_START NOT_IN_RETURN");
    }

    @Test
    void readsDisabilityAndChildrenWhoAreNotLookedAfter() throws IOException {
        file("disability.csv", "CHILD", "7.0");
        file(
                "youth_justice.csv",
                "CHILD,OUTCOME,START,END",
                "8,STATUTORY,02/05/2023,",
                "8,OUT_OF_COURT,01/05/2023,01/05/2023");
        Load load = load();
        assertThat(load.child("7").disabled()).isTrue();
        assertThat(load.child("8").disabled()).isFalse();
        assertThat(load.child("8").episodes()).isEmpty();
        assertThat(load.child("8").youthJustice())
                .containsExactly(
                        new YouthJusticeOutcome(Code.of(YouthJusticeKind.OUT_OF_COURT), MAY_1, Optional.of(MAY_1)),
                        new YouthJusticeOutcome(
                                Code.of(YouthJusticeKind.STATUTORY), MAY_1.plusDays(1), Optional.empty()));
    }

    @Test
    void readsDistancesAndNeverTakesUnknownForNought() throws IOException {
        file(
                "placement_distance.csv",
                "CHILD,DECOM,MILES,IN_AREA,APPROVED_BY",
                "7,02/05/2023,,0,DIRECTOR",
                "7,01/05/2023,20.0,1,",
                "7,03/05/2023,-1,,",
                "7,04/05/2023,far,,",
                "7,05/05/2023,0,1,");
        Load load = load();
        assertThat(load.child("7").placementDistances().subList(0, 2))
                .containsExactly(
                        new PlacementDistance(
                                MAY_1, Optional.of(new BigDecimal("20.0")), Code.of(Flag.YES), Optional.empty()),
                        new PlacementDistance(
                                MAY_1.plusDays(1), Optional.empty(), Code.of(Flag.NO), Optional.of("DIRECTOR")));
        assertThat(load.child("7").placementDistances().subList(2, 4))
                .allMatch(distance -> distance.miles().isEmpty());
        assertThat(load.child("7").placementDistances().get(4).miles()).contains(BigDecimal.ZERO);
        assertThat(load.issues("placement_distance.csv"))
                .contains("4 MILES NUMBER_UNREADABLE", "5 MILES NUMBER_UNREADABLE");
    }

    @Test
    void readsCareLeaversWithAnAdviserAsDayOrFlag() throws IOException {
        file(
                "care_leavers.csv",
                "CHILD,DOB,CATEGORY,PA_APPOINTED,SERVICE_END",
                "7,10/05/2005,RELEVANT,01/05/2023,02/05/2023",
                "8,,FORMER_RELEVANT,Y,",
                "9,,QUALIFYING,,");
        Load load = load();
        assertThat(load.child("7").careLeavingService())
                .contains(new CareLeavingService(
                        Optional.of(LocalDate.of(2005, 5, 10)),
                        Code.of(LeaverCategory.RELEVANT),
                        Code.of(Flag.YES),
                        Optional.of(MAY_1),
                        Optional.of(MAY_1.plusDays(1))));
        CareLeavingService byFlag = load.child("8").careLeavingService().orElseThrow();
        assertThat(byFlag.adviserAppointed().is(Flag.YES)).isTrue();
        assertThat(byFlag.adviserAppointedOn()).isEmpty();
        assertThat(load.child("9")
                        .careLeavingService()
                        .orElseThrow()
                        .adviserAppointed()
                        .isBlank())
                .isTrue();
        assertThat(load.codes().elementSet()).containsExactly(IssueCode.COLUMN_MISSING);
    }

    @Test
    void readsCareProceedingsByIssue() throws IOException {
        file("care_proceedings.csv", "CHILD,ISSUED,CONCLUDED", "7,02/05/2023,", "7,01/05/2023,30/10/2023");
        assertThat(load().child("7").careProceedings())
                .containsExactly(
                        new CareProceedings(MAY_1, Optional.of(LocalDate.of(2023, 10, 30))),
                        new CareProceedings(MAY_1.plusDays(1), Optional.empty()));
    }

    @Test
    void readsTheTablesThatAreNotAboutOneChild() throws IOException {
        file("population.csv", "YEAR,AGE_FROM,AGE_TO,POPULATION", "2022,0,17,45361", "2021,0,0,1");
        file("benchmarks.csv", "INDICATOR,AREA,PERIOD,VALUE", "cla.rate-per-10000,England,2021-22,70");
        file("targets.csv", "INDICATOR,PERIOD,TARGET,TOLERANCE", "a,2023-24,95,", "b,2023-24,-1.5,0.5");
        Load load = load();
        ContextTables tables = load.reader().tables();
        assertThat(tables.populations())
                .containsExactly(new PopulationEstimate(2022, 0, 17, 45_361), new PopulationEstimate(2021, 0, 0, 1));
        assertThat(tables.benchmarks())
                .containsExactly(new Benchmark("cla.rate-per-10000", "England", "2021-22", new BigDecimal("70")));
        assertThat(tables.targets())
                .containsExactly(
                        new Target("a", "2023-24", new BigDecimal("95"), BigDecimal.ZERO),
                        new Target("b", "2023-24", new BigDecimal("-1.5"), new BigDecimal("0.5")));
        assertThat(load.file("population.csv").read()).isEqualTo(2);
        assertThat(load.ids()).containsExactly("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022,0,17,45361 | 2022,0,17,45361 | 3",
                "2022,0,9,20000 | 2022,9,17,20000 | 3",
                "2022,9,17,20000 | 2022,0,9,20000 | 2",
                "2022,0,9,20000 | 2022,11,17,20000 | 3",
                "2022,1,17,20000 | 2022,18,20,20000 | 2",
                "2022,0,15,20000 | 2022,16,20,20000 | 2",
                "2022,0,9,20000 | 2022,10,17,20000 | ",
                "2022,0,17,20000 | 2022,15,20,20000 | ",
                "2022,18,20,20000 | 2021,0,17,45361 | ",
            })
    void reportsAYearWhoseAgesDoNotJoin(String one, String other, @Nullable Integer line) throws IOException {
        file("population.csv", "YEAR,AGE_FROM,AGE_TO,POPULATION", one, other);

        assertThat(load().issues("population.csv"))
                .isEqualTo(line == null ? List.of() : List.of(line + "  AGES_DO_NOT_JOIN"));
    }

    @ParameterizedTest
    @CsvSource({
        "'1899,0,17,1', YEAR",
        "'2200,0,17,1', YEAR",
        "'2022,18,17,1', AGE_TO",
        "'2022,0,121,1', AGE_TO",
        "'2022,0,17,1000000000001', POPULATION",
        "'2022,0,17,-1', POPULATION",
        "'2022,0,17,x', POPULATION",
    })
    void rejectsAPopulationOutOfRange(String row, String column) throws IOException {
        file("population.csv", "YEAR,AGE_FROM,AGE_TO,POPULATION", row, "2022,17,17,0", "1900,120,120,1000000000000");
        Load load = load();
        assertThat(load.issues("population.csv")).contains("2 " + column + " REQUIRED_UNREADABLE");
        assertThat(load.reader().tables().populations()).hasSize(2);
        assertThat(load.file("population.csv").rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"x", "1.2.3", ".", "-", "1e3", "''", "1234567890123456789", "1-2", "½"})
    void rejectsABenchmarkWithoutANumber(String value) throws IOException {
        file("benchmarks.csv", "INDICATOR,AREA,PERIOD,VALUE", "a,England,2021-22," + value);
        Load load = load();
        assertThat(load.reader().tables().benchmarks()).isEmpty();
        assertThat(load.file("benchmarks.csv").rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"123456789012345678", ".5", "-0.25"})
    void readsABenchmarkOfUpToEighteenDigits(String value) throws IOException {
        file("benchmarks.csv", "INDICATOR,AREA,PERIOD,VALUE", "a,England,2021-22," + value);
        assertThat(load().reader().tables().benchmarks())
                .extracting(Benchmark::value)
                .containsExactly(new BigDecimal(value));
    }

    @Test
    void reportsBenchmarksAndTargetsThatAreComparedWithNothing() throws IOException {
        file(
                "benchmarks.csv",
                "INDICATOR,AREA,PERIOD,VALUE",
                "cla.rate-per-10000,England,2021-22,70",
                "cla.rate,England,2021-22,70",
                "care-leavers.eet.share/19-21,England,as printed,70");
        file(
                "targets.csv",
                "INDICATOR,PERIOD,TARGET,TOLERANCE",
                "cla.reviews.in-time.share,2023-24,95,",
                "cla.reviews.in-time.share,*,95,",
                "cla.reviews.in-time.share,2023/24,95,",
                "reviews,2023-06,95,");

        Load load = load();

        assertThat(load.issues("benchmarks.csv")).containsExactly("3 INDICATOR UNKNOWN_INDICATOR");
        assertThat(load.issues("targets.csv"))
                .containsExactly("4 PERIOD PERIOD_UNREADABLE", "5 INDICATOR UNKNOWN_INDICATOR");
        assertThat(load.report().rejected()).isZero();
    }

    @Test
    void tellsWhichFilesThereAre() throws IOException {
        file("disability.csv", "CHILD");
        file("visits.csv", "no", "header");
        file("other.csv", "x");
        Load load = load();
        assertThat(load.reader().coverage().context()).containsExactly(ContextTable.DISABILITY);
        assertThat(load.reader().coverage().has(ContextTable.DISABILITY)).isTrue();
        assertThat(load.reader().coverage().has(ContextTable.VISITS)).isFalse();
        assertThat(load.issues("other.csv")).containsExactly("1  NOT_IN_LAYOUT");
        assertThat(load.file("visits.csv").isUnreadable()).isTrue();
    }

    @Test
    void withoutADirectoryThereIsNothing() throws IOException {
        Load load = Load.of(directory.resolve("return"));
        assertThat(load.reader().tables()).isEqualTo(ContextTables.none());
        assertThat(load.reader().coverage().context()).isEmpty();
        Child child = load.child("7");
        assertThat(child.visits()).isEmpty();
        assertThat(child.careLeavingService()).isEmpty();
        assertThat(child.disabled()).isFalse();
    }

    private void file(String name, String... lines) throws IOException {
        Load.write(directory.resolve("context"), name, lines);
    }

    private Load load() throws IOException {
        return Load.of(
                List.of(directory.resolve("return")),
                Optional.of(directory.resolve("context")),
                StaleOpenRow.CLOSED_AFTER_RETURN);
    }
}

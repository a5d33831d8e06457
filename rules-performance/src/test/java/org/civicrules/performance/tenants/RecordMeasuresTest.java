package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.WorkingDayCalendar;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordMeasuresTest {

    private static final FinancialYear YEAR = FinancialYear.of(2024);
    private static final String RENTAL = "tenure,date,homes\nLCRA,2025-03-31,1785\nLCHO,2025-03-31,0\n";
    private static final String MIXED = "tenure,date,homes\nLCRA,2025-03-31,400\nLCHO,2025-03-31,100\n";

    private final TenantRecords.Builder records = TenantRecords.builder();

    @Nested
    class Survey {

        @Test
        void countsSatisfiedAnswersOverTheFiveSubstantiveOnes() {
            read(Records.SURVEY, """
                    tenure,tp01,tp05,tp08
                    LCRA,very satisfied,very_satisfied,strongly agree
                    LCRA,Fairly satisfied,not applicable,agree
                    LCRA,neither,dont know,neither
                    LCRA,fairly dissatisfied,neither,disagree
                    LCRA,very dissatisfied,,strongly disagree
                    LCRA,,very dissatisfied,not_applicable
                    """);

            assertThat(counts("TP01", Scope.LCRA)).isEqualTo("2/5 {not-answered=1} {}");
            assertThat(counts("TP05", Scope.LCRA))
                    .isEqualTo("1/3 {not-answered=1, not-applicable-or-do-not-know=2} {}");
            assertThat(counts("TP08", Scope.LCRA)).isEqualTo("2/5 {not-applicable-or-do-not-know=1} {}");
        }

        @Test
        void keepsAnOptionThatMayNotBeOfferedOutOfTheBase() {
            read(Records.SURVEY, "tenure,tp01\nLCRA,dont know\nLCRA,agree\n");

            assertThat(counts("TP01", Scope.LCRA)).isEqualTo("1/1 {option-not-offered=1} {}");
        }

        @Test
        void letsOnlyAYesToTheFilterReachTheMeasure() {
            read(Records.SURVEY, """
                    tenure,repair,complaint,communal,tp02,tp03,tp04,tp09,tp10
                    LCRA,yes,no,,agree,agree,agree,agree,agree
                    LCRA,no,yes,yes,agree,agree,agree,agree,disagree
                    LCRA,,yes,yes,agree,agree,agree,,agree
                    """);

            assertThat(counts("TP02", Scope.LCRA)).isEqualTo("1/1 {} {filter-not-answered=1}");
            assertThat(counts("TP03", Scope.LCRA)).isEqualTo("1/1 {} {filter-not-answered=1}");
            assertThat(counts("TP04", Scope.LCRA)).isEqualTo("3/3 {} {}");
            assertThat(counts("TP09", Scope.LCRA)).isEqualTo("1/1 {not-answered=1} {}");
            assertThat(counts("TP10", Scope.LCRA)).isEqualTo("1/2 {} {filter-not-answered=1}");
        }

        @Test
        void reportsTenuresApartAndCombinedAndLeavesLeaseholdersOut() {
            read(Records.HOMES, MIXED);
            read(Records.SURVEY, """
                    tenure,tp01,tp04
                    LCRA,agree,agree
                    LCRA,disagree,agree
                    LCHO,agree,agree
                    LEASEHOLD,agree,agree
                    """);

            assertThat(counts("TP01", Scope.LCRA)).isEqualTo("1/2 {leaseholder=1} {}");
            assertThat(counts("TP01", Scope.LCHO)).isEqualTo("1/1 {leaseholder=1} {}");
            assertThat(counts("TP01", Scope.COMBINED)).isEqualTo("2/3 {leaseholder=1} {}");
            assertThat(counts("TP04", Scope.LCRA)).isEqualTo("2/2 {leaseholder=1} {}");
            assertThat(scopes("TP04")).containsExactly(Scope.LCRA);
        }

        @Test
        void reportsRentalAloneWhereThereAreNoSharedOwners() {
            read(Records.HOMES, RENTAL);
            read(Records.SURVEY, "tenure,tp01\nLCRA,agree\n");

            assertThat(scopes("TP01")).containsExactly(Scope.LCRA);
            assertThat(scopes("CH01 1")).containsExactly(Scope.LCRA);
            assertThat(scopes("NM01 1")).containsExactly(Scope.ALL);
        }

        @Test
        void losesNoSharedOwnerThatTheFileOfHomesDoesNotKnow() {
            read(Records.SURVEY, "tenure,tp01\nLCRA,agree\nLCHO,disagree\n");
            assertThat(scopes("TP01")).containsExactly(Scope.LCRA, Scope.LCHO, Scope.COMBINED);
            assertThat(counts("TP01", Scope.LCHO)).isEqualTo("0/1 {} {}");

            read(Records.SURVEY, "tenure,tp01\nLCRA,agree\n");
            assertThat(scopes("TP01")).containsExactly(Scope.LCRA);
            read(Records.COMPLAINTS, "tenure,stage,logged,acknowledged,extended,answered\nLCHO,1,2024-05-01,,,\n");
            assertThat(scopes("TP01")).containsExactly(Scope.LCRA, Scope.LCHO, Scope.COMBINED);
        }

        @Test
        void weighsExactlyAndGivesTp01UnweightedToo() {
            read(Records.SURVEY, """
                    tenure,weight,tp01,tp04
                    LCRA,1.25,agree,agree
                    LCRA,0.1,disagree,disagree
                    LCRA,,agree,disagree
                    """);

            List<RecordResult> tp01 = results().stream()
                    .filter(result -> result.measure().equals("TP01"))
                    .toList();
            assertThat(tp01).extracting(RecordResult::unweighted).containsExactly(false, true);
            assertThat(text(tp01.get(0).result())).isEqualTo("2.25/2.35 {} {}");
            assertThat(text(tp01.get(1).result())).isEqualTo("2/3 {} {}");
            assertThat(results().stream().filter(result -> result.measure().equals("TP04")))
                    .hasSize(1);
        }

        @Test
        void givesNoUnweightedFigureWhereNoWeightOfTheTenureDiffersFromOne() {
            read(Records.HOMES, MIXED);
            read(Records.SURVEY, "tenure,weight,tp01\nLCRA,1.0,agree\nLCHO,2,agree\n");

            assertThat(results().stream().filter(RecordResult::unweighted).map(RecordResult::scope))
                    .containsExactly(Scope.LCHO, Scope.COMBINED);
        }

        @Test
        void rejectsAResponseWithABadCellAndKeepsTheOthers() {
            read(Records.SURVEY, """
                    tenure,weight,repair,tp01
                    LCRA,1,yes,happy
                    LCRA,-1,yes,agree
                    LCRA,x,maybe,agree
                    ,1,yes,agree
                    RENT,1,yes,agree
                    LCRA,1,yes,agree,extra
                    LCRA,1,yes,agree
                    """);

            Table.Records<SurveyResponse> file = records.build().survey().orElseThrow();
            assertThat(file.report().issues())
                    .extracting(issue -> issue.line() + " " + issue.column() + " " + issue.code())
                    .containsExactly(
                            "2 tp01 unknown-word",
                            "3 weight negative",
                            "4 repair unknown-word",
                            "4 weight not-a-number",
                            "6 tenure unknown-word",
                            "7  extra-cells");
            assertThat(file.report().issues().get(0).text())
                    .isEqualTo(
                            "survey.csv, line 2, tp01: expected one of: very_satisfied, strongly_agree, fairly_satisfied,"
                                    + " agree, neither, fairly_dissatisfied, disagree, very_dissatisfied, strongly_disagree,"
                                    + " not_applicable, dont_know");
            assertThat(file.report().read()).isEqualTo(7);
            assertThat(file.report().accepted()).isEqualTo(2);
            assertThat(file.report().rejected()).isEqualTo(5);
            assertThat(counts("TP01", Scope.LCRA)).isEqualTo("1/1 {} {tenure-unknown=1}");
        }
    }

    @Nested
    class Dwellings {

        @Test
        void countsHomesThatFailTheDecentHomesStandard() {
            read(Records.DWELLINGS, """
                    tenure,decent_homes
                    LCRA,fails
                    LCRA,meets
                    LCRA,meets
                    LCRA,not applicable
                    LCRA,
                    LCHO,fails
                    LEASEHOLD,fails
                    """);

            assertThat(counts("RP01", Scope.LCRA))
                    .isEqualTo("1/3 {leaseholder=1, standard-not-applicable=1} {decent-homes-unknown=1}");
        }

        @ParameterizedTest
        @CsvSource({"BS01, gas", "BS02, fire", "BS03, asbestos", "BS04, water", "BS05, lift"})
        void countsDwellingsWithTheirChecksDoneInBothTenures(String measure, String column) {
            read(Records.DWELLINGS, """
                    tenure,%s
                    LCRA,done
                    LCHO,done
                    LCRA,not done
                    LCRA,not required
                    LCRA,
                    LEASEHOLD,done
                    """.formatted(column));

            assertThat(counts(measure, Scope.ALL))
                    .isEqualTo("2/3 {check-not-required=1, leaseholder=1} {check-unknown=1}");
        }

        @Test
        void hasNoValueForACheckThatNoColumnHolds() {
            read(Records.DWELLINGS, "tenure,gas\nLCRA,done\n");

            assertThat(result("BS02", Scope.ALL).value())
                    .isEqualTo(
                            new IndicatorValue.None(NoValueReason.NOT_COLLECTED, "dwellings.csv has no column fire"));
            assertThat(result("BS01", Scope.ALL).publishedText()).contains("100.0");
        }
    }

    @Nested
    class Repairs {

        @Test
        void countsRepairsCompletedInTheYearWithinTheLandlordsOwnTarget() {
            read(Records.HOMES, RENTAL);
            read(Records.REPAIRS, """
                    category,logged,target,completed,cancelled
                    emergency,2024-04-01T08:00,2024-04-02T08:00,2024-04-02T08:00,
                    emergency,2024-04-01T08:00,2024-04-02T08:00,2024-04-02T08:01,no
                    emergency,2024-04-01T08:00,PT24H,2024-04-02T07:59,
                    emergency,2024-04-01T08:00,PT24H,2024-04-02T08:01,
                    emergency,2024-04-01,PT24H,2024-04-02,
                    non-emergency,2024-05-01,P28D,2024-05-29,
                    non-emergency,2024-05-01,P28D,2024-05-30,
                    non_emergency,2024-05-01,2024-05-02,2024-05-02 23:59,
                    non emergency,,,2024-05-02,
                    ,2024-05-01,P28D,2024-05-29,
                    emergency,2024-05-01,P28D,2024-05-29,yes
                    emergency,2024-05-01,P28D,,
                    emergency,2024-03-01,P28D,2024-03-31,
                    emergency,2025-03-01,P28D,2025-04-01,
                    emergency,2025-03-31,P28D,2025-03-31,
                    """);

            assertThat(counts("RP02 2", Scope.LCRA))
                    .isEqualTo("3/5 {cancelled=1} {category-unknown=1, target-unknown=1}");
            assertThat(counts("RP02 1", Scope.LCRA))
                    .isEqualTo("2/3 {cancelled=1} {category-unknown=1, target-unknown=1}");
        }

        @Test
        void takesARepairCompletedBeforeItWasLoggedForUnknown() {
            read(Records.HOMES, RENTAL);
            read(Records.REPAIRS, """
                    category,logged,target,completed,cancelled,first_visit
                    emergency,2024-05-02,P1D,2024-05-01,,yes
                    emergency,2024-05-02T10:00,PT24H,2024-05-02T09:59,,yes
                    emergency,2024-05-02T10:00,PT24H,2024-05-02T10:00,,yes
                    emergency,2024-05-02T10:00,P1D,2024-05-02,,yes
                    """);

            assertThat(counts("RP02 2", Scope.LCRA)).isEqualTo("2/2 {} {dated-before-it-could-be=2}");
            assertThat(text(LocalMeasures.of(records.build(), YEAR, WorkingDayCalendar.englandAndWales()).stream()
                            .filter(result -> result.measure().equals("repairs-right-first-time"))
                            .findFirst()
                            .orElseThrow()
                            .result()))
                    .isEqualTo("2/2 {} {dated-before-it-could-be=2}");
        }

        @Test
        void runsATargetInDaysToTheEndOfTheDayAndOneInHoursOnTheClock() {
            read(Records.HOMES, RENTAL);
            read(Records.REPAIRS, """
                    category,logged,target,completed,cancelled
                    non-emergency,2024-05-01T08:00,P28D,2024-05-29T23:59,
                    non-emergency,2024-05-01T08:00,28d,2024-05-29T23:59,
                    non-emergency,2024-05-01T08:00,28d,2024-05-30T00:00,
                    non-emergency,2024-05-01T08:00,20wd,2024-05-31T17:00,
                    non-emergency,2024-05-01T08:00,20 WD,2024-06-03,
                    emergency,2024-05-01T08:00,24h,2024-05-02T08:00,
                    emergency,2024-05-01T08:00,24h,2024-05-02T08:01,
                    """);

            assertThat(counts("RP02 1", Scope.LCRA)).isEqualTo("3/5 {} {}");
            assertThat(counts("RP02 2", Scope.LCRA)).isEqualTo("1/2 {} {}");
        }

        @Test
        void countsRentalRepairsAlone() {
            read(Records.HOMES, MIXED);
            read(Records.REPAIRS, """
                    tenure,category,target,completed,cancelled
                    LCRA,emergency,2024-05-01,2024-05-01,
                    LCHO,emergency,2024-05-01,2024-05-01,
                    LEASEHOLD,emergency,2024-05-01,2024-05-01,
                    ,emergency,2024-05-01,2024-05-01,
                    LEASEHOLD,emergency,2024-05-01,2023-05-01,
                    """);

            assertThat(counts("RP02 2", Scope.LCRA)).isEqualTo("1/1 {leaseholder=1} {tenure-unknown=1}");
        }

        @Test
        void rejectsATargetThatIsNoTime() {
            read(Records.REPAIRS, """
                    category,logged,target,completed,cancelled
                    emergency,2024-05-01,P28X,2024-05-01,
                    emergency,2024-05-01,soon,2024-05-01,
                    emergency,2024-05-01T25:00,PT4H,2024-05-01,
                    emergency,2024-05-01,P999999999Y,2024-05-01,
                    urgent,2024-05-01,P1D,2024-05-01,
                    """);

            assertThat(records.build().repairs().orElseThrow().report().issues())
                    .extracting(issue -> issue.line() + " " + issue.column() + " " + issue.code())
                    .containsExactly(
                            "2 target not-a-date",
                            "3 target not-a-date",
                            "4 logged not-a-date",
                            "5 target not-a-date",
                            "6 category unknown-word");
        }
    }

    @Nested
    class Complaints {

        private static final String CSV = """
                tenure,stage,logged,acknowledged,extended,answered
                LCRA,1,2024-04-01,2024-04-02,,2024-04-16
                LCRA,1,2024-04-01,2024-04-02,,2024-04-17
                LCRA,1,2025-03-31,2025-04-01,yes,2025-04-30
                LCRA,1,2025-03-31,2025-04-01,,
                LCRA,2,2024-06-03,2024-06-04,,2024-06-20
                LCHO,1,2024-06-03,2024-06-04,,2024-06-05
                LEASEHOLD,1,2024-06-03,2024-06-04,,2024-06-05
                LCRA,1,2024-03-31,,,2024-04-01
                LCRA,1,2025-04-01,,,2025-04-02
                """;

        @Test
        void areCountedOnceByStageInTheYearTheyWereMade() {
            read(Records.HOMES, MIXED);
            read(Records.COMPLAINTS, CSV);

            assertThat(counts("CH01 1", Scope.LCRA)).isEqualTo("4/400 {leaseholder=1} {}");
            assertThat(result("CH01 1", Scope.LCRA).publishedText()).contains("10.0");
            assertThat(counts("CH01 1", Scope.LCHO)).isEqualTo("1/100 {leaseholder=1} {}");
            assertThat(counts("CH01 1", Scope.COMBINED)).isEqualTo("5/500 {leaseholder=1} {}");
            assertThat(counts("CH01 2", Scope.LCRA)).isEqualTo("1/400 {} {}");
        }

        @Test
        void madeAreTheComplaintsToAnswer() {
            read(Records.HOMES, MIXED);
            read(Records.COMPLAINTS, CSV);

            assertThat(counts("CH02 1", Scope.LCRA)).isEqualTo("2/4 {leaseholder=1} {}");
            assertThat(result("CH02 1", Scope.LCRA).tally().baseOnly())
                    .containsEntry("late", 1L)
                    .containsEntry("not-answered", 1L);
            assertThat(counts("CH02 2", Scope.LCRA)).isEqualTo("1/1 {} {}");
            assertThat(counts("CH02 1", Scope.COMBINED)).isEqualTo("3/5 {leaseholder=1} {}");
        }

        @Test
        void haveNoRateWithoutHomesAtYearEnd() {
            read(Records.COMPLAINTS, CSV);
            IndicatorResult without = result("CH01 1", Scope.LCRA);
            assertThat(without.value())
                    .isEqualTo(new IndicatorValue.None(
                            NoValueReason.NOT_COLLECTED, "homes.csv gives no LCRA homes on 2025-03-31"));
            assertThat(without.tally().numerator()).isEqualTo("4");

            read(Records.HOMES, "tenure,date,homes\nLCRA,2024-03-31,400\n");
            assertThat(result("CH01 1", Scope.LCRA).value())
                    .isEqualTo(new IndicatorValue.None(
                            NoValueReason.NOT_COLLECTED, "homes.csv gives no LCRA homes on 2025-03-31"));
            assertThat(result("CH02 1", Scope.LCRA).publishedText()).contains("50.0");
        }

        @Test
        void withoutATenureBelongToTheOnlyOneThereIs() {
            read(Records.HOMES, RENTAL);
            read(
                    Records.COMPLAINTS,
                    "stage,logged,acknowledged,extended,answered\n1,2024-06-03,2024-06-04,,2024-06-05\n");
            assertThat(counts("CH02 1", Scope.LCRA)).isEqualTo("1/1 {} {}");

            read(Records.HOMES, MIXED);
            assertThat(counts("CH02 1", Scope.LCRA)).isEqualTo("0/0 {} {tenure-unknown=1}");
            assertThat(counts("CH01 1", Scope.LCRA)).isEqualTo("0/400 {} {tenure-unknown=1}");
        }
    }

    @Nested
    class AntiSocialBehaviour {

        @Test
        void casesOpenedInTheYearStandAgainstHomesOfBothTenures() {
            read(Records.HOMES, MIXED);
            read(Records.ASB, """
                    tenure,opened,hate_incident
                    ,2024-04-01,no
                    LCRA,2025-03-31,yes
                    LCHO,2024-06-01,
                    LEASEHOLD,2024-06-01,yes
                    LCRA,2024-03-31,yes
                    LCRA,2025-04-01,yes
                    """);

            assertThat(counts("NM01 1", Scope.ALL)).isEqualTo("3/500 {leaseholder=1} {}");
            assertThat(result("NM01 1", Scope.ALL).publishedText()).contains("6.0");
            assertThat(counts("NM01 2", Scope.ALL)).isEqualTo("1/500 {leaseholder=1} {hate-incident-unknown=1}");
        }

        @Test
        void hasNoRateUnlessBothTenuresAreGiven() {
            read(Records.HOMES, "tenure,date,homes\nLCRA,2025-03-31,400\n");
            read(Records.ASB, "opened,hate_incident\n2024-04-01,no\n");

            assertThat(result("NM01 1", Scope.ALL).value())
                    .isEqualTo(new IndicatorValue.None(
                            NoValueReason.NOT_COLLECTED, "homes.csv gives no LCHO homes on 2025-03-31"));
        }
    }

    @Test
    void hasNoValueWithoutTheFileAndSaysWhich() {
        read(Records.HOMES, RENTAL);

        assertThat(results())
                .hasSize(26)
                .allSatisfy(result -> assertThat(result.result().value())
                        .isInstanceOfSatisfying(IndicatorValue.None.class, none -> {
                            assertThat(none.reason()).isEqualTo(NoValueReason.NOT_COLLECTED);
                            assertThat(none.detail()).endsWith(".csv was not given");
                        }));
        assertThat(result("RP02 1", Scope.LCRA).value())
                .isEqualTo(new IndicatorValue.None(NoValueReason.NOT_COLLECTED, "repairs.csv was not given"));
    }

    @Test
    void hasNoValueForAYearBeforeTheMeasures() {
        read(Records.SURVEY, "tenure,tp01\nLCRA,agree\n");

        assertThat(RecordMeasures.of(records.build(), FinancialYear.of(2022), WorkingDayCalendar.englandAndWales()))
                .allSatisfy(result -> assertThat(result.result().value())
                        .isEqualTo(new IndicatorValue.None(
                                NoValueReason.NOT_IN_FORCE, "the measure is not in force in 2022-23")));
    }

    @Test
    void computesTheLocalMeasuresThatNoFinalOneAnswers() {
        read(Records.HOMES, MIXED);
        read(
                Records.DWELLINGS,
                "tenure,decent_homes,electrical\nLCRA,fails,done\nLCRA,meets,not done\nLCHO,meets,done\n");
        read(Records.REPAIRS, """
                tenure,category,target,completed,cancelled,first_visit
                LCRA,emergency,2024-05-01,2024-05-01,,yes
                LCRA,emergency,2024-05-01,2024-05-09,,no
                LCRA,emergency,2024-05-01,2024-05-09,,
                LCRA,emergency,2024-05-01,2024-05-09,yes,yes
                LCRA,emergency,2024-05-01,2023-05-09,,yes
                """);
        read(Records.SURVEY, "tenure,engagement\nLCRA,agree\nLCHO,disagree\nLCRA,dont know\nLEASEHOLD,agree\n");
        read(Records.COMPLAINTS, """
                tenure,stage,logged,acknowledged,extended,answered,about
                LCRA,1,2024-06-03,,,,fairness
                LCRA,2,2024-06-03,,,,fairness
                LCHO,1,2024-06-03,,,,communal areas
                LCRA,1,2024-06-03,,,,asb
                LCRA,1,2024-06-04,,,,asb
                LCRA,1,2023-06-04,,,,asb
                LCRA,1,2024-06-04,,,,
                """);
        read(
                Records.COMMUNAL_AREAS,
                "inspected,meets_standard\n2024-04-01,yes\n2025-03-31,no\n2025-03-31,no\n2024-05-01,\n2024-03-31,yes\n");

        assertThat(LocalMeasures.of(records.build(), YEAR, WorkingDayCalendar.englandAndWales()))
                .extracting(result -> result.measure() + " " + result.scope() + " " + text(result.result()))
                .containsExactly(
                        "decent-homes LCRA 1/2 {} {}",
                        "repairs-right-first-time LCRA 1/2 {cancelled=1} {first-visit-unknown=1}",
                        "electrical-safety ALL 2/3 {} {}",
                        "fairness-complaints ALL 1/500 {} {}",
                        "engagement-satisfaction ALL 2/3 {not-applicable-or-do-not-know=1} {}",
                        "communal-areas-standard ALL 1/3 {} {standard-unknown=1}",
                        "communal-areas-complaints ALL 1/500 {} {}",
                        "asb-complaints ALL 2/500 {} {}");
    }

    @Test
    void saysWhichColumnALocalMeasureLacks() {
        read(Records.HOMES, MIXED);
        read(Records.COMPLAINTS, "stage,logged,acknowledged,extended,answered\n");
        read(Records.REPAIRS, "category,target,completed,cancelled\n");

        assertThat(LocalMeasures.of(records.build(), YEAR, WorkingDayCalendar.englandAndWales()).stream()
                        .map(result -> ((IndicatorValue.None) result.result().value()).detail()))
                .containsExactly(
                        "dwellings.csv was not given",
                        "repairs.csv has no column first_visit",
                        "dwellings.csv was not given",
                        "complaints.csv has no column about",
                        "survey.csv was not given",
                        "communal-areas.csv was not given",
                        "complaints.csv has no column about",
                        "complaints.csv has no column about");
    }

    @Nested
    class Rules {

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "3, 3, sample, MET, 3 answers of at least 3",
                    "3, 2, sample, BREACHED, 2 answers of at least 3: 1 short",
                    "3, 2, census, MET, '2 answers of at least 3; a census of fewer than 2,500 suffices'",
                    "3, 2, '', UNDETERMINED, sample.method is missing",
                    "2500, 3, '', BREACHED, 3 answers of at least 485: 482 short",
                    "'', 3, census, UNDETERMINED, sample.population is missing",
                })
        void askForEnoughAnswersOrACensus(
                String population, int answers, String method, String outcome, String statement) {
            read(Records.SAMPLE, "tenure,population,method\nLCRA," + population + "," + method + "\n");
            read(Records.SURVEY, "tenure,tp01\n" + "LCRA,agree\n".repeat(answers) + "LCHO,agree\nLEASEHOLD,agree\n");

            Finding finding = SurveyRules.decide(records.build()).get(0);
            assertThat(finding.text()).isEqualTo(outcome + " tsm.sampling.minimum (LCRA survey): " + statement);
            assertThat(finding.explanation().facts()).containsEntry("responses", Integer.toString(answers));
        }

        @ParameterizedTest
        @CsvSource({
            "1, '', NOT_APPLICABLE The answers are not weighted",
            "2, '', 'BREACHED The answers are weighted, but no characteristics are declared'",
            "2, age and area, MET The answers are weighted by declared characteristics",
        })
        void askForWeightingToBeDeclared(String weight, String declared, String expected) {
            read(Records.SAMPLE, "tenure,population,method,weighted_by\nLCRA,10,census," + declared + "\n");
            read(Records.SURVEY, "tenure,weight,tp01\nLCRA," + weight + ",agree\n");

            Finding finding = SurveyRules.decide(records.build()).get(1);
            assertThat(finding.outcome() + " " + finding.statement()).isEqualTo(expected);
            assertThat(finding.rule().value()).isEqualTo("tsm.survey.weighting-declared");
        }

        @Test
        void haveNothingToSayWithoutASample() {
            assertThat(SurveyRules.decide(records.build())).isEmpty();
        }

        @Test
        void rejectAPopulationThatIsNoWholeNumber() {
            read(
                    Records.SAMPLE,
                    "tenure,population,method\nLCRA,1.5,sample\nLCRA,0,sample\nLCRA,1e12,sample\nLCRA,9,poll\n");

            assertThat(records.build().sample().orElseThrow().report().issues())
                    .extracting(issue -> issue.line() + " " + issue.column())
                    .containsExactly("2 population", "3 population", "4 population", "5 method");
        }
    }

    @Test
    void readsADirectoryAndNamesItIfItHoldsNothing(@TempDir Path directory) throws IOException {
        assertThatThrownBy(() -> TenantRecords.inDirectory(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(directory + " holds none of the files of records: survey.csv");

        Files.writeString(directory.resolve("asb.csv"), "opened,hate_incident\n2024-04-01,no\n,no\n");
        Files.writeString(directory.resolve("other.csv"), "x\n");

        TenantRecords read = TenantRecords.inDirectory(directory);
        assertThat(read.files()).singleElement().satisfies(file -> {
            assertThat(file.report().file())
                    .isEqualTo(directory.resolve("asb.csv").toString());
            assertThat(file.report().read()).isEqualTo(2);
            assertThat(file.report().accepted()).isEqualTo(1);
        });
        assertThat(read.asb()).isPresent();
        assertThat(read.survey()).isEmpty();
    }

    @Test
    void refusesAFileWithoutAColumnItNeeds() {
        assertThatThrownBy(() -> read(Records.ASB, "opened\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "asb.csv, line 1, hate_incident: this column is missing; the header must have opened,hate_incident");
    }

    private void read(Records kind, String csv) {
        records.read(kind, TableSource.csv(kind.file(), csv));
    }

    private List<RecordResult> results() {
        return RecordMeasures.of(records.build(), YEAR, WorkingDayCalendar.englandAndWales());
    }

    private List<Scope> scopes(String measure) {
        return results().stream()
                .filter(result -> result.measure().equals(measure))
                .map(RecordResult::scope)
                .toList();
    }

    private IndicatorResult result(String measure, Scope scope) {
        return results().stream()
                .filter(result -> result.measure().equals(measure) && result.scope() == scope)
                .map(RecordResult::result)
                .findFirst()
                .orElseThrow();
    }

    private String counts(String measure, Scope scope) {
        return text(result(measure, scope));
    }

    private static String text(IndicatorResult result) {
        return result.tally().numerator().toPlainString() + "/"
                + result.tally().denominator().toPlainString() + " "
                + result.tally().excluded() + " "
                + result.tally().unknown();
    }
}

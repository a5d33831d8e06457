package org.civicrules.performance.lookedafter.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.performance.lookedafter.Indicators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportReconciliationTest {

    private static final String HEADER = "INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED\n";

    private static ReportedFigures report() {
        return ReportedFigures.read(TableSource.resource(Indicators.class, "thurrock-2023-24-q1-published.csv"));
    }

    private static List<String> of(String rule, Outcome outcome, ReportedFigures figures) {
        return ReportReconciliation.of(figures).stream()
                .filter(finding -> finding.rule().value().equals("cla.reconcile." + rule))
                .filter(finding -> finding.outcome() == outcome)
                .map(finding -> finding.subject() + ": " + finding.statement())
                .toList();
    }

    private static List<Finding> check(String rule, String... rows) {
        ReportedFigures figures =
                ReportedFigures.read(TableSource.csv("figures.csv", HEADER + String.join("\n", rows)));
        assertThat(figures.report().issues()).isEmpty();
        return ReportReconciliation.of(figures).stream()
                .filter(finding -> finding.rule().value().equals("cla.reconcile." + rule))
                .toList();
    }

    @Test
    void readsEveryFigureOfTheReport() {
        assertThat(report().report().issues()).isEmpty();
        assertThat(report().figures()).hasSizeGreaterThan(70);
    }

    @Test
    void findsTheSharesThatTheReportCutOff() {
        assertThat(of("rounding", Outcome.DEPARTED, report()))
                .containsExactly(
                        "cla.uasc.share, 2018-19: The printed 10.6 is cut off, not rounded: 31 of 290 rounds to 10.7.",
                        "cla.uasc.share, 2021-22: The printed 9.4 is cut off, not rounded: 28 of 295 rounds to 9.5.");
        assertThat(of("rounding", Outcome.MET, report()))
                .contains(
                        "cla.uasc.share, 2023-24 Q1: 47 of 308 is printed as 15.",
                        "cla.uasc.share, 2020-21: 24 of 298 is printed as 8.",
                        "cla.placed-within-20-miles.share, 2023-24 Q1: 223 of 308 is printed as 72.",
                        "cla.disability.share, 2023-24 Q1: 36 of 308 is printed as 11.69.",
                        "care-leavers.count/19-21, 2023-24 Q1: 144 of 279 is printed as 52.");
    }

    @Test
    void findsTheBasesThatTheRatesAndTheQuotaImply() {
        assertThat(of("implied-base", Outcome.UNDETERMINED, report()))
                .containsExactly(
                        "cla.rate-per-10000, 2022-23 Q4: 292 printed as 64.3 implies a base near 45,412 (45,377 to 45,447); the base is not given.",
                        "cla.rate-per-10000, 2023-24 Q1: 308 printed as 67.9 implies a base near 45,361 (45,328 to 45,394); the base is not given.");
        assertThat(of("implied-base", Outcome.MET, report()))
                .containsExactly(
                        "cla.rate-per-10000: The printed rates point to different bases, 45,412 and 45,361; rounding allows one base of 45,377 to 45,394.");
        assertThat(of("implied-base", Outcome.DEPARTED, report()))
                .containsExactly(
                        "cla.uasc.nts-quota, 2023-24 Q1: A quota of 44 at 0.1 % needs a population of 44,000 to 44,999; the rate of the same period implies 45,328 to 45,394.");
    }

    @Test
    void findsTheDifferencesOfStockAndFlow() {
        assertThat(of("stock-and-flow", Outcome.DEPARTED, report()))
                .containsExactly(
                        "cla.count, 2019-20: Printed 298, expected 297: a difference of +1.",
                        "cla.count, 2020-21: Printed 298, expected 300: a difference of -2.",
                        "cla.count, 2021-22: Printed 295, expected 297: a difference of -2.",
                        "cla.count, 2023-24 Q1: Printed 308, expected 309: a difference of -1.");
        assertThat(of("stock-and-flow", Outcome.MET, report())).isEmpty();
    }

    @Test
    void findsFiguresThatTheTextAndTheTablePrintDifferently() {
        assertThat(of("one-figure", Outcome.DEPARTED, report()))
                .containsExactly(
                        "cla.ceased.events, 2021-22: Printed as 122 and 125.",
                        "cla.ceased.events, 2023-24 Q1: Printed as 25 and 31.");
    }

    @Test
    void findsBreakdownsThatDoNotAddUp() {
        assertThat(of("shares", Outcome.DEPARTED, report()))
                .containsExactly(
                        "cla.by-ethnic-group, 2022-23 Q4: The printed shares add up to 103, more than rounding can explain.");
        assertThat(of("shares", Outcome.MET, report()))
                .containsExactly(
                        "cla.by-ethnic-group, 2023-24 Q1: The printed shares add up to 99, which rounding allows.",
                        "cla.by-need, 2023-24 Q1: The printed shares add up to 100, which rounding allows.",
                        "care-leavers.count, 2023-24 Q1: The counts of the parts add up to 279 of 279.",
                        "care-leavers.count, 2023-24 Q1: The printed shares add up to 100, which rounding allows.",
                        "cla.by-placement-type, 2023-24 Q1: The counts of the parts add up to 308 of 308.");
    }

    @Test
    void addsMonthsUpToTheQuarter() {
        assertThat(of("periods", Outcome.MET, report()))
                .containsExactly("cla.started.events, 2023-24 Q1: The 3 shorter periods add up to 48, printed 48.");
        assertThat(check(
                        "periods",
                        "cla.iha.required,2023-04,,,10",
                        "cla.iha.required,2023-05,,,7",
                        "cla.iha.required,2023-04-01..2023-05-31,,,18"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.DEPARTED);
        assertThat(check(
                        "periods",
                        "cla.iha.required,2023-04,,,10",
                        "cla.iha.required,2023-06,,,7",
                        "cla.iha.required,2023-24 Q1,,,17"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NOT_APPLICABLE);
    }

    @Test
    void doesNotAddAStockUpOverItsPeriods() {
        assertThat(check(
                        "periods",
                        "cla.count,2023-04,,,10",
                        "cla.count,2023-05,,,7",
                        "cla.count,2023-04-01..2023-05-31,,,18"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "'cla.uasc.share,2021-22,1,8,12.5', MET",
        "'cla.uasc.share,2021-22,1,8,13', MET",
        "'cla.uasc.share,2021-22,1,8,12', DEPARTED",
        "'cla.uasc.share,2021-22,1,8,14', DEPARTED",
        "'cla.uasc.share,2021-22,1,8,12.50', MET",
        "'cla.uasc.share,2021-22,1,0,0', DEPARTED",
        "'cla.uasc.share,2021-22,1,,12', UNDETERMINED",
        "'cla.count,2021-22,12,,12', MET",
        "'cla.count,2021-22,12,,13', DEPARTED",
        "'cla.rate-per-10000,2021-22,308,45361,67.9', MET",
        "'cla.rate-per-10000,2021-22,308,45361,68.0', DEPARTED",
        "'cla.rate-per-10000,2021-22,308,,67.9', NOT_APPLICABLE",
        "'cla.count,2021-22,,,12', NOT_APPLICABLE",
        "'cla.care-proceedings.mean-weeks,2021-22,285,2,20.4', MET",
        "'cla.uasc.share,2021-22,1,8,12.5%', MET",
        "'cla.count,2021-22,81770,,\"81,770\"', MET",
    })
    void checksTheRoundingOfEachFigure(String row, Outcome outcome) {
        assertThat(check("rounding", row)).extracting(Finding::outcome).containsExactly(outcome);
    }

    @Test
    void namesHowAWrongFigureIsWrongAndWhatIsMissing() {
        assertThat(check("rounding", "cla.uasc.share,2021-22,1,8,14").get(0).statement())
                .isEqualTo("The printed 14 is not what the counts give: 1 of 8 rounds to 13.");
        assertThat(check("rounding", "cla.uasc.share,2021-22,1,8,12")
                        .get(0)
                        .explanation()
                        .arithmetic())
                .hasValue("1 of 8 = 12.5000");
        assertThat(check("rounding", "cla.uasc.share,2021-22,1,,12").get(0).missing())
                .extracting(MissingFact::name)
                .containsExactly("line 2 DENOMINATOR");
        assertThat(check(
                                "stock-and-flow",
                                "cla.count,2020-21,,,10",
                                "cla.count,2021-22,,,12",
                                "cla.ceased.events,2021-22,,,1")
                        .get(0)
                        .missing())
                .extracting(MissingFact::name)
                .containsExactly("cla.started.events");
        assertThat(check(
                                "stock-and-flow",
                                "cla.count,2020-21,,,10",
                                "cla.count,2021-22,,,12",
                                "cla.started.events,2021-22,,,1")
                        .get(0)
                        .missing())
                .extracting(MissingFact::name)
                .containsExactly("cla.ceased.events");
    }

    @Test
    void acceptsAStockThatFollowsFromItsFlows() {
        assertThat(check(
                        "stock-and-flow",
                        "cla.count,2020-21,,,10",
                        "cla.count,2021-22,,,12",
                        "cla.started.events,2021-22,,,5",
                        "cla.ceased.events,2021-22,,,3"))
                .extracting(Finding::outcome, Finding::statement)
                .containsExactly(tuple(Outcome.MET, "Printed 12, expected 12: a difference of 0."));
    }

    @Test
    void refusesRatesThatNoOneBaseFits() {
        List<Finding> findings =
                check("implied-base", "cla.rate-per-10000,2020-21,300,,60.0", "cla.rate-per-10000,2021-22,300,,61.0");

        assertThat(findings)
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNDETERMINED, Outcome.UNDETERMINED, Outcome.DEPARTED);
        assertThat(findings.get(2).statement()).endsWith("no one base fits them.");
    }

    @ParameterizedTest
    @CsvSource({"308, 67.9123", "0, 5.0", "1, 4000"})
    void findsARateThatNoWholePopulationGives(String count, String printed) {
        List<Finding> findings = check(
                "implied-base",
                "cla.rate-per-10000,2023-24 Q1," + count + ",," + printed,
                "cla.rate-per-10000,2022-23 Q4,308,,67.9",
                "cla.uasc.nts-quota,2023-24 Q1,,,45");

        assertThat(findings)
                .extracting(Finding::outcome, Finding::statement)
                .containsExactly(
                        tuple(
                                Outcome.DEPARTED,
                                "No whole number of people makes " + count + " a rate of " + printed
                                        + "; check the count and the places printed."),
                        tuple(
                                Outcome.UNDETERMINED,
                                "308 printed as 67.9 implies a base near 45,361 (45,328 to 45,394); the base is not given."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"308,45361,67.9", ",,67.9", "0,,0.0"})
    void impliesNoBaseWhereOneIsGivenOrNoneCanBe(String cells) {
        assertThat(check("implied-base", "cla.rate-per-10000,2020-21," + cells))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-24..2022-09-30, 308, 67.9, 44, DEPARTED, '44 at 0.1 % needs a population of 44,000 to 44,999'",
        "2022-08-24..2022-09-30, 308, 67.9, 45, MET, '45 at 0.1 % needs a population of 45,000 to 45,999'",
        "2022-08-24..2022-09-30, 308, 67.9, 46, DEPARTED, '46 at 0.1 % needs a population of 46,000 to 46,999'",
        "2022-07-01..2022-08-24, 308, 67.9, 45, MET, '45 at 0.1 % needs a population of 45,000 to 45,999'",
        "2022-07-01..2022-08-23, 308, 67.9, 30, DEPARTED, '30 at 0.07 % needs a population of 42,858 to 44,285'",
        "2022-07-01..2022-08-23, 308, 67.9, 31, MET, '31 at 0.07 % needs a population of 44,286 to 45,714'",
        "2022-07-01..2022-08-23, 308, 67.9, 32, DEPARTED, '32 at 0.07 % needs a population of 45,715 to 47,142'",
        "2019-20, 950, 66.5, 100, MET, '100 at 0.07 % needs a population of 142,858 to 144,285'",
    })
    void holdsTheQuotaToTheBaseOfTheRateAtTheThresholdOfTheLastDay(
            String period, String count, String rate, String quota, Outcome outcome, String needs) {
        List<Finding> findings = check(
                "implied-base",
                "cla.rate-per-10000," + period + "," + count + ",," + rate,
                "cla.uasc.nts-quota," + period + ",,," + quota);

        assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.UNDETERMINED, outcome);
        assertThat(findings.get(1).statement()).startsWith("A quota of " + needs + ";");
    }

    @ParameterizedTest
    @CsvSource({"51, MET", "52, DEPARTED", "49, MET", "48, DEPARTED"})
    void allowsHalfAUnitOfEachShare(String other, Outcome outcome) {
        assertThat(check("shares", "cla.by-sex/male,2021-22,,,50", "cla.by-sex/female,2021-22,,," + other))
                .extracting(Finding::outcome)
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({"3, 50, MET", "50, 50, NOT_APPLICABLE"})
    void takesAPartPrintedAsItsCountForACount(String numerator, String printed, Outcome outcome) {
        assertThat(check(
                        "shares",
                        "cla.by-sex/male,2021-22,,,50",
                        "cla.by-sex/female,2021-22," + numerator + ",," + printed))
                .extracting(Finding::outcome)
                .containsExactly(outcome);
    }

    @Test
    void doesNotAddUpGroupsThatHaveBasesOfTheirOwn() {
        assertThat(check(
                        "shares",
                        "care-leavers.eet.share/19-21,2023-24 Q1,,,55",
                        "care-leavers.eet.share/17-18,2023-24 Q1,,,60",
                        "cla.count/male,2023-24 Q1,170,,170",
                        "cla.by-age-band/5-9/male,2023-24 Q1,,,60",
                        "cla.by-age-band/5-9/female,2023-24 Q1,,,60"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NOT_APPLICABLE);
    }

    @Test
    void addsCountsUpToTheirOwnHeadlineAndOnlyChildrenToTheNumberLookedAfter() {
        assertThat(check(
                        "shares",
                        "cla.count,2023-24 Q1,308,,308",
                        "care-leavers.count/16,2023-24 Q1,1,,1",
                        "care-leavers.count/17-18,2023-24 Q1,53,,53",
                        "care-leavers.count/19-21,2023-24 Q1,,,144",
                        "care-leavers.count/22-25,2023-24 Q1,81,,81",
                        "care-leavers.count,2023-24 Q1,279,,279",
                        "cla.ceased.by-reason/E8,2023-24 Q1,25,,25",
                        "cla.by-sex/male,2023-24 Q1,170,308,55.2",
                        "cla.by-sex/female,2023-24 Q1,138,,44.8"))
                .extracting(Finding::outcome, Finding::statement)
                .containsExactly(
                        tuple(Outcome.MET, "The counts of the parts add up to 279 of 279."),
                        tuple(Outcome.MET, "The counts of the parts add up to 308 of 308."),
                        tuple(Outcome.MET, "The printed shares add up to 100.0, which rounding allows."));
        assertThat(check(
                        "shares",
                        "cla.ceased.by-reason,2023-24 Q1,31,31,100",
                        "cla.ceased.by-reason/E8,2023-24 Q1,32,,32"))
                .extracting(Finding::outcome, Finding::statement)
                .containsExactly(tuple(Outcome.DEPARTED, "The counts of the parts add up to 32 of 31."));
    }

    @ParameterizedTest
    @CsvSource({
        "'cla.by-sex/male,2021-22,,,60', UNDETERMINED",
        "'cla.by-sex/male,2021-22,,,101', DEPARTED",
        "'cla.by-sex/male,2021-22,60,100,60', UNDETERMINED",
        "'cla.by-sex/male,2021-22,101,100,101', DEPARTED",
        "'cla.by-legal-status/C2,2021-22,,,60', UNDETERMINED",
        "'cla.by-placement-type/U4,2021-22,60,,60&cla.count,2021-22,100,,100', UNDETERMINED",
    })
    void leavesOpenWhetherABreakdownAddsUpThatIsNotPrintedWhole(String rows, Outcome outcome) {
        assertThat(check("shares", rows.split("&")))
                .isNotEmpty()
                .extracting(Finding::outcome)
                .containsOnly(outcome);
    }

    @Test
    void namesThePartsThatAreNotPrinted() {
        Finding known = check("shares", "cla.by-age-band/5-9,2021-22,,,30").get(0);
        assertThat(known.statement())
                .isEqualTo("The printed shares add up to 30; parts that are not printed may hold the rest.");
        assertThat(known.missing())
                .extracting(MissingFact::name)
                .containsExactly(
                        "cla.by-age-band/under-1",
                        "cla.by-age-band/1-4",
                        "cla.by-age-band/10-15",
                        "cla.by-age-band/16-plus");
        assertThat(check("shares", "cla.by-legal-status/C2,2021-22,30,100,30")
                        .get(0)
                        .missing())
                .extracting(MissingFact::name)
                .containsExactly("cla.by-legal-status");
    }

    @Test
    void countsAPartPrintedTwiceOnce() {
        assertThat(check(
                        "shares",
                        "cla.by-sex/male,2021-22,,,50",
                        "cla.by-sex/female,2021-22,,,50",
                        "cla.by-sex/female,2021-22,,,50"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.MET);
    }

    @Test
    void acceptsAFigurePrintedTwiceAlike() {
        assertThat(check("one-figure", "cla.count,2021-22,,,12", "cla.count,2021-22,,,12.0"))
                .extracting(Finding::statement)
                .containsExactly("Printed 2 times, each time 12.");
        assertThat(check("one-figure", "cla.count,2021-22,,,12", "cla.count,2022-23,,,12"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NOT_APPLICABLE);
    }

    @Test
    void saysWhereThereIsNothingToCheck() {
        assertThat(check("stock-and-flow", "cla.uasc.count,2021-22,1,,1"))
                .extracting(Finding::outcome, Finding::subject)
                .containsExactly(tuple(Outcome.NOT_APPLICABLE, "the report"));
    }

    @Test
    void givesTheFactsOfEveryFindingAndWhatWouldChangeEveryOpenOne() {
        assertThat(ReportReconciliation.of(report()))
                .hasSizeGreaterThan(80)
                .filteredOn(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                .allSatisfy(finding -> assertThat(finding.explanation().facts()).isNotEmpty())
                .filteredOn(finding -> finding.outcome().isOpen())
                .hasSizeGreaterThan(10)
                .allSatisfy(finding -> assertThat(finding.wouldChange()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rounding&cla.uasc.share,2021-22,1,8,12",
                "rounding&cla.uasc.share,2021-22,1,0,20",
                "rounding&cla.uasc.share,2021-22,1,,12",
                "rounding&cla.count,2021-22,12,,13",
                "implied-base&cla.rate-per-10000,2023-24 Q1,308,,67.9123",
                "implied-base&cla.rate-per-10000,2023-24 Q1,308,,67.9",
                "shares&cla.by-sex/male,2021-22,,,50&cla.by-sex/female,2021-22,,,52",
                "shares&cla.ceased.by-reason,2021-22,31,31,100&cla.ceased.by-reason/E8,2021-22,32,,32",
                "periods&cla.iha.required,2023-04,,,10&cla.iha.required,2023-05,,,7&cla.iha.required,2023-04-01..2023-05-31,,,18",
                "stock-and-flow&cla.count,2020-21,,,10&cla.count,2021-22,,,13&cla.started.events,2021-22,,,5&cla.ceased.events,2021-22,,,3",
                "one-figure&cla.ceased.events,2021-22,,,122&cla.ceased.events,2021-22,,,125",
            })
    void whatWouldChangeAFindingDoesChangeItWherePutIntoTheFile(String ruleAndRows) {
        String[] rows = ruleAndRows.split("&");
        String rule = rows[0];
        rows = Arrays.copyOfRange(rows, 1, rows.length);
        Finding open = check(rule, rows).stream()
                .filter(finding -> finding.outcome().isOpen())
                .findFirst()
                .orElseThrow();

        List<String> place =
                Splitter.on(' ').splitToList(open.wouldChange().orElseThrow().name());
        int row = Integer.parseInt(place.get(1)) - 2;
        String[] cells = rows[row].split(",", -1);
        cells[Splitter.on(',').splitToList(HEADER.strip()).indexOf(place.get(2))] =
                open.wouldChange().orElseThrow().value();
        rows[row] = String.join(",", cells);

        assertThat(check(rule, rows)).extracting(Finding::outcome).doesNotContain(open.outcome());
    }

    @Test
    void aChangeMakesOneBaseOfRatesThatDisagree() {
        String[] rows = {"cla.rate-per-10000,2020-21,300,,60.0", "cla.rate-per-10000,2021-22,300,,61.0"};
        Finding apart = check("implied-base", rows).get(2);

        assertThat(apart.wouldChange())
                .hasValueSatisfying(change -> assertThat(change.text()).isEqualTo("line 2 PRINTED: rates on one base"));
        rows[0] = "cla.rate-per-10000,2020-21,300,,"
                + apart.wouldChange().orElseThrow().value();
        assertThat(check("implied-base", rows).get(2).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void theQuotaOfTheImpliedPopulationHolds() {
        String rate = "cla.rate-per-10000,2023-24 Q1,308,,67.9";
        Finding quota = check("implied-base", rate, "cla.uasc.nts-quota,2023-24 Q1,,,44")
                .get(1);

        assertThat(quota.wouldChange().orElseThrow().value()).isEqualTo("45");
        assertThat(check("implied-base", rate, "cla.uasc.nts-quota,2023-24 Q1,,,45")
                        .get(1)
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void theMissingFlowThatWouldSettleTheStockIsNamedWithItsValue() {
        String[] rows = {"cla.count,2020-21,,,10", "cla.count,2021-22,,,12", "cla.ceased.events,2021-22,,,1"};
        Finding open = check("stock-and-flow", rows).get(0);

        assertThat(open.wouldChange().orElseThrow().name()).isEqualTo("cla.started.events");
        assertThat(open.wouldChange().orElseThrow().value()).isEqualTo("3");
        assertThat(check("stock-and-flow", rows[0], rows[1], rows[2], "cla.started.events,2021-22,,,3")
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(check("stock-and-flow", rows[0], rows[1]).get(0).missing())
                .extracting(MissingFact::name)
                .containsExactly("cla.started.events", "cla.ceased.events");
    }
}

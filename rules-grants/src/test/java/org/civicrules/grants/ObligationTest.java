package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.civicrules.grants.Grants.check;
import static org.civicrules.grants.Grants.day;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.line;
import static org.civicrules.grants.Grants.list;
import static org.civicrules.grants.Grants.pounds;
import static org.civicrules.grants.Grants.receipt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.calendar.CalendarEntry;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.time.WorkingDayCalendar;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.SentReturn;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.civicrules.grants.scheme.SchemeTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due, and the returns filled from the file: issue points 5 and 9. */
class ObligationTest {

    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.englandAndWales();

    private static Obligation obligation(GrantFile.Builder file, String asAt, String rule) {
        return check(file, asAt).obligations().stream()
                .filter(found -> found.rule().value().equals("grants." + rule))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "as at {0}: {1}, {2} working days left")
    @CsvSource({
        "2021-12-29, NOT_YET_DUE, 11",
        "2021-12-30, DUE, 10",
        "2022-01-13, DUE, 1",
        "2022-01-14, DUE, 0",
        "2022-01-15, OVERDUE, 0",
        "2022-01-17, OVERDUE, -1"
    })
    void isDueTenWorkingDaysBeforeItsLastDayAndOverdueAfterIt(String asAt, Obligation.Status status, int left) {
        Obligation report = obligation(empty(Grants.WRRF), asAt, "report-1");

        assertThat(report.status(day(asAt), 10, CALENDAR)).isEqualTo(status);
        assertThat(report.workingDaysLeft(day(asAt), CALENDAR).value()).contains(left);
        assertThat(report.bearer()).isEqualTo("the authority");
        assertThat(report.amount()).contains(pounds("221192.40"));
    }

    @Test
    void isDoneInTimeOrLate() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .returns(list(new SentReturn("report-1", day("2022-01-20"), false, ImmutableMap.of())));
        Obligation report = obligation(file, "2022-02-01", "report-1");

        assertThat(report.status(day("2022-02-01"), 10, CALENDAR)).isEqualTo(Obligation.Status.DONE);
        assertThat(report.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(report.doneOn()).contains(day("2022-01-20"));
        assertThat(report.entry().done()).isTrue();
    }

    @Test
    void isUndeterminedWhereItIsNotKnownWhetherItWasDone() {
        Obligation report = obligation(empty(Grants.WRRF).returns(Optional.empty()), "2022-02-01", "report-1");

        assertThat(report.status(day("2022-02-01"), 10, CALENDAR)).isEqualTo(Obligation.Status.UNDETERMINED);
        assertThat(report.entry().done()).isFalse();
    }

    @Test
    void isNotYetDueWhereTheWorkingDaysAreNotKnown() {
        Obligation report = obligation(empty(Grants.WRRF), "2022-01-13", "report-1");
        WorkingDayCalendar early = CALENDAR.asKnownAt(day("2013-01-01"));

        assertThat(report.workingDaysLeft(day("2022-01-13"), early).value()).isEmpty();
        assertThat(report.status(day("2022-01-13"), 10, early)).isEqualTo(Obligation.Status.NOT_YET_DUE);
    }

    @Test
    void listsEverythingWithALastDayEarliestFirst() {
        GrantFile.Builder file = empty(Grants.WRRF).receipts(list(receipt("R1", "2021-12-01", "10.00", "5.00")));

        assertThat(check(file, "2021-12-10").obligations())
                .extracting(found -> found.dueOn() + " " + found.rule() + " " + found.subject())
                .containsExactly(
                        "2021-12-21 grants.pass-on-within-20-days receipt R1",
                        "2022-01-14 grants.report-1 return report-1",
                        "2022-01-14 grants.tranche-2-gate instalment tranche-2",
                        "2022-04-29 grants.certification return certification",
                        "2022-04-29 grants.report-2 return report-2",
                        "2022-06-30 grants.final-value return final-value",
                        "2022-07-31 grants.recovery repayment",
                        "2022-07-31 grants.return-unspent repayment");
    }

    @Test
    void becomesAnEntryWithAStableIdOnItsLastDay() {
        CalendarEntry entry =
                obligation(empty(Grants.WRRF), "2021-12-10", "report-1").entry();

        assertThat(entry.uid()).isEqualTo("wrrf-1/a-test/grants.report-1/return-report-1");
        assertThat(entry.due()).isEqualTo(day("2022-01-14"));
        assertThat(entry.summary()).isEqualTo("grants.report-1: return report-1 (the authority)");
        assertThat(entry.description())
                .startsWith("First report has not been sent; it is due by 2022-01-14.\n")
                .contains("[WRRF1.26]");
    }

    private static ReturnDraft draft(GrantFile.Builder file, int point) {
        SchemeTerms terms =
                SchemeLibrary.shipped().scheme(Grants.WRRF).editions().get(0).terms();
        ImmutableList<ReturnDraft> drafts = ReturnDraft.ofPoint(file.build(), terms, point);
        assertThat(drafts).hasSize(1);
        return drafts.get(0);
    }

    private static Optional<String> value(ReturnDraft draft, String metric) {
        return draft.metrics().stream()
                .filter(filled -> filled.metric().id().equals(metric))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void fillsTheTenMetricsOfThePeriodThatThePointCovers() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .payments(list(
                        Grants.payment("P1", "X", "2021-11-30", "100.00"),
                        Grants.payment("P2", "X", "2021-12-01", "50.00"),
                        Grants.payment("P3", "X", "2021-10-20", "7.00")))
                .spending(list(
                        line("S1", null, "2021-11-30", "10.00"),
                        line("S2", null, "2021-12-01", "20.00"),
                        line("S3", "X", "2021-10-21", "30.00"),
                        line("S4", null, "2021-10-20", "40.00")))
                .adminCosts(list(Grants.admin("A1", null, "1.00")))
                .putFigures(
                        "report-1",
                        ImmutableMap.of("hours-since", new BigDecimal("120.5"), "leavers-since", BigDecimal.TEN));
        ReturnDraft one = draft(file, 1);
        ReturnDraft two = draft(file, 2);

        assertThat(one.metrics()).hasSize(10);
        assertThat(one.due()).contains(day("2022-01-14"));
        assertThat(value(one, "direct-spend")).contains("10.00");
        assertThat(value(two, "direct-spend")).contains("31.00");
        assertThat(value(one, "transferred")).contains("100.00");
        assertThat(value(two, "transferred")).contains("150.00");
        assertThat(value(one, "measures")).contains("1");
        assertThat(value(one, "spend-by-measure")).contains("40.00");
        assertThat(one.metrics().get(3).breakdown()).containsExactly(entry("extra-hours", "40.00"));
        assertThat(one.metrics().get(2).breakdown()).containsExactly(entry("extra-hours", ""));
        assertThat(value(one, "hours-since")).contains("120.5");
        assertThat(value(two, "hours-since")).isEmpty();
        assertThat(one.missing())
                .extracting(MissingFact::name)
                .containsExactly(
                        "figures.report-1.hours-baseline",
                        "figures.report-1.recruits-since",
                        "figures.report-1.recruits-baseline",
                        "figures.report-1.leavers-baseline");
    }

    @Test
    void namesWhatIsMissingForEachMetric() {
        GrantFile.Builder unknown = empty(Grants.WRRF)
                .spending(Optional.empty())
                .payments(Optional.empty())
                .adminCosts(Optional.empty());
        GrantFile.Builder undated = empty(Grants.WRRF)
                .payments(list(Grants.payment("P1", "X", "", "1.00")))
                .spending(list(line("S1", null, "", "1.00")))
                .adminCosts(list(new AdminCost(Optional.empty(), line("A1", null, "", "1.00"))));

        assertThat(draft(unknown, 1).missing())
                .extracting(MissingFact::name)
                .contains("spending", "payments", "adminCosts");
        assertThat(draft(undated, 1).missing())
                .extracting(MissingFact::name)
                .contains("spending.S1.incurred", "payments.P1.paid", "adminCosts.A1.incurred");
        assertThat(value(draft(undated, 1), "transferred")).isEmpty();
        assertThat(value(draft(undated, 1), "direct-spend")).isEmpty();
    }

    @Test
    void hasNoDraftForAPointTheSchemeDoesNotDescribe() {
        SchemeTerms terms =
                SchemeLibrary.shipped().scheme("wrrf-2").editions().get(0).terms();

        assertThat(ReturnDraft.ofPoint(empty("wrrf-2").build(), terms, 2)).isEmpty();
        assertThat(ReturnDraft.ofPoint(empty("wrrf-2").build(), terms, 9)).isEmpty();
    }

    @ParameterizedTest(name = "figures {0}, sent {1}, as at {2}: {3}")
    @CsvSource({
        "false, false, 2022-01-14, NOT_YET_DUE",
        "false, false, 2022-01-15, UNDETERMINED",
        "false, true, 2022-01-12, UNDETERMINED",
        "true, false, 2022-01-10, MET"
    })
    void asksForTheFiguresOnceAReturnIsSentOrPastDue(boolean complete, boolean sent, String asAt, Outcome outcome) {
        GrantFile.Builder file = empty(Grants.WRRF);
        if (complete) {
            file.putFigures(
                    "report-1",
                    ImmutableMap.of(
                            "hours-since", BigDecimal.ONE,
                            "hours-baseline", BigDecimal.ONE,
                            "recruits-since", BigDecimal.ONE,
                            "recruits-baseline", BigDecimal.ONE,
                            "leavers-since", BigDecimal.ONE,
                            "leavers-baseline", BigDecimal.ONE));
        }
        if (sent) {
            file.returns(list(new SentReturn("report-1", day("2022-01-11"), true, ImmutableMap.of())));
        }

        assertThat(Grants.one(check(file, asAt), "report-1-metrics").outcome()).isEqualTo(outcome);
    }

    @Test
    void countsTheMetricsTheFileHolds() {
        assertThat(Grants.one(check(empty(Grants.WRRF), "2021-12-10"), "report-1-metrics")
                        .statement())
                .startsWith("The file holds 4 of the 10 metrics; missing: figures.report-1.hours-baseline, ");
    }

    @Test
    void countsTheSettingUpOfMeasuresOnceInTheDirectSpending() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .adminCosts(list(
                        Grants.admin("A1", AdminKind.DISTRIBUTION_AND_REPORTING, "1.00"),
                        Grants.admin("A2", AdminKind.NEW_MEASURE_SET_UP, "2.00")));

        assertThat(value(draft(file, 2), "direct-spend")).contains("3.00");
    }
}

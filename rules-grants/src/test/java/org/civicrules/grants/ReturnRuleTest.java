package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicrules.grants.Grants.about;
import static org.civicrules.grants.Grants.check;
import static org.civicrules.grants.Grants.clauses;
import static org.civicrules.grants.Grants.day;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.line;
import static org.civicrules.grants.Grants.list;
import static org.civicrules.grants.Grants.missing;
import static org.civicrules.grants.Grants.one;
import static org.civicrules.grants.Grants.pounds;
import static org.civicrules.grants.Grants.receipt;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.file.FinalValue;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.SentReturn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Returns, the gate of the second instalment and the frozen final value: facts 1.1 rules 19, 26 to 28, 30. */
class ReturnRuleTest {

    private static GrantFile.Builder sent(String of, @Nullable String on) {
        return on == null
                ? empty(Grants.WRRF)
                : empty(Grants.WRRF).returns(list(new SentReturn(of, day(on), false, ImmutableMap.of())));
    }

    @ParameterizedTest(name = "{0} sent {1}, as at {2}: {3}")
    @CsvSource({
        "report-1, , 2022-01-13, NOT_YET_DUE, 2022-01-14",
        "report-1, , 2022-01-14, NOT_YET_DUE, 2022-01-14",
        "report-1, , 2022-01-15, BREACHED, 2022-01-14",
        "report-1, 2022-01-14, 2022-01-15, MET, 2022-01-14",
        "report-1, 2022-01-15, 2022-01-15, BREACHED, 2022-01-14",
        "report-1, 2022-01-15, 2022-01-14, NOT_YET_DUE, 2022-01-14",
        "report-2, , 2022-04-28, NOT_YET_DUE, 2022-04-29",
        "report-2, , 2022-04-29, NOT_YET_DUE, 2022-04-29",
        "report-2, , 2022-04-30, BREACHED, 2022-04-29",
        "report-2, 2022-04-28, 2022-04-30, MET, 2022-04-29",
        "report-2, 2022-04-29, 2022-04-30, MET, 2022-04-29",
        "report-2, 2022-04-30, 2022-04-30, BREACHED, 2022-04-29",
        "certification, , 2022-04-29, NOT_YET_DUE, 2022-04-29",
        "certification, , 2022-04-30, BREACHED, 2022-04-29",
        "certification, 2022-04-29, 2022-04-30, MET, 2022-04-29",
        "certification, 2022-04-30, 2022-04-30, BREACHED, 2022-04-29"
    })
    void isSentByItsLastDay(String of, @Nullable String on, String asAt, Outcome outcome, String due) {
        Finding finding = one(check(sent(of, on), asAt), of);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.dueOn()).contains(day(due));
    }

    @ParameterizedTest(name = "report 1 sent {0}, nil {1}, as at {2}: gate {3}")
    @CsvSource({
        "2022-01-14, true, 2022-02-01, MET",
        "2022-01-14, false, 2022-02-01, MET",
        "2022-01-15, true, 2022-02-01, BREACHED",
        ", false, 2022-01-14, NOT_YET_DUE",
        ", false, 2022-01-15, BREACHED"
    })
    void gatesTheSecondInstalmentByTheFirstReportEvenANilOne(
            @Nullable String on, boolean nil, String asAt, Outcome outcome) {
        GrantFile.Builder file = empty(Grants.WRRF);
        if (on != null) {
            file.returns(list(new SentReturn("report-1", day(on), nil, ImmutableMap.of())));
        }
        GrantAssessment assessment = check(file, asAt);
        Finding gate = one(assessment, "tranche-2-gate");

        assertThat(gate.outcome()).isEqualTo(outcome);
        assertThat(gate.amountAtStake()).contains(pounds("221192.40"));
        assertThat(gate.consequence()).contains("The second instalment is withheld.");
        assertThat(clauses(gate)).containsExactly("WRRF1.30");
        assertThat(one(assessment, "report-1").amountAtStake()).contains(pounds("221192.40"));
    }

    @Test
    void saysWhatWasFound() {
        assertThat(one(check(sent("report-1", "2022-01-10"), "2022-01-15"), "report-1")
                        .statement())
                .isEqualTo("First report was sent on 2022-01-10; it was due by 2022-01-14.");
        assertThat(one(check(sent("report-1", null), "2022-01-14"), "report-1").statement())
                .isEqualTo("First report has not been sent; it is due by 2022-01-14.");
        assertThat(one(check(sent("report-1", null), "2022-01-15"), "report-1").statement())
                .isEqualTo("First report has not been sent; it was due by 2022-01-14.");
        assertThat(one(
                                check(
                                        empty(Grants.WRRF)
                                                .returns(list(new SentReturn(
                                                        "report-1", day("2022-01-10"), true, ImmutableMap.of()))),
                                        "2022-01-15"),
                                "report-1")
                        .statement())
                .startsWith("First report (nil) was sent");
        assertThat(one(check(sent("report-1", "2022-01-10"), "2022-01-15"), "tranche-2-gate")
                        .statement())
                .isEqualTo("It depends on report-1 by 2022-01-14, which came on 2022-01-10: the gate is open.");
        assertThat(one(check(sent("report-1", null), "2022-01-15"), "tranche-2-gate")
                        .statement())
                .isEqualTo("It depends on report-1 by 2022-01-14, which has not been sent: the gate is shut.");
        assertThat(one(check(sent("report-1", "2022-01-15"), "2022-01-15"), "tranche-2-gate")
                        .statement())
                .isEqualTo("It depends on report-1 by 2022-01-14, which came on 2022-01-15: the gate is shut.");
    }

    @Test
    void statesThePeriodsThatTheReportsCover() {
        GrantAssessment assessment = check(empty(Grants.WRRF), "2022-01-01");

        assertThat(one(assessment, "report-1").explanation().facts())
                .containsEntry("covers", "2021-10-21 to 2021-11-30");
        assertThat(one(assessment, "report-2").explanation().facts())
                .containsEntry("covers", "2021-10-21 to 2022-03-31");
        assertThat(one(assessment, "certification").explanation().facts()).containsEntry("covers", "not stated");
    }

    @Test
    void isUndeterminedWhereItIsNotKnownWhatWasSent() {
        GrantFile.Builder file = empty(Grants.WRRF).returns(Optional.empty()).finalValues(Optional.empty());
        GrantAssessment assessment = check(file, "2022-08-01");

        assertThat(missing(one(assessment, "report-1"))).containsExactly("returns");
        assertThat(missing(one(assessment, "tranche-2-gate"))).containsExactly("returns");
        assertThat(missing(one(assessment, "final-value"))).containsExactly("finalValues");
        assertThat(missing(one(assessment, "final-value-frozen"))).containsExactly("finalValues");
    }

    private static GrantFile.Builder values(FinalValue... values) {
        return empty(Grants.WRRF).finalValues(list(values));
    }

    private static FinalValue value(String sent, String unspent, @Nullable Boolean updated) {
        return new FinalValue(day(sent), pounds(unspent), Optional.ofNullable(updated));
    }

    @ParameterizedTest(name = "final value sent {0} with report {1}, as at {2}: {3}")
    @CsvSource({
        "2022-06-29, true, 2022-07-01, MET",
        "2022-06-30, true, 2022-07-01, MET",
        "2022-07-01, true, 2022-07-01, BREACHED",
        "2022-06-30, false, 2022-07-01, BREACHED",
        "2022-06-30, false, 2022-06-30, NOT_YET_DUE",
        "2022-06-30, , 2022-07-01, UNDETERMINED"
    })
    void wantsTheFinalValueAndTheUpdatedReport(String sent, @Nullable Boolean updated, String asAt, Outcome outcome) {
        Finding finding = one(check(values(value(sent, "10.00", updated)), asAt), "final-value");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.dueOn()).contains(day("2022-06-30"));
        assertThat(clauses(finding)).containsExactly("WRRF1.19");
    }

    @Test
    void acceptsALaterValueThatBringsTheReport() {
        GrantFile.Builder file = values(value("2022-06-01", "10.00", false), value("2022-06-20", "10.00", true));

        assertThat(one(check(file, "2022-07-01"), "final-value").outcome()).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest(name = "£10.00 by 30 June, then £{1} on {0}, as at {2}: {3}")
    @CsvSource({
        "2022-06-30, 11.00, 2022-06-30, NOT_YET_DUE, ",
        "2022-06-30, 11.00, 2022-07-01, MET, ",
        "2022-07-01, 10.00, 2022-07-01, MET, ",
        "2022-07-01, 10.01, 2022-07-01, BREACHED, 0.01",
        "2022-07-01, 9.99, 2022-07-01, BREACHED, 0.01"
    })
    void freezesTheFinalValueAfterThirtyJune(
            String later, String unspent, String asAt, Outcome outcome, @Nullable String amount) {
        GrantFile.Builder file = values(value(later, unspent, true), value("2022-06-20", "10.00", true));
        Finding finding = about(check(file, asAt), "final-value-frozen", "final value");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.amountAtStake())
                .isEqualTo(Optional.ofNullable(amount).map(Grants::pounds));
    }

    @Test
    void statesTheFrozenValue() {
        GrantFile.Builder file = values(
                value("2022-06-20", "10.00", true),
                value("2022-06-25", "12.00", true),
                value("2022-07-03", "15.00", true));

        assertThat(about(check(file, "2022-07-04"), "final-value-frozen", "final value")
                        .statement())
                .isEqualTo("The value is frozen at £12.00; £15.00 sent on 2022-07-03 has no effect.");
    }

    @Test
    void hasNothingToFreezeWhereNoValueCameInTime() {
        Finding finding = about(
                check(values(value("2022-07-03", "15.00", true)), "2022-07-04"), "final-value-frozen", "final value");

        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void namesTheLastDayOfASiblingSchemeThatWasNotSeen() {
        Finding unsent = one(check(empty("wrrf-2"), "2022-08-01"), "statement-of-assurance");
        GrantFile.Builder file = empty("wrrf-2")
                .returns(list(new SentReturn("statement-of-assurance", day("2022-05-01"), false, ImmutableMap.of())));

        assertThat(unsent.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(missing(unsent)).containsExactly("scheme.statement-of-assurance.due");
        assertThat(one(check(file, "2022-08-01"), "statement-of-assurance").outcome())
                .isEqualTo(Outcome.MET);
    }

    @ParameterizedTest(name = "{0} {1} as at {2}: {3}")
    @CsvSource({
        "icf-2, winter-plan-letter, 2020-10-31, NOT_YET_DUE",
        "icf-2, winter-plan-letter, 2020-11-01, BREACHED",
        "icf-2, tranche-2-gate, 2020-11-01, BREACHED",
        "icf-2, report-4, 2021-02-26, NOT_YET_DUE",
        "icf-2, report-4, 2021-02-27, BREACHED",
        "icf-2, report-5, 2021-03-31, NOT_YET_DUE",
        "icf-2, report-5, 2021-04-01, BREACHED",
        "icf-2, report-6, 2021-04-30, NOT_YET_DUE",
        "icf-2, report-6, 2021-05-01, BREACHED",
        "wcf, spending-plan, 2021-02-12, NOT_YET_DUE",
        "wcf, spending-plan, 2021-02-13, BREACHED",
        "wcf, tranche-2-gate, 2021-02-13, BREACHED",
        "wcf, report-3, 2021-05-17, NOT_YET_DUE",
        "wcf, report-3, 2021-05-18, BREACHED",
        "asc-df-2022-23, spending-plan, 2022-12-16, NOT_YET_DUE",
        "asc-df-2022-23, spending-plan, 2022-12-17, BREACHED"
    })
    void keepsTheDaysOfTheSiblingSchemes(String scheme, String of, String asAt, Outcome outcome) {
        assertThat(one(check(empty(scheme), asAt), of).outcome()).isEqualTo(outcome);
    }

    @Test
    void namesTheLastOfSeveralValuesSentTooLate() {
        GrantFile.Builder file = values(
                value("2022-06-20", "10.00", true),
                value("2022-07-02", "11.00", true),
                value("2022-07-03", "15.00", true));

        assertThat(about(check(file, "2022-07-04"), "final-value-frozen", "final value")
                        .statement())
                .isEqualTo("The value is frozen at £10.00; £15.00 sent on 2022-07-03 has no effect.");
    }

    @Test
    void takesNoReturnForAnother() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .returns(list(new SentReturn("report-2", day("2022-01-10"), true, ImmutableMap.of())));

        assertThat(one(check(file, "2022-01-15"), "report-1").outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(one(check(file, "2022-01-15"), "report-2").outcome()).isEqualTo(Outcome.MET);
        assertThat(one(check(file, "2022-01-15"), "report-1").amountAtStake()).contains(pounds("221192.40"));
        assertThat(one(check(file, "2022-01-15"), "report-2").amountAtStake()).isEmpty();
    }

    @ParameterizedTest(name = "declared {0}, as at {1}: {2}")
    @CsvSource({
        "100.00, 2022-05-01, MET",
        "100.01, 2022-05-01, DEPARTED",
        "99.99, 2022-06-30, DEPARTED",
        "99.99, 2022-07-01, BREACHED"
    })
    void holdsWhatAReturnDeclaredAgainstTheLedger(String declared, String asAt, Outcome outcome) {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(list(receipt("R1", "2021-12-01", "100.00", "0.00")))
                .spending(list(line("S1", null, "2022-01-10", "100.00")))
                .returns(list(new SentReturn(
                        "report-2",
                        day("2022-04-29"),
                        false,
                        ImmutableMap.of("direct-spend", new BigDecimal(declared)))));

        assertThat(about(check(file, asAt), "report-2-metrics", "return report-2: direct-spend")
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "declared unspent {0}, as at {1}: {2}")
    @CsvSource({
        "31788.60, 2022-06-30, MET",
        "0.00, 2022-06-30, DEPARTED",
        "0.00, 2022-07-01, BREACHED",
        "31788.59, 2022-07-01, BREACHED"
    })
    void holdsTheFinalValueAgainstTheAccount(String declared, String asAt, Outcome outcome) {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(list(receipt("R1", "2021-12-01", "331788.60", "0.00")))
                .spending(list(line("S1", null, "2022-01-10", "300000.00")))
                .finalValues(list(new FinalValue(day("2022-06-20"), pounds(declared), Optional.of(true))));

        assertThat(about(check(file, asAt), "final-value-frozen", "final value beside the account")
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "instalment 1 as at {0}: {1}")
    @CsvSource({"2021-11-30, NOT_YET_DUE", "2021-12-01, DEPARTED"})
    void findsAnInstalmentUnpaidAfterItsMonth(String asAt, Outcome outcome) {
        Finding finding = one(check(empty(Grants.WRRF), asAt), "tranche-1");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.bearer()).contains("the department");
    }

    @ParameterizedTest(name = "report 1 sent {0}: {1}")
    @CsvSource({"2022-01-14, DEPARTED", "2022-01-15, NOT_APPLICABLE"})
    void doesNotMissAnInstalmentThatWasWithheld(String sent, Outcome outcome) {
        GrantFile.Builder file =
                empty(Grants.WRRF).returns(list(new SentReturn("report-1", day(sent), true, ImmutableMap.of())));

        assertThat(one(check(file, "2022-02-01"), "tranche-2").outcome()).isEqualTo(outcome);
    }
}

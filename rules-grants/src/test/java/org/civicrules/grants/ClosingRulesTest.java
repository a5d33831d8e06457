package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicrules.grants.Grants.about;
import static org.civicrules.grants.Grants.check;
import static org.civicrules.grants.Grants.clauses;
import static org.civicrules.grants.Grants.day;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.line;
import static org.civicrules.grants.Grants.list;
import static org.civicrules.grants.Grants.maybe;
import static org.civicrules.grants.Grants.missing;
import static org.civicrules.grants.Grants.no;
import static org.civicrules.grants.Grants.one;
import static org.civicrules.grants.Grants.payment;
import static org.civicrules.grants.Grants.pounds;
import static org.civicrules.grants.Grants.receipt;
import static org.civicrules.grants.Grants.yes;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.Irregularity;
import org.civicrules.grants.file.Notice;
import org.civicrules.grants.file.Receipt;
import org.civicrules.grants.file.ReturnedMoney;
import org.civicrules.grants.scheme.AuthorityKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipients, instalments, duties, irregularities, repayment and recovery: facts 1.1 rules 1, 13, 14, 20, 30 to 44. */
class ClosingRulesTest {

    private static final String LATE = "2022-06-01";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "COUNTY_COUNCIL, MET",
        "DISTRICT_WITHOUT_COUNTY_COUNCIL, MET",
        "LONDON_BOROUGH, MET",
        "ISLES_OF_SCILLY, MET",
        "CITY_OF_LONDON, MET",
        "DISTRICT_WITH_COUNTY_COUNCIL, BREACHED",
        "OTHER, BREACHED"
    })
    void goesToUpperTierAndUnitaryAuthorities(AuthorityKind kind, Outcome outcome) {
        GrantFile.Builder file =
                empty(Grants.WRRF).authorityKind(kind).receipts(list(receipt("R1", "2021-12-01", "7.00", "0.00")));
        Finding finding = one(check(file, LATE), "eligible-authority");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.amountAtStake())
                .isEqualTo(outcome == Outcome.MET ? Optional.empty() : Optional.of(pounds("7.00")));
        assertThat(missing(one(check(empty(Grants.WRRF).authorityKind(Optional.empty()), LATE), "eligible-authority")))
                .containsExactly("authorityKind");
    }

    private static Receipt of(@Nullable String tranche, String amount) {
        return new Receipt(
                "R1", maybe("2021-12-01"), pounds(amount), Optional.ofNullable(tranche), Optional.of(pounds("0.00")));
    }

    @ParameterizedTest(name = "{0} of {1} received: {2}")
    @CsvSource({
        "tranche-1, 331788.59, DEPARTED, ",
        "tranche-1, 331788.60, MET, ",
        "tranche-1, 331788.61, BREACHED, 0.01",
        "tranche-2, 221192.39, NOT_APPLICABLE, ",
        "tranche-2, 221192.40, MET, ",
        "tranche-2, 221192.41, BREACHED, 0.01"
    })
    void paysSixtyAndFortyPercent(String tranche, String amount, Outcome outcome, @Nullable String over) {
        Finding finding = one(check(empty(Grants.WRRF).receipts(list(of(tranche, amount))), LATE), tranche);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.amountAtStake()).isEqualTo(Optional.ofNullable(over).map(Grants::pounds));
        assertThat(finding.bearer()).contains("the department");
        assertThat(finding.explanation().facts())
                .containsEntry("month", tranche.equals("tranche-1") ? "2021-11" : "2022-01");
    }

    @Test
    void asksWhichInstalmentAReceiptBelongsTo() {
        GrantAssessment assessment = check(empty(Grants.WRRF).receipts(list(of(null, "331788.60"))), LATE);

        assertThat(missing(one(assessment, "tranche-1"))).containsExactly("receipts.R1.tranche");
        assertThat(missing(one(check(empty(Grants.WRRF).receipts(Optional.empty()), LATE), "tranche-1")))
                .containsExactly("receipts");
        assertThat(missing(one(check(empty(Grants.WRRF).totalAllocation(Optional.empty()), LATE), "tranche-1")))
                .containsExactly("totalAllocation");
        assertThat(one(check(empty("icf-2"), LATE), "tranche-1").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest(name = "ASC-DF {0} of £1,000.01: £{1}")
    @CsvSource({"tranche-1, 400.00", "tranche-2, 600.01"})
    void roundsAnInstalmentHalfUpToThePenny(String tranche, String amount) {
        GrantFile.Builder file =
                empty("asc-df-2022-23").totalAllocation(pounds("1000.01")).receipts(list(of(tranche, amount)));

        assertThat(one(check(file, "2023-06-01"), tranche).outcome()).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "financial-controls",
                "fraud-measures",
                "double-funding-measures",
                "work-with-providers",
                "learn-from-others",
                "regional-approaches",
                "use-quickly"
            })
    void decidesADutyByWhatIsAttested(String duty) {
        Finding open = one(check(empty(Grants.WRRF), LATE), duty);
        Finding kept = one(check(empty(Grants.WRRF).putAttested(duty, yes()), LATE), duty);
        Finding missed = one(check(empty(Grants.WRRF).putAttested(duty, no()), LATE), duty);

        assertThat(missing(open)).containsExactly("attested." + duty);
        assertThat(kept.outcome()).isEqualTo(Outcome.MET);
        assertThat(missed.outcome()).isEqualTo(Outcome.failing(missed.modality()));
        assertThat(missed.statement()).endsWith(": no, attested by a test.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "financial-controls, MUST",
        "fraud-measures, MUST",
        "provider-data, MUST",
        "double-funding-measures, SHOULD",
        "oversight, SHOULD",
        "subsidy-control, SHOULD",
        "pass-on-early, SHOULD",
        "work-with-providers, SHOULD",
        "learn-from-others, SHOULD",
        "regional-approaches, SHOULD",
        "use-quickly, SHOULD"
    })
    void keepsTheForceOfEachDuty(String duty, Modality modality) {
        assertThat(one(check(empty(Grants.WRRF), LATE), duty).modality()).isEqualTo(modality);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass-on-early", "oversight", "subsidy-control", "provider-data"})
    void asksADutyAboutProvidersOnlyWhereMoneyIsPassedOn(String duty) {
        GrantFile.Builder planned = empty(Grants.WRRF).receipts(list(receipt("R1", "2021-12-01", "10.00", "1.00")));
        GrantFile.Builder notPlanned = empty(Grants.WRRF).receipts(list(receipt("R1", "2021-12-01", "10.00", "0.00")));
        GrantFile.Builder unknown = empty(Grants.WRRF).receipts(list(receipt("R1", "2021-12-01", "10.00", null)));
        GrantFile.Builder paid = empty(Grants.WRRF).payments(list(payment("P1", "X", "2021-12-02", "1.00")));

        assertThat(one(check(planned, LATE), duty).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(one(check(paid, LATE), duty).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(one(check(unknown, LATE), duty).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(one(check(notPlanned, LATE), duty).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(one(check(empty(Grants.WRRF).payments(Optional.empty()), LATE), duty)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    private static GrantFile.Builder suspected(@Nullable String notified, ImmutableMap<String, Attested> attested) {
        return empty(Grants.WRRF)
                .irregularities(list(new Irregularity(
                        "I1", day("2022-03-10"), maybe(notified), Optional.of(pounds("40.00")), attested)));
    }

    @ParameterizedTest(name = "suspected 10 March, told {0}, as at {1}, {2} days allowed: {3}")
    @CsvSource({
        "2022-03-10, 2022-03-12, 0, MET",
        "2022-03-11, 2022-03-12, 0, BREACHED",
        "2022-03-11, 2022-03-12, 1, MET",
        "2022-03-12, 2022-03-12, 1, BREACHED",
        ", 2022-03-10, 0, NOT_YET_DUE",
        ", 2022-03-11, 0, BREACHED",
        ", 2022-03-11, 1, NOT_YET_DUE",
        "2022-03-12, 2022-03-11, 1, NOT_YET_DUE"
    })
    void tellsTheDepartmentImmediately(@Nullable String notified, String asAt, int days, Outcome outcome) {
        Finding finding = one(
                check(suspected(notified, ImmutableMap.of()), asAt, asAt, "immediately-days=" + days),
                "irregularity-notified");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.dueOn()).contains(day("2022-03-10").plusDays(days));
        assertThat(finding.amountAtStake()).contains(pounds("40.00"));
        assertThat(clauses(finding)).containsExactly("WRRF1.37");
    }

    @Test
    void explainsTheStepsKeepsTheDepartmentInformedAndRecovers() {
        GrantAssessment open = check(suspected("2022-03-10", ImmutableMap.of()), LATE);
        GrantAssessment kept = check(
                suspected(
                        "2022-03-10",
                        ImmutableMap.of("steps-explained", yes(), "kept-informed", yes(), "recovery-steps", yes())),
                LATE);
        GrantAssessment missed =
                check(suspected("2022-03-10", ImmutableMap.of("kept-informed", no(), "recovery-steps", no())), LATE);

        assertThat(missing(one(open, "irregularity-explained")))
                .containsExactly(
                        "irregularities.I1.attested.steps-explained", "irregularities.I1.attested.kept-informed");
        assertThat(missing(one(open, "irregularity-recovery")))
                .containsExactly("irregularities.I1.attested.recovery-steps");
        assertThat(one(kept, "irregularity-explained").outcome()).isEqualTo(Outcome.MET);
        assertThat(one(kept, "irregularity-recovery").outcome()).isEqualTo(Outcome.MET);
        assertThat(one(missed, "irregularity-explained").outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(one(missed, "irregularity-explained").statement()).isEqualTo("Attested not so: kept-informed.");
        assertThat(one(missed, "irregularity-recovery").outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void hasNoIrregularityToReportWhereNoneIsSuspected() {
        assertThat(one(check(empty(Grants.WRRF), LATE), "irregularity-notified").outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(missing(
                        one(check(empty(Grants.WRRF).irregularities(Optional.empty()), LATE), "irregularity-notified")))
                .containsExactly("irregularities");
    }

    private static GrantFile.Builder owing(@Nullable String returned, String amount) {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(list(receipt("R1", "2021-12-01", "1000.00", "0.00")))
                .spending(list(
                        line("S1", null, "2022-01-10", "700.00"),
                        line("S2", null, "2022-01-10", "100.00", "fee-uplift", "0.00")));
        return returned == null
                ? file
                : file.returnedToDepartment(list(
                        new ReturnedMoney("B1", day(returned), pounds(amount), Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest(name = "£{1} returned {0}, as at {2}: recovery {3}, unspent {4}")
    @CsvSource({
        ", 0.00, 2022-03-31, NOT_YET_DUE, NOT_YET_DUE",
        ", 0.00, 2022-07-31, NOT_YET_DUE, NOT_YET_DUE",
        ", 0.00, 2022-08-01, BREACHED, DEPARTED",
        "2022-07-31, 200.00, 2022-08-01, BREACHED, MET",
        "2022-07-31, 299.99, 2022-08-01, BREACHED, MET",
        "2022-07-31, 300.00, 2022-08-01, MET, MET",
        "2022-08-01, 300.00, 2022-08-01, BREACHED, DEPARTED",
        "2022-07-31, 199.99, 2022-08-01, BREACHED, DEPARTED",
        "2022-03-15, 300.00, 2022-03-31, NOT_YET_DUE, NOT_YET_DUE",
        "2022-03-15, 300.00, 2022-04-01, MET, MET"
    })
    void wantsMisspentAndUnspentMoneyBackPromptlyAfterThirtyJune(
            @Nullable String returned, String amount, String asAt, Outcome recovery, Outcome unspent) {
        GrantAssessment assessment = check(owing(returned, amount), asAt);

        assertThat(one(assessment, "recovery").outcome()).isEqualTo(recovery);
        assertThat(one(assessment, "return-unspent").outcome()).isEqualTo(unspent);
        assertThat(one(assessment, "recovery").dueOn()).contains(day("2022-07-31"));
    }

    @Test
    void countsPromptlyByPolicy() {
        Finding finding =
                one(check(owing(null, "0.00"), "2022-07-01", "2022-07-01", "prompt-return-days=0"), "recovery");

        assertThat(finding.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(finding.dueOn()).contains(day("2022-06-30"));
        assertThat(finding.amountAtStake()).contains(pounds("300.00"));
        assertThat(finding.explanation().arithmetic())
                .contains("£200.00 unspent + £100.00 misspent = £300.00; £300.00 - £0.00 returned = £300.00");
        assertThat(one(check(owing(null, "0.00"), "2022-07-01"), "return-unspent")
                        .explanation()
                        .arithmetic())
                .contains("£200.00 unspent = £200.00; £200.00 - £0.00 returned = £200.00");
    }

    @Test
    void countsSeveralReturnsByTheDayOfTheLastThatSettles() {
        GrantFile.Builder file = owing(null, "0.00")
                .returnedToDepartment(list(
                        new ReturnedMoney(
                                "B2", day("2022-08-01"), pounds("100.00"), Optional.empty(), Optional.empty()),
                        new ReturnedMoney(
                                "B1", day("2022-07-30"), pounds("200.00"), Optional.empty(), Optional.empty()),
                        new ReturnedMoney(
                                "B3", day("2022-08-02"), pounds("5.00"), Optional.empty(), Optional.empty())));

        assertThat(about(check(file, "2022-08-03"), "recovery", "repayment").outcome())
                .isEqualTo(Outcome.BREACHED);
        assertThat(one(check(file, "2022-08-03"), "return-unspent").outcome()).isEqualTo(Outcome.MET);
        assertThat(check(file, "2022-08-03").owed().value()).contains(new Owed(pounds("0.00"), pounds("0.00")));
    }

    @Test
    void cannotCloseWhileALineMayStillBeMisspent() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(list(receipt("R1", "2021-12-01", "100.00", "0.00")))
                .spending(list(line("S1", null, "2021-10-25", "100.00")));
        GrantAssessment assessment = check(file, "2022-08-01");

        assertThat(one(assessment, "recovery").outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(missing(one(assessment, "recovery"))).containsExactly("policy.already-incurred");
        assertThat(one(assessment, "recovery").statement())
                .contains("what is owed in all may be anything from £0.00 to £100.00");
        assertThat(one(assessment, "return-unspent").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void namesEveryListTheAccountNeeds() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(Optional.empty())
                .payments(Optional.empty())
                .recoupments(Optional.empty())
                .returnedToDepartment(Optional.empty());

        assertThat(missing(one(check(file, LATE), "recovery")))
                .containsExactly("receipts", "payments", "recoupments", "returnedToDepartment");
    }

    private static GrantFile.Builder notified(@Nullable String returned, String amount) {
        GrantFile.Builder file = empty(Grants.WRRF)
                .notices(list(new Notice("N1", day("2022-07-10"), pounds("50.00"), Optional.empty())));
        return returned == null
                ? file
                : file.returnedToDepartment(list(
                        new ReturnedMoney("B1", day(returned), pounds(amount), Optional.of("N1"), Optional.empty())));
    }

    @ParameterizedTest(name = "£{1} returned {0}, as at {2}: {3}")
    @CsvSource({
        ", 0.00, 2022-07-10, NOT_YET_DUE",
        ", 0.00, 2022-07-11, BREACHED",
        "2022-07-10, 50.00, 2022-07-11, MET",
        "2022-07-10, 49.99, 2022-07-11, BREACHED",
        "2022-07-11, 50.00, 2022-07-11, BREACHED"
    })
    void wantsANotifiedSumAtOnce(@Nullable String returned, String amount, String asAt, Outcome outcome) {
        Finding finding = one(check(notified(returned, amount), asAt), "recovery-notice");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.dueOn()).contains(day("2022-07-10"));
        assertThat(finding.consequence().orElseThrow()).contains("set off");
    }

    @Test
    void countsOnlyWhatAnswersTheNotice() {
        GrantFile.Builder file = notified(null, "0.00")
                .returnedToDepartment(list(new ReturnedMoney(
                        "B1", day("2022-07-10"), pounds("50.00"), Optional.empty(), Optional.empty())));

        assertThat(one(check(file, "2022-07-11"), "recovery-notice").amountAtStake())
                .contains(pounds("50.00"));
        assertThat(one(check(empty(Grants.WRRF), LATE), "recovery-notice").outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(missing(one(check(empty(Grants.WRRF).notices(Optional.empty()), LATE), "recovery-notice")))
                .containsExactly("notices");
        assertThat(missing(one(
                        check(notified(null, "0.00").returnedToDepartment(Optional.empty()), "2022-07-11"),
                        "recovery-notice")))
                .containsExactly("returnedToDepartment");
    }

    @Test
    void opensThePowerByABreachAndUsesItByANotice() {
        Finding none = one(check(empty(Grants.WRRF), "2021-12-01"), "recovery-powers");
        Finding open = one(check(owing(null, "0.00"), LATE), "recovery-powers");
        Finding used = one(check(notified(null, "0.00"), "2022-07-11"), "recovery-powers");

        assertThat(none.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(open.outcome()).isEqualTo(Outcome.NOT_YET_DUE);
        assertThat(open.amountAtStake()).contains(pounds("300.00"));
        assertThat(open.explanation().facts().get("breached")).contains("grants.use");
        assertThat(used.outcome()).isEqualTo(Outcome.MET);
        assertThat(used.modality()).isEqualTo(Modality.POWER);
        assertThat(used.bearer()).contains("the department");
    }

    @Test
    void tellsSubjectsApart() {
        GrantFile.Builder file = suspected("2022-03-10", ImmutableMap.of());

        assertThat(about(check(file, LATE), "irregularity-notified", "irregularity I1")
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @ParameterizedTest(name = "{0} and £{1} without an instalment: {2}")
    @CsvSource({
        "331788.61, 5.00, BREACHED, '£331,788.61 of £331,788.60 has been received; £0.01 is an overpayment.'",
        "331788.60, 5.00, MET, '£331,788.60 of £331,788.60 has been received.'",
        "331788.59, 5.00, UNDETERMINED, '£331,788.59 of £331,788.60 has been received.'"
    })
    void asksWhichInstalmentAReceiptBelongsToOnlyWhereItCouldChangeTheAnswer(
            String named, String unnamed, Outcome outcome, String statement) {
        Receipt other =
                new Receipt("R2", maybe("2021-12-02"), pounds(unnamed), Optional.empty(), Optional.of(pounds("0.00")));
        Finding finding =
                one(check(empty(Grants.WRRF).receipts(list(of("tranche-1", named), other)), LATE), "tranche-1");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.statement()).isEqualTo(statement);
    }

    @Test
    void asksAGeneralDutyEvenWhereNothingIsPassedOn() {
        GrantFile.Builder notPlanned = empty(Grants.WRRF).receipts(list(receipt("R1", "2021-12-01", "10.00", "0.00")));

        assertThat(one(check(notPlanned, LATE), "fraud-measures").outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @ParameterizedTest(name = "{0} as at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            recovery       | 2022-03-31 | £300.00 of £300.00 misspent or unspent is still to be returned; the fund is open until 2022-03-31.
            recovery       | 2022-04-01 | £300.00 of £300.00 misspent or unspent is still to be returned; due by 2022-07-31.
            return-unspent | 2022-03-31 | £200.00 of £200.00 unspent is still to be returned; the fund is open until 2022-03-31.
            return-unspent | 2022-04-01 | £200.00 of £200.00 unspent is still to be returned; due by 2022-07-31.
            """)
    void saysWhatIsToBeReturnedAndByWhen(String rule, String asAt, String statement) {
        assertThat(one(check(owing(null, "0.00"), asAt), rule).statement()).isEqualTo(statement);
    }

    @Test
    void saysWhetherTheDepartmentWasTold() {
        Finding told = one(check(suspected("2022-03-11", ImmutableMap.of()), LATE), "irregularity-notified");
        Finding not = one(check(suspected(null, ImmutableMap.of()), LATE), "irregularity-notified");

        assertThat(told.statement())
                .isEqualTo("Suspected on 2022-03-10; the department was told on 2022-03-11, due by 2022-03-10.");
        assertThat(not.statement())
                .isEqualTo("Suspected on 2022-03-10; the department was not told, due by 2022-03-10.");
    }

    @Test
    void hasNothingToRepayUnderANoticeOfNothing() {
        GrantFile.Builder file =
                empty(Grants.WRRF).notices(list(new Notice("N1", day("2022-07-10"), pounds("0.00"), Optional.empty())));

        assertThat(one(check(file, "2022-07-11"), "recovery-notice").outcome()).isEqualTo(Outcome.MET);
    }
}

package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicrules.grants.Grants.about;
import static org.civicrules.grants.Grants.all;
import static org.civicrules.grants.Grants.check;
import static org.civicrules.grants.Grants.clauses;
import static org.civicrules.grants.Grants.day;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.line;
import static org.civicrules.grants.Grants.list;
import static org.civicrules.grants.Grants.missing;
import static org.civicrules.grants.Grants.one;
import static org.civicrules.grants.Grants.payment;
import static org.civicrules.grants.Grants.pounds;
import static org.civicrules.grants.Grants.receipt;

import java.util.Optional;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.file.GrantFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 20 days of the council paper, and the time limits of other schemes: facts 0.1 and 5. */
class PassOnLimitRuleTest {

    private static final String RULE = "pass-on-within-20-days";

    private static GrantFile.Builder received(String on) {
        return empty(Grants.WRRF).receipts(list(receipt("R1", on, "1000.00", "600.00")));
    }

    @ParameterizedTest(name = "received 2021-11-30, £600 passed on on {0}, as at {1}: {2}")
    @CsvSource({
        "2021-12-19, 2021-12-31, MET",
        "2021-12-20, 2021-12-31, MET",
        "2021-12-21, 2021-12-31, BREACHED",
        "2021-11-29, 2021-12-31, MET",
        ", 2021-12-19, NOT_YET_DUE",
        ", 2021-12-20, NOT_YET_DUE",
        ", 2021-12-21, BREACHED"
    })
    void countsTwentyCalendarDaysFromReceiptBothForTheReceiptAndForThePayment(
            @Nullable String paid, String asAt, Outcome outcome) {
        GrantFile.Builder file = received("2021-11-30");
        if (paid != null) {
            file.payments(list(payment("P1", "X", paid, "600.00")));
        }
        GrantAssessment assessment = check(file, asAt);
        Finding finding = about(assessment, RULE, "receipt R1");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.dueOn()).contains(day("2021-12-20"));
        if (paid != null) {
            assertThat(about(assessment, RULE, "payment P1 of receipt R1").outcome())
                    .isEqualTo(outcome);
        }
    }

    @Test
    void isAMustOfPolicyCitedToThePaperAloneWithTheShouldBesideIt() {
        GrantAssessment assessment = check(received("2021-11-30"), "2021-12-21");
        Finding days = about(assessment, RULE, "receipt R1");
        Finding early = one(assessment, "pass-on-early");

        assertThat(days.modality()).isEqualTo(Modality.MUST);
        assertThat(days.authority()).isEqualTo(Authority.POLICY);
        assertThat(clauses(days)).containsExactly("BURY.3");
        assertThat(days.citations().get(0).source().publisher()).isEqualTo("Bury Council");
        assertThat(days.statement()).contains("The number of days is a policy: the scheme's conditions state none.");
        assertThat(days.amountAtStake()).contains(pounds("600.00"));
        assertThat(days.bearer()).contains("the authority");
        assertThat(early.modality()).isEqualTo(Modality.SHOULD);
        assertThat(early.authority()).isEqualTo(Authority.SOURCE);
        assertThat(clauses(early)).containsExactly("WRRF1.8");
    }

    @ParameterizedTest(name = "received {0} under {1}: due {2}")
    @CsvSource({
        "2021-11-30, as-written, 2021-12-20",
        "2021-11-30, calendar, 2021-12-20",
        "2021-11-30, working, 2021-12-30",
        "2021-12-08, working, 2022-01-10",
        "2021-12-24, working, 2022-01-26",
        "2022-05-16, working, 2022-06-15",
        "2021-12-11, calendar, 2021-12-31"
    })
    void switchesToWorkingDays(String received, String reading, String due) {
        GrantFile.Builder file = received(received);
        Finding finding =
                about(check(file, "2022-08-01", "2022-08-01", "dissemination=" + reading), RULE, "receipt R1");

        assertThat(finding.dueOn()).contains(day(due));
    }

    @ParameterizedTest(name = "known at {0}: due {1}")
    @CsvSource({"2022-09-05, 2022-09-27", "2022-09-10, 2022-09-28"})
    void countsTheBankHolidaysKnownThen(String knownAt, String due) {
        Finding finding = about(
                check(received("2022-08-30"), "2022-09-12", knownAt, "dissemination=working"), RULE, "receipt R1");

        assertThat(finding.dueOn()).contains(day(due));
    }

    @Test
    void isNotApplicableWhenSwitchedOff() {
        Finding finding = one(check(received("2021-11-30"), "2022-05-01", "2022-05-01", "dissemination=off"), RULE);

        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void testsThePlannedPartAloneAndNoDirectSpending() {
        GrantFile.Builder nothingPlanned = empty(Grants.WRRF)
                .receipts(list(receipt("R1", "2021-11-30", "1000.00", "0.00")))
                .spending(list(line("S1", null, "2022-02-01", "1000.00")));

        Finding finding = one(check(nothingPlanned, "2022-05-01"), RULE);

        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(finding.statement()).contains("direct spending does not count");
    }

    @Test
    void isUndeterminedWithoutThePlan() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(list(receipt("R1", "2021-11-30", "1000.00", null)))
                .payments(list(payment("P1", "X", "2021-12-01", "1000.00")));
        GrantAssessment assessment = check(file, "2022-05-01");

        assertThat(about(assessment, RULE, "receipt R1").outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(missing(about(assessment, RULE, "receipt R1"))).containsExactly("receipts.R1.plannedForProviders");
        assertThat(about(assessment, RULE, "payment P1 of receipt R1").outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(missing(about(assessment, RULE, "payment P1 of receipt R1"))).containsExactly("payments.P1.receipt");
    }

    @Test
    void judgesAPaymentThatNamesItsReceiptEvenWithoutThePlan() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(list(receipt("R1", "2021-11-30", "1000.00", null)))
                .payments(list(payment("P1", "X", "2021-12-21", "1000.00", "R1")));

        assertThat(about(check(file, "2022-05-01"), RULE, "payment P1 of receipt R1")
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void isUndeterminedWithoutTheDayOfReceiptThePaymentsOrTheReceipts() {
        Finding noDay = about(
                check(empty(Grants.WRRF).receipts(list(receipt("R1", "", "10.00", "5.00"))), "2022-05-01"),
                RULE,
                "receipt R1");
        Finding noPayments =
                about(check(received("2021-11-30").payments(Optional.empty()), "2022-05-01"), RULE, "receipt R1");
        Finding noReceipts = one(check(empty(Grants.WRRF).receipts(Optional.empty()), "2022-05-01"), RULE);

        assertThat(missing(noDay)).containsExactly("receipts.R1.received");
        assertThat(missing(noPayments)).containsExactly("payments");
        assertThat(missing(noReceipts)).containsExactly("receipts");
    }

    @ParameterizedTest(name = "£599.99 in time and £{0} undated: {1}")
    @CsvSource({"0.00, BREACHED", "0.01, UNDETERMINED"})
    void asksForTheDayOfAPaymentOnlyWhereItCouldChangeTheAnswer(String undated, Outcome outcome) {
        GrantFile.Builder file = received("2021-11-30")
                .payments(list(payment("P1", "X", "2021-12-20", "599.99"), payment("P2", "X", "", undated, "R1")));
        GrantAssessment assessment = check(file, "2022-05-01");

        assertThat(about(assessment, RULE, "receipt R1").outcome()).isEqualTo(outcome);
        if (outcome == Outcome.UNDETERMINED) {
            assertThat(missing(about(assessment, RULE, "receipt R1"))).containsExactly("payments.P2.paid");
            assertThat(missing(about(assessment, RULE, "payment P2 of receipt R1")))
                    .containsExactly("payments.P2.paid");
        } else {
            assertThat(about(assessment, RULE, "receipt R1").amountAtStake()).contains(pounds("0.01"));
        }
    }

    @Test
    void matchesPaymentsToTheOldestReceiptFirstWhateverTheOrderOfTheFile() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(list(
                        receipt("R2", "2022-01-10", "500.00", "500.00"),
                        receipt("R1", "2021-12-01", "500.00", "300.00")))
                .payments(list(payment("P2", "X", "2022-01-20", "400.00"), payment("P1", "X", "2021-12-10", "200.00")));
        GrantAssessment assessment = check(file, "2022-01-25");

        assertThat(about(assessment, RULE, "payment P1 of receipt R1").amountAtStake())
                .contains(pounds("200.00"));
        assertThat(about(assessment, RULE, "payment P2 of receipt R1").amountAtStake())
                .contains(pounds("100.00"));
        assertThat(about(assessment, RULE, "payment P2 of receipt R1").outcome())
                .isEqualTo(Outcome.BREACHED);
        assertThat(about(assessment, RULE, "payment P2 of receipt R2").amountAtStake())
                .contains(pounds("300.00"));
        assertThat(about(assessment, RULE, "payment P2 of receipt R2").outcome())
                .isEqualTo(Outcome.MET);
        assertThat(about(assessment, RULE, "receipt R1").amountAtStake()).contains(pounds("100.00"));
        assertThat(about(assessment, RULE, "receipt R2").outcome()).isEqualTo(Outcome.NOT_YET_DUE);
        assertThat(about(assessment, RULE, "receipt R2").amountAtStake()).contains(pounds("200.00"));
        assertThat(assessment.headroom().notYetPassedOn()).contains(pounds("200.00"));
    }

    @Test
    void letsANamedReceiptGoFirstAndLeavesTheRestUnmatched() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(list(
                        receipt("R1", "2021-12-01", "500.00", "300.00"),
                        receipt("R2", "2021-12-02", "500.00", "100.00")))
                .payments(list(
                        payment("P1", "X", "2021-12-10", "100.00", "R2"), payment("P2", "X", "2021-12-11", "350.00")));
        GrantAssessment assessment = check(file, "2022-01-25");

        assertThat(about(assessment, RULE, "receipt R1").outcome()).isEqualTo(Outcome.MET);
        assertThat(about(assessment, RULE, "receipt R2").outcome()).isEqualTo(Outcome.MET);
        assertThat(about(assessment, RULE, "payment P2").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(about(assessment, RULE, "payment P2").statement()).startsWith("£50.00 of it is beyond");
        assertThat(all(assessment, RULE)).hasSize(5);
        assertThat(assessment.headroom().notYetPassedOn()).contains(pounds("0.00"));
    }

    @Test
    void keepsTheScalesOwnLimitWhateverThePolicy() {
        GrantFile.Builder file = empty("icf-2").receipts(list(receipt("R1", "2020-10-01", "1000.00", "800.00")));
        GrantAssessment assessment = check(file, "2020-10-30", "2020-10-30", "dissemination=off");
        Finding finding = about(assessment, "pass-on-within-20-working-days", "receipt R1");

        assertThat(finding.dueOn()).contains(day("2020-10-29"));
        assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(finding.authority()).isEqualTo(Authority.SOURCE);
        assertThat(finding.statement()).contains("The number of days is the scheme's own.");
    }

    @Test
    void tellsTheDayOnWhichAllHadBeenPassedOn() {
        GrantFile.Builder file = received("2021-11-30")
                .payments(list(
                        payment("P1", "X", "2021-12-03", "500.00"),
                        payment("P2", "X", "2021-12-06", "100.00"),
                        payment("P3", "X", "2021-12-08", "50.00")));
        GrantAssessment assessment = check(file, "2022-01-25");

        assertThat(assessment.obligations())
                .filteredOn(obligation -> obligation.rule().value().endsWith(RULE))
                .singleElement()
                .satisfies(obligation -> {
                    assertThat(obligation.doneOn()).contains(day("2021-12-06"));
                    assertThat(obligation.dueOn()).isEqualTo(day("2021-12-20"));
                });
    }

    @Test
    void explainsTheDays() {
        Finding finding = about(check(received("2021-11-30"), "2021-12-21"), RULE, "receipt R1");

        assertThat(finding.explanation().arithmetic())
                .contains("2021-11-30 + 20 calendar days, start excluded = 2021-12-20; £600.00 - £0.00 = £600.00");
        assertThat(finding.explanation().children()).hasSize(1);
        assertThat(finding.explanation().parameters())
                .extracting(parameter -> parameter.name() + "=" + parameter.value())
                .contains("policy dissemination=as-written", "time limit=20 calendar days, start excluded");
    }

    @ParameterizedTest(name = "£{0} passed on, as at {1}: {2}; would change: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            600.00 | 2021-12-20 | £600.00 of £600.00 planned for providers was passed on by 2021-12-20.  |
            100.00 | 2021-12-19 | £100.00 of £600.00 planned for providers was passed on by 2021-12-19; the rest is due by 2021-12-20. | payments of £500.00 by 2021-12-20
            100.00 | 2021-12-21 | £100.00 of £600.00 planned for providers was passed on by 2021-12-20.  | payments of £500.00 by 2021-12-20
            """)
    void saysWhatIsStillDueAndWhatWouldChangeIt(String paid, String asAt, String statement, @Nullable String change) {
        GrantFile.Builder file = received("2021-11-30").payments(list(payment("P1", "X", "2021-12-02", paid)));
        Finding finding = about(check(file, asAt), RULE, "receipt R1");

        assertThat(finding.statement()).startsWith(statement);
        assertThat(finding.wouldChange().map(Change::words)).isEqualTo(Optional.ofNullable(change));
    }
}

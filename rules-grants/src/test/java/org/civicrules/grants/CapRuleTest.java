package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicrules.grants.Grants.admin;
import static org.civicrules.grants.Grants.check;
import static org.civicrules.grants.Grants.clauses;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.list;
import static org.civicrules.grants.Grants.missing;
import static org.civicrules.grants.Grants.one;
import static org.civicrules.grants.Grants.pounds;

import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.scheme.AdminKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cap of 1 % on the total allocation: facts 1.1 rule 29 and 1.2. */
class CapRuleTest {

    private static final AdminKind CAPPED = AdminKind.DISTRIBUTION_AND_REPORTING;

    private static Finding cap(GrantFile.Builder file) {
        return one(check(file, "2022-05-01"), "admin-cap");
    }

    @ParameterizedTest(name = "£{0} of £552,981: {1}")
    @CsvSource({
        "0.00, MET, 5529.81",
        "3317.89, MET, 2211.92",
        "3317.90, MET, 2211.91",
        "5529.80, MET, 0.01",
        "5529.81, MET, 0.00",
        "5529.82, BREACHED, 0.00",
        "5530.81, BREACHED, 0.00"
    })
    void isOnePercentOfTheTotalAndNotOfAnInstalment(String cost, Outcome outcome, String headroom) {
        GrantAssessment assessment =
                check(empty(Grants.WRRF).adminCosts(list(admin("A1", CAPPED, cost))), "2022-05-01");

        assertThat(one(assessment, "admin-cap").outcome()).isEqualTo(outcome);
        assertThat(assessment.headroom().underCaps()).containsEntry("admin-cap", pounds(headroom));
    }

    @Test
    void namesTheExcessTheBaseTheBearerAndTheConsequence() {
        Finding finding =
                cap(empty(Grants.WRRF).adminCosts(list(admin("A1", CAPPED, "5000.00"), admin("A2", CAPPED, "529.82"))));

        assertThat(finding.amountAtStake()).contains(pounds("0.01"));
        assertThat(finding.statement())
                .isEqualTo("£5,529.82 is £0.01 over the most allowed, £5,529.81, at most 1% of the total allocation.");
        assertThat(finding.bearer()).contains("the authority");
        assertThat(finding.consequence()).contains("The excess is misspent and to be returned.");
        assertThat(clauses(finding)).containsExactly("WRRF1.29");
        assertThat(finding.explanation().arithmetic())
                .contains("0.01 x £552,981.00 = £5,529.81; £5,529.82 - £5,529.81 = £0.01");
        assertThat(finding.wouldChange())
                .contains(Change.of("adminCosts.amount", "5529.81", "costs under the cap of at most £5,529.81"));
        assertThat(finding.explanation().parameters().get(0).effectiveFrom()).contains(Grants.day("2021-11-03"));
    }

    @Test
    void leavesOutWhatItCostToSetNewMeasuresUp() {
        Finding finding = cap(empty(Grants.WRRF)
                .adminCosts(
                        list(admin("A1", CAPPED, "5529.81"), admin("A2", AdminKind.NEW_MEASURE_SET_UP, "9000.00"))));

        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.statement()).startsWith("£5,529.81 is within");
        assertThat(finding.amountAtStake()).isEmpty();
    }

    @ParameterizedTest(name = "£5,000 and £{0} of unstated kind: {1}")
    @CsvSource({"529.81, MET", "529.82, UNDETERMINED"})
    void asksForAKindOnlyWhereItCouldChangeTheAnswer(String unstated, Outcome outcome) {
        Finding finding =
                cap(empty(Grants.WRRF).adminCosts(list(admin("A1", CAPPED, "5000.00"), admin("A2", null, unstated))));

        assertThat(finding.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.UNDETERMINED) {
            assertThat(missing(finding)).containsExactly("adminCosts.A2.kind");
            assertThat(finding.statement())
                    .startsWith("£529.82 of costs whose kind is not stated would take £5,000.00");
        }
    }

    @Test
    void isBreachedWhateverTheUnstatedKindsAre() {
        Finding finding =
                cap(empty(Grants.WRRF).adminCosts(list(admin("A1", CAPPED, "5529.82"), admin("A2", null, "10.00"))));

        assertThat(finding.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(finding.amountAtStake()).contains(pounds("0.01"));
    }

    @Test
    void namesTheFactsItNeeds() {
        Finding finding =
                cap(empty(Grants.WRRF).totalAllocation(Optional.empty()).adminCosts(Optional.empty()));

        assertThat(finding.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(missing(finding)).containsExactly("totalAllocation", "adminCosts");
        assertThat(missing(cap(empty(Grants.WRRF).totalAllocation(Optional.empty()))))
                .containsExactly("totalAllocation");
        assertThat(missing(cap(empty(Grants.WRRF).adminCosts(Optional.empty()))))
                .containsExactly("adminCosts");
    }

    @ParameterizedTest(name = "known at {0}, £{1} of £100,000: {2}")
    @CsvSource({
        "2022-11-18, 1000.00, MET, 1",
        "2022-11-18, 1000.01, BREACHED, 1",
        "2022-11-19, 1000.00, MET, 2",
        "2022-11-19, 1000.01, UNDETERMINED, 2",
        "2023-01-31, 2000.00, UNDETERMINED, 2",
        "2023-01-31, 2000.01, BREACHED, 2",
        "2023-03-15, 1000.01, UNDETERMINED, 2",
        "2023-03-16, 1000.01, MET, 1",
        "2023-03-16, 2000.00, MET, 1",
        "2023-03-16, 2000.01, BREACHED, 1"
    })
    void followsTheCapThatChangedFromOneToTwoPercentOnADayNotKnown(
            String knownAt, String cost, Outcome outcome, int editions) {
        GrantFile.Builder file = empty("asc-df-2022-23")
                .combinedAllocation(pounds("100000.00"))
                .adminCosts(list(admin("A1", CAPPED, cost)));
        Finding finding = one(check(file, "2023-04-01", knownAt), "admin-cap");

        assertThat(finding.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.UNDETERMINED) {
            assertThat(missing(finding)).containsExactly("scheme.published");
            assertThat(finding.statement())
                    .startsWith(
                            "The terms changed on a day that is not known; by the possible editions this is BREACHED or MET:");
            assertThat(finding.explanation().children()).hasSize(editions);
            assertThat(clauses(finding)).containsExactly("ASCDF2223.4", "ASCDF2223.5");
        }
    }

    @Test
    void saysBothWhereTheEditionsAgreeOnABreachButNotOnItsAmount() {
        GrantFile.Builder file = empty("asc-df-2022-23")
                .combinedAllocation(pounds("100000.00"))
                .adminCosts(list(admin("A1", CAPPED, "2000.01")));
        Finding finding = one(check(file, "2023-04-01", "2023-01-31"), "admin-cap");

        assertThat(finding.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(finding.statement())
                .contains("£1,000.01 over")
                .contains(" Or: ")
                .contains("£0.01 over");
        assertThat(finding.amountAtStake()).contains(pounds("0.01"));
    }

    @Test
    void usesTheCombinedAllocationWhereTheSchemeSaysSo() {
        Finding finding = one(check(empty("asc-df-2022-23"), "2023-04-01", "2023-04-01"), "admin-cap");

        assertThat(missing(finding)).containsExactly("combinedAllocation");
    }
}

package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.civicrules.grants.Grants.check;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.missing;
import static org.civicrules.grants.Grants.one;
import static org.civicrules.grants.Grants.policies;

import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Policy;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

    @Test
    void knowsNothingBeforeTheTermsWerePublished() {
        GrantAssessment assessment = check(empty(Grants.WRRF), "2022-05-01", "2021-11-02");

        assertThat(assessment.findings()).hasSize(1);
        assertThat(one(assessment, "terms-published").outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(missing(one(assessment, "terms-published"))).containsExactly("scheme.terms");
        assertThat(assessment.obligations()).isEmpty();
        assertThat(assessment.account().value()).isEmpty();
        assertThat(assessment.account().missing())
                .isEqualTo(one(assessment, "terms-published").missing());
        assertThat(assessment.headroom().unspent()).isEmpty();
        assertThat(check(empty(Grants.WRRF), "2022-05-01", "2021-11-03").findings())
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrrf-2", "icf-2", "ictf-1", "wcf", "asc-df-2022-23"})
    void saysOfASchemeInPartWhatWasNotSeen(String scheme) {
        assertThat(one(check(empty(scheme), "2023-05-01"), "terms-not-seen").outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(one(check(empty(scheme), "2023-05-01"), "terms-not-seen").missing())
                .hasSameSizeAs(SchemeLibrary.shipped().scheme(scheme).notSeen());
    }

    @Test
    void saysNothingIsUnseenOfACompleteScheme() {
        assertThat(Grants.all(check(empty(Grants.WRRF), "2022-05-01"), "terms-not-seen"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} has no {1}")
    @CsvSource({
        "wrrf-1, direct-share",
        "wrrf-2, cap",
        "wrrf-2, tranche",
        "wcf, uses",
        "ictf-1, return",
        "asc-df-2022-23, gate"
    })
    void answersNotApplicableForATermTheSchemeLacks(String scheme, String kind) {
        assertThat(one(check(empty(scheme), "2023-05-01"), "no." + kind).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void combinesToTheMostPressingOutcome() {
        GrantAssessment assessment = check(empty(Grants.WRRF), "2022-01-15");

        assertThat(assessment.worst()).isEqualTo(Outcome.BREACHED);
        assertThat(assessment.with(Outcome.BREACHED))
                .extracting(finding -> finding.rule().value())
                .containsExactly("grants.report-1", "grants.tranche-2-gate");
    }

    @Test
    void isUndeterminedInItsAccountWhereTwoEditionsDifferInIt() {
        GrantAssessment between = check(
                empty("asc-df-2022-23")
                        .combinedAllocation(Grants.pounds("100.00"))
                        .receipts(Grants.list(Grants.receipt("R1", "2022-12-20", "50.00", "0.00")))
                        .adminCosts(Grants.list(Grants.admin("A1", AdminKind.DISTRIBUTION_AND_REPORTING, "1.50"))),
                "2023-04-01",
                "2023-01-31");

        assertThat(between.account().missing()).extracting(fact -> fact.name()).containsExactly("scheme.published");
        assertThat(check(empty("asc-df-2022-23"), "2023-04-01", "2023-01-31")
                        .account()
                        .value())
                .isPresent();
    }

    @Test
    void offersThePoliciesOfTheSchemesBesideTheGeneralOnes() {
        assertThat(GrantPolicies.ALL)
                .extracting(Policy::id)
                .containsExactly(
                        "dissemination",
                        "already-incurred",
                        "immediately-days",
                        "prompt-return-days",
                        "reporting-costs",
                        "cqc");
        assertThat(policies("dissemination=working").of(GrantPolicies.DISSEMINATION))
                .isEqualTo(GrantPolicies.PassOnReading.WORKING);
        assertThat(policies("cqc=MUST").chosen()).containsExactly(entry("cqc", "must"));
        assertThat(policies("cqc=MUST", "cqc=SHOULD")).isEqualTo(PolicySet.defaults());
        assertThat(PolicySet.defaults().of(GrantPolicies.PROMPT_RETURN_DAYS)).isEqualTo(31);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            dissemination=weekly  | policy=dissemination, readings=as-written, calendar, working, off
            already-incurred=x    | policy=already-incurred, readings=undecided, before-window, before-publication
            immediately-days=-1   | policy=immediately-days, readings=a whole number from 0 to 366
            prompt-return-days=367 | policy=prompt-return-days, readings=a whole number from 0 to 366
            cqc=perhaps           | policy=cqc, readings=should, must
            disemination=off      | did you mean dissemination?
            """)
    void refusesAPolicyOrAReadingThatIsNotThere(String pair, String message) {
        assertThatThrownBy(() -> policies(pair))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}

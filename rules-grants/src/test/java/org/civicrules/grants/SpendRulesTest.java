package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicrules.grants.Grants.about;
import static org.civicrules.grants.Grants.all;
import static org.civicrules.grants.Grants.check;
import static org.civicrules.grants.Grants.clauses;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.line;
import static org.civicrules.grants.Grants.list;
import static org.civicrules.grants.Grants.maybe;
import static org.civicrules.grants.Grants.missing;
import static org.civicrules.grants.Grants.no;
import static org.civicrules.grants.Grants.one;
import static org.civicrules.grants.Grants.pounds;
import static org.civicrules.grants.Grants.yes;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.AdminKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that read each line of spending: facts 1.1 rules 2 to 6, 9, 10, 15, 21 to 24, 36. */
class SpendRulesTest {

    private static final String LATE = "2022-06-01";

    private static GrantAssessment of(SpendLine line) {
        return check(empty(Grants.WRRF).spending(list(line)), LATE);
    }

    private static SpendLine attested(ImmutableMap<String, Attested> facts, @Nullable String provider, String use) {
        return SpendLine.builder()
                .id("S1")
                .amount(pounds("100.00"))
                .provider(Optional.ofNullable(provider))
                .incurred(maybe("2022-01-10"))
                .use(use)
                .putAllAttested(facts)
                .build();
    }

    @ParameterizedTest(name = "incurred {0}: {1}")
    @CsvSource({
        "2021-10-20, BREACHED",
        "2021-10-21, MET",
        "2021-10-22, MET",
        "2022-03-30, MET",
        "2022-03-31, MET",
        "2022-04-01, BREACHED",
        "'', UNDETERMINED"
    })
    void liesInTheWindowBothEndsIncluded(String incurred, Outcome outcome) {
        Finding finding = one(of(line("S1", null, incurred, "100.00")), "spend-window");

        assertThat(finding.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.BREACHED) {
            assertThat(finding.amountAtStake()).contains(pounds("100.00"));
            assertThat(finding.statement()).endsWith("outside the window 2021-10-21 to 2022-03-31.");
        }
        if (outcome == Outcome.UNDETERMINED) {
            assertThat(missing(finding)).containsExactly("spending.S1.incurred");
        }
    }

    private static Finding bothDays(String incurred, String paid) {
        SpendLine line = SpendLine.builder()
                .id("S1")
                .amount(pounds("100.00"))
                .incurred(maybe(incurred))
                .paid(maybe(paid))
                .build();
        return one(check(empty("wrrf-2").spending(list(line)), LATE), "spend-window");
    }

    @ParameterizedTest(name = "incurred {0}, paid {1}: {2} {3}")
    @CsvSource({
        "2021-12-10, 2022-03-31, MET, ",
        "2021-12-09, 2022-04-01, BREACHED, ",
        "2021-12-09, 2021-12-10, UNDETERMINED, scheme.spent",
        "2022-03-31, 2022-04-01, UNDETERMINED, scheme.spent",
        "2022-03-31, '', UNDETERMINED, spending.S1.paid",
        "'', 2022-03-31, UNDETERMINED, spending.S1.incurred"
    })
    void wantsBothDaysInTheWindowWhereWhatSpentMeansWasNotSeen(
            String incurred, String paid, Outcome outcome, @Nullable String missing) {
        Finding finding = bothDays(incurred, paid);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(missing(finding)).isEqualTo(missing == null ? list() : list(missing));
    }

    @ParameterizedTest(name = "{0} incurred {1}: {2}")
    @CsvSource({
        "wcf, 2021-03-31, MET",
        "wcf, 2021-04-01, BREACHED",
        "ictf-1, 2021-06-30, MET",
        "ictf-1, 2021-07-01, BREACHED",
        "icf-2, 2020-09-30, BREACHED",
        "icf-2, 2020-10-01, MET",
        "icf-2, 2021-03-31, MET",
        "icf-2, 2021-04-01, BREACHED",
        "wrrf-2, 2021-12-09, BREACHED",
        "wrrf-2, 2021-12-10, MET",
        "wrrf-2, 2022-04-01, BREACHED",
        "asc-df-2022-23, 2023-03-31, MET",
        "asc-df-2022-23, 2023-04-01, BREACHED"
    })
    void keepsTheWindowsOfTheSiblingSchemes(String scheme, String day, Outcome outcome) {
        GrantFile.Builder file = empty(scheme).spending(list(line("S1", null, day, "100.00")));

        assertThat(one(check(file, "2023-06-01"), "spend-window").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "incurred {0}, policy {1}: {2}")
    @CsvSource({
        "2021-10-20, undecided, BREACHED",
        "2021-10-21, undecided, UNDETERMINED",
        "2021-11-02, undecided, UNDETERMINED",
        "2021-11-03, undecided, MET",
        "2021-10-20, before-window, BREACHED",
        "2021-10-21, before-window, MET",
        "2021-11-02, before-window, MET",
        "2021-10-21, before-publication, BREACHED",
        "2021-11-02, before-publication, BREACHED",
        "2021-11-03, before-publication, MET",
        "'', undecided, UNDETERMINED"
    })
    void leavesOpenWhatWasIncurredBeforeTheTermsWerePublished(String incurred, String reading, Outcome outcome) {
        GrantFile.Builder file = empty(Grants.WRRF).spending(list(line("S1", null, incurred, "100.00")));
        Finding finding = one(check(file, LATE, LATE, "already-incurred=" + reading), "already-incurred");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(clauses(finding)).containsExactly("WRRF1.22");
    }

    @Test
    void namesThePolicyThatWouldDecide() {
        Finding finding = one(of(line("S1", null, "2021-10-29", "100.00")), "already-incurred");

        assertThat(missing(finding)).containsExactly("policy.already-incurred");
        assertThat(finding.explanation().parameters())
                .extracting(parameter -> parameter.name() + "=" + parameter.value())
                .contains("policy already-incurred=undecided");
        assertThat(finding.amountAtStake()).contains(pounds("100.00"));
    }

    @ParameterizedTest(name = "ICF-2 incurred {0}: {1}")
    @CsvSource({"2020-09-30, BREACHED", "2020-10-01, MET"})
    void hasNoOpenDaysWhereTheSchemeNamesItsDay(String incurred, Outcome outcome) {
        GrantFile.Builder file = empty("icf-2").spending(list(line("S1", null, incurred, "1.00")));

        assertThat(one(check(file, LATE), "already-incurred").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} not as wanted: {1}")
    @CsvSource({
        "on-purpose, false, purpose, BREACHED",
        "time-limited, false, time-limited, DEPARTED",
        "earmarked, true, earmarked, BREACHED",
        "new, false, provider-spending-new, BREACHED",
        "adds-capacity, false, provider-spending-capacity, BREACHED"
    })
    void failsWhatIsAttestedOtherwise(String fact, boolean value, String rule, Outcome outcome) {
        ImmutableMap<String, Attested> facts = ImmutableMap.of(fact, value ? yes() : no());
        Finding finding = one(of(attested(facts, "X", "overtime")), rule);

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.amountAtStake()).contains(pounds("100.00"));
        assertThat(finding.statement()).isEqualTo(fact + ": " + (value ? "yes" : "no") + ", attested by a test.");
        assertThat(finding.wouldChange())
                .contains(Change.of("spending.S1.attested." + fact, !value, "attested " + (value ? "no" : "yes")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"purpose", "time-limited", "earmarked", "provider-spending-new", "provider-spending-capacity"})
    void isMetAsAttestedAndUndeterminedWithout(String rule) {
        assertThat(one(of(line("S1", "X", "2022-01-10", "1.00")), rule).outcome())
                .isEqualTo(Outcome.MET);
        Finding open = one(of(attested(ImmutableMap.of(), "X", "overtime")), rule);
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(missing(open)).singleElement().asString().startsWith("spending.S1.attested.");
    }

    @Test
    void asksNewnessOfProvidersAlone() {
        GrantAssessment assessment = of(attested(ImmutableMap.of(), null, "overtime"));

        assertThat(one(assessment, "provider-spending-new").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(one(assessment, "provider-double-funding").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(one(assessment, "direct-double-funding").outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(one(assessment, "provider-spending-new").bearer()).contains("the provider");
    }

    @ParameterizedTest(name = "£100 with £{0} of other funding: {1}, £{2}")
    @CsvSource({
        "0.00, MET, ",
        "0.01, BREACHED, 0.01",
        "99.99, BREACHED, 99.99",
        "100.00, BREACHED, 100.00",
        "100.01, BREACHED, 100.00"
    })
    void failsOnlyThePartThatOtherMoneyPays(String other, Outcome outcome, @Nullable String part) {
        Finding finding =
                one(of(line("S1", "X", "2022-01-10", "100.00", "overtime", other)), "provider-double-funding");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.amountAtStake()).isEqualTo(Optional.ofNullable(part).map(Grants::pounds));
    }

    @Test
    void takesDoubleFundingByTheAuthorityForADeparture() {
        Finding finding =
                one(of(line("S1", null, "2022-01-10", "100.00", "overtime", "40.00")), "direct-double-funding");

        assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(clauses(finding)).containsExactly("WRRF1.36");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "childcare, MET",
        "overtime, MET",
        "additional-hours, MET",
        "occupational-health, MET",
        "wellbeing, MET",
        "incentive-and-retention-pay, MET",
        "shared-staff-bank, MET",
        "redeployed-authority-staff, MET",
        "emergency-support, MET",
        "local-recruitment, MET",
        "authority-employed-staff, MET",
        "new-measure-set-up, MET",
        "fee-uplift, BREACHED",
        "isolation-pay, BREACHED",
        "hospital-discharge, UNDETERMINED",
        "scaled-up-approach, UNDETERMINED",
        "wages, UNDETERMINED",
        "something-else, UNDETERMINED"
    })
    void readsEachUseAsTheSchemeDoes(String use, Outcome outcome) {
        assertThat(one(of(attested(ImmutableMap.of(), null, use)), "use").outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} wants {1}")
    @CsvSource({
        "hospital-discharge, distinct-from-nhs-discharge-money, WRRF1.4",
        "scaled-up-approach, increment-only, WRRF1.6",
        "wages, not-isolation-pay, WRRF1.10"
    })
    void allowsAConditionalUseOnItsCondition(String use, String condition, String clause) {
        Finding met = one(of(attested(ImmutableMap.of(condition, yes()), null, use)), "use");
        Finding failed = one(of(attested(ImmutableMap.of(condition, no()), null, use)), "use");
        Finding open = one(of(attested(ImmutableMap.of(), null, use)), "use");

        assertThat(met.outcome()).isEqualTo(Outcome.MET);
        assertThat(met.statement()).isEqualTo(use + " is allowed: " + condition + " yes, attested by a test.");
        assertThat(failed.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(failed.statement()).contains("not so: " + condition);
        assertThat(missing(open)).containsExactly("spending.S1.attested." + condition);
        assertThat(open.explanation().citations())
                .anyMatch(citation -> citation.clause().equals(clause));
    }

    @Test
    void allowsAnUnlistedUseOnBothConditionsAndRefusesItOnOneRefusal() {
        ImmutableMap<String, Attested> both = ImmutableMap.of("adds-capacity", yes(), "winter-pressure", yes());
        ImmutableMap<String, Attested> one = ImmutableMap.of("adds-capacity", yes());
        ImmutableMap<String, Attested> refused = ImmutableMap.of("winter-pressure", no());

        assertThat(one(of(attested(both, null, "new-idea")), "use").outcome()).isEqualTo(Outcome.MET);
        assertThat(missing(one(of(attested(one, null, "new-idea")), "use")))
                .containsExactly("spending.S1.attested.winter-pressure");
        assertThat(one(of(attested(refused, null, "new-idea")), "use").outcome())
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void asksForAUseThatIsNotStated() {
        SpendLine line = SpendLine.builder().id("S1").amount(pounds("1.00")).build();

        assertThat(missing(one(of(line), "use"))).containsExactly("spending.S1.use");
    }

    @Test
    void judgesEveryAdministrativeCostByTheWindowAndOnlyTheSettingUpOfNewMeasuresByItsUse() {
        SpendLine late = line("A1", null, "2022-04-01", "50.00", "new-measure-set-up", "0.00");
        GrantFile.Builder file = empty(Grants.WRRF)
                .adminCosts(list(
                        new AdminCost(Optional.of(AdminKind.NEW_MEASURE_SET_UP), late),
                        new AdminCost(
                                Optional.of(AdminKind.DISTRIBUTION_AND_REPORTING),
                                line("A2", null, "2022-04-01", "50.00"))));

        assertThat(all(check(file, LATE), "spend-window"))
                .extracting(finding -> finding.subject() + " " + finding.outcome())
                .containsExactly("administrative cost A1 BREACHED", "administrative cost A2 MET");
        assertThat(about(check(file, LATE, LATE, "reporting-costs=barred"), "spend-window", "administrative cost A2")
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
        assertThat(all(check(file, LATE), "use"))
                .extracting(Finding::subject)
                .containsExactly("administrative cost A1");
        assertThat(all(check(file, LATE), "purpose")).hasSize(2);
        assertThat(all(check(file, LATE), "earmarked")).hasSize(2);
    }

    @Test
    void isUndeterminedWithoutTheSpendingAndNotApplicableWithoutAny() {
        Finding open = one(check(empty(Grants.WRRF).spending(Optional.empty()), LATE), "use");

        assertThat(missing(open)).containsExactly("spending");
        assertThat(one(check(empty(Grants.WRRF), LATE), "use").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void leavesOutWhatHappenedLater() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .spending(list(line("S1", null, "2022-01-10", "1.00"), line("S2", null, "2022-01-11", "1.00")));

        assertThat(all(check(file, "2022-01-10"), "use")).hasSize(1);
        assertThat(about(check(file, "2022-01-11"), "use", "spending S2").outcome())
                .isEqualTo(Outcome.MET);
    }

    @ParameterizedTest(name = "incurred {0}, paid {1}: {2}")
    @CsvSource({"2022-03-31, 2022-04-30, MET", "2022-04-01, 2022-03-31, BREACHED", "2022-03-31, '', MET"})
    void countsTheDayIncurredWhereSpentMeansIncurred(String incurred, String paid, Outcome outcome) {
        SpendLine line = SpendLine.builder()
                .id("S1")
                .amount(pounds("100.00"))
                .incurred(maybe(incurred))
                .paid(maybe(paid))
                .build();

        assertThat(one(of(line), "spend-window").outcome()).isEqualTo(outcome);
    }
}

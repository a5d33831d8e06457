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
import static org.civicrules.grants.Grants.maybe;
import static org.civicrules.grants.Grants.missing;
import static org.civicrules.grants.Grants.no;
import static org.civicrules.grants.Grants.one;
import static org.civicrules.grants.Grants.payment;
import static org.civicrules.grants.Grants.pounds;
import static org.civicrules.grants.Grants.provider;
import static org.civicrules.grants.Grants.receipt;
import static org.civicrules.grants.Grants.yes;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.file.Provider;
import org.civicrules.grants.file.ProviderRequest;
import org.civicrules.grants.file.Recoupment;
import org.civicrules.grants.scheme.RequestKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money passed on to providers: facts 1.1 rules 7, 11 to 18, 25, 39, and the share of sibling schemes. */
class ProviderRulesTest {

    private static final String LATE = "2022-06-01";

    private static GrantFile.Builder unregistered() {
        return empty(Grants.WRRF)
                .receipts(list(receipt("R1", "2021-12-01", "1000.00", "300.00")))
                .providers(list(provider("REG", yes()), provider("NOT", no())))
                .payments(list(
                        payment("P1", "REG", "2021-12-02", "100.00"),
                        payment("P2", "NOT", "2021-12-02", "60.00"),
                        payment("P3", "NOT", "2021-12-03", "40.00")))
                .spending(list(line("S1", "NOT", "2022-01-10", "70.00"), line("S2", "REG", "2022-01-10", "100.00")));
    }

    @Test
    void takesMoneyPassedToAnUnregisteredProviderForADepartureWithTheAmountAtRisk() {
        GrantAssessment assessment = check(unregistered(), LATE);
        Finding finding = about(assessment, "cqc-registration", "provider NOT");
        Account account = assessment.account().value().orElseThrow();

        assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(finding.modality()).isEqualTo(Modality.SHOULD);
        assertThat(finding.amountAtStake()).contains(pounds("100.00"));
        assertThat(clauses(finding)).containsExactly("WRRF1.12", "WRRF1.11");
        assertThat(about(assessment, "cqc-registration", "provider REG").outcome())
                .isEqualTo(Outcome.MET);
        assertThat(about(assessment, "cqc-registration", "provider REG").amountAtStake())
                .isEmpty();
        assertThat(account.atRisk()).isEqualTo(pounds("100.00"));
        assertThat(account.misspent()).isEqualTo(pounds("0.00"));
        assertThat(account.properlySpent()).isEqualTo(pounds("170.00"));
    }

    @Test
    void takesItForABreachAndMisspentUnderThePolicy() {
        GrantAssessment assessment = check(unregistered(), LATE, LATE, "cqc=MUST");
        Finding finding = about(assessment, "cqc-registration", "provider NOT");
        Account account = assessment.account().value().orElseThrow();

        assertThat(finding.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(finding.modality()).isEqualTo(Modality.MUST);
        assertThat(finding.authority()).isEqualTo(Authority.POLICY);
        assertThat(finding.explanation().parameters())
                .extracting(parameter -> parameter.name() + "=" + parameter.value())
                .contains("policy cqc=must");
        assertThat(account.misspent()).isEqualTo(pounds("100.00"));
        assertThat(account.atRisk()).isEqualTo(pounds("0.00"));
        assertThat(account.properlySpent()).isEqualTo(pounds("100.00"));
        assertThat(account.unspent()).isEqualTo(pounds("800.00"));
        assertThat(account.owed().least()).isEqualTo(pounds("900.00"));
    }

    @Test
    void leavesTheMoneyUnsettledUnderThePolicyWhereRegistrationIsNotAttested() {
        GrantFile.Builder file = unregistered()
                .providers(list(
                        new Provider("NOT", Optional.empty(), ImmutableMap.of("in-area", Grants.yes())),
                        new Provider("REG", Optional.empty(), ImmutableMap.of("in-area", Grants.yes()))));

        assertThat(check(file, LATE, LATE, "cqc=MUST")
                        .account()
                        .value()
                        .orElseThrow()
                        .unsettled())
                .isEqualTo(pounds("170.00"));
        assertThat(check(file, LATE).account().value().orElseThrow().unsettled())
                .isEqualTo(pounds("0.00"));
        assertThat(missing(about(check(file, LATE), "cqc-registration", "provider NOT")))
                .containsExactly("providers.NOT.attested.cqc-registered");
    }

    @Test
    void doesNotTestMeasuresOfTheAuthority() {
        GrantFile.Builder file = empty(Grants.WRRF)
                .providers(list(provider("NOT", no())))
                .spending(list(line("S1", null, "2022-01-10", "70.00")));
        Finding finding = one(check(file, LATE), "cqc-registration");

        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(finding.statement()).contains("measures the authority runs itself are not tested");
    }

    @Test
    void isUndeterminedWithoutThePayments() {
        GrantAssessment assessment = check(empty(Grants.WRRF).payments(Optional.empty()), LATE);

        assertThat(missing(one(assessment, "cqc-registration"))).containsExactly("payments");
        assertThat(missing(one(assessment, "legitimate-recipient"))).containsExactly("payments");
        assertThat(missing(one(assessment, "provider-conditions"))).containsExactly("payments");
    }

    private static Payment attested(String id, boolean legitimate) {
        return Payment.builder()
                .id(id)
                .provider("X")
                .amount(pounds("10.00"))
                .paid(day("2021-12-02"))
                .putAttested("legitimate-recipient", legitimate ? yes() : no())
                .build();
    }

    @Test
    void asksOfEachPaymentWhetherTheRecipientIsLegitimate() {
        GrantAssessment assessment = check(
                empty(Grants.WRRF)
                        .payments(list(
                                attested("P1", true), attested("P2", false), payment("P3", "X", "2021-12-02", "1.00"))),
                LATE);

        assertThat(about(assessment, "legitimate-recipient", "payment P1").outcome())
                .isEqualTo(Outcome.MET);
        assertThat(about(assessment, "legitimate-recipient", "payment P2").outcome())
                .isEqualTo(Outcome.DEPARTED);
        assertThat(missing(about(assessment, "legitimate-recipient", "payment P3")))
                .containsExactly("payments.P3.attested.legitimate-recipient");
        assertThat(assessment.account().value().orElseThrow().atRisk()).isEqualTo(pounds("10.00"));
    }

    private static final ImmutableSet<String> CONDITIONS = ImmutableSet.of(
            "purpose",
            "new-spending",
            "report-spending",
            "return-unspent",
            "evidence-on-request",
            "explain-on-request");

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        "nothing, MET",
        "purpose, BREACHED",
        "new-spending, BREACHED",
        "report-spending, BREACHED",
        "return-unspent, BREACHED",
        "evidence-on-request, BREACHED",
        "explain-on-request, BREACHED"
    })
    void wantsEveryConditionOnEveryPayment(String without, Outcome outcome) {
        ImmutableSet<String> made = CONDITIONS.stream()
                .filter(condition -> !condition.equals(without))
                .collect(ImmutableSet.toImmutableSet());
        Payment payment = Payment.builder()
                .id("P1")
                .provider("X")
                .amount(pounds("10.00"))
                .conditions(made)
                .build();
        Finding finding = one(check(empty(Grants.WRRF).payments(list(payment)), LATE), "provider-conditions");

        assertThat(finding.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.BREACHED) {
            assertThat(finding.statement()).isEqualTo("It was made without: " + without + ".");
            assertThat(finding.amountAtStake()).contains(pounds("10.00"));
        }
    }

    @Test
    void asksForConditionsThatAreNotKnown() {
        GrantFile.Builder file = empty(Grants.WRRF).payments(list(payment("P1", "X", "2021-12-02", "1.00")));

        assertThat(missing(one(check(file, LATE), "provider-conditions"))).containsExactly("payments.P1.conditions");
        assertThat(one(check(empty(Grants.WRRF), LATE), "provider-conditions").outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    private static ProviderRequest request(RequestKind kind, String asked, @Nullable String answered) {
        return new ProviderRequest("Q1", "X", kind, day(asked), maybe(answered));
    }

    @ParameterizedTest(name = "asked {0}, answered {1}, as at {2}: {3}, due {4}")
    @CsvSource({
        "2022-02-01, 2022-02-14, 2022-03-01, MET, 2022-06-30",
        "2022-02-01, , 2022-06-30, NOT_YET_DUE, 2022-06-30",
        "2022-02-01, , 2022-07-01, BREACHED, 2022-06-30",
        "2022-02-01, 2022-07-01, 2022-07-01, BREACHED, 2022-06-30",
        "2022-02-01, 2022-07-01, 2022-06-30, NOT_YET_DUE, 2022-06-30",
        "2022-07-10, , 2022-07-10, NOT_YET_DUE, 2022-07-10"
    })
    void wantsAnAnswerWhenAProviderIsAsked(
            String asked, @Nullable String answered, String asAt, Outcome outcome, String due) {
        GrantFile.Builder file = empty(Grants.WRRF).requests(list(request(RequestKind.EVIDENCE, asked, answered)));
        GrantAssessment assessment = check(file, asAt);
        Finding finding = one(assessment, "provider-evidence");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.dueOn()).contains(day(due));
        assertThat(finding.bearer()).contains("the provider");
        assertThat(one(assessment, "provider-explanation").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void keepsEvidenceAndExplanationApart() {
        GrantFile.Builder file =
                empty(Grants.WRRF).requests(list(request(RequestKind.EXPLANATION, "2022-02-01", "2022-02-02")));
        GrantAssessment assessment = check(file, LATE);

        assertThat(one(assessment, "provider-explanation").outcome()).isEqualTo(Outcome.MET);
        assertThat(one(assessment, "provider-explanation").statement())
                .isEqualTo("The explanation asked for on 2022-02-01 was given on 2022-02-02.");
        assertThat(one(assessment, "provider-evidence").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(missing(one(check(empty(Grants.WRRF).requests(Optional.empty()), LATE), "provider-evidence")))
                .containsExactly("requests");
    }

    private static GrantFile.Builder unspent(@Nullable String recouped, String amount) {
        GrantFile.Builder file = empty(Grants.WRRF)
                .receipts(list(receipt("R1", "2021-12-01", "1000.00", "300.00")))
                .payments(list(payment("P1", "X", "2021-12-02", "300.00")))
                .spending(list(line("S1", "X", "2022-01-10", "200.00")));
        return recouped == null
                ? file
                : file.recoupments(list(new Recoupment("C1", "X", day(recouped), pounds(amount))));
    }

    @ParameterizedTest(name = "£{1} given back {0}, as at {2}: {3}, £{4} left")
    @CsvSource({
        ", 0.00, 2022-03-31, NOT_YET_DUE, 100.00",
        ", 0.00, 2022-06-30, NOT_YET_DUE, 100.00",
        ", 0.00, 2022-07-01, BREACHED, 100.00",
        "2022-06-30, 100.00, 2022-07-01, MET, 0.00",
        "2022-06-30, 99.99, 2022-07-01, BREACHED, 0.01",
        "2022-07-01, 100.00, 2022-07-01, BREACHED, 0.00",
        "2022-03-01, 100.00, 2022-04-01, MET, 0.00"
    })
    void wantsWhatAProviderDidNotSpend(
            @Nullable String recouped, String amount, String asAt, Outcome outcome, String left) {
        Finding finding = one(check(unspent(recouped, amount), asAt), "provider-unspent");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.amountAtStake()).contains(pounds(left));
        assertThat(finding.dueOn()).contains(day("2022-06-30"));
        assertThat(finding.bearer()).contains("the provider");
        assertThat(finding.subject()).isEqualTo("provider X");
    }

    @Test
    void countsSeveralRecoupmentsByTheDayOfTheLastThatSettles() {
        GrantFile.Builder file = unspent(null, "0.00")
                .recoupments(list(
                        new Recoupment("C2", "X", day("2022-07-01"), pounds("40.00")),
                        new Recoupment("C1", "X", day("2022-06-30"), pounds("60.00"))));

        assertThat(one(check(file, "2022-07-02"), "provider-unspent").outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(one(check(unspent("2022-06-30", "100.00"), "2022-07-02"), "provider-unspent")
                        .explanation()
                        .arithmetic())
                .contains("£300.00 - £200.00 - £0.00 - £0.00 = £100.00; £100.00 - £100.00, at least zero = £0.00");
    }

    @Test
    void hasNothingToWantWhereNothingWasPassedOn() {
        assertThat(one(check(empty(Grants.WRRF), LATE), "provider-unspent").outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(missing(one(check(empty(Grants.WRRF).spending(Optional.empty()), LATE), "provider-unspent")))
                .containsExactly("spending");
    }

    @Test
    void statesTheShareThatWasPassedOn() {
        Finding finding = one(check(unspent(null, "0.00"), LATE), "pass-on-choice");

        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.statement()).isEqualTo("£300.00 of £1,000.00 was passed on, 30.000%; any share is allowed.");
        assertThat(one(check(empty(Grants.WRRF), LATE), "pass-on-choice").statement())
                .isEqualTo("Any share may be passed on.");
    }

    @ParameterizedTest(name = "£{0} of 80 % of £6,136,534 as at {1}: {2}")
    @CsvSource({
        "4909226.99, 2021-03-31, NOT_YET_DUE, 0.01",
        "4909226.99, 2021-04-01, DEPARTED, 0.01",
        "4909227.00, 2021-04-01, MET, 0.00",
        "4909227.01, 2021-04-01, MET, 0.00"
    })
    void wantsTheDirectShareRoundedToThePound(String paid, String asAt, Outcome outcome, String left) {
        GrantFile.Builder file = empty("icf-2")
                .totalAllocation(pounds("6136534.00"))
                .payments(list(payment("P1", "X", "2020-11-01", paid)));
        Finding finding = one(check(file, asAt), "direct-share");

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.amountAtStake()).contains(pounds(left));
        assertThat(finding.dueOn()).contains(day("2021-03-31"));
    }

    @Test
    void takesTheShareOfOnePotFromPaymentsOfThatPot() {
        Payment inPot = Payment.builder()
                .id("P1")
                .provider("X")
                .amount(pounds("700.00"))
                .paid(day("2021-05-01"))
                .pot("infection-control")
                .build();
        GrantFile.Builder file = empty("ictf-1")
                .putPotAllocations("infection-control", pounds("1000.01"))
                .payments(list(inPot, payment("P2", "X", "2021-05-01", "500.00")));
        Finding finding = one(check(file, "2021-07-01"), "direct-share");

        assertThat(finding.outcome()).isEqualTo(Outcome.DEPARTED);
        assertThat(finding.amountAtStake()).contains(pounds("0.01"));
        assertThat(finding.statement()).isEqualTo("£700.00 of £700.01 to be passed on has been.");
        assertThat(missing(one(check(empty("ictf-1"), "2021-07-01"), "direct-share")))
                .containsExactly("potAllocations.infection-control");
        assertThat(missing(one(check(empty("icf-2").payments(Optional.empty()), "2021-07-01"), "direct-share")))
                .containsExactly("payments");
    }

    @Test
    void listsOneFindingForEachProviderPaid() {
        assertThat(all(check(unregistered(), LATE), "cqc-registration"))
                .extracting(Finding::subject)
                .containsExactly("provider REG", "provider NOT");
    }

    @ParameterizedTest(name = "in area {0}: {1}, misspent {2}, unsettled {3}")
    @CsvSource({"yes, MET, 0.00, 0.00", "no, BREACHED, 300.00, 0.00", "'', UNDETERMINED, 0.00, 200.00"})
    void wantsProvidersInTheArea(String inArea, Outcome outcome, String misspent, String unsettled) {
        ImmutableMap<String, Attested> facts = inArea.isEmpty()
                ? ImmutableMap.of()
                : ImmutableMap.of("in-area", inArea.equals("yes") ? Grants.yes() : Grants.no());
        GrantAssessment assessment = check(
                empty(Grants.WRRF)
                        .receipts(list(receipt("R1", "2021-12-01", "1000.00", "300.00")))
                        .providers(list(new Provider("X", Optional.empty(), facts)))
                        .payments(list(payment("P1", "X", "2021-12-02", "300.00")))
                        .spending(list(line("S1", "X", "2022-01-10", "200.00"))),
                LATE);

        assertThat(one(assessment, "in-area").outcome()).isEqualTo(outcome);
        assertThat(clauses(one(assessment, "in-area"))).containsExactly("WRRF1.7");
        Account account = assessment.account().value().orElseThrow();
        assertThat(account.misspent()).isEqualTo(pounds(misspent));
        assertThat(account.unsettled()).isEqualTo(pounds(unsettled));
    }
}

package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.civicrules.grants.Grants.admin;
import static org.civicrules.grants.Grants.day;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.line;
import static org.civicrules.grants.Grants.list;
import static org.civicrules.grants.Grants.payment;
import static org.civicrules.grants.Grants.pounds;
import static org.civicrules.grants.Grants.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;
import org.civicrules.core.time.Standpoint;
import org.civicrules.grants.apportionment.PercentageRole;
import org.civicrules.grants.apportionment.PublishedLine;
import org.civicrules.grants.apportionment.PublishedSplit;
import org.civicrules.grants.apportionment.Reconciliation;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.GrantFileReader;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.Period;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.civicrules.grants.scheme.SchemeReader;
import org.civicrules.grants.scheme.TermKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scheme that exists in no Java code: adding one takes a JSON file and nothing else. */
class InventedSchemeTest {

    private static GrantScheme scheme() throws IOException {
        return scheme("scheme-garden-fund.json");
    }

    private static GrantScheme scheme(String name) throws IOException {
        try (InputStream stream = InventedSchemeTest.class.getResourceAsStream(name)) {
            String json = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return SchemeReader.read(name, json);
        }
    }

    private static GrantAssessment check(GrantFile.Builder file, String asAt) throws IOException {
        return check(file, scheme(), asAt);
    }

    private static GrantAssessment check(GrantFile.Builder file, GrantScheme scheme, String asAt) {
        return GrantAssessment.of("a-test", file.build(), scheme, Standpoint.at(day(asAt)), PolicySet.defaults());
    }

    @Test
    void decidesATermOfAnotherUnit() throws IOException {
        GrantFile.Builder file = empty("garden-fund")
                .totalAllocation(pounds("10000.00"))
                .receipts(list(receipt("R1", "2024-05-01", "10000.00", "4000.00")));
        Finding finding = Grants.about(check(file, "2024-05-20"), "pass-on-within-10-working-days", "receipt R1");

        assertThat(finding.dueOn()).contains(day("2024-05-16"));
        assertThat(finding.outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void makesAFeeUpliftThePurposeThatAnotherSchemeProhibits() throws IOException {
        GrantFile.Builder file =
                empty("garden-fund").spending(list(line("S1", null, "2024-06-01", "5.00", "fee-uplift", "0.00")));

        assertThat(Grants.one(check(file, "2024-07-01"), "use").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void prohibitsWhateverAnExhaustiveListDoesNotName() throws IOException {
        GrantFile.Builder file =
                empty("garden-fund").spending(list(line("S1", null, "2024-06-01", "5.00", "overtime", "0.00")));

        assertThat(Grants.one(check(file, "2024-07-01"), "use").outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void capsTheSettingUpOfNewMeasuresOnAPot() throws IOException {
        GrantFile.Builder file = empty("garden-fund")
                .putPotAllocations("seeds", pounds("1000.00"))
                .adminCosts(list(admin("A1", AdminKind.NEW_MEASURE_SET_UP, "50.01")));

        assertThat(Grants.one(check(file, "2024-07-01"), "set-up-cap").amountAtStake())
                .contains(pounds("0.01"));
    }

    @Test
    void countsOnlyTheDaysATermIsValidFor() throws IOException {
        GrantFile.Builder file = empty("garden-fund")
                .spending(list(line("S1", null, "2024-04-30", "5.00"), line("S2", null, "2024-05-01", "5.00")));

        assertThat(Grants.all(check(file, "2024-07-01"), "green"))
                .extracting(Finding::subject)
                .containsExactly("spending S2");
    }

    @Test
    void answersNotApplicableForEveryKindItHasNot() throws IOException {
        GrantAssessment assessment = check(empty("garden-fund"), "2024-07-01");

        for (TermKind kind : TermKind.values()) {
            boolean has = scheme().editions().get(0).terms().all().stream().anyMatch(term -> term.kind() == kind);
            assertThat(assessment.findings().stream()
                            .filter(finding -> finding.rule().equals(kind.absentRule()))
                            .map(Finding::outcome))
                    .isEqualTo(has ? list() : list(Outcome.NOT_APPLICABLE));
        }
    }

    @Test
    void isReadFromAGrantFileOnceItIsInTheLibrary() throws IOException {
        SchemeLibrary library = SchemeLibrary.shipped().with(scheme());
        GrantFile file = GrantFileReader.read("g.json", "{\"scheme\": \"GF-1\"}", library);

        assertThat(library.scheme(file.scheme()).id()).isEqualTo("garden-fund");
        assertThat(library.schemes()).hasSize(7);
    }

    @Test
    void leavesNoNameOfASchemeInTheRules() {
        assertThat(GrantAssessment.rules(SchemeLibrary.shipped().scheme("wrrf-1")))
                .allSatisfy(rule ->
                        assertThat(rule.id().value()).startsWith("grants.").doesNotContain("wrrf"));
    }

    @Test
    void countsOnlyTheReceiptsAndPaymentsATermIsValidFor() throws IOException {
        GrantFile.Builder file = empty("pond-fund")
                .receipts(
                        list(receipt("R1", "2024-04-30", "9.00", "9.00"), receipt("R2", "2024-05-01", "9.00", "9.00")))
                .payments(list(payment("P1", "X", "2024-04-30", "9.00"), payment("P2", "Y", "2024-05-01", "9.00")));
        GrantAssessment assessment = check(file, scheme("scheme-pond-fund.json"), "2024-05-01");

        assertThat(Grants.all(assessment, "pass-on-within-5-days"))
                .extracting(Finding::subject)
                .containsExactly("receipt R2", "payment P2 of receipt R2");
        assertThat(Grants.all(assessment, "wet-hands"))
                .extracting(Finding::subject)
                .containsExactly("provider Y");
    }

    @Test
    void countsTheDayPaidWhereSpentMeansPaid() throws IOException {
        SpendLine line = SpendLine.builder()
                .id("S1")
                .amount(pounds("5.00"))
                .incurred(day("2024-04-01"))
                .paid(day("2024-04-30"))
                .build();
        GrantAssessment assessment =
                check(empty("pond-fund").spending(list(line)), scheme("scheme-pond-fund.json"), "2024-05-01");

        assertThat(Grants.one(assessment, "spend-window").outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void cannotTellAGateWhoseReturnHasNoLastDay() throws IOException {
        Finding gate =
                Grants.one(check(empty("pond-fund"), scheme("scheme-pond-fund.json"), "2024-05-01"), "second-gate");

        assertThat(Grants.missing(gate)).containsExactly("scheme.assurance.due");
    }

    @ParameterizedTest(name = "known and asked on {0}: {1}")
    @CsvSource({
        "2024-05-31, BREACHED",
        "2024-06-01, UNDETERMINED",
        "2024-06-14, UNDETERMINED",
        "2024-06-15, NOT_YET_DUE"
    })
    void listsADutyWithTheOutcomeThatEveryPossibleEditionGives(String asAt, Outcome outcome) throws IOException {
        GrantAssessment assessment = check(empty("pond-fund"), scheme("scheme-pond-fund.json"), asAt);

        assertThat(Grants.one(assessment, "plan").outcome()).isEqualTo(outcome);
        assertThat(assessment.obligations())
                .filteredOn(found -> found.rule().value().equals("grants.plan"))
                .extracting(Obligation::outcome)
                .containsExactly(outcome);
        assertThat(assessment.obligations())
                .filteredOn(found -> found.rule().value().equals("grants.report"))
                .extracting(Obligation::outcome)
                .containsExactly(Outcome.NOT_YET_DUE);
    }

    @Test
    void showsWhatEachPossibleEditionSays() throws IOException {
        Finding plan = Grants.one(check(empty("pond-fund"), scheme("scheme-pond-fund.json"), "2024-06-01"), "plan");

        assertThat(plan.explanation().facts())
                .containsExactly(
                        entry(
                                "edition 1",
                                scheme("scheme-pond-fund.json")
                                        .editions()
                                        .get(0)
                                        .published()
                                        .text()),
                        entry(
                                "edition 2",
                                scheme("scheme-pond-fund.json")
                                        .editions()
                                        .get(1)
                                        .published()
                                        .text()));
        assertThat(plan.explanation().children()).hasSize(2);
    }

    @Test
    void doesNotComparePublishedPeriodsWhereTheSchemeHasNoWindow() throws IOException {
        Source paper = Source.builder()
                .id("paper")
                .title("Paper")
                .publisher("Council")
                .edition("first")
                .licence("restated")
                .build();
        Citation page = Citation.of(paper, "PAPER.1", "1");
        PublishedSplit split = PublishedSplit.builder()
                .baseName("the fund")
                .base(pounds("1.00"))
                .unit(pounds("0.01"))
                .tolerance(pounds("0.00"))
                .toleranceReason("a test")
                .addLines(new PublishedLine("all", BigFraction.of(100), PercentageRole.INPUT, 0, pounds("1.00"), page))
                .window(new PublishedSplit.Window(new Period(Optional.of(day("2024-05-01")), Optional.empty()), page))
                .build();

        assertThat(Reconciliation.of(split, scheme(), Optional.empty(), SchemeLibrary.shipped())
                        .findings())
                .filteredOn(finding -> finding.rule().value().equals("grants.published-window"))
                .singleElement()
                .satisfies(finding -> assertThat(Grants.missing(finding)).containsExactly("scheme.window"));
    }

    @Test
    void givesEveryRuleATitle() throws IOException {
        assertThat(GrantAssessment.rules(scheme("scheme-pond-fund.json")))
                .extracting(Rule::title)
                .doesNotContain("")
                .contains("Whether the terms had been published");
    }
}

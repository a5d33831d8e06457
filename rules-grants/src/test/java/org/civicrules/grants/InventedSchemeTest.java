package org.civicrules.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicrules.grants.Grants.admin;
import static org.civicrules.grants.Grants.day;
import static org.civicrules.grants.Grants.empty;
import static org.civicrules.grants.Grants.line;
import static org.civicrules.grants.Grants.list;
import static org.civicrules.grants.Grants.pounds;
import static org.civicrules.grants.Grants.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.GrantFileReader;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.civicrules.grants.scheme.SchemeReader;
import org.civicrules.grants.scheme.TermKind;
import org.junit.jupiter.api.Test;

/** A scheme that exists in no Java code: adding one takes a JSON file and nothing else. */
class InventedSchemeTest {

    private static GrantScheme scheme() throws IOException {
        try (InputStream stream = InventedSchemeTest.class.getResourceAsStream("scheme-garden-fund.json")) {
            String json = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return SchemeReader.read("scheme-garden-fund.json", json);
        }
    }

    private static GrantAssessment check(GrantFile.Builder file, String asAt) throws IOException {
        return GrantAssessment.of("a-test", file.build(), scheme(), day(asAt), day(asAt), GrantPolicy.standard());
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
}

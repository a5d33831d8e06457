package org.civicrules.grants.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeReaderTest {

    private static String scheme(String terms) {
        return """
                {"id": "x", "title": "X", "payer": "D", "wholeDocument": "X.0",
                 "sources": [{"id": "x-1", "title": "X", "publisher": "D", "edition": "first",
                   "clauses": {"X.0": "all", "X.1": "one"}}],
                 "editions": [{"terms": [
                TERMS
                 ]}]}
                """.replace("TERMS", terms);
    }

    private static String term(String id, String rest) {
        return "{\"id\": \"" + id + "\", \"cites\": [\"X.1\"], \"modality\": \"MUST\", \"bearer\": \"AUTHORITY\", "
                + rest + "}";
    }

    @Test
    void readsASchemeOfOneTerm() {
        GrantScheme scheme =
                SchemeReader.read("x.json", scheme(term("w", "\"kind\": \"window\", \"to\": \"2022-03-31\"")));

        assertThat(scheme.id()).isEqualTo("x");
        assertThat(scheme.aliases()).isEmpty();
        assertThat(scheme.editions().get(0).published()).isEqualTo(new Publication(Optional.empty(), Optional.empty()));
        assertThat(scheme.editions().get(0).terms().all()).hasSize(1);
        assertThat(scheme.wholeDocument().section()).isEqualTo("all");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind": "windows"                                        | editions[0].terms[0].kind: is not a kind of term
            "kind": "window", "form": "2021-10-21"                   | editions[0].terms[0].form: is not a known field
            "kind": "window", "from": "2022-01-02", "to": "2022-01-01" | editions[0].terms[0]: the last day must not be before the first
            "kind": "cap", "category": "ADMIN", "fraction": "0.01", "base": "TOTAL_ALLOCATION" | editions[0].terms[0].category: must be one of DISTRIBUTION_AND_REPORTING, NEW_MEASURE_SET_UP
            "kind": "cap", "category": "NEW_MEASURE_SET_UP", "fraction": "1%", "base": "TOTAL_ALLOCATION" | editions[0].terms[0].fraction: must be a number of zero or more
            "kind": "cap", "category": "NEW_MEASURE_SET_UP", "fraction": "0.01", "base": "POT" | editions[0].terms[0].pot: must be named where the base is POT, and only there
            "kind": "cap", "category": "NEW_MEASURE_SET_UP", "fraction": "0.01", "base": "TOTAL_ALLOCATION", "pot": "p" | editions[0].terms[0].pot: must be named where the base is POT, and only there
            "kind": "return-metrics", "of": "r", "metrics": []        | term t names no return of this scheme
            "kind": "value-freeze", "of": "r", "after": "2022-01-01"  | term t names no return of this scheme
            "kind": "gate", "tranche": "a", "return": "b"             | term t names no tranche of this scheme
            "kind": "cap", "category": "NEW_MEASURE_SET_UP", "fraction": "1.5", "base": "TOTAL_ALLOCATION" | editions[0].terms[0].fraction: must not be more than 1, the whole
            "kind": "tranche", "number": 1, "share": "1.2"            | editions[0].terms[0].share: must not be more than 1, the whole
            "kind": "tranche", "number": 1, "share": "0.9"            | editions[0].terms: the shares of the tranches must add up to 1
            "kind": "duty"                                            | editions[0].terms[0].title: is required
            "kind": "uses", "uses": [{"use": "a", "verdict": "ALLOWED"}, {"use": "a", "verdict": "ALLOWED"}] | editions[0].terms[0].uses[1].use: stands twice
            "kind": "pass-on-limit", "days": 20.5, "unit": "CALENDAR_DAYS" | editions[0].terms[0].days: must be a whole number
            """)
    void namesEachProblemOfATerm(String rest, String message) {
        assertThatThrownBy(() -> SchemeReader.read("x.json", scheme(term("t", rest))))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s)x\\.json, line [45], character \\d+, .*");
    }

    @Test
    void reportsEveryProblemAtOnce() {
        String bad = "{\"id\": \"A B\", \"cites\": [\"X.9\"], \"modality\": \"PERHAPS\", \"kind\": \"duty\"}";

        assertThatThrownBy(() -> SchemeReader.read("x.json", scheme(bad)))
                .hasMessageContaining("cites: must be clauses that one of the sources lists: X.9")
                .hasMessageContaining("modality: must be one of MUST, MUST_NOT, SHOULD, MAY, POWER, DEFINITION")
                .hasMessageContaining("bearer: is required")
                .hasMessageContaining("id: must be lower-case words joined by hyphens");
    }

    @Test
    void refusesTwoTermsOfOneIdAndATermWithoutAClause() {
        String twice = term("t", "\"kind\": \"pass-on-choice\"") + "," + term("t", "\"kind\": \"recovery-notice\"");
        String uncited =
                "{\"id\": \"t\", \"modality\": \"MUST\", \"bearer\": \"AUTHORITY\", \"kind\": \"pass-on-choice\"}";

        assertThatThrownBy(() -> SchemeReader.read("x.json", scheme(twice)))
                .hasMessageContaining("editions[0].terms[1].id: stands twice");
        assertThatThrownBy(() -> SchemeReader.read("x.json", scheme(uncited)))
                .hasMessageContaining("terms[0].cites: must cite its clause");
    }

    @Test
    void wantsSourcesAWholeDocumentAndAnEdition() {
        assertThatThrownBy(() -> SchemeReader.read("x.json", "{\"id\": \"x\", \"title\": \"X\", \"payer\": \"D\"}"))
                .hasMessageContaining("sources: must name at least one document")
                .hasMessageContaining("wholeDocument: is required")
                .hasMessageContaining("editions: must hold at least one edition");
        String twoSources = scheme("")
                .replace(
                        "\"sources\": [",
                        "\"sources\": [{\"id\": \"x-0\", \"title\": \"X\", \"publisher\": \"D\","
                                + " \"edition\": \"e\", \"clauses\": {\"X.1\": \"one\"}}, ");
        assertThatThrownBy(() -> SchemeReader.read("x.json", twoSources))
                .hasMessageContaining("lists a clause that stands in another source too: X.1");
    }

    @Test
    void readsThePeriodATermIsValidFor() {
        String dated = term(
                "t", "\"kind\": \"pass-on-choice\", \"validFor\": {\"from\": \"2022-01-01\", \"to\": \"2022-01-31\"}");
        TermBasis basis = SchemeReader.read("x.json", scheme(dated))
                .editions()
                .get(0)
                .terms()
                .all()
                .get(0)
                .basis();

        assertThat(basis.governs(Optional.of(LocalDate.of(2021, 12, 31)))).isFalse();
        assertThat(basis.governs(Optional.of(LocalDate.of(2022, 1, 1)))).isTrue();
        assertThat(basis.governs(Optional.of(LocalDate.of(2022, 1, 31)))).isTrue();
        assertThat(basis.governs(Optional.of(LocalDate.of(2022, 2, 1)))).isFalse();
        assertThat(basis.governs(Optional.empty())).isTrue();
    }

    @Test
    void refusesTwoTranchesOfOneNumber() {
        String twice = term("a", "\"kind\": \"tranche\", \"number\": 1, \"share\": \"0.5\"") + ","
                + term("b", "\"kind\": \"tranche\", \"number\": 1, \"share\": \"0.5\"");

        assertThatThrownBy(() -> SchemeReader.read("x.json", scheme(twice)))
                .hasMessageContaining("two tranches have one number");
    }
}

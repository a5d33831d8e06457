package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessCommandTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "housing-l2/pass, PASS, AWARDED, , POST api/v1/certificate",
        "housing-l2/distinction, DISTINCTION, AWARDED, , POST api/v1/certificate",
        "housing-l2/not-achieved, NOT_ACHIEVED, REFERRED, , POST api/v1/epa",
        "housing-l2/incomplete, INCOMPLETE, VIVA_RECORDED, , ",
        "housing-l3/pass, PASS, AWARDED, UNANIMOUS, POST api/v1/certificate",
        "housing-l3/distinction, DISTINCTION, AWARDED, UNANIMOUS, POST api/v1/certificate",
        "housing-l3/not-achieved, NOT_ACHIEVED, MODERATED, UNANIMOUS, POST api/v1/epa",
        "housing-l3/incomplete, INCOMPLETE, VIVA_RECORDED, , ",
        "housing-l3/split-panel, PASS, AWARDED, INDEPENDENT_ASSESSOR, POST api/v1/certificate"
    })
    void everyExampleDecidesAsItsNameSays(String example, String outcome, String state, String decision, String request)
            throws IOException {
        Path file = EXAMPLES.resolve(example + ".json");
        CommandRun run = CommandRun.of("assess", file, "--format", "json");
        assertThat(run.exit()).isZero();
        JsonNode report = run.json();
        assertThat(report.get("outcome").asText()).isEqualTo(outcome);
        assertThat(report.get("state").asText()).isEqualTo(state);
        assertThat(report.path("decision").asText("")).isEqualTo(decision == null ? "" : decision);
        assertThat(report.get("rejected")).isEmpty();
        assertThat(report.findValuesAsText("accepted").subList(0, 3)).containsOnly("true");
        JsonNode certificate = CommandRun.of("certificate", file).json();
        assertThat(certificate.get("outcome").asText()).isEqualTo(outcome);
        if (request == null) {
            assertThat(certificate.get("requests")).isEmpty();
            assertThat(certificate.get("reasons")).isNotEmpty();
        } else {
            JsonNode sent = certificate.at("/requests/0");
            assertThat(sent.get("method").asText() + " " + sent.get("path").asText())
                    .isEqualTo(request);
            assertThat(certificate.get("reasons")).isEmpty();
        }
    }

    @Test
    void noExampleBreachesAnything() throws IOException {
        for (String example : new String[] {"housing-l2/pass", "housing-l2/distinction", "housing-l3/split-panel"}) {
            CommandRun run = CommandRun.of(
                    "assess", EXAMPLES.resolve(example + ".json"), "--fail-on", "breached,departed", "--format", "csv");
            assertThat(run.exit()).as(example).isZero();
            assertThat(run.out()).startsWith("rule,subject,outcome,modality,authority,clauses,statement\n");
        }
    }

    @Test
    void aReportNamesWhatItWasJudgedBy() throws IOException {
        JsonNode report = CommandRun.of("assess", EXAMPLES.resolve("housing-l2/pass.json"), "--format", "json")
                .json();
        assertThat(report.get("plan").asText()).isEqualTo("housing-l2");
        assertThat(report.get("edition").asText()).isEqualTo("ogl-2025");
        assertThat(report.get("asAt").asText()).isEqualTo("2025-01-31");
        assertThat(report.get("inputDigest").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(report.get("scoresDigest").asText())
                .matches("sha256:[0-9a-f]{64}")
                .isNotEqualTo(report.get("inputDigest").asText());
        assertThat(report.get("minimumTaken").toString()).isEqualTo("[\"INDEPENDENT_ASSESSOR:L2-S-COM-1\"]");
        assertThat(report.at("/weightedMean/use").asText()).startsWith("information only");
        assertThat(report.get("areas")).hasSize(22);
        assertThat(report.at("/memberships/0/outcome").asText()).isEqualTo("MET");
        assertThat(report.at("/memberships/2/stillToShow/0").asText()).isEqualTo("irpm-syllabus or irpm-online-course");
        assertThat(report.at("/findings/0/citations/0/clause").asText()).startsWith("L2-R");
    }

    @Test
    void theDayOfJudgementMovesWhatIsDue() throws IOException {
        Path file = EXAMPLES.resolve("housing-l2/pass.json");
        JsonNode early = CommandRun.of("assess", file, "--as-at", "2024-10-14", "--format", "json")
                .json();
        assertThat(early.get("state").asText()).isEqualTo("GATEWAY_PASSED");
        assertThat(early.at("/next/step").asText()).isEqualTo("EVIDENCE_SUBMITTED");
        assertThat(CommandRun.of("assess", file, "--as-at", "2025-01-26").out())
                .contains(
                        "state: GRADED, attempt 1",
                        "next: MODERATED on 2025-01-26",
                        "NOT_YET_DUE  housing.l2.quality.moderated");
        assertThat(CommandRun.of("assess", file, "--as-at", "2024-10-14", "--fail-on", "not_yet_due")
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void aScoreThatIsNoneIsRejectedByItsPlace() throws IOException {
        Path file = edited("\"score\": 5", "\"score\": 3.5", "housing-l2/incomplete.json");
        CommandRun run = CommandRun.of("assess", file, "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.json().at("/rejected/0/code").asText()).isEqualTo("not-a-score");
        assertThat(run.err()).contains("sheets[0].scores[0].score: give a whole number from 1 to 5");
        assertThat(CommandRun.of("assess", file, "--strict").exit()).isEqualTo(2);
    }

    @Test
    void aFaultyCaseIsOneLineWithPlaceAndCureAndNoPersonsData() throws IOException {
        assertFault(edited("\"ageAtStart\": 18", "\"ageAtStart\": 18.5", null), "ageAtStart: expected a whole number");
        assertFault(
                edited("\"route\": \"QUALIFICATION\"", "\"route\": \"SECRET\"", null),
                "knowledge.route: expected one of [QUALIFICATION, ASSESSMENT]");
        assertFault(
                edited("\"ageAtStart\": 18", "\"birthday\": 18", null), "birthday: unknown property; expected one of");
        assertFault(
                edited("\"evidence.diary\": true", "\"evidence.dairy\": true", null), "unknown name evidence.dairy");
        assertFault(
                edited("\"assessor.impartial\": true", "\"assessor.partial\": true", null),
                "assessors.INDEPENDENT_ASSESSOR.confirmations: unknown name assessor.partial");
        assertFault(
                edited("\"ogl-2025\"", "\"ogl-2031\"", null), "unknown edition of housing-l2; name one of ogl-2025");
        assertFault(edited("\"housing-l2\"", "\"housing-l4\"", null), "unknown plan");
        assertFault(edited("\"plan\": \"housing-l2\",", "", null), "the file: add what is missing: [plan]");
        assertFault(
                edited("\"ageAtStart\": 18", "\"Jo SECRET 2001-02-03\": 18", null),
                "(name not shown): unknown property; expected one of");
        assertFault(
                edited("\"evidence.diary\": true", "\"Jo SECRET\": true", null),
                "confirmations: unknown name (name not shown)");
        assertFault(edited("\"ageAtStart\": 18", "\"ageAtStart\": {}", null), "ageAtStart: expected a whole number");
        assertFault(edited("\"dates\": {", "\"dates\": 1, \"x\": {", null), "dates: expected an object in braces");
        assertFault(
                edited("\"START\": \"2023-09-04\"", "\"START\": \"4 September SECRET\"", null),
                "line 6, dates: expected a date such as \"2024-01-31\"");
        assertFault(
                edited("\"dates\": {", "\"dates\": {\"GATEWAY\": \"2024-01-01\",", null),
                "must not hold the day of a recorded step");
        assertFault(
                edited("\"apprentice\": \"HA-PASS\",", "\"apprentice\": \"HA-PASS\" \"x\",", null), "not valid JSON");
        assertFault(folder.resolve("absent.json"), "no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "18", "null"})
    void aFileThatHoldsNoObjectSaysSo(String text) throws IOException {
        assertFault(
                Files.writeString(folder.resolve("none.json"), text), "the case file is empty or holds no JSON object");
    }

    @Test
    void nothingMayFollowACase() throws IOException {
        Path file = folder.resolve("two.json");
        Files.writeString(file, "{\"plan\": \"housing-l2\", \"edition\": \"ogl-2025\", \"apprentice\": \"A\"} {}");
        assertFault(file, "nothing may follow the closing brace");
    }

    @Test
    void aCaseWithoutAnyDayNeedsOne() throws IOException {
        Path file = folder.resolve("bare.json");
        Files.writeString(file, "{\"plan\": \"housing-l2\", \"edition\": \"ogl-2025\", \"apprentice\": \"A\"}");
        assertFault(file, "name one with --as-at");
        CommandRun run = CommandRun.of("assess", file, "--as-at", "2025-01-01", "--format", "json");
        assertThat(run.json().get("state").asText()).isEqualTo("ON_PROGRAMME");
        assertThat(run.json().at("/next/accepted").asBoolean()).isFalse();
        assertThat(run.json().get("missing")).hasSize(44);
    }

    @Test
    void aCertificateIsPrintedAsTextToo() throws IOException {
        Path file = EXAMPLES.resolve("housing-l2/incomplete.json");
        CommandRun refused = CommandRun.of("certificate", file, "--format", "text", "--fail-on-refusal");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).contains("nothing may be sent:", "  grade: scores are missing");
        CommandRun sent =
                CommandRun.of("certificate", EXAMPLES.resolve("housing-l3/split-panel.json"), "--format", "text");
        assertThat(sent.out()).contains("POST api/v1/certificate", "\"standardReference\" : \"ST0234\"");
        assertThat(CommandRun.of("certificate", file, "--format", "csv").exit()).isEqualTo(2);
    }

    private static void assertFault(Path file, String part) {
        CommandRun run = CommandRun.of("assess", file);
        assertThat(run.exit()).as(part).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(part).doesNotContain("SECRET");
    }

    private Path edited(String from, String to, @Nullable String example) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(example == null ? "housing-l2/pass.json" : example));
        assertThat(text).contains(from);
        Path file = folder.resolve("edited.json");
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), to));
        return file;
    }
}

package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.civicrules.assessment.conduct.CaseReader;
import org.civicrules.assessment.conduct.CaseReport;
import org.civicrules.core.file.UnusableFile;
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
        assertFault(
                edited("\"ageAtStart\": 18", "\"ageAtStart\": 18.5", null),
                "ageAtStart: must be a whole number from 0");
        assertFault(
                edited("\"ageAtStart\": 18", "\"ageAtStart\": 121", null),
                "ageAtStart: must be a whole number from 0 to 120");
        assertFault(edited("\"ageAtStart\": 18", "\"ageAtStart\": -1", null), "ageAtStart: must be a whole number");
        assertFault(
                edited("\"levelTested\": 2", "\"levelTested\": 9", null),
                "english.levelTested: must be a whole number from 0 to 8");
        assertFault(
                edited("\"levelAtStart\": 0", "\"levelAtStart\": 2", null),
                "english: levelAchieved must not be below levelAtStart");
        assertFault(edited("\"GBP 1500.00\"", "\"GBP -1500.00\"", null), "costs.assessment: must be an amount of zero");
        assertFault(
                edited("\"route\": \"QUALIFICATION\"", "\"route\": \"SECRET\"", null),
                "knowledge.route: must be one of QUALIFICATION, ASSESSMENT");
        assertFault(edited("\"ageAtStart\": 18", "\"agAtStart\": 18", null), "did you mean ageAtStart?");
        assertFault(
                edited("\"evidence.diary\": true", "\"evidence.dairy\": true", null), "did you mean evidence.diary?");
        assertFault(
                edited("\"assessor.impartial\": true", "\"assessor.partial\": true", null),
                "assessors[0].confirmations.assessor.partial: must be one of the plan's names");
        assertFault(
                edited("\"ogl-2025\"", "\"ogl-2031\"", null),
                "edition: must be an edition of housing-l2; known: ogl-2025");
        assertFault(
                edited("\"housing-l2\"", "\"housing-l4\"", null),
                "line 2, character 11, plan: must be a plan there is; known: housing-l2, housing-l3");
        assertFault(edited("\"plan\": \"housing-l2\",", "", null), "plan: is required: add \"plan\"");
        assertFault(
                edited("\"ageAtStart\": 18", "\"Jo SECRET 2001-02-03\": 18", null), "(name not shown): is not a known");
        assertFault(edited("\"evidence.diary\": true", "\"Jo SECRET\": true", null), "confirmations.(name not shown)");
        assertFault(edited("\"ageAtStart\": 18", "\"ageAtStart\": {}", null), "ageAtStart: must be a whole number");
        assertFault(
                edited("\"START\": \"2023-09-04\"", "\"START\": \"4 September SECRET\"", null),
                "line 6, character 14, dates.START: must be a day that exists");
        assertFault(
                edited("\"dates\": {", "\"dates\": {\"GATEWAY\": \"2024-01-01\",", null),
                "dates.GATEWAY: must be one of the days a case states");
        assertFault(edited("\"on\": \"2024-10-14\"", "\"on\": \"2024-12-19\"", null), "events[1] is before the one");
        assertFault(
                edited("\"apprentice\": \"HA-PASS\",", "\"apprentice\": \"HA-PASS\" \"x\",", null),
                "this is not well-formed JSON");
        assertFault(folder.resolve("absent.json"), "no such file");
    }

    @Test
    void everyFaultIsToldAtOnceEachOnItsLineAndNoneOfThemTwice() throws IOException {
        String text = Files.readString(EXAMPLES.resolve("housing-l2/pass.json"))
                .replace("\"ageAtStart\": 18", "\"ageAtStart\": -1")
                .replace("\"2024-05-20\"", "\"2024-05-32\"")
                .replace("\"edition\": \"ogl-2025\"", "\"edition\": \"ogl-2\"");
        CommandRun run = CommandRun.of("assess", Files.writeString(folder.resolve("faults.json"), text));
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err().lines().toList()).hasSize(3);
        assertThat(run.err()).contains(", edition: ", ", dates.KNOWLEDGE_SHOWN: ", ", ageAtStart: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "18", "null"})
    void aFileThatHoldsNoObjectSaysSo(String text) throws IOException {
        assertFault(Files.writeString(folder.resolve("none.json"), text), "one JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"housing-l2/pass.json", "housing-l3/split-panel.json"})
    void aCaseWithAKeyLeftOutOrEmptiedIsDecidedOrRefusedAndNeverFails(String example) throws IOException {
        JsonNode whole = Json.MAPPER.readTree(EXAMPLES.resolve(example).toFile());
        CaseReader reader = CaseReader.of(Plans.everyEdition());
        int read = 0;
        for (JsonNode changed : changed((ObjectNode) whole)) {
            try {
                CaseReader.Read taken = reader.read("changed.json", changed.toString());
                CaseReport.of(taken.rules(), taken.file(), LocalDate.of(2025, 2, 1));
                read++;
            } catch (UnusableFile refused) {
                assertThat(refused.issues()).isNotEmpty();
            }
        }
        assertThat(read).isPositive();
    }

    /** The tree without each of its keys in turn, and with each set to nothing, to a text, a number, a list and an object. */
    private static List<JsonNode> changed(ObjectNode whole) {
        List<JsonNode> all = new ArrayList<>();
        for (String key : names(whole)) {
            for (String with : new String[] {"", "null", "\"\"", "-1", "[]", "{}"}) {
                ObjectNode copy = whole.deepCopy();
                set(copy, key, with);
                all.add(copy);
            }
            if (whole.get(key) instanceof ObjectNode inner) {
                changed(inner).forEach(child -> all.add(whole.deepCopy().set(key, child)));
            }
            if (whole.get(key) instanceof ArrayNode list && list.path(0) instanceof ObjectNode inner) {
                changed(inner).forEach(child -> {
                    ObjectNode copy = whole.deepCopy();
                    ((ArrayNode) copy.get(key)).set(0, child);
                    all.add(copy);
                });
            }
        }
        return all;
    }

    private static void set(ObjectNode node, String key, String with) {
        try {
            if (with.isEmpty()) {
                node.remove(key);
            } else {
                node.set(key, Json.MAPPER.readTree(with));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
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
    void feedbackSaysInPlainWordsWhatToRaise() throws IOException {
        Path file = EXAMPLES.resolve("housing-l2/not-achieved.json");
        CommandRun text = CommandRun.of("feedback", file);
        assertThat(text.exit()).isZero();
        assertThat(text.out())
                .startsWith("You have not passed yet. For a pass, raise 2 criteria.\n")
                .contains("to raise: ", "you have 2, you need 3");
        JsonNode json = CommandRun.of("feedback", file, "--format", "json").json();
        assertThat(json.get("outcome").asText()).isEqualTo("NOT_ACHIEVED");
        assertThat(json.findValuesAsText("criterion")).hasSize(2);
        assertThat(CommandRun.of("feedback", file, "--format", "csv").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void gradeAndStageStandTogetherAtTheTop() throws IOException {
        Path unready = edited("\"gateway.prepared\": true", "\"gateway.prepared\": false", null);
        assertThat(CommandRun.of("assess", unready).out()).contains("\ngraded PASS; gateway refused\n");
        assertThat(CommandRun.of("assess", unready, "--format", "json")
                        .json()
                        .get("headline")
                        .asText())
                .isEqualTo("graded PASS; gateway refused");
        assertThat(CommandRun.of("certificate", unready).json().get("headline").asText())
                .isEqualTo("graded PASS; gateway refused");
        assertThat(CommandRun.of("assess", EXAMPLES.resolve("housing-l2/pass.json"))
                        .out())
                .contains("\nawarded PASS\n");
    }

    @Test
    void aReadingNamedOnTheCommandLineIsTakenBeforeTheCases() throws IOException {
        Path file = edited("\"levelAchieved\": 1", "\"levelAchieved\": 0", null);
        assertThat(CommandRun.of("assess", file).out()).contains("graded PASS; gateway refused");
        CommandRun due = CommandRun.of("assess", file, "--policy", "english-maths-due=completion");
        assertThat(due.out()).contains("graded PASS; award refused");
        CommandRun unknown = CommandRun.of("assess", file, "--policy", "english-maths-du=completion");
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("did you mean english-maths-due?");
        assertThat(CommandRun.of("assess", file, "--policy", "english-maths-due=never")
                        .err())
                .contains("readings=gateway, completion");
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

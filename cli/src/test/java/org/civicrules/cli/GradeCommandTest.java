package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civicrules.core.rule.LibraryVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {

    private static final Path L2 = Path.of("../examples/housing-l2/scores.csv");
    private static final Path L3 = Path.of("../examples/housing-l3/scores.csv");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void gradesEachApprenticeOfALevel2FileAsJson() throws IOException {
        CommandRun run = CommandRun.of("grade", "--plan", "housing-l2", L2, "--format", "json");
        JsonNode list = run.json();
        assertThat(run.exit()).isZero();
        assertThat(list.findValuesAsText("outcome"))
                .containsExactly("PASS", "DISTINCTION", "NOT_ACHIEVED", "INCOMPLETE");
        JsonNode failed = list.get(2);
        assertThat(failed.get("apprentice").asText()).isEqualTo("HA-NOT-ACHIEVED");
        assertThat(failed.get("plan").asText()).isEqualTo("housing-l2");
        assertThat(failed.get("edition").asText()).isEqualTo("ogl-2025");
        assertThat(failed.get("libraryVersion").asText()).isEqualTo(LibraryVersion.current());
        assertThat(failed.get("inputDigest").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(failed.get("below").toString()).isEqualTo("[\"L2-S-TIM-3\",\"L2-B-CUC-2\"]");
        assertThat(failed.has("decision")).isFalse();
        assertThat(list.get(3).get("missing").toString()).isEqualTo("[\"L2-K-QUA-1\",\"L2-S-VUL-2\"]");
        assertThat(list.get(0).get("keepsFromDistinction")).isNotEmpty();
        assertThat(list.get(1).get("keepsFromDistinction")).isEmpty();
        assertThat(run.err()).contains("174 rows read, 174 accepted, 0 rejected");
    }

    @Test
    void gradesAPanelWithItsDecisionAndSheets() throws IOException {
        JsonNode list = CommandRun.of("grade", "--plan", "housing-l3", L3, "--format", "json")
                .json();
        assertThat(list).hasSize(5);
        JsonNode incomplete = list.get(3);
        assertThat(incomplete.get("outcome").asText()).isEqualTo("INCOMPLETE");
        assertThat(incomplete.get("decision").isNull()).isTrue();
        assertThat(incomplete.get("missing").toString()).isEqualTo("[\"TRAINING_PROVIDER:L3-K-AST-4\"]");
        JsonNode split = list.get(4);
        assertThat(split.get("outcome").asText()).isEqualTo("PASS");
        assertThat(split.get("decision").asText()).isEqualTo("INDEPENDENT_ASSESSOR");
        assertThat(split.get("keepsFromDistinction").toString()).isEqualTo("[\"L3-S-PRB-3\",\"L3-B-RSL-3\"]");
        assertThat(split.at("/sheets/LINE_MANAGER/outcome").asText()).isEqualTo("DISTINCTION");
        assertThat(split.at("/sheets/INDEPENDENT_ASSESSOR/scores/L3-B-RSL-3").asInt())
                .isEqualTo(3);
        assertThat(list.get(2).get("decision").asText()).isEqualTo("UNANIMOUS");
        assertThat(list.get(2).get("outcome").asText()).isEqualTo("NOT_ACHIEVED");
    }

    @Test
    void rejectedRowsAreListedAndTheOthersGraded() throws IOException {
        Path file = write("A,L2-K-ORG-1,3", "A,L2-K-ORG-1,3", "B,L2-K-LEG-1,2", "B,L2-X-1,3", "B,L2-K-ORG-1,3.5");
        CommandRun run = CommandRun.of("grade", "--plan", "housing-l2", file, "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.json().get(0).get("rejected").findValuesAsText("line")).containsExactly("2", "3");
        assertThat(run.json().get(0).get("missing")).hasSize(44);
        assertThat(run.json().get(1).get("rejected").findValuesAsText("code"))
                .containsExactly("unknown-criterion", "not-a-score");
        assertThat(run.json().get(1).get("notScored").toString()).isEqualTo("[\"L2-K-LEG-1\"]");
        assertThat(run.err())
                .contains(
                        "5 rows read, 1 accepted, 4 rejected",
                        "line 2, criterion",
                        "line 6, score: give a whole number");
        assertThat(CommandRun.of("grade", "--plan", "housing-l2", file, "--strict")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aRowWithoutAnApprenticeIsRejectedAndNobodyIsGradedForIt() throws IOException {
        Path file = write(",L2-K-ORG-1,3", "A,L2-K-ORG-1,3");
        CommandRun run = CommandRun.of("grade", "--plan", "housing-l2", file, "--format", "json");
        assertThat(run.json().findValuesAsText("apprentice")).containsExactly("A");
        assertThat(run.err())
                .isEqualTo(file + ": 2 rows read, 1 accepted, 1 rejected\n" + file
                        + ", line 2, apprentice: name the apprentice by a reference\n");
        assertThat(CommandRun.of("grade", "--plan", "housing-l2", file, "--strict")
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void aFileWithTwoColumnsOfTheSameNameIsRefused() throws IOException {
        Path file = folder.resolve("twice.csv");
        Files.writeString(file, "apprentice,criterion,score,score\nA,L2-K-ORG-1,3,5\n");
        CommandRun run = CommandRun.of("grade", "--plan", "housing-l2", file);
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(file + ", line 1, score: stands twice in the header; keep one");
    }

    @Test
    void gradesByAPlanInAFolder() throws IOException {
        Path plan = Path.of("../examples/plans/st0119");
        Path results = Path.of("../examples/plans/results.csv");
        CommandRun text = CommandRun.of("grade", "--plan", plan.toString(), results, "--explain");
        assertThat(text.exit()).isZero();
        assertThat(text.out()).contains("A1: M\n", "A2: M\n", "A3: D\n", "A4: F\n", "A5: INCOMPLETE\n", "P, D = M");
        assertThat(text.err()).contains("8 rows read, 8 accepted, 0 rejected");
        JsonNode list = CommandRun.of("grade", "--plan", plan.toString(), results, "--format", "json")
                .json();
        assertThat(list.get(4).get("missing").toString()).isEqualTo("[\"project\"]");
        assertThat(CommandRun.of("grade", "--plan", plan.toString(), results, "--format", "csv")
                        .out())
                .contains("\nA2,st0119,1.2,M,\n");
        assertThat(CommandRun.of("grade", "--plan", folder.toString(), results).exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void aPlanInAFolderIsCheckedAsAWhole() throws IOException {
        assertThat(CommandRun.of("plan", "check", "../examples/plans/st0480").out())
                .isEqualTo("st0480@AP03: 2 components, grades F P D, combined by a table\n");
        CommandRun refused = CommandRun.of("plan", "check", folder.toString());
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains("plan.csv");
    }

    @Test
    void printsTextAndCsv() {
        assertThat(CommandRun.of("grade", "--plan", "housing-l2", L2, "--explain")
                        .out())
                .contains(
                        "HA-NOT-ACHIEVED: NOT_ACHIEVED",
                        "  below pass: L2-S-TIM-3 L2-B-CUC-2",
                        "    would change it: for a pass: L2-S-TIM-3 to at least 3, L2-B-CUC-2 to at least 3",
                        "[L2-R28]");
        CommandRun csv = CommandRun.of("grade", "--plan", "housing-l3", L3, "--format", "csv");
        assertThat(csv.out().lines().toList())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("apprentice,plan,edition,outcome");
        assertThat(csv.out()).contains("\nHP-SPLIT,housing-l3,ogl-2015,PASS,INDEPENDENT_ASSESSOR,");
    }

    @Test
    void failsOnARequestedOutcome() {
        assertThat(CommandRun.of("grade", "--plan", "housing-l2", L2, "--fail-on", "incomplete")
                        .exit())
                .isEqualTo(3);
        assertThat(CommandRun.of("grade", "--plan", "housing-l3", L3, "--fail-on", "not_achieved,incomplete")
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void aFileThatCannotBeUsedIsOneLineThatSaysHowToMendIt() throws IOException {
        CommandRun absent = CommandRun.of("grade", "--plan", "housing-l2", "absent.csv");
        assertThat(absent.exit()).isEqualTo(2);
        assertThat(absent.err()).hasLineCount(1).contains("absent.csv: no such file");
        CommandRun column = CommandRun.of("grade", "--plan", "housing-l3", write("A,L3-K-ORG-1,3"));
        assertThat(column.exit()).isEqualTo(2);
        assertThat(column.err()).hasLineCount(1).contains("line 1, assessor_role: this column is missing");
        CommandRun plan = CommandRun.of("grade", "--plan", "housing-l9", L2);
        assertThat(plan.exit()).isEqualTo(2);
        assertThat(plan.err()).contains("name one of housing-l2, housing-l3");
    }

    @Test
    void gradesByAnOrganisationsOwnCatalogue() throws IOException {
        Path own = folder.resolve("own-2026.csv");
        Files.writeString(own, "code,kind,area,title,methods,section\nQ1,SKILL,Care,Listens,Portfolio,Own 1\n");
        Path scores = write("A,Q1,4");
        JsonNode graded = CommandRun.of("grade", "--plan", "housing-l2", scores, "--catalogue", own, "--format", "json")
                .json()
                .get(0);
        assertThat(graded.get("outcome").asText()).isEqualTo("DISTINCTION");
        assertThat(graded.get("catalogue").asText()).isEqualTo("own-2026.csv");
        Files.writeString(own, "code,kind,area,title,methods,section\nQ1,SKILL,Care,Listens,Exhibition,Own 1\n");
        CommandRun refused = CommandRun.of("grade", "--plan", "housing-l2", scores, "--catalogue", own);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("methods must be among the plan's");
    }

    @Test
    void aBatchOfManyApprenticesKeepsItsOrder() throws IOException {
        StringBuilder rows = new StringBuilder("apprentice,criterion,score\n");
        for (int apprentice = 0; apprentice < 2000; apprentice++) {
            rows.append("A").append(apprentice).append(",L2-K-ORG-1,3\n");
        }
        Path file = folder.resolve("many.csv");
        Files.writeString(file, rows);
        JsonNode list = CommandRun.of("grade", "--plan", "housing-l2", file, "--format", "json")
                .json();
        assertThat(list).hasSize(2000);
        assertThat(list.get(1999).get("apprentice").asText()).isEqualTo("A1999");
    }

    private Path write(String... rows) throws IOException {
        Path file = folder.resolve("scores.csv");
        Files.writeString(file, "apprentice,criterion,score\n" + String.join("\n", rows) + "\n");
        return file;
    }
}

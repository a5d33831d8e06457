package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantRecordsCommandsTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeRecords() throws IOException {
        Files.writeString(directory.resolve("homes.csv"), "tenure,date,homes\nLCRA,2025-03-31,40\nLCHO,2025-03-31,0\n");
        Files.writeString(
                directory.resolve("asb.csv"), "opened,hate_incident\n2024-04-01,no\n2024-05-01,\n2024-06-01,maybe\n");
        Files.writeString(directory.resolve("complaints.csv"), """
                reference,stage,logged,acknowledged,extended,answered
                A,1,2024-04-02,2024-04-04,,2024-04-18
                B,1,2024-04-02,2024-04-04,yes,
                C,2,2021-04-02,,,
                """);
        Files.writeString(directory.resolve("sample.csv"), "tenure,population,method\nLCRA,40,census\n");
    }

    @Test
    void printsMeasuresAndSurveyFindingsAsText() {
        assertThat(run("kpi", "tenants-from-records", directory.toString(), "--year", "2024-25"))
                .isZero();

        assertThat(out.toString().lines())
                .contains(
                        "2024-25 ALL      NM01 1                        50.0 per 1,000 homes  2/40  95 %: 6.1 to 180.6",
                        "2024-25 LCRA     CH02 1                        50.0 %  1/2  95 %: 9.5 to 90.5",
                        "2024-25 LCRA     TP01                      no value: survey.csv was not given",
                        "MET tsm.sampling.minimum (LCRA survey): 0 answers of at least 37; a census of fewer than 2,500"
                                + " suffices")
                .anyMatch(line -> line.contains("NM01 2") && line.endsWith("  unknown: hate-incident-unknown 1"));
        assertThat(out.toString()).doesNotContain("arithmetic");
        run("kpi", "tenants-from-records", directory.toString(), "--year", "2024-25", "--explain");
        assertThat(out.toString()).contains("    arithmetic: 1000 x 2 / 40 = 50\n");
        assertThat(err.toString())
                .contains("read: " + directory.resolve("asb.csv") + ": 3 rows, 2 accepted, 1 rejected\n")
                .contains(
                        "rejected: " + directory.resolve("asb.csv") + ", line 4, hate_incident: expected yes or no\n");
    }

    @Test
    void printsJsonWithPeriodIndicatorsFindingsAndInput() throws IOException {
        run("kpi", "tenants-from-records", directory.toString(), "--year", "2024-25", "--local", "--format", "json");

        JsonNode node = Json.MAPPER.readTree(out.toString());
        assertThat(node.get("period").get("from").asText()).isEqualTo("2024-04-01");
        assertThat(node.get("period").get("to").asText()).isEqualTo("2025-03-31");
        assertThat(node.get("indicators")).hasSize(26 + 8);
        JsonNode cases = find(node, "tsm.nm01.1");
        assertThat(cases.get("scope").asText()).isEqualTo("ALL");
        assertThat(cases.get("numerator").asInt()).isEqualTo(2);
        assertThat(cases.get("denominator").asInt()).isEqualTo(40);
        assertThat(cases.get("value").asText()).isEqualTo("50");
        assertThat(cases.get("published").asText()).isEqualTo("50.0");
        assertThat(cases.get("status").asText()).isEqualTo("VALUE");
        assertThat(cases.get("interval").get("method").asText()).isEqualTo("EXACT_POISSON");
        assertThat(cases.get("citations")).isNotEmpty();
        assertThat(find(node, "tsm.nm01.2")
                        .get("unknown")
                        .get("hate-incident-unknown")
                        .asInt())
                .isEqualTo(1);
        assertThat(find(node, "tsm.ch02.1").get("base_only").get("not-answered").asInt())
                .isEqualTo(1);
        JsonNode none = find(node, "melton-2022.electrical-safety");
        assertThat(none.get("status").asText()).isEqualTo("NO_VALUE");
        assertThat(none.get("reason").asText()).isEqualTo("NOT_COLLECTED");
        assertThat(none.get("value").isNull()).isTrue();
        assertThat(none.get("numerator").isNull()).isTrue();
        assertThat(node.get("findings")).hasSize(2);
        assertThat(node.get("input").get(3).get("rejected").asInt()).isEqualTo(1);
        assertThat(node.get("rejected").get(0).get("line").asInt()).isEqualTo(4);
    }

    @Test
    void printsCsv() {
        run("kpi", "tenants-from-records", directory.toString(), "--year", "2024-25", "--format", "csv");

        assertThat(out.toString().lines())
                .contains(
                        "year,scope,measure,indicator,unweighted,numerator,denominator,value,published,unit,status,reason,"
                                + "detail,interval,excluded,unknown,base_only",
                        "2024-25,LCRA,CH02 1,tsm.ch02.1,no,1,2,50,50.0,%,VALUE,,,9.5 to 90.5,,,not-answered 1",
                        "2024-25,ALL,BS01,tsm.bs01,no,,,,,%,NO_VALUE,NOT_COLLECTED,dwellings.csv was not given,,,,")
                .hasSize(27);
    }

    @Test
    void refusesAYearOrADirectoryThatCannotBe() throws IOException {
        assertThat(run("kpi", "tenants-from-records", directory.toString(), "--year", "2024"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("--year: financial year must look like 2021-22");
        assertThat(run("kpi", "tenants-from-records", directory.resolve("none").toString(), "--year", "2024-25"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("no such directory; give the one that holds the records");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        assertThat(run("kpi", "tenants-from-records", empty.toString(), "--year", "2024-25"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("holds none of the files of records");
        assertThat(run("kpi", "tenants-from-records", directory.toString(), "--year", "2024-25", "--strict"))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void listsLiveComplaintsWithTheirDays() {
        String file = directory.resolve("complaints.csv").toString();

        assertThat(run("complaints", "due", file, "--as-at", "2024-05-03")).isZero();
        assertThat(out.toString())
                .isEqualTo("line 3 B, stage 1, logged 2024-04-02, Code 2024: acknowledge by 2024-04-09 MET, answer by"
                        + " 2024-04-18, with extension by 2024-05-02 BREACHED\n"
                        + "line 4 C, stage 2, logged 2021-04-02, Code unknown: acknowledge by unknown UNDETERMINED, answer"
                        + " by unknown, with extension by unknown UNDETERMINED\n"
                        + "2 live complaints on 2024-05-03\n");
        assertThat(run("complaints", "due", file, "--as-at", "2024-05-03", "--fail-on", "late"))
                .isEqualTo(Exit.FAIL_ON);
        assertThat(run("complaints", "due", file, "--as-at", "2024-05-02", "--fail-on", "late"))
                .isZero();
    }

    @Test
    void listsLiveComplaintsAsCsvAndJson() throws IOException {
        String file = directory.resolve("complaints.csv").toString();

        run("complaints", "due", file, "--as-at", "2024-04-03", "--format", "csv");
        assertThat(out.toString()).isEqualTo("""
                        line,reference,stage,edition,logged,acknowledged,extended,acknowledge_by,acknowledge,answer_by,\
                        extended_answer_by,answer
                        2,A,1,2024,2024-04-02,,no,2024-04-09,NOT_YET_DUE,2024-04-23,2024-05-08,NOT_YET_DUE
                        3,B,1,2024,2024-04-02,,yes,2024-04-09,NOT_YET_DUE,2024-04-23,2024-05-08,NOT_YET_DUE
                        4,C,2,,2021-04-02,,no,,UNDETERMINED,,,UNDETERMINED
                        """);
        run("complaints", "due", file, "--as-at", "2024-04-10", "--format", "json");
        JsonNode first = Json.MAPPER.readTree(out.toString()).get("complaints").get(0);
        assertThat(first.get("reference").asText()).isEqualTo("A");
        assertThat(first.get("edition").asText()).isEqualTo("2024");
        assertThat(first.get("acknowledged").asText()).isEqualTo("2024-04-04");
        assertThat(first.get("acknowledge_by").asText()).isEqualTo("2024-04-09");
        assertThat(first.get("answer_by").asText()).isEqualTo("2024-04-18");
        assertThat(first.get("extended_answer_by").asText()).isEqualTo("2024-05-02");
        assertThat(first.get("acknowledge").get("outcome").asText()).isEqualTo("MET");
        assertThat(first.get("answer").get("outcome").asText()).isEqualTo("NOT_YET_DUE");
        assertThat(first.get("answer").get("dueOn").asText()).isEqualTo("2024-04-18");
    }

    @Test
    void namesRejectedComplaints() throws IOException {
        Path file = Files.writeString(
                directory.resolve("bad.csv"), "stage,logged,acknowledged,extended,answered\n9,2024-04-02,,,\n");

        assertThat(run("complaints", "due", file.toString(), "--as-at", "2024-05-02"))
                .isZero();
        assertThat(out.toString()).isEqualTo("0 live complaints on 2024-05-02\n");
        assertThat(err.toString())
                .isEqualTo("read: " + file + ": 1 rows, 0 accepted, 1 rejected\nrejected: " + file
                        + ", line 2, stage: expected a whole number from 1 to 2\n");
        assertThat(run("complaints", "due", file.toString(), "--as-at", "2024-05-02", "--strict"))
                .isEqualTo(Exit.USAGE);
        run("complaints", "due", file.toString(), "--as-at", "2024-05-02", "--format", "json");
        JsonNode answer = Json.MAPPER.readTree(out.toString());
        assertThat(answer.at("/input/0/file").asText()).isEqualTo(file.toString());
        assertThat(answer.at("/input/0/read").asInt()).isEqualTo(1);
        assertThat(answer.at("/input/0/accepted").asInt()).isZero();
        assertThat(answer.at("/input/0/rejected").asInt()).isEqualTo(1);
        assertThat(answer.at("/rejected/0/column").asText()).isEqualTo("stage");
    }

    @Test
    void refusesComplaintsBehindAnUnclosedQuote() throws IOException {
        Path file = Files.writeString(
                directory.resolve("bad.csv"),
                "stage,logged,acknowledged,extended,answered,reference\n1,2024-04-02,,,,\"C-2\n1,2024-04-02,,,,C-3\n");

        assertThat(run("complaints", "due", file.toString(), "--as-at", "2024-05-02", "--fail-on", "late"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("bad.csv", "line 2", "quotation mark that is not closed");
    }

    private static JsonNode find(JsonNode node, String id) {
        for (JsonNode indicator : node.get("indicators")) {
            if (indicator.get("id").asText().equals(id)) {
                return indicator;
            }
        }
        throw new AssertionError("no indicator " + id);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return CivicRules.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}

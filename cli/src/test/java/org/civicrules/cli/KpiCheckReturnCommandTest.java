package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpiCheckReturnCommandTest {

    private static final String MANAGEMENT = "year,scope,code,measure,numerator,denominator,published\n";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsFaultsAsTextAndTheOtherRulesIfAsked() throws IOException {
        Path file = file("return.csv", MANAGEMENT + "2024,ALL,X,BS01,5,4,125\n");

        assertThat(run(file.toString())).isZero();

        assertThat(out.toString())
                .isEqualTo("BREACHED tsm.check.numerator-over-denominator (" + file
                        + ", line 2, BS01): The numerator 5 is greater than the denominator 4\n"
                        + "1 faults found by 9 rules\n");
        assertThat(run(file.toString(), "--all")).isZero();
        assertThat(out.toString().lines()).hasSize(10);
        assertThat(out.toString()).contains("MET tsm.check.unknown-marker (the return): No fault in 1 checked\n");
        assertThat(run(file.toString(), "--explain")).isZero();
        assertThat(out.toString()).contains("    fact: numerator = 5\n");
    }

    @Test
    void printsFaultsAloneAsCsv() throws IOException {
        Path file = file("return.csv", MANAGEMENT + "2024,ALL,X,BS05,0,0,0\n2024,ALL,X,BS04,4,4,100\n");

        run(file.toString(), "--format", "csv");

        assertThat(out.toString())
                .isEqualTo(
                        "rule,outcome,subject,statement,clauses\n"
                                + "tsm.check.figure-without-value,DEPARTED,\"" + file
                                + ", line 2, BS05\",A figure is shown although there is no value: the base is empty,TSM.MARKERS\n");
    }

    @Test
    void printsFindingsAndRejectedRowsAsJson() throws IOException {
        Path management = file("return.csv", MANAGEMENT + "2024,ALL,X,BS05,x,1,0\n");
        Path channels = file("channels.csv", """
                year,tenure,code,channel,responses,tp01
                2024,LCRA,X,web,[Q],[Q]
                2024,LCRA,X,post,4,1
                """);

        run(management.toString(), channels.toString(), "--format", "json");

        JsonNode node = Json.MAPPER.readTree(out.toString());
        assertThat(node.get("findings")).hasSize(1);
        assertThat(node.get("findings").get(0).get("statement").asText())
                .isEqualTo("Unknown marker in responses, tp01");
        assertThat(node.get("rejected")).hasSize(3);
        assertThat(node.get("rejected").get(0).get("column").asText()).isEqualTo("numerator");
        assertThat(node.at("/input/0/file").asText()).isEqualTo(management.toString());
        assertThat(node.at("/input/0/rejected").asInt()).isEqualTo(1);
        assertThat(node.at("/input/1/read").asInt()).isEqualTo(2);
        assertThat(node.at("/input/1/accepted").asInt()).isEqualTo(1);
        assertThat(node.at("/input/1/rejected").asInt()).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("read: " + management + ": 1 rows, 0 accepted, 1 rejected\nrejected: " + management
                        + ", line 2, numerator: ")
                .contains("read: " + channels + ": 2 rows, 1 accepted, 1 rejected\n");
    }

    @Test
    void endsWithThreeOnAFaultAndWithTwoOnARejectedRowIfAsked() throws IOException {
        Path fault = file("fault.csv", MANAGEMENT + "2024,ALL,X,BS01,5,4,125\n");
        Path clean = file("clean.csv", MANAGEMENT + "2024,ALL,X,BS01,4,4,100\n");
        Path rejected = file("rejected.csv", MANAGEMENT + "2024,ALL,X,BS01,x,4,100\n");

        assertThat(run(fault.toString(), "--fail-on", "fault")).isEqualTo(Exit.FAIL_ON);
        assertThat(run(clean.toString(), "--fail-on", "fault", "--strict")).isZero();
        assertThat(run(rejected.toString(), "--strict")).isEqualTo(Exit.USAGE);
        assertThat(run(directory.resolve("none.csv").toString())).isEqualTo(Exit.USAGE);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> words = new ArrayList<>(List.of("kpi", "check-return"));
        words.addAll(List.of(arguments));
        return CivicRules.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}

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
import org.civicrules.testkit.ExternalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KpiTenantsCommandTest {

    private static final String PERCEPTION = "year,tenure,landlord,code,type,measure,very_satisfied,fairly_satisfied,"
            + "neither,fairly_dissatisfied,very_dissatisfied,not_applicable_dont_know,published_pct,weighted\n";
    private static final String MANAGEMENT =
            "year,scope,landlord,code,type,measure,multiplier,numerator,denominator,published\n";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsOneCsvRowForEachInputRowInOrder() throws IOException {
        Path perception =
                file("perception.csv", PERCEPTION + "2024,LCRA,Melton,31UG,LARP,TP01,130,184,83,43,55,,63.4,No\n");
        Path management = file(
                "management.csv",
                MANAGEMENT
                        + "2024,ALL,Melton,31UG,LARP,NM01 1,1000,106,1787,59.3\n"
                        + "2024,LCHO,Melton,31UG,LARP,CH02 2,100,[X],[X],0\n"
                        + "2024,ALL,Melton,31UG,LARP,BS01,100,many,1397,99.9\n"
                        + "2024,ALL,Melton,31UG,LARP,BS05,100,0,0,0\n");

        assertThat(run(perception.toString(), management.toString(), "--format", "csv"))
                .isZero();

        assertThat(out.toString())
                .isEqualTo(
                        "year,scope,tenure,landlord,code,type,measure,indicator,numerator,denominator,value,published,"
                                + "unit,status,reason,detail,interval\n"
                                + "2024,LCRA,LCRA,Melton,31UG,LARP,TP01,tsm.tp01,314,495,63.4343434343,63.4,%,VALUE,,,"
                                + "59.1 to 67.6\n"
                                + "2024,ALL,,Melton,31UG,LARP,NM01 1,tsm.nm01.1,106,1787,59.3172915501,59.3,"
                                + "\"per 1,000 homes\",VALUE,,,48.6 to 71.7\n"
                                + "2024,LCHO,LCHO,Melton,31UG,LARP,CH02 2,tsm.ch02.2,,,,,%,NO_VALUE,NOT_COLLECTED,"
                                + "[X] left blank by the landlord,\n"
                                + "2024,ALL,,Melton,31UG,LARP,BS01,tsm.bs01,,1397,,,%,REJECTED,not-a-number,\""
                                + management
                                + ", line 4, numerator: expected a count in digits, with a point for decimals and no"
                                + " separators\",\n"
                                + "2024,ALL,,Melton,31UG,LARP,BS05,tsm.bs05,0,0,,,%,NO_VALUE,ZERO_DENOMINATOR,"
                                + "the base is empty,\n");
        assertThat(err.toString())
                .isEqualTo("read: " + perception + ": 1 rows, 1 accepted, 0 rejected\nnote: " + management
                        + ": columns not read: multiplier\nread: " + management
                        + ": 4 rows, 3 accepted, 1 rejected\nrejected: " + management
                        + ", line 4, numerator: expected a count in digits, with a point for decimals and no"
                        + " separators\n");
    }

    @Test
    void printsAJsonListWithDecimalStringsAndNulls() throws IOException {
        Path management = file(
                "management.csv",
                MANAGEMENT
                        + "2024,LCRA,Melton,31UG,LARP,CH01 1,1000,76,1787,42.5\n"
                        + "2024,ALL,Melton,31UG,LARP,BS02,100,[E],[E],[E]\n"
                        + "2024,ALL,Melton,31UG,LARP,BS03,100,-1,4,0\n");

        assertThat(run(management.toString(), "--format", "json")).isZero();

        JsonNode list = Json.MAPPER.readTree(out.toString());
        assertThat(list).hasSize(3);
        JsonNode value = list.get(0);
        assertThat(value.get("year").asText()).isEqualTo("2024");
        assertThat(value.get("scope").asText()).isEqualTo("LCRA");
        assertThat(value.get("tenure").asText()).isEqualTo("LCRA");
        assertThat(value.get("numerator").isNumber()).isTrue();
        assertThat(value.get("numerator").asInt()).isEqualTo(76);
        assertThat(value.get("denominator").asInt()).isEqualTo(1787);
        assertThat(value.get("value").asText()).isEqualTo("42.5293788472");
        assertThat(value.get("published").asText()).isEqualTo("42.5");
        assertThat(value.get("unit").asText()).isEqualTo("per 1,000 homes");
        assertThat(value.get("status").asText()).isEqualTo("VALUE");
        assertThat(value.get("reason").isNull()).isTrue();
        assertThat(value.get("interval").get("method").asText()).isEqualTo("BYAR");
        assertThat(value.get("interval").get("lower").asText()).isEqualTo("33.5");
        assertThat(value.has("comparison")).isFalse();
        assertThat(value.has("issues")).isFalse();
        JsonNode none = list.get(1);
        assertThat(none.get("status").asText()).isEqualTo("NO_VALUE");
        assertThat(none.get("reason").asText()).isEqualTo("EXCLUDED");
        assertThat(none.get("value").isNull()).isTrue();
        assertThat(none.get("numerator").isNull()).isTrue();
        assertThat(none.get("interval").isNull()).isTrue();
        JsonNode rejected = list.get(2);
        assertThat(rejected.get("status").asText()).isEqualTo("REJECTED");
        assertThat(rejected.get("reason").asText()).isEqualTo("negative");
        assertThat(rejected.get("issues").get(0).get("line").asLong()).isEqualTo(4);
        assertThat(rejected.get("issues").get(0).get("column").asText()).isEqualTo("numerator");
    }

    @Test
    void printsAlignedTextByDefault() throws IOException {
        Path perception = file(
                "perception.csv",
                PERCEPTION
                        + "2024,LCRA,Melton,31UG,LARP,TP09,19,17,20,22,52,,27.7,No\n"
                        + "2024,LCRA,Melton,31UG,LARP,TP10,[S],49,15,11,11,,,No\n"
                        + "2024,LCRA,Melton,31UG,LARP,TP99,1,49,15,11,11,,,No\n");

        assertThat(run(perception.toString())).isZero();

        assertThat(out.toString())
                .isEqualTo("2024 LCRA     31UG     TP09        27.7 %  36/130  95 %: 20.7 to 35.9\n"
                        + "2024 LCRA     31UG     TP10    no value: [S] fewer than 50 responses\n"
                        + "2024 LCRA     31UG     TP99    rejected: " + perception
                        + ", line 4, measure: expected a measure such as TP01, BS02 or CH01 1\n");
    }

    @Test
    void reconcilesPrintedFiguresAndFailsOnADifferenceIfAsked() throws IOException {
        Path management = file(
                "management.csv",
                MANAGEMENT
                        + "2024,ALL,Melton,31UG,LARP,BS01,100,1396,1397,99.928418038654257\n"
                        + "2024,ALL,Melton,31UG,LARP,BS02,100,18,18,99\n"
                        + "2024,ALL,Melton,31UG,LARP,BS05,100,0,0,0\n");

        assertThat(run(management.toString(), "--reconcile", "--format", "csv")).isZero();
        assertThat(out.toString())
                .contains("99.928418038654257,MATCH\n")
                .contains("99,DIFFERS\n")
                .contains("0,PRINTED_WITHOUT_VALUE\n");
        assertThat(err.toString())
                .contains("reconcile: " + management
                        + ": 1 match, 1 differ, 1 printed without a value, 0 without a value,"
                        + " 0 not printed, 0 rejected\n")
                .contains("reconcile: " + management + ", line 3, BS02: printed 99, computed 100.0\n")
                .contains("reconcile: " + management + ", line 4, BS05: printed 0, there is no value\n")
                .doesNotContain("line 2");
        assertThat(run(management.toString(), "--reconcile", "--fail-on", "differs"))
                .isEqualTo(Exit.FAIL_ON);
        assertThat(out.toString()).contains("  printed 99: DIFFERS\n");
    }

    @Test
    void doesNotFailWhereEveryPrintedFigureAgrees() throws IOException {
        Path management = file("management.csv", MANAGEMENT + "2024,ALL,M,31UG,LARP,BS02,100,18,18,100\n");

        assertThat(run(management.toString(), "--reconcile", "--fail-on", "DIFFERS"))
                .isZero();
        assertThat(run(management.toString(), "--fail-on", "DIFFERS")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("add --reconcile");
    }

    @Test
    void comparesWithTheSameRowOfAnotherYear() throws IOException {
        Path now = file(
                "now.csv",
                PERCEPTION
                        + "2025,LCRA,Melton,31UG,LA,TP09,5,25,16,20,16,,36.6,No\n"
                        + "2025,LCRA,Melton,31UG,LA,TP11,47,100,55,31,30,49,55.9,No\n"
                        + "2025,LCHO,Melton,31UG,LA,TP11,47,100,55,31,30,49,55.9,No\n");
        Path before = file(
                "before.csv",
                PERCEPTION
                        + "2024,LCRA,Melton,31UG,LARP,TP11,106,144,74,28,36,87,64.4,No\n"
                        + "2024,LCRA,Melton,31UG,LARP,TP09,19,17,20,22,52,,27.7,No\n");

        assertThat(run(now.toString(), "--compare", before.toString(), "--format", "json"))
                .isZero();

        JsonNode list = Json.MAPPER.readTree(out.toString());
        JsonNode unclear = list.get(0).get("comparison");
        assertThat(unclear.get("year").asText()).isEqualTo("2024");
        assertThat(unclear.get("value").asText()).isEqualTo("27.6923076923");
        assertThat(unclear.get("change").asText()).isEqualTo("8.8930581614");
        assertThat(unclear.get("p_value").asText()).startsWith("0.17");
        assertThat(unclear.get("movement").asText()).isEqualTo("NO_CLEAR_CHANGE");
        assertThat(unclear.get("interval").get("lower").asText()).startsWith("-");
        JsonNode clear = list.get(1).get("comparison");
        assertThat(clear.get("p_value").asText()).isEqualTo("0.0284");
        assertThat(clear.get("movement").asText()).isEqualTo("WORSENED");
        JsonNode alone = list.get(2).get("comparison");
        assertThat(alone.get("year").isNull()).isTrue();
        assertThat(alone.get("change").isNull()).isTrue();
    }

    @Test
    void printsAComparisonInCsvAndText() throws IOException {
        Path now = file("now.csv", PERCEPTION + "2025,LCRA,Melton,31UG,LA,TP11,47,100,55,31,30,49,55.9,No\n");
        Path before = file("before.csv", PERCEPTION + "2024,LCRA,Melton,31UG,LARP,TP11,106,144,74,28,36,87,64.4,No\n");

        run(now.toString(), "--compare", before.toString(), "--format", "csv");
        assertThat(out.toString())
                .contains("interval,compared_year,compared_value,change,change_interval,p_value,movement\n")
                .contains(",2024,64.4329896907,-8.539453569,")
                .endsWith(",WORSENED\n");
        run(now.toString(), "--compare", before.toString());
        assertThat(out.toString())
                .contains("  since 2024: -8.5 (")
                .contains("), p 0.0284")
                .contains(", WORSENED\n");
    }

    @Test
    void comparesTheExactValueWithATarget() throws IOException {
        Path management = file(
                "management.csv",
                MANAGEMENT
                        + "2025,ALL,M,31UG,LA,BS01,100,3399,3400,100\n"
                        + "2025,LCRA,M,31UG,LA,CH02 1,100,9,10,90\n"
                        + "2025,ALL,M,31UG,LA,BS02,100,1,10,10\n");

        assertThat(run(management.toString(), "--target", "BS01=100", "--target", "CH02(1)=89.5", "--format", "csv"))
                .isZero();
        assertThat(out.toString().lines().map(line -> line.substring(line.lastIndexOf(" to ") + 1)))
                .containsExactly(
                        out.toString().lines().findFirst().orElseThrow(),
                        "to 100.0,100,MISSED",
                        "to 98.2,89.5,REACHED",
                        "to 40.4,,");
        run(management.toString(), "--target", "BS01=100");
        assertThat(out.toString()).contains("  target 100: MISSED\n").doesNotContain("REACHED");
        run(management.toString(), "--target", "BS01=100", "--format", "json");
        JsonNode first = Json.MAPPER.readTree(out.toString()).get(0);
        assertThat(first.get("target").asText()).isEqualTo("100");
        assertThat(first.get("target_verdict").asText()).isEqualTo("MISSED");
        assertThat(run(management.toString(), "--target", "XX=1")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("--target XX is no measure");
    }

    @Test
    void explainsAValueIfAsked() throws IOException {
        Path management = file("management.csv", MANAGEMENT + "2025,ALL,M,31UG,LA,BS01,100,3399,3400,100\n");

        run(management.toString(), "--explain");

        assertThat(out.toString())
                .contains("  Gas safety checks: 100.0 % {tsm.bs01}\n")
                .contains("    arithmetic: 100 x 3399 / 3400 = 99.9705882353\n")
                .contains("[TSM.BS01]");
    }

    @Test
    void endsWithTwoUnderStrictIfARowWasRejected() throws IOException {
        Path bad = file("bad.csv", MANAGEMENT + "2024,ALL,M,31UG,LARP,BS02,100,x,18,100\n");
        Path good = file("good.csv", MANAGEMENT + "2024,ALL,M,31UG,LARP,BS02,100,1,18,\n");

        assertThat(run(bad.toString())).isZero();
        assertThat(run(bad.toString(), "--strict")).isEqualTo(Exit.USAGE);
        assertThat(run(good.toString(), "--strict")).isZero();
    }

    @Test
    void namesAFileThatCannotBeRead() throws IOException {
        Path odd = file("odd.csv", "a,b\n1,2\n");

        assertThat(run(directory.resolve("none.csv").toString())).isEqualTo(Exit.USAGE);
        assertThat(err.toString())
                .isEqualTo("civic-rules: " + directory.resolve("none.csv") + ": no such file; check the path\n");
        assertThat(run(odd.toString())).isEqualTo(Exit.USAGE);
        assertThat(err.toString())
                .contains("civic-rules: " + odd + ", line 1: the header is none of those known: perception (");
    }

    @Test
    void computesEveryPublishedRowOfAYear() {
        List<String> files = new ArrayList<>();
        files.add(ExternalData.file("tsm/perception.csv").toString());
        files.add(ExternalData.file("tsm/management.csv").toString());
        files.addAll(List.of("--reconcile", "--format", "csv", "--strict"));

        assertThat(run(files.toArray(String[]::new))).isZero();

        assertThat(out.toString().lines().filter(line -> line.contains(",VALUE,")))
                .hasSize(4_260 + 4_943);
        assertThat(out.toString().lines().filter(line -> line.contains(",NO_VALUE,")))
                .hasSize(69);
        assertThat(out.toString().lines().filter(line -> line.endsWith(",MATCH")))
                .hasSize(4_260 + 4_943);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> words = new ArrayList<>(List.of("kpi", "tenants"));
        words.addAll(List.of(arguments));
        return CivicRules.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}

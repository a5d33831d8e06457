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

class SampleSizeCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheMinimum() {
        assertThat(run("--population", "1787")).isZero();
        assertThat(out.toString())
                .isEqualTo("Population 1787: margin of error 5 percentage points, at least 317 answers\n");
    }

    @Test
    void printsTheMarginOfTheAnswersAndWhetherTheyAreEnough() {
        run("--population", "1745", "--achieved", "347");
        assertThat(out.toString()).isEqualTo("""
                        Population 1745: margin of error 5 percentage points, at least 315 answers
                        Answers 347: margin 4.71 percentage points, 0 still needed, MINIMUM_REACHED
                        """);
        run("--population", "1745", "--achieved", "0", "--census");
        assertThat(out.toString())
                .endsWith("Answers 0: margin unknown percentage points, 315 still needed, CENSUS_SUFFICES\n");
    }

    @Test
    void printsTheAnswersStillNeededByChannel() {
        run("--population", "1745", "--share", "phone=60", "--share", "web=40", "--answers", "phone=150", "--explain");
        assertThat(out.toString())
                .contains("Answers 150: margin 7.6")
                .contains("  phone: target 189, 150 so far, 39 still needed\n")
                .contains("  web: target 126, 0 so far, 126 still needed\n")
                .contains("A survey of 1745 tenants needs 315 answers {tsm.sampling.minimum}");
    }

    @Test
    void printsJson() throws IOException {
        run("--population", "1745", "--achieved", "347", "--share", "phone=100", "--format", "json");
        JsonNode node = Json.MAPPER.readTree(out.toString());

        assertThat(node.get("population").asLong()).isEqualTo(1745);
        assertThat(node.get("required_margin").asLong()).isEqualTo(5);
        assertThat(node.get("minimum").asLong()).isEqualTo(315);
        assertThat(node.get("achieved").asLong()).isEqualTo(347);
        assertThat(node.get("achieved_margin").asText()).isEqualTo("4.710225331");
        assertThat(node.get("still_needed").asLong()).isZero();
        assertThat(node.get("verdict").asText()).isEqualTo("MINIMUM_REACHED");
        assertThat(node.get("channels").get(0).get("target").asLong()).isEqualTo(315);
        assertThat(node.get("explanation").get("rule").asText()).isEqualTo("tsm.sampling.minimum");
    }

    @Test
    void printsCsv() {
        run("--population", "1745", "--achieved", "347", "--format", "csv");
        assertThat(out.toString()).isEqualTo("""
                        population,required_margin,minimum,achieved,achieved_margin,still_needed,verdict
                        1745,5,315,347,4.710225331,0,MINIMUM_REACHED
                        """);
        run("--population", "1745", "--format", "csv");
        assertThat(out.toString()).endsWith("1745,5,315,,,,\n");
    }

    @Test
    void countsTheAnswersOfASurveyByChannel(@TempDir Path directory) throws IOException {
        Path survey = Files.writeString(
                directory.resolve("survey.csv"),
                "tenure,channel\nLCRA,phone\nLCRA,web\nLCRA,phone\nLCHO,web\nLEASEHOLD,web\n");

        run(
                "--population",
                "12",
                "--survey",
                survey.toString(),
                "--share",
                "phone=50",
                "--share",
                "web=50",
                "--census");
        assertThat(out.toString())
                .contains("Answers 3: margin 51.18")
                .contains("9 still needed, CENSUS_SUFFICES\n")
                .contains("  phone: target 6, 2 so far, 4 still needed\n")
                .contains("  web: target 6, 1 so far, 5 still needed\n");
        run("--population", "12", "--survey", survey.toString(), "--tenure", "lcho");
        assertThat(out.toString()).contains("Answers 1: ");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(run("--population", "0")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).isEqualTo("civic-rules: population must be 1 or more: population=0\n");
        assertThat(run("--population", "5", "--achieved", "6")).isEqualTo(Exit.USAGE);
        assertThat(err.toString()).contains("answers must be from 1 to the population: answers=6, population=5");
        assertThat(run("--population", "5", "--share", "a=99")).isEqualTo(Exit.USAGE);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> words = new ArrayList<>(List.of("sample-size"));
        words.addAll(List.of(arguments));
        return CivicRules.run(new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }
}

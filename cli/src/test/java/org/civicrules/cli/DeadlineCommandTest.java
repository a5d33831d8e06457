package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DeadlineCommandTest {

    @Test
    void countsCalendarDaysUnlessToldOtherwise() {
        assertThat(CommandRun.of("deadline", "--from", "2021-11-30", "--length", "20")
                        .out())
                .contains("result: 2021-12-20 (Monday)");
    }

    @Test
    void printsTheDueDateAndItsExplanationAsJson() throws Exception {
        CommandRun run = CommandRun.of(
                "deadline", "--from", "2021-11-30", "--length", "20", "--unit", "working_days", "--format", "json");

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("due").asText()).isEqualTo("2021-12-30");
        assertThat(json.path("explanation")
                        .path("citations")
                        .get(0)
                        .path("clause")
                        .asText())
                .isEqualTo("GUBH.EW");
    }

    @Test
    void namesTheYearThatIsNotHeld() throws Exception {
        CommandRun run = CommandRun.of(
                "deadline", "--from", "2028-12-20", "--length", "20", "--unit", "working_days", "--format", "json");

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.has("due")).isFalse();
        assertThat(json.path("missing").get(0).path("name").asText()).contains("2029");
        assertThat(run.exit()).isEqualTo(Exit.EVALUATED);
    }

    @Test
    void refusesAFormatItDoesNotHave() {
        CommandRun run = CommandRun.of("deadline", "--from", "2021-11-30", "--length", "20", "--format", "csv");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("TEXT or JSON");
    }
}

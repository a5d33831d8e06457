package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "+999999999-12-31, 5, calendar_days, --from",
        "1899-12-31, 5, calendar_days, --from",
        "2200-01-01, 5, calendar_days, --from",
        "2024-01-31, 2147483647, calendar_months, --length",
        "2024-01-31, 2147483647, calendar_weeks, --length"
    })
    void refusesDaysOutsideReason(String from, String length, String unit, String option) {
        CommandRun run = CommandRun.of("deadline", "--from", from, "--length", length, "--unit", unit);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).hasLineCount(1).contains(option);
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01, 1900-01-02", "2199-12-31, 2200-01-01"})
    void takesEveryDayWithinReason(String from, String due) {
        assertThat(CommandRun.of("deadline", "--from", from, "--length", "1").out())
                .contains("result: " + due);
    }

    @Test
    void saysHowADayIsWritten() {
        assertThat(CommandRun.of("deadline", "--from", "30/11/2021", "--length", "1")
                        .err())
                .isEqualTo("civic-rules: Invalid value for option '--from': expected a day such as 2024-03-31, of the"
                        + " years 1900 to 2199; see civic-rules deadline --help\n");
    }

    @Test
    void refusesAFormatItDoesNotHave() {
        CommandRun run = CommandRun.of("deadline", "--from", "2021-11-30", "--length", "20", "--format", "csv");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("TEXT or JSON");
    }
}

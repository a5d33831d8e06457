package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CadenceCommandTest {

    @TempDir
    private Path folder;

    private Path events;

    @BeforeEach
    void writeEvents() throws IOException {
        events = file("""
                commitment,date,linked_to,theme
                c01,2022-01-28,,
                c02,2022-02-10,,repairs
                c03,2022-03-04,2022-02-10,
                c06,2022-06-28,,
                c01,2022-08-01,,
                """);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("events.csv"), text);
    }

    @Test
    void saysWhatWasMissedAndWhatIsDueNext() {
        CommandRun run = CommandRun.of("cadence", "check", events, "--as-at", "2022-07-01");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .startsWith(
                        "As at 2022-07-01, framework in force from 2022-01-01 to 2026-12-31",
                        "melton.c01  BREACHED  Homes for Melton newsletter every quarter: 1 kept, 1 missed, next due 2022-09-30",
                        "  BREACHED  Homes for Melton newsletter every quarter, 2022-23 Q1: due by 2022-06-30, not done by"
                                + " 2022-07-01.",
                        "melton.c02  BREACHED  Assurance panel or engagement every quarter: 1 kept, 1 missed, next due"
                                + " 2022-09-30")
                .contains(
                        "melton.c03  MET  Newsletter to all that feeds back a panel: 1 kept, 0 missed",
                        "melton.c04  NOT_YET_DUE  Tenant satisfaction survey every year: 0 kept, 0 missed, next due 2023-03-31",
                        "melton.c06  NOT_YET_DUE  Progress to the Senior Leadership Team every six months: 1 kept, 0 missed,"
                                + " next due 2022-12-28",
                        "melton.c09  MET  Homes for Melton newsletter by the end of January 2022: 1 kept, 0 missed");
        assertThat(run.err()).isEqualTo(events + ": events after 2022-07-01, left out of account: 1\n");
    }

    @Test
    void explainsWhenAsked() {
        assertThat(CommandRun.of("cadence", "check", events, "--as-at", "2022-07-01", "--explain")
                        .out())
                .contains("reading")
                .contains("PER_PERIOD")
                .contains("MEL.9.1");
    }

    @Test
    void givesJsonWithOccasionsYearsAndFindings() throws IOException {
        JsonNode node = CommandRun.of("cadence", "check", events, "--as-at", "2022-07-01", "--format", "json")
                .json();
        JsonNode newsletter = node.get("commitments").get(0);

        assertThat(node.get("as_at").asText()).isEqualTo("2022-07-01");
        assertThat(node.get("framework").get("end").asText()).isEqualTo("2026-12-31");
        assertThat(node.get("commitments")).hasSize(12);
        assertThat(newsletter.get("id").asText()).isEqualTo("melton.c01");
        assertThat(newsletter.get("outcome").asText()).isEqualTo("BREACHED");
        assertThat(newsletter.get("kept").asLong()).isEqualTo(1);
        assertThat(newsletter.get("missed").asLong()).isEqualTo(1);
        assertThat(newsletter.get("next_due").asText()).isEqualTo("2022-09-30");
        assertThat(newsletter.get("occasions").get(0).toString())
                .isEqualTo("{\"occasion\":\"2021-22 Q4\",\"from\":\"2022-01-01\",\"due\":\"2022-03-31\","
                        + "\"done\":\"2022-01-28\",\"outcome\":\"MET\"}");
        assertThat(newsletter.get("occasions").get(1).get("done").isNull()).isTrue();
        assertThat(newsletter.get("years").get(0).toString())
                .isEqualTo("{\"indicator\":\"melton.c01.kept-share\",\"year\":\"2021-22\",\"numerator\":\"1\","
                        + "\"denominator\":\"1\",\"value\":\"100\",\"published\":\"100.0\",\"unit\":\"%\","
                        + "\"status\":\"VALUE\"}");
        assertThat(newsletter.get("findings").get(1).get("outcome").asText()).isEqualTo("BREACHED");
        assertThat(node.get("commitments")
                        .get(4)
                        .get("years")
                        .get(0)
                        .get("reason")
                        .asText())
                .isEqualTo("ZERO_DENOMINATOR");
        assertThat(node.get("input").get("read").asLong()).isEqualTo(5);
        assertThat(node.get("input").get("after_as_at").asLong()).isEqualTo(1);
    }

    @Test
    void givesOneCsvRowForEachFinding() {
        CommandRun run = CommandRun.of("cadence", "check", events, "--as-at", "2022-03-01", "--format", "csv");

        assertThat(run.out().lines())
                .startsWith(
                        "commitment,subject,outcome,due,done,modality,statement,clauses",
                        "melton.c01,melton.c01 2021-22 Q4,MET,2022-03-31,2022-01-28,MUST,"
                                + "\"Homes for Melton newsletter every quarter, 2021-22 Q4: done on 2022-01-28, due by"
                                + " 2022-03-31.\",MEL.9.1 MEL.6.6")
                .contains("melton.c05,melton.c05,NOT_APPLICABLE,,,MUST,"
                        + "Annual report: nothing has fallen due by 2022-03-01.,MEL.9.2 MEL.6.7");
    }

    @Test
    void writesWhatIsDueAsACalendar() throws IOException {
        Path calendar = folder.resolve("due.ics");
        CommandRun run = CommandRun.of("cadence", "check", events, "--as-at", "2026-10-01", "--ics", calendar);

        assertThat(run.exit()).isZero();
        assertThat(Files.readString(calendar))
                .startsWith("BEGIN:VCALENDAR")
                .contains("UID:melton.c01.2026-27-Q3@civic-rules")
                .contains("DTSTART;VALUE=DATE:20261231");
    }

    @Test
    void writesNoCalendarWhenNothingIsDue() {
        Path calendar = folder.resolve("due.ics");
        CommandRun run = CommandRun.of("cadence", "check", events, "--as-at", "2027-06-01", "--ics", calendar);

        assertThat(run.exit()).isZero();
        assertThat(calendar).doesNotExist();
        assertThat(run.err())
                .contains("due.ics: not written, for nothing is due from 2027-06-01 to the end of the framework");
    }

    @Test
    void refusesACalendarThatCannotBeWritten() {
        CommandRun run = CommandRun.of(
                "cadence", "check", events, "--as-at", "2026-10-01", "--ics", folder.resolve("no/due.ics"));

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("due.ics: cannot be written");
    }

    @Test
    void reportsBadRowsAndStillAnswers() throws IOException {
        file("commitment,date\nc13,2022-01-01\nc01,2022-01-28\n");
        CommandRun run = CommandRun.of("cadence", "check", events, "--as-at", "2022-03-01");

        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .isEqualTo(events + ", line 2, commitment: expected a commitment such as melton.c01\n" + events
                        + ": 2 rows read, 1 accepted, 1 rejected\n");
        assertThat(CommandRun.of("cadence", "check", events, "--as-at", "2022-03-01", "--strict")
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void endsWithTwoWhenNothingCanBeRead() throws IOException {
        file("commitment,date\nc13,2022-01-01\n");
        CommandRun run = CommandRun.of("cadence", "check", events, "--as-at", "2022-03-01");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .isEqualTo(
                        "civic-rules: " + events + ", line 2, commitment: expected a commitment such as melton.c01\n");

        assertThat(CommandRun.of("cadence", "check", folder.resolve("none.csv"), "--as-at", "2022-03-01")
                        .exit())
                .isEqualTo(Exit.USAGE);
        file("commitment,date\n");
        assertThat(CommandRun.of("cadence", "check", events, "--as-at", "2022-03-01")
                        .exit())
                .isZero();
    }

    @Test
    void failsOnRequest() {
        assertThat(CommandRun.of("cadence", "check", events, "--as-at", "2022-07-01", "--fail-on", "breached,departed")
                        .exit())
                .isEqualTo(Exit.FAIL_ON);
        assertThat(CommandRun.of("cadence", "check", events, "--as-at", "2022-07-01", "--fail-on", "departed")
                        .exit())
                .isZero();
    }

    @Test
    void takesAnotherReading() {
        CommandRun run = CommandRun.of(
                "cadence", "check", events, "--as-at", "2022-07-01", "--policy", "melton.c02.reading=MAX_GAP");
        assertThat(run.out())
                .contains(
                        "Assurance panel or engagement every quarter, after 2022-02-10: due by 2022-05-10, not done by"
                                + " 2022-07-01.");

        CommandRun refused =
                CommandRun.of("cadence", "check", events, "--as-at", "2022-07-01", "--policy", "melton.c02.often=1");
        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).startsWith("civic-rules: --policy: unknown policy: name=melton.c02.often");
    }

    @Test
    void listsPromisesAndPolicies() throws IOException {
        assertThat(CommandRun.of("cadence", "list").out())
                .contains("melton.c12  SHOULD  Tpas accreditation within the life of the framework  [MEL.6.12]\n")
                .contains("melton.c03.lag-days=92\n")
                .contains("framework.start=2022-01-01\n");
        assertThat(CommandRun.of("cadence", "list", "--format", "csv").out())
                .startsWith("policy,value\nframework.start,2022-01-01\n");
        JsonNode node = CommandRun.of("cadence", "list", "--format", "json", "--policy", "melton.c03.lag-days=30")
                .json();
        assertThat(node.get("commitments")).hasSize(12);
        assertThat(node.get("commitments")
                        .get(0)
                        .get("citations")
                        .get(0)
                        .get("clause")
                        .asText())
                .isEqualTo("MEL.9.1");
        assertThat(node.get("policies").get("melton.c03.lag-days").asText()).isEqualTo("30");
    }
}

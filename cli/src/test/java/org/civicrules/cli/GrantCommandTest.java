package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grant commands as a user runs them. */
class GrantCommandTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "grants");
    private static final Path BURY = EXAMPLES.resolve("bury.json");
    private static final Path CONTINUED = EXAMPLES.resolve("bury-continued.json");
    private static final Path WEIGHTS = EXAMPLES.resolve("weights.csv");

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest(name = "in units of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            0.01 | 149304.87 | 82947.15 | 9953.66 | 89582.92 | 0.00
            1    | 149304.00 | 82947.00 | 9954.00 | 89583.00 | 0.60
            """)
    void allocatesTheBurySplit(String unit, String a, String b, String c, String d, String residual)
            throws IOException {
        CommandRun csv = CommandRun.of("grant", "allocate", "--amount", "331788.60", "--unit", unit, WEIGHTS);
        JsonNode json = CommandRun.of(
                        "grant", "allocate", "--amount", "331788.60", "--unit", unit, "--format", "json", WEIGHTS)
                .json();

        assertThat(csv.exit()).isZero();
        assertThat(csv.out())
                .isEqualTo("key,amount\ncare-providers," + a + "\nnursing-homes," + b + "\nheads-up-pilot," + c
                        + "\nworkforce-hub," + d + "\n");
        assertThat(csv.err().strip()).isEqualTo("residual " + residual);
        assertThat(json.path("residual").asText()).isEqualTo(residual);
        assertThat(json.path("lines").path(2).path("key").asText()).isEqualTo("heads-up-pilot");
        assertThat(json.path("lines").path(2).path("amount").asText()).isEqualTo(c);
    }

    @Test
    void allocatesByUnitRateInText() {
        CommandRun run = CommandRun.of(
                "grant",
                "allocate",
                "--amount",
                "10",
                "--unit",
                "1",
                "--method",
                "unit_rate",
                "--format",
                "text",
                WEIGHTS);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("10.00 in units of 1.00 by UNIT_RATE").contains("residual  10.00");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            key,weight;a,-1     | w.csv, line 2, weight: the weight must not be negative
            key,weight;a,0;b,0  | w.csv, line 2: every weight is zero
            key,weight;a,1;a,2  | w.csv, line 3, key: the key stands twice
            key,weight          | w.csv, line 2: has no rows
            """)
    void refusesBadWeightsWithOneLineAndExitCodeTwo(String csv, String message) throws IOException {
        CommandRun run = CommandRun.of("grant", "allocate", "--amount", "10", file("w.csv", csv.replace(";", "\n")));

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesAmountsAndUnitsThatAreNoPence() {
        assertThat(CommandRun.of("grant", "allocate", "--amount", "1.001", WEIGHTS)
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("grant", "allocate", "--amount", "1", "--unit", "0", WEIGHTS)
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("grant", "allocate", "--amount", "1", "missing.csv")
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void reconcilesTheBuryPaper() throws IOException {
        CommandRun text = CommandRun.of("grant", "reconcile", BURY, "--explain");
        JsonNode json =
                CommandRun.of("grant", "reconcile", BURY, "--format", "json").json();

        assertThat(text.exit()).isZero();
        assertThat(text.out())
                .contains("£148,608.00 over 3076 beds and users is £48.31, not the published £42.00")
                .contains("£0.60 of tranche 1 is in no line.")
                .contains("It is the name of another scheme, Workforce Capacity Fund 2020-21.")
                .contains("the conditions create 4: report-1, report-2, certification, final-value")
                .contains("  residual  £1,656.87");
        assertThat(json.path("computed").path("residual").asText()).isEqualTo("0.60");
        assertThat(json.path("findings")).hasSize(17);
        assertThat(CommandRun.of("grant", "reconcile", BURY, "--format", "csv").out())
                .startsWith(
                        "rule,subject,outcome,amount,statement\ngrants.published-line,line care-providers,MET,696.00,");
        assertThat(CommandRun.of("grant", "reconcile", CONTINUED).exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void checksAFileAndGivesEveryFieldOfAFinding() throws IOException {
        JsonNode json = CommandRun.of("grant", "check", CONTINUED, "--as-at", "2022-05-15", "--format", "json")
                .json();
        JsonNode cap = MissingNode.getInstance();
        for (JsonNode finding : json.path("findings")) {
            if (finding.path("rule").asText().equals("grants.admin-cap")) {
                cap = finding;
            }
        }

        assertThat(json.path("knownAt").asText()).isEqualTo("2022-05-15");
        assertThat(json.path("worst").asText()).isEqualTo("BREACHED");
        assertThat(json.path("account").path("received").asText()).isEqualTo("552981.00");
        assertThat(json.path("headroom").path("underCaps").path("admin-cap").asText())
                .isEqualTo("0.00");
        assertThat(cap.isMissingNode()).isFalse();
        assertThat(cap.path("citations").path(0).path("clause").asText()).isEqualTo("WRRF1.29");
        assertThat(cap.path("modality").asText()).isEqualTo("MUST_NOT");
        assertThat(cap.path("authority").asText()).isEqualTo("SOURCE");
        assertThat(cap.path("outcome").asText()).isEqualTo("BREACHED");
        assertThat(cap.path("subject").asText()).isEqualTo("administrative costs");
        assertThat(cap.path("statement").asText()).contains("£0.01 over");
        assertThat(cap.path("bearer").asText()).isEqualTo("the authority");
        assertThat(cap.path("amountAtStake").asText()).isEqualTo("0.01");
        assertThat(cap.path("consequence").asText()).contains("misspent");
        assertThat(cap.path("missing")).isEmpty();
        assertThat(cap.path("explanation").path("arithmetic").asText()).contains("£5,529.81");
        assertThat(json.path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("rule").asText()).isEqualTo("grants.report-1");
            assertThat(finding.path("dueOn").asText()).isEqualTo("2022-01-14");
        });
    }

    @ParameterizedTest(name = "{0} as at {1} failing on {2}: exit {3}")
    @CsvSource({
        "bury-continued.json, 2022-05-15, breach, 3",
        "bury.json, 2022-01-14, breach, 0",
        "bury.json, 2022-01-15, breach, 3",
        "bury.json, 2022-01-14, undetermined, 3",
        "bury.json, 2022-01-14, departure, 3"
    })
    void failsOnWhatIsAskedFor(String name, String asAt, String failOn, int exit) {
        CommandRun run = CommandRun.of("grant", "check", EXAMPLES.resolve(name), "--as-at", asAt, "--fail-on", failOn);

        assertThat(run.exit()).isEqualTo(exit);
    }

    @Test
    void evaluatesABreachWithExitCodeZeroWhereNothingIsAskedFor() {
        CommandRun run = CommandRun.of("grant", "check", CONTINUED, "--as-at", "2022-05-15", "--explain");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("BREACHED grants.admin-cap")
                .contains("owed from £85,336.19 to £87,836.19, returned £0.00")
                .contains("misspent £6,486.01, returned £0.00, outstanding £6,486.01")
                .contains("unspent £78,850.18, returned £0.00, outstanding £78,850.18")
                .contains("source: Workforce Recruitment and Retention Fund for adult social care, Annex B")
                .doesNotContain("MET grants.report-1");
        assertThat(CommandRun.of("grant", "check", CONTINUED, "--as-at", "2022-05-15", "--all")
                        .out())
                .contains("MET grants.report-1 ");
        assertThat(CommandRun.of("grant", "check", CONTINUED, "--as-at", "2022-05-15", "--format", "csv")
                        .out())
                .startsWith(
                        "rule,subject,outcome,modality,authority,bearer,due_on,amount_at_stake,clauses,missing,statement\n");
    }

    @Test
    void selectsTheTermsPublishedByADay() {
        CommandRun run = CommandRun.of("grant", "check", BURY, "--as-at", "2022-05-15", "--known-at", "2021-11-02");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("No terms of this scheme had been published by 2021-11-02.")
                .contains("account: undetermined without scheme.terms");
    }

    @Test
    void takesOtherReadings() {
        CommandRun must = CommandRun.of(
                "grant",
                "check",
                CONTINUED,
                "--as-at",
                "2022-05-15",
                "--policy",
                "cqc=MUST",
                "--policy",
                "dissemination=working");
        CommandRun wrong = CommandRun.of("grant", "check", CONTINUED, "--as-at", "2022-05-15", "--policy", "ccq=MUST");

        assertThat(must.out())
                .contains("BREACHED grants.cqc-registration (provider P4)")
                .doesNotContain("BREACHED grants.pass-on-within-20-days");
        assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
        assertThat(wrong.err()).contains("there is no such policy").contains("dissemination");
        assertThat(CommandRun.of("grant", "check", CONTINUED, "--as-at", "2022-05-15", "--policy", "cqc")
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void refusesABadFileWithEveryProblemAndItsPlace() throws IOException {
        Path bad = file("bad.json", "{\n \"scheme\": \"wrrf-9\",\n \"totalAllocation\": \"1.005\"\n}");
        CommandRun run = CommandRun.of("grant", "check", bad, "--as-at", "2022-05-15");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .contains("bad.json, line 2, character 12, scheme:")
                .contains("bad.json, line 3, character 21, totalAllocation: must be whole pence");
    }

    @Test
    void listsWhatIsDueInSeveralGrantsAndWritesACalendar() throws IOException {
        Path ics = folder.resolve("due.ics");
        CommandRun text = CommandRun.of("grant", "due", CONTINUED, BURY, "--as-at", "2022-06-20", "--ics", ics);
        JsonNode json = CommandRun.of("grant", "due", BURY, "--as-at", "2022-01-10", "--format", "json")
                .json();

        assertThat(text.exit()).isZero();
        assertThat(text.out().lines().filter(line -> !line.startsWith(" ")))
                .isSortedAccordingTo((one, other) -> one.substring(0, 10).compareTo(other.substring(0, 10)))
                .anyMatch(line -> line.startsWith("2022-01-14 DONE wrrf-1 grants.report-1"))
                .anyMatch(line -> line.startsWith("2022-01-14 OVERDUE wrrf-1 grants.report-1"))
                .anyMatch(line -> line.startsWith("2022-06-30 DUE wrrf-1 grants.final-value"))
                .anyMatch(line -> line.startsWith("2022-07-31 NOT_YET_DUE wrrf-1 grants.recovery"));
        assertThat(Files.readString(ics))
                .startsWith("BEGIN:VCALENDAR")
                .contains("DTSTART;VALUE=DATE:20220630")
                .contains("SUMMARY:grants.final-value");
        assertThat(json.path(0).path("status").asText()).isEqualTo("DUE");
        assertThat(json.path(0).path("workingDaysLeft").asInt()).isEqualTo(4);
        assertThat(json.path(0).path("dueOn").asText()).isEqualTo("2022-01-14");
        assertThat(CommandRun.of("grant", "due", BURY, "--as-at", "2022-01-10", "--format", "csv")
                        .out())
                .startsWith("due_on,status,scheme,grant,rule,");
    }

    @Test
    void refusesACalendarThatCannotTellItsGrantsApartOrBeWritten() {
        Path ics = folder.resolve("due.ics");

        assertThat(CommandRun.of("grant", "due", BURY, BURY, "--as-at", "2022-01-10", "--ics", ics)
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("grant", "due", BURY, "--as-at", "2022-01-10", "--ics", folder)
                        .exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("grant", "due", BURY, "--as-at", "2021-11-01", "--ics", ics)
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void fillsAReturn() throws IOException {
        JsonNode json = CommandRun.of("grant", "return", CONTINUED, "--point", "1", "--format", "json")
                .json();
        CommandRun text = CommandRun.of("grant", "return", CONTINUED, "--point", "2");

        assertThat(json.path(0).path("metrics")).hasSize(10);
        assertThat(json.path(0).path("metrics").path(0).path("value").asText()).isEqualTo("13115.00");
        assertThat(json.path(0).path("metrics").path(1).path("value").asText()).isEqualTo("0.00");
        assertThat(text.out())
                .contains("Second report (report-2), covering 2021-10-21 to 2022-03-31, due 2022-04-29")
                .contains("  Total transferred to care providers: 381786.00")
                .contains("    missing figures.report-2.leavers-baseline");
        assertThat(CommandRun.of("grant", "return", CONTINUED, "--point", "2", "--format", "csv")
                        .out())
                .startsWith("return,metric,measure,value,missing\nreport-2,direct-spend,,");
        assertThat(CommandRun.of("grant", "return", CONTINUED, "--point", "3").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("grant", "return", CONTINUED, "--point", "2", "--as-at", "2021-12-30")
                        .out())
                .contains("  Total transferred to care providers: 183178.00");
    }

    @Test
    void saysThatThereIsNoStatementToPrint() {
        assertThat(CommandRun.of("grant", "statement", BURY, "--as-at", "2022-05-01")
                        .out())
                .isEqualTo("No money was passed on to a provider by 2022-05-01.\n");
    }

    @Test
    void printsAStatementForAProvider() throws IOException {
        CommandRun text = CommandRun.of("grant", "statement", CONTINUED, "--as-at", "2022-05-15", "--provider", "P2");
        JsonNode json = CommandRun.of("grant", "statement", CONTINUED, "--as-at", "2022-05-15", "--format", "json")
                .json();

        assertThat(text.out())
                .contains("Provider P2, Invented Nursing Home")
                .contains("  payment PAY2 on 2021-12-30  £83,178.00")
                .contains("  paid £131,786.00 = properly spent £130,000.00 + misspent £1,786.00"
                        + " + unsettled £0.00 + unspent £0.00")
                .contains("to recoup £1,786.00");
        assertThat(json).hasSize(4);
        assertThat(CommandRun.of("grant", "statement", CONTINUED, "--as-at", "2022-05-15", "--format", "csv")
                        .out())
                .startsWith(
                        "provider,paid,evidenced,properly_spent,misspent,unsettled,unspent,recouped,to_recoup\nP1,100000.00,");
        assertThat(CommandRun.of("grant", "statement", CONTINUED, "--as-at", "2022-05-15", "--provider", "P9")
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void namesWhatAStatementNeeds() throws IOException {
        CommandRun run = CommandRun.of(
                "grant", "statement", file("g.json", "{\"scheme\": \"wrrf-1\"}"), "--as-at", "2022-05-15");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("g.json:1: the account cannot be drawn up: add receipts, payments, recoupments");
    }

    @Test
    void listsAndShowsSchemes() throws IOException {
        assertThat(CommandRun.of("grant", "schemes").out())
                .contains("wrrf-1  Workforce Recruitment and Retention Fund");
        assertThat(CommandRun.of("grant", "schemes", "--format", "json").json()).hasSize(6);
        assertThat(CommandRun.of("grant", "schemes", "--format", "csv").out())
                .startsWith("id,title,complete,terms,editions\nwrrf-1,");
        assertThat(CommandRun.of("grant", "show", "31/5781").out())
                .contains("pass-on-within-20-days: within 20 calendar days")
                .contains("[MUST the authority, POLICY, BURY.3]");
        assertThat(CommandRun.of("grant", "show", "31/6357", "--known-at", "2023-01-31")
                        .out())
                .contains("at most 1% of the combined allocation")
                .contains("at most 2% of the combined allocation");
        assertThat(CommandRun.of("grant", "show", "31/6357", "--known-at", "2023-03-16")
                        .out())
                .doesNotContain("at most 1%")
                .contains("at most 2%");
        assertThat(CommandRun.of("grant", "show", "wrrf-1", "--known-at", "2021-11-02")
                        .out())
                .contains("no terms had been published by then");
        assertThat(CommandRun.of("grant", "show", "wcf", "--format", "json")
                        .json()
                        .path("editions"))
                .hasSize(1);
        assertThat(CommandRun.of("grant", "show", "wcf", "--format", "csv").out())
                .startsWith("edition,id,kind,says,");
        assertThat(CommandRun.of("grant", "show", "nothing").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void printsTheSchemaOfTheGrantFile() throws IOException {
        assertThat(CommandRun.of("grant", "schema").json().path("title").asText())
                .isEqualTo("Grant file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"schemes", "show", "check", "due", "return", "statement", "allocate", "reconcile", "schema"})
    void helpsWithAnExample(String command) {
        CommandRun run = CommandRun.of("grant", command, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("civic-rules grant " + command);
    }

    @Test
    void usesASchemeOfOnesOwn() throws IOException {
        Path scheme = EXAMPLES.resolve("pond-fund.json");
        Path grant = file("g.json", "{\"scheme\": \"pond-fund\", \"totalAllocation\": \"10.00\", \"returns\": []}");
        CommandRun run = CommandRun.of("grant", "check", grant, "--as-at", "2024-05-31", "--scheme", scheme);
        CommandRun unknown = CommandRun.of("grant", "check", grant, "--as-at", "2024-05-31");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Invented Pond Fund").contains("BREACHED grants.plan");
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("grant", "show", "pond-fund", "--scheme", scheme)
                        .out())
                .contains("Invented Pond Fund");
    }

    @Test
    void checksASchemeAndPrintsItsRegister() throws IOException {
        CommandRun run = CommandRun.of("grant", "scheme", "check", EXAMPLES.resolve("pond-fund.json"));
        CommandRun csv =
                CommandRun.of("grant", "scheme", "check", EXAMPLES.resolve("pond-fund.json"), "--format", "csv");
        String shipped = Files.readString(EXAMPLES.resolve("pond-fund.json")).replace("pond-fund", "wrrf-1");
        CommandRun taken = CommandRun.of("grant", "scheme", "check", file("s.json", shipped));

        assertThat(run.out())
                .contains("Invented Pond Fund (pond-fund) can be used: 2 editions, 2 clauses cited")
                .contains("PF.2, paragraph 2: plan");
        assertThat(csv.out())
                .startsWith("clause,section,modality,treatment,by,paraphrase\nPF.1,paragraph 1,MUST,RULE,");
        assertThat(taken.exit()).isEqualTo(Exit.USAGE);
        assertThat(taken.err()).contains("a name must belong to one scheme only: name=wrrf-1");
    }
}

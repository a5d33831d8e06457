package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.civicrules.testkit.ReturnGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KpiChildrenCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path load = Path.of("");
    private Path context = Path.of("");

    @BeforeEach
    void writeAReturn() throws IOException {
        load = Files.createDirectory(folder.resolve("return"));
        context = Files.createDirectory(folder.resolve("context"));
        write(
                load.resolve("header.csv"),
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
                "1,1,10/05/2007,WBRI,,,",
                "2,2,10/05/2012,CHNE,,,",
                "3,M,10/05/2001,BAFR,,,",
                "4,F,10/05/2001,MWBC,,,");
        write(
                load.resolve("episodes.csv"),
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                "1,01/06/2017,S,C2,N1,U6,PR1,,,,,,",
                "2,01/06/2016,S,V4,N2,U6,PR1,,,,,,",
                "3,01/06/2016,S,C2,N8,K2,PR4,,,,,,",
                "4,01/06/2016,S,C2,N8,K2,PR4,01/02/2018,E4A,,,,",
                "4,not a day,P,C2,N8,K2,PR4,01/02/2018,E4A,,,,");
        write(load.resolve("uasc.csv"), "CHILD,SEX,DOB,DUC", "3,1,10/05/2001,");
    }

    private static void write(Path file, String... lines) throws IOException {
        Files.write(file, List.of(lines));
    }

    private CommandRun run(Object... more) {
        Object[] arguments = new Object[7 + more.length];
        Object[] given = {"kpi", "children", load, "--from", "2017-04-01", "--to", "2018-03-31"};
        System.arraycopy(given, 0, arguments, 0, given.length);
        System.arraycopy(more, 0, arguments, given.length, more.length);
        return CommandRun.of(arguments);
    }

    private JsonNode json(Object... more) throws IOException {
        Object[] arguments = new Object[more.length + 2];
        System.arraycopy(more, 0, arguments, 0, more.length);
        arguments[more.length] = "--format";
        arguments[more.length + 1] = "json";
        return run(arguments).json();
    }

    private static JsonNode indicator(JsonNode answer, String id) {
        for (JsonNode node : answer.get("indicators")) {
            if (node.get("id").asText().equals(id)) {
                return node;
            }
        }
        throw new AssertionError("no indicator " + id);
    }

    @Test
    void givesEachIndicatorWithItsFiguresAsJson() throws IOException {
        JsonNode answer = json("--population", "45361");

        assertThat(answer.get("period").toString()).isEqualTo("{\"from\":\"2017-04-01\",\"to\":\"2018-03-31\"}");
        JsonNode count = indicator(answer, "cla.count");
        assertThat(count.get("numerator").asInt()).isEqualTo(2);
        assertThat(count.get("denominator").isNull()).isTrue();
        assertThat(count.get("value").asText()).isEqualTo("2");
        assertThat(count.get("published").asText()).isEqualTo("2");
        assertThat(count.get("status").asText()).isEqualTo("VALUE");
        assertThat(count.get("reason").isNull()).isTrue();
        assertThat(count.get("excluded").toString()).isEqualTo("{\"short-breaks\":1}");
        assertThat(count.at("/citations/0/clause").asText()).isEqualTo("THU.1.1");
        JsonNode rate = indicator(answer, "cla.rate-per-10000");
        assertThat(rate.get("denominator").asInt()).isEqualTo(45361);
        assertThat(rate.get("value").asText()).isEqualTo("0.4409073874");
        assertThat(rate.get("published").asText()).isEqualTo("0.4");
        assertThat(rate.get("unit").asText()).isEqualTo("per 10000");
        JsonNode share = indicator(answer, "cla.uasc.share");
        assertThat(share.get("value").asText()).isEqualTo("50");
        JsonNode bands = indicator(answer, "cla.by-age-band");
        assertThat(bands.get("breakdown").findValuesAsText("key"))
                .containsExactly("under-1", "1-4", "5-9", "10-15", "16-plus");
        assertThat(bands.at("/breakdown/4").toString())
                .isEqualTo("{\"key\":\"16-plus\",\"label\":\"16 and over\",\"numerator\":1,\"denominator\":2,"
                        + "\"value\":\"50\",\"published\":\"50.0\",\"status\":\"VALUE\"}");
    }

    @Test
    void givesNoValueWithTheReasonForAFileThatIsMissing() throws IOException {
        JsonNode visits = indicator(json(), "cla.visits.in-time.share");

        assertThat(visits.get("status").asText()).isEqualTo("NO_VALUE");
        assertThat(visits.get("reason").asText()).isEqualTo("visits.csv was not given");
        assertThat(visits.get("value").isNull()).isTrue();
        assertThat(visits.get("published").isNull()).isTrue();
    }

    @Test
    void reportsTheFilesAndRejectedRowsWithoutFailing() throws IOException {
        CommandRun run = run("--format", "json");
        JsonNode episodes = run.json().at("/input/1");

        assertThat(run.exit()).isZero();
        assertThat(episodes.get("file").asText()).endsWith("episodes.csv");
        assertThat(episodes.get("read").asInt()).isEqualTo(5);
        assertThat(episodes.get("accepted").asInt()).isEqualTo(4);
        assertThat(episodes.get("rejected").asInt()).isEqualTo(1);
        assertThat(episodes.get("repaired").asInt()).isZero();
        assertThat(episodes.get("superseded").asInt()).isZero();
        assertThat(episodes.at("/rows/0/line").asInt()).isEqualTo(6);
        assertThat(episodes.at("/rows/0/text").asText()).startsWith("not a date");
        assertThat(run.err())
                .contains(
                        "episodes.csv, line 6, DECOM",
                        "rows read 10 = accepted 9 + rejected 1; repaired 0, superseded 0")
                .doesNotContain("civic-rules ssda903 check");
        assertThat(run("--strict").exit()).isEqualTo(Exit.USAGE);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2017-04-01, 2018-03-31, ''",
        "2017-03-31, 2018-03-31, 2016-17",
        "2017-04-01, 2018-04-01, 2018-19",
        "2029-04-01, 2030-03-31, 2029-30",
        "2016-04-01, 2020-03-31, '2016-17, 2018-19, 2019-20'"
    })
    void saysOfWhichYearThereIsNoReturn(String from, String to, String year) throws IOException {
        CommandRun run = CommandRun.of("kpi", "children", load, "--from", from, "--to", to, "--format", "json");
        String note = "the load holds no return of " + year + ": what happened then is not counted";

        assertThat(run.exit()).isZero();
        assertThat(run.json().get("notes"))
                .extracting(JsonNode::asText)
                .isEqualTo(year.isEmpty() ? List.of() : List.of(note));
        assertThat(run.err().contains("note: " + note)).isEqualTo(!year.isEmpty());
    }

    @Test
    void countsWhatWasOnlyNotedAndSaysWhichCommandGivesEveryLine() throws IOException {
        write(load.resolve("uasc.csv"), "CHILD,SEX,DOB,DUC", "3,9,10/05/2001,", "4,9,10/05/2001,");

        CommandRun run = run("--format", "json");

        assertThat(run.json().at("/input/2/noted").toString()).isEqualTo("{\"unknown-code\":2}");
        assertThat(run.err())
                .contains(
                        "uasc.csv: 2 x a code that is on no list",
                        "(line 2, 3)",
                        "civic-rules ssda903 check --format csv, given the same directories, lists every line");
    }

    @Test
    void takesTheReadingsAskedFor() throws IOException {
        JsonNode answer = json("--policy", "short-breaks=INCLUDE", "--policy", "chinese=ASIAN");

        assertThat(indicator(answer, "cla.count").get("value").asText()).isEqualTo("3");
        assertThat(answer.at("/policies/short-breaks").asText()).isEqualTo("INCLUDE");
        assertThat(answer.at("/policies/end-on-date").asText()).isEqualTo("NOT_COUNTED");
    }

    @Test
    void cutsEveryIndicatorAndGivesASeriesAndAnEarlierPeriod() throws IOException {
        JsonNode answer = json("--by", "sex", "--every", "quarter", "--compare-with", "2016-17");

        JsonNode count = indicator(answer, "cla.count");
        assertThat(count.get("breakdown").findValuesAsText("key")).containsExactly("male", "female", "unknown");
        assertThat(count.at("/breakdown/0/numerator").asInt()).isEqualTo(2);
        assertThat(answer.get("series")).hasSize(4);
        assertThat(indicator(answer.at("/series/0"), "cla.count").get("value").asText())
                .isEqualTo("3");
        assertThat(indicator(answer.at("/series/3"), "cla.ceased.events")
                        .get("value")
                        .asText())
                .isEqualTo("1");
        assertThat(answer.at("/comparedWith/period/to").asText()).isEqualTo("2017-03-31");
    }

    @Test
    void cutsByWhatAChildIsToAnotherIndicator() throws IOException {
        JsonNode count = indicator(json("--by", "cla.uasc.share"), "cla.count");

        assertThat(count.get("breakdown").findValuesAsText("key"))
                .containsExactly("denominator-only", "excluded", "numerator", "out-of-population");
        assertThat(count.at("/breakdown/2/numerator").asInt()).isEqualTo(1);
    }

    @Test
    void auditsWhatEachChildIsToEachIndicator() throws IOException {
        Path audit = folder.resolve("audit.csv");

        CommandRun run = run("--audit", audit);

        assertThat(run.exit()).isZero();
        assertThat(Files.readAllLines(audit))
                .startsWith("indicator,child,part,membership,reason,amount")
                .contains(
                        "cla.count,1,,NUMERATOR,,",
                        "cla.count,2,,EXCLUDED,short-breaks,",
                        "cla.count,4,,OUT_OF_POPULATION,not-looked-after-on-the-last-day,",
                        "cla.by-age-band,3,16-plus,NUMERATOR,,",
                        "cla.reconciliation,4,,NUMERATOR,ceased,1");
    }

    @Test
    void auditsTheIndicatorsThatAreAskedForAlone() throws IOException {
        Path audit = folder.resolve("audit.csv");

        assertThat(run("--audit", audit, "--indicator", "cla.count").exit()).isZero();

        assertThat(Files.readAllLines(audit).stream().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("cla.count,"));
    }

    @Test
    void neverWritesTheAuditOverTheReturnItReads() throws IOException {
        Path episodes = load.resolve("episodes.csv");
        String before = Files.readString(episodes);

        CommandRun run = run("--audit", episodes, "--overwrite");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("episodes.csv", "is read in this run").hasLineCount(1);
        assertThat(episodes).hasContent(before);
    }

    @Test
    void leavesAnAuditThatIsThereAlreadyUnlessAskedToOverwriteIt() throws IOException {
        Path audit = Files.writeString(folder.resolve("audit.csv"), "kept");

        CommandRun refused = run("--audit", audit);

        assertThat(refused.exit()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains("exists already").hasLineCount(1);
        assertThat(audit).hasContent("kept");
        assertThat(run("--audit", audit, "--overwrite").exit()).isZero();
        assertThat(Files.readAllLines(audit)).startsWith("indicator,child,part,membership,reason,amount");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsTheAuditFromEveryoneButItsOwner() throws IOException {
        Path audit = folder.resolve("audit.csv");

        run("--audit", audit);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(audit)))
                .isEqualTo("rw-------");
    }

    @Test
    void saysThatTheAuditCannotBeWritten() {
        CommandRun run = run("--audit", folder.resolve("nowhere").resolve("audit.csv"));

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("audit.csv: cannot be written").hasLineCount(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheAuditDoesNotFitTheDisk() {
        CommandRun run = run("--audit", "/dev/full");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("/dev/full: cannot be written").hasLineCount(1);
    }

    @Test
    void answersOnSeveralThreadsAsOnTheOneThatAnAuditKeeps() throws IOException {
        Path many = manyChildren();
        Path audit = folder.resolve("audit.csv");
        Object[] arguments = {
            "kpi",
            "children",
            many,
            "--from",
            "2023-04-01",
            "--to",
            "2024-03-31",
            "--by",
            "sex",
            "--every",
            "quarter",
            "--compare-with",
            "2023-24",
            "--explain",
            "--format",
            "json"
        };

        CommandRun several = CommandRun.of(arguments);
        CommandRun one = CommandRun.of(
                Stream.concat(Stream.of(arguments), Stream.of("--audit", audit)).toArray());

        assertThat(several.json().at("/comparedWith/indicators")).isNotEmpty();
        assertThat(several).isEqualTo(one);
        assertThat(children(Files.readAllLines(audit).stream().filter(line -> line.startsWith("cla.count,")), 1))
                .isEqualTo(children(
                        Files.readAllLines(many.resolve("header.csv")).stream().skip(1), 0));
    }

    private Path manyChildren() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        ReturnGenerator.of(1, 1500, 2024).write(2024, many);
        return many;
    }

    private static List<String> children(Stream<String> rows, int column) {
        return rows.map(row -> Splitter.on(',').splitToList(row).get(column)).toList();
    }

    @Test
    void printsTextAndCsv() {
        assertThat(run().out()).contains("cla.uasc.share", "50.0 %  1/2");
        assertThat(run("--format", "csv").out())
                .contains(
                        "from,to,indicator,part,numerator,denominator,value,published,unit,status,reason,excluded,unknown",
                        "2017-04-01,2018-03-31,cla.count,,2,,2,2,children,VALUE,,short-breaks=1,",
                        "2017-04-01,2018-03-31,cla.by-sex,male,2,2,100,100.0,%,VALUE,,,");
    }

    @Test
    void printsWhatStandsInNeitherCount() throws IOException {
        write(load.resolve("header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "1,1,10/05/2007,WBRI,,,");
        write(load.resolve("uasc.csv"), "CHILD,SEX,DOB,DUC", "3,1,,");

        assertThat(run("--indicator", "cla.by-age-band").out())
                .contains("1/1  excluded {short-breaks=1}  unknown {date-of-birth-not-known=1}");
        assertThat(run("--indicator", "cla.by-age-band", "--format", "csv").out())
                .contains(",VALUE,,short-breaks=1,date-of-birth-not-known=1");
        assertThat(run("--indicator", "cla.by-age-band", "--publish").out()).doesNotContain("date-of-birth-not-known");
        assertThat(run("--indicator", "cla.by-age-band", "--publish", "--format", "csv")
                        .out())
                .doesNotContain("date-of-birth-not-known", "short-breaks");
    }

    @Test
    void readsSupplementaryFiles() throws IOException {
        write(context.resolve("disability.csv"), "CHILD", "1");
        write(context.resolve("population.csv"), "YEAR,AGE_FROM,AGE_TO,POPULATION", "2017,0,17,1000", "2018,0,17,2000");

        JsonNode answer = json("--context", context);

        assertThat(indicator(answer, "cla.disability.share").get("value").asText())
                .isEqualTo("50");
        assertThat(indicator(answer, "cla.rate-per-10000").get("denominator").asInt())
                .isEqualTo(1000);
        assertThat(indicator(answer, "cla.rate-per-10000").get("reason").asText())
                .isEqualTo("population of mid-2017");
    }

    @Test
    void refusesAReturnOfWhichNoRowCouldBeRead() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        write(empty.resolve("header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", ",1,10/05/2007,WBRI,,,");

        CommandRun run = CommandRun.of("kpi", "children", empty, "--from", "2017-04-01", "--to", "2018-03-31");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("header.csv, line 2, CHILD");
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheArguments() {
        assertThat(run("--policy", "short-breaks").err()).contains("write NAME=VALUE");
        assertThat(run("--policy", "short-breaks=SOME").err()).contains("EXCLUDE, INCLUDE");
        assertThat(run("--policy", "unheard-of=1").err()).contains("there is no such policy");
        assertThat(run("--by", "height").err()).contains("--by height is neither");
        assertThat(run("--compare-with", "lately").err()).contains("--compare-with lately is no period");
        assertThat(run("--policy", "short-breaks").exit()).isEqualTo(Exit.USAGE);
        CommandRun turned = CommandRun.of("kpi", "children", load, "--from", "2018-04-01", "--to", "2018-03-31");
        assertThat(turned.exit()).isEqualTo(Exit.USAGE);
        assertThat(turned.err()).contains("--to 2018-03-31 is before --from 2018-04-01");
        CommandRun nowhere = CommandRun.of(
                "kpi", "children", folder.resolve("nowhere"), "--from", "2017-04-01", "--to", "2018-03-31");
        assertThat(nowhere.exit()).isEqualTo(Exit.USAGE);
        assertThat(nowhere.err()).contains("nowhere").hasLineCount(1);
    }

    @Test
    void listsIndicatorsAndPolicies() throws IOException {
        JsonNode list = CommandRun.of("kpi", "list", "--format", "json").json();

        assertThat(list.get("indicators").findValuesAsText("id")).contains("cla.count", "care-leavers.in-touch.share");
        assertThat(list.get("policies").findValuesAsText("name"))
                .contains("short-breaks", "end-on-date", "sdq-population", "nts-change-date", "publication");
        assertThat(CommandRun.of("kpi", "list").out())
                .contains("short-breaks=EXCLUDE", "values: EXCLUDE | INCLUDE", "cla.count", "THU.3.1.1");
        assertThat(CommandRun.of("kpi", "list", "--format", "csv").out())
                .contains("kind,id,title,default,values,unit,scoring,polarity,clauses", "policy,nts-quota");
    }

    @Test
    void hidesSmallNumbersForPublication() throws IOException {
        JsonNode count = indicator(json("--publish"), "cla.count");

        assertThat(count.get("published").asText()).isEqualTo("c");
        assertThat(count.get("numerator").isNull()).isTrue();
        assertThat(count.get("value").isNull()).isTrue();
        assertThat(count.get("status").asText()).isEqualTo("NO_VALUE");
        assertThat(count.get("reason").asText()).isEqualTo("hidden to protect people");
        assertThat(count.get("excluded")).isEmpty();
        assertThat(indicator(json("--publish", "--policy", "suppress-up-to=0"), "cla.count")
                        .get("published")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void comparesWithAnEarlierPeriodBenchmarksAndTargets() throws IOException {
        write(context.resolve("benchmarks.csv"), "INDICATOR,AREA,PERIOD,VALUE", "cla.uasc.share,England,2016-17,8");
        write(context.resolve("targets.csv"), "INDICATOR,PERIOD,TARGET,TOLERANCE", "cla.count,2017-18,3,1");

        JsonNode answer = json("--context", context, "--compare-with", "2016-17");
        JsonNode hidden = json("--context", context, "--publish");

        assertThat(answer.get("comparisons").findValuesAsText("against"))
                .contains("earlier period", "England", "target");
        JsonNode last = answer.get("comparisons").get(answer.get("comparisons").size() - 1);
        assertThat(last.toString())
                .isEqualTo(
                        "{\"indicator\":\"cla.uasc.share\",\"part\":null,\"against\":\"England\",\"period\":\"2016-17\","
                                + "\"other\":\"8\",\"difference\":\"42.0\",\"standing\":\"HIGHER\"}");
        assertThat(hidden.has("comparisons")).isFalse();
        assertThat(run("--context", context).out())
                .contains("cla.count against target (2017-18): 3, difference -1, NEAR_TARGET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5"})
    void refusesAPopulationOfNobody(String people) {
        CommandRun run = run("--population", people);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .isEqualTo("civic-rules: --population " + people
                        + " is nobody: give the people aged 0 to 17, 1 or more\n");
        assertThat(run("--population", "1").exit()).isZero();
    }

    @Test
    void reconcilesPrintedFigures() throws IOException {
        Path printed = folder.resolve("printed.csv");
        write(
                printed,
                "INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED",
                "cla.uasc.share,2018-19,31,290,10.6",
                "cla.height,2018-19,31,290,10.6");

        CommandRun run = CommandRun.of("kpi", "reconcile", printed, "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.json().get("read").asInt()).isEqualTo(2);
        assertThat(run.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(run.json().at("/findings/0/rule").asText()).isEqualTo("cla.reconcile.rounding");
        assertThat(run.json().at("/findings/0/outcome").asText()).isEqualTo("DEPARTED");
        assertThat(run.err()).contains("printed.csv, line 3, INDICATOR: is no indicator id");
        assertThat(CommandRun.of("kpi", "reconcile", printed).out()).contains("cut off, not rounded");
        assertThat(CommandRun.of("kpi", "reconcile", printed, "--format", "csv").out())
                .startsWith("rule,subject,outcome,statement\ncla.reconcile.rounding,");
        assertThat(CommandRun.of("kpi", "reconcile", printed, "--fail-on", "departed")
                        .exit())
                .isEqualTo(Exit.FAIL_ON);
        assertThat(CommandRun.of("kpi", "reconcile", printed, "--fail-on", "breached")
                        .exit())
                .isZero();
        assertThat(CommandRun.of("kpi", "reconcile", printed, "--strict").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("kpi", "reconcile", folder.resolve("nowhere.csv"))
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void printsSomeIndicatorsAloneAndExplainsThem() throws IOException {
        JsonNode answer =
                json("--indicator", "cla.count", "--indicator", "cla.by-sex", "--explain", "--every", "month");

        assertThat(answer.get("indicators").findValuesAsText("id")).containsExactly("cla.count", "cla.by-sex");
        assertThat(answer.at("/series/11/indicators")).hasSize(2);
        JsonNode explanation = answer.at("/indicators/0/explanation");
        assertThat(explanation.get("rule").asText()).isEqualTo("cla.count");
        assertThat(explanation.get("parameters").findValuesAsText("name"))
                .contains("rounding", "short-breaks", "end-on-date")
                .doesNotContain("chinese");
        assertThat(run("--indicator", "cla.count", "--explain").out()).contains("    | ", "short-breaks", "EXCLUDE");
        assertThat(run("--indicator", "cla.count").out()).doesNotContain("cla.by-sex");
        CommandRun unknown = run("--indicator", "cla.height");
        assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("--indicator cla.height is no indicator");
    }
}

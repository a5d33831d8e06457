package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ssda903CheckCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path episodes = Path.of("");

    @BeforeEach
    void writeAReturn() throws IOException {
        episodes = folder.resolve("episodes.csv");
        Files.write(
                episodes,
                List.of(
                        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                        "566910,01/06/17,S,C2,N1,U6,PR1,,E4A,,AB1 2CD,,",
                        "566911,01/06/2017,S,C2,N1,U6,PR1,soon,,,AB1 2CD,,"));
    }

    @Test
    void countsTheRowsAndSaysWhatIsOddByLine() {
        CommandRun run = CommandRun.of("ssda903", "check", folder);
        assertThat(run.exit()).isEqualTo(Exit.EVALUATED);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Return of the year to 2018-03-31: episodes")
                .contains("1 children; rows read 2 = accepted 1 + rejected 1; repaired 1, superseded 0")
                .contains(episodes + ": read 2, accepted 1, rejected 1, repaired 1, superseded 0")
                .contains("  repaired: line 2, DECOM: year of two digits")
                .contains("  rejected: line 3, DEC: not a date")
                .contains("  noted 1 x a reason for ending but no end date")
                .contains("(line 2)");
    }

    @Test
    void namesTheFirstFiveLinesOfWhatIsOnlyNoted() throws IOException {
        StringBuilder rows = new StringBuilder("CHILD,DECOM,RNE,LS,DEC,REC\n");
        for (int child = 1; child <= 6; child++) {
            rows.append(child).append(",01/06/2017,S,C2,,E4A\n");
        }
        Files.writeString(episodes, rows);
        assertThat(CommandRun.of("ssda903", "check", folder).out()).contains("(line 2, 3, 4, 5, 6 ...)");
    }

    @Test
    void listsEveryIssueAsCsv() {
        CommandRun run = CommandRun.of("ssda903", "check", folder, "--format", "csv");
        assertThat(run.out().lines()).hasSize(4).first().isEqualTo("file,line,place,column,code,done,text");
        assertThat(run.out()).contains(episodes + ",2,,REC,reason-without-end,KEPT,");
    }

    @Test
    void listsEveryIssueAsJson() throws IOException {
        JsonNode answer =
                CommandRun.of("ssda903", "check", folder, "--format", "json").json();
        assertThat(answer.get("children").asInt()).isEqualTo(1);
        assertThat(answer.at("/returns/0/yearEnd").asText()).isEqualTo("2018-03-31");
        JsonNode file = answer.at("/input/0");
        assertThat(file.get("file").asText()).isEqualTo(episodes.toString());
        assertThat(file.get("read").asInt()).isEqualTo(2);
        assertThat(file.get("accepted").asInt()).isEqualTo(1);
        assertThat(file.get("rejected").asInt()).isEqualTo(1);
        assertThat(file.get("repaired").asInt()).isEqualTo(1);
        assertThat(file.get("superseded").asInt()).isZero();
        assertThat(file.at("/issues/0/line").asInt()).isEqualTo(2);
        assertThat(file.at("/issues/2/done").asText()).isEqualTo("REJECTED");
    }

    @Test
    void printsNoValueOfAFile() {
        for (String format : List.of("text", "csv", "json")) {
            assertThat(CommandRun.of("ssda903", "check", folder, "--format", format)
                            .out())
                    .doesNotContain("566910", "566911", "AB1");
        }
    }

    @Test
    void strictMakesARejectedRowAnError() throws IOException {
        assertThat(CommandRun.of("ssda903", "check", folder, "--strict").exit()).isEqualTo(Exit.USAGE);
        Files.writeString(episodes, "CHILD,DECOM,RNE,LS,DEC,REC\n1,01/06/2017,S,C2,,\n");
        assertThat(CommandRun.of("ssda903", "check", folder, "--strict").exit()).isEqualTo(Exit.EVALUATED);
    }

    @Test
    void nothingReadIsOneLineThatNamesFileLineAndCure() throws IOException {
        Files.writeString(episodes, "CHILD,DECOM,RNE,LS,DEC,REC\n1,soon,S,C2,,\n");
        CommandRun run = CommandRun.of("ssda903", "check", folder);
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err().lines())
                .containsExactly(
                        "civic-rules: " + episodes
                                + ", line 2, DECOM: not a date (dd/mm/yyyy or yyyy-mm-dd) or number as this column needs; row rejected");
        Files.writeString(episodes, "");
        assertThat(CommandRun.of("ssda903", "check", folder).err())
                .contains("no file of the return holds a row; give the directory with the filled files");
    }

    @Test
    void aPathThatIsNoReturnIsOneLine() {
        CommandRun run = CommandRun.of("ssda903", "check", folder.resolve("nowhere"));
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("nowhere: there is no such directory or file");
    }

    @Test
    void takesSeveralReturnsAContextAndThePolicy() throws IOException {
        Path newer = Files.createDirectory(folder.resolve("newer"));
        Files.writeString(newer.resolve("episodes.csv"), "CHILD,DECOM,RNE,LS,DEC,REC\n9,01/06/2018,S,C2,,\n");
        Path context = Files.createDirectory(folder.resolve("context"));
        Files.writeString(context.resolve("disability.csv"), "CHILD\n566910\n");
        assertThat(CommandRun.of("ssda903", "check", newer, folder, "--context", context)
                        .out())
                .contains("open in an old return", "disability.csv: read 1");
        assertThat(CommandRun.of("ssda903", "check", newer, folder, "--stale-open-row", "LEFT_OPEN")
                        .out())
                .doesNotContain("open in an old return");
    }
}

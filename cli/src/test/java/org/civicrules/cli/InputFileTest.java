package org.civicrules.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {

    @TempDir
    private Path folder;

    @Test
    void refusesTextThatIsNotUtf8ByItsLineAlone() throws IOException {
        Path scores = latin1("scores.csv", "apprentice,criterion,score\nAnn,L2-K-ORG-1,3\nJos\u00e9,L2-K-ORG-1,3\n");
        CommandRun run = CommandRun.of("grade", "--plan", "housing-l2", scores);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).isEqualTo("civic-rules: " + scores + ", line 3: not UTF-8; save it as CSV UTF-8\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void findsTheLineInALongFile() throws IOException {
        Path scores = latin1(
                "scores.csv", "apprentice,criterion,score\n" + "Ann,L2-K-ORG-1,3\n".repeat(9_998) + "Jos\u00e9,,\n");

        assertThat(CommandRun.of("grade", "--plan", "housing-l2", scores).err()).contains(", line 10000: not UTF-8");
    }

    @Test
    void refusesItInTheFilesOfADirectoryToo() throws IOException {
        Path complaints = latin1(
                "complaints.csv", "reference,stage,logged,acknowledged,extended,answered\nJos\u00e9,1,2024-04-02,,,\n");

        assertThat(CommandRun.of("kpi", "tenants-from-records", folder, "--year", "2024-25")
                        .err())
                .isEqualTo("civic-rules: " + complaints + ", line 2: not UTF-8; save it as CSV UTF-8\n");
        assertThat(CommandRun.of("complaints", "due", complaints, "--as-at", "2024-05-01")
                        .err())
                .contains(", line 2: not UTF-8");
    }

    @Test
    void refusesItInTheCommandsOfExamples() throws IOException {
        Path commands = Files.createDirectory(folder.resolve("one")).resolve("commands.txt");
        Files.writeString(commands, "# Jos\u00e9\nclauses\n", ISO_8859_1);
        CommandRun run = CommandRun.of("examples", folder);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).isEqualTo("civic-rules: " + commands + ": not UTF-8; save it as UTF-8\n");
    }

    private Path latin1(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, ISO_8859_1);
    }
}

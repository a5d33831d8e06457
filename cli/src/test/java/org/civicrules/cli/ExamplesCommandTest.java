package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesCommandTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path EXPECTED = Path.of("..", ".ci", "expected-in-examples.txt");

    @Test
    void decidesEveryShippedExample() throws IOException {
        CommandRun run = CommandRun.of("examples", EXAMPLES.toString());

        assertThat(run.exit()).isEqualTo(Exit.EVALUATED);
        assertThat(run.out())
                .contains(Files.readAllLines(EXPECTED).stream()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    @Test
    void resolvesFilesAgainstTheExamplesOwnFolder(@TempDir Path directory) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("limit"));
        Files.writeString(folder.resolve("commands.txt"), "# A limit\n\ndeadline --from 2022-01-01 --length 1\n");

        CommandRun run = CommandRun.of("examples", directory.toString());

        assertThat(run.out()).contains("== A limit", "$ civic-rules deadline --from", "result: 2022-01-02 (Sunday)");
    }

    @Test
    void endsWithTheWorstExitCode(@TempDir Path directory) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("limit"));
        Files.writeString(
                folder.resolve("commands.txt"),
                "deadline --from 2022-01-01 --length -1\ndeadline --from 2022-01-01 --length 1\n");

        CommandRun run = CommandRun.of("examples", directory.toString());

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("--length: length must be 0 or more");
    }

    @Test
    void saysWhereItLookedForExamples(@TempDir Path empty) {
        assertThat(CommandRun.of("examples", empty.toString()).err())
                .contains(empty + ": expected folders that hold a commands.txt");
        assertThat(CommandRun.of("examples", empty.resolve("absent").toString()).err())
                .contains("absent: expected a directory of examples");
    }
}

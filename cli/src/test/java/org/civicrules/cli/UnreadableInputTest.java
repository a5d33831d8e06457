package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be opened or read ends every command that takes one with 2 and one line. */
final class UnreadableInputTest {

    /** Opens, and fails as a broken disk does as soon as it is read. */
    private static final Path FAULTY = Path.of("/proc/self/mem");

    @TempDir
    private Path folder;

    private final List<Path> links = new ArrayList<>();

    @AfterEach
    void removeLinks() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
    }

    private CommandRun run(String command, Path file) {
        return CommandRun.of(Splitter.on(' ')
                .splitToStream(command)
                .map(word -> word.equals("FILE") ? file : word.equals("DIR") ? file.getParent() : word)
                .toArray());
    }

    private static void assertRefused(CommandRun run, String start) {
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).hasLineCount(1).startsWith("civic-rules: " + start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess FILE",
                "cadence check FILE --as-at 2023-04-30",
                "certificate FILE",
                "complaints due FILE --as-at 2025-03-31",
                "grade --plan housing-l2 FILE",
                "grant allocate --amount 1.00 --unit 0.01 FILE",
                "grant check FILE --as-at 2022-05-15",
                "grant due FILE --as-at 2021-12-08",
                "grant reconcile FILE",
                "grant return FILE --point 2",
                "grant statement FILE --as-at 2022-05-15",
                "kpi check-return FILE",
                "kpi reconcile FILE",
                "kpi tenants FILE",
                "plan show housing-l2 --catalogue FILE",
                "sample-size --population 12 --census --survey FILE",
            })
    void namesAFileThatIsAbsentADirectoryOrFaulty(String command) throws IOException {
        Path absent = folder.resolve("absent");
        assertRefused(run(command, absent), absent + ": no such file; check the path");
        assertRefused(run(command, folder), folder + ": cannot be read (Is a directory); check that");
        Path faulty = faulty("faulty");
        assertRefused(run(command, faulty), faulty + ": cannot be read (Input/output error); check that");
    }

    private Path faulty(String name) throws IOException {
        assumeTrue(Files.exists(FAULTY));
        Path link = Files.createSymbolicLink(folder.resolve(name), FAULTY);
        links.add(link);
        return link;
    }

    @ParameterizedTest
    @CsvSource({
        "header.csv, ssda903 check DIR",
        "episodes.csv, kpi children DIR --from 2017-04-01 --to 2018-03-31",
        "return.xml, kpi children DIR --from 2017-04-01 --to 2018-03-31",
        "return.xml, ssda903 check FILE",
        "visits.csv, kpi children RETURN --from 2017-04-01 --to 2018-03-31 --context DIR",
        "homes.csv, kpi tenants-from-records DIR --year 2024-25",
    })
    void namesTheFaultyFileOfADirectory(String name, String command) throws IOException {
        Path complete = Files.createDirectory(folder.resolve("return"));
        Files.writeString(complete.resolve("episodes.csv"), "CHILD,DECOM,RNE\n1,01/04/2017,S\n");
        Path faulty = faulty(name);

        assertRefused(
                run(command.replace("RETURN", complete.toString()), faulty),
                faulty + ": cannot be read (Input/output error); check that");
    }

    @Test
    void saysWhatIsWrongAndHowToMendIt() {
        assertThat(CommandFailure.unreadable(new NoSuchFileException("a.csv")))
                .hasMessage("a.csv: no such file; check the path");
        assertThat(CommandFailure.unreadable(new AccessDeniedException("a.csv")))
                .hasMessage("a.csv: access is denied; ask for the right to read it");
        assertThat(CommandFailure.unreadable(new FileSystemException("a.csv", null, "Stale file handle")))
                .hasMessage(
                        "a.csv: cannot be read (Stale file handle); check that it is a file, and its disk or share");
    }

    @Test
    void refusesExamplesThatCannotBeRead() throws IOException {
        Files.createDirectory(folder.resolve("example"));
        Path commands = faulty("example/commands.txt");

        assertRefused(CommandRun.of("examples", folder), commands + ": cannot be read (Input/output error)");
    }
}

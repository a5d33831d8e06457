package org.civicrules.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputTest {

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void nameATarget() {
        target = folder.resolve("out.csv");
    }

    private static Output.Text<String> saying(String text) {
        return writer -> {
            writer.write(text);
            return text;
        };
    }

    private static void assertRefused(ThrowingCallable writing, Path file, String why) {
        assertThatExceptionOfType(UnusableFile.class).isThrownBy(writing).withMessageStartingWith(file + ": " + why);
    }

    private void assertNothingIsLeftBeside(Path... files) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.toList()).containsExactlyInAnyOrder(files);
        }
    }

    @Test
    void writesANewFileWhole() throws IOException {
        Output.to(target).text(saying("Zoë\n"));

        assertThat(target).content(UTF_8).isEqualTo("Zoë\n");
        assertNothingIsLeftBeside(target);
    }

    @Test
    void writesAFileNamedWithoutItsFolder() throws IOException {
        Path bare = Path.of("output-test-" + ProcessHandle.current().pid() + ".csv");
        try {
            Output.to(bare).text(saying("here"));

            assertThat(bare).content(UTF_8).isEqualTo("here");
        } finally {
            Files.deleteIfExists(bare);
        }
    }

    @Test
    void leavesAFileThatExistsAsItIs() throws IOException {
        Files.writeString(target, "old");

        assertRefused(() -> Output.to(target).text(saying("new")), target, "exists already and is left as it is");
        assertRefused(() -> Output.to(target).check(), target, "exists already");
        assertRefused(
                () -> Output.to(target).overwriting(true).overwriting(false).check(), target, "exists already");
        assertThat(target).content(UTF_8).isEqualTo("old");
    }

    @Test
    void replacesAFileWhereThatWasAskedFor() throws IOException {
        Files.writeString(target, "a longer old text");

        Output.to(target).overwriting(true).text(saying("new"));

        assertThat(target).content(UTF_8).isEqualTo("new");
        assertNothingIsLeftBeside(target);
    }

    @Test
    void neverWritesOverAnInputHoweverItIsNamed() throws IOException {
        Path input = Files.writeString(folder.resolve("episodes.csv"), "precious");
        Path within = Files.writeString(
                Files.createDirectories(folder.resolve("return/year")).resolve("a.csv"), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), input);
        Path hard = Files.createLink(folder.resolve("hard.csv"), input);
        Path linkIntoFolder = Files.createSymbolicLink(folder.resolve("into.csv"), within);
        Path roundabout = folder.resolve("return/../episodes.csv");

        for (Path name : List.of(input, link, hard, within, linkIntoFolder, roundabout)) {
            Output output = Output.to(name)
                    .notOver(List.of(folder.resolve("absent.csv")))
                    .notOver(List.of(input, folder.resolve("return")))
                    .overwriting(true);
            assertRefused(() -> output.text(saying("new")), name, "is read in this run and is never written");
        }

        assertThat(input).content(UTF_8).isEqualTo("precious");
        assertThat(within).content(UTF_8).isEqualTo("precious");
    }

    @Test
    void writesBesideAnInputAndIntoItsFolderWhereNothingStands() throws IOException {
        Path input = Files.writeString(folder.resolve("in.csv"), "precious");

        Output.to(target).notOver(List.of(input, folder)).text(saying("new"));

        assertNothingIsLeftBeside(input, target);
    }

    @Test
    void followsALinkAndReplacesItsTarget() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Files.writeString(target, "old"));

        Output.to(link).overwriting(true).text(saying("new"));

        assertThat(link).isSymbolicLink();
        assertThat(target).isRegularFile().content(UTF_8).isEqualTo("new");
    }

    @Test
    void refusesAFolderALinkToNothingAndAFolderThatIsNotThere() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("absent"));
        Path inNoFolder = folder.resolve("absent/out.csv");

        assertRefused(() -> Output.to(folder).overwriting(true).text(saying("new")), folder, "is a folder");
        assertRefused(() -> Output.to(dangling).text(saying("new")), dangling, "is a link to a file that is not there");
        assertRefused(
                () -> Output.to(inNoFolder).text(saying("new")), inNoFolder, "cannot be written, since its folder");
        assertThat(folder.resolve("absent")).doesNotExist();
    }

    @Test
    void writesADeviceThrough() {
        Path device = Path.of("/dev/null");
        assumeThat(device).exists();

        Output.to(device).text(saying("gone"));

        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(device).exists();
    }

    @Test
    void namesADeviceThatIsFull() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Output.to(full).text(saying("text")))
                .withMessageContaining(
                        "/dev/full: cannot be written; check its folder, your rights and the space left (");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Output.to(full).text(saying("text".repeat(100_000))))
                .withMessageContaining("/dev/full: cannot be written");
    }

    @Test
    void keepsFromOthersWhatHoldsPeople() throws IOException {
        assumePermissions();

        Output.to(target).ownerOnly().text(saying("new"));

        assertThat(permissions(target)).isEqualTo("rw-------");
    }

    @Test
    void keepsFromOthersWhatHoldsPeopleAlsoWhereTheyCouldReadTheOldFile() throws IOException {
        assumePermissions();
        Files.setPosixFilePermissions(Files.writeString(target, "old"), PosixFilePermissions.fromString("rw-rw-rw-"));

        Output.to(target).ownerOnly().overwriting(true).text(saying("new"));

        assertThat(permissions(target)).isEqualTo("rw-------");
    }

    @Test
    void givesAFileThePermissionsOfTheOneItReplacesOrOfAnyNewFile() throws IOException {
        assumePermissions();
        Path shared = Files.writeString(folder.resolve("shared.csv"), "old");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-rw-r--"));

        Output.to(shared).overwriting(true).text(saying("new"));
        Output.to(target).text(saying("new"));

        assertThat(permissions(shared)).isEqualTo("rw-rw-r--");
        assertThat(permissions(target)).isEqualTo(permissions(Files.createFile(folder.resolve("any"))));
    }

    private void assumePermissions() {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void leavesTheOldFileWholeWhereTheContentFails() throws IOException {
        Files.writeString(target, "old");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Output.to(target).overwriting(true).text(writer -> {
                    saying("half").writeTo(writer);
                    throw new IllegalStateException("stopped");
                }))
                .withMessage("stopped");

        assertThat(target).content(UTF_8).isEqualTo("old");
        assertNothingIsLeftBeside(target);
    }

    @Test
    void namesItselfWhereTheContentCannotBeWritten() throws IOException {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Output.to(target).bytes(stream -> {
                    throw new IOException("no space left");
                }))
                .withMessageContaining(target
                        + ": cannot be written; check its folder, your rights and the space left (no space left)");
        assertNothingIsLeftBeside();
    }

    @Test
    void namesTheFileThatTheContentCouldNotRead() {
        FileSystemException unread = new NoSuchFileException("input.csv");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Output.to(target).bytes(stream -> {
                    throw unread;
                }))
                .withCause(unread);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Output.to(target).text(writer -> {
                    throw new UncheckedIOException(unread);
                }))
                .withCause(unread);
    }

    @Test
    void namesItselfWhereItsFolderMayNotBeWritten() throws IOException {
        assumePermissions();
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
        assumeThat(Files.isWritable(locked)).as("rights bind this user").isFalse();
        Path file = locked.resolve("out.csv");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Output.to(file).text(saying("new")))
                .withMessageContaining(file + ": cannot be written");
    }

    @Test
    void doesNotReplaceAFileThatCameMeanwhile() throws IOException {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Output.to(target).bytes(stream -> Files.writeString(target, "other")))
                .withMessageContaining(target + ": cannot be written");

        assertThat(target).content(UTF_8).isEqualTo("other");
        assertNothingIsLeftBeside(target);
    }

    @Test
    void writesOneSheetAsCsvAndRefusesSeveral() {
        Sheet sheet =
                Sheet.builder("s", Sheet.Column.text("id", "Id")).row("=1").build();

        Output.to(target).sheets(List.of(sheet));

        assertThat(target).content(UTF_8).isEqualTo("id\n'=1\n");
        Path several = folder.resolve("several.csv");
        assertRefused(() -> Output.to(several).sheets(List.of(sheet, sheet)), several, "holds one table and not 2");
        assertThat(several).doesNotExist();
    }

    @Test
    void checksWithoutTouchingAnything() throws IOException {
        assertThatCode(() -> Output.to(target).check()).doesNotThrowAnyException();

        assertNothingIsLeftBeside();
    }
}

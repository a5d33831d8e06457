package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedInputTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheFileHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), "held");

        try (NamedInput input = NamedInput.open(file)) {
            assertThat(input.read()).isEqualTo('h');
            assertThat(new String(input.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("eld");
            assertThat(input.read()).isEqualTo(-1);
        }
    }

    @Test
    void namesAFileThatCannotBeOpened() {
        Path absent = folder.resolve("absent.csv");

        assertThatThrownBy(() -> NamedInput.open(absent))
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        fault -> assertThat(fault.getFile()).isEqualTo(absent.toString()));
    }

    @Test
    void namesAFileThatFailsWhileItIsRead() throws IOException {
        try (NamedInput directory = NamedInput.open(folder)) {
            assertThatThrownBy(directory::read)
                    .isInstanceOfSatisfying(FileSystemException.class, this::assertNamesTheFolder);
            assertThatThrownBy(directory::readAllBytes)
                    .isInstanceOfSatisfying(FileSystemException.class, this::assertNamesTheFolder);
        }
    }

    private void assertNamesTheFolder(FileSystemException fault) {
        assertThat(fault.getFile()).isEqualTo(folder.toString());
        assertThat(fault.getReason()).isEqualTo("Is a directory");
    }
}

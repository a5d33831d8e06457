package org.civicrules.core.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Utf8TextTest {

    @TempDir
    private Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text, charset);
    }

    @Test
    void readsWhatTheFileHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), "Zoë\r\n家 \uD83C\uDFE0");

        assertThat(Utf8Text.read(file)).isEqualTo("Zoë\r\n家 \uD83C\uDFE0");
        try (Reader text = Utf8Text.open(file)) {
            assertThat(text.read()).isEqualTo('Z');
            assertThat(text.skip(2)).isEqualTo(2);
            assertThat(text.read()).isEqualTo('\r');
        }
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Path file = file("id\r\nH1\nZoë\nmore\n", ISO_8859_1);

        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> Utf8Text.read(file))
                .withMessage(file + ", line 3: not UTF-8; save it as UTF-8 (in a spreadsheet program: CSV UTF-8)");
    }

    @Test
    void findsALineThatIsNotUtf8FarDownAndIsReadRowByRow() throws IOException {
        Path file = file("id\n" + "H1\n".repeat(20_000) + "é\n", ISO_8859_1);

        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> Table.each(TableSource.file(file), Columns.required("id"), row -> row.text("id")))
                .withMessageStartingWith(file + ", line 20002: not UTF-8");
    }

    @Test
    void refusesUtf16AtItsFirstLine() throws IOException {
        Path file = file("id,let\n", UTF_16);

        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> Utf8Text.read(file))
                .withMessageContaining("line 1: not UTF-8");
    }

    @Test
    void namesAFileThatIsNotThereOrIsAFolder() {
        Path absent = folder.resolve("absent.csv");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Utf8Text.read(absent))
                .withMessageContaining(absent.toString());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Utf8Text.read(folder))
                .withMessageContaining(folder.toString());
    }
}

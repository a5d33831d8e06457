package org.civicrules.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Utf8;
import com.google.common.io.CharStreams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.civicrules.core.file.NamedInput;
import org.civicrules.core.file.TableSource;

/** A file named on the command line, given to one of the library's readers as UTF-8 text. */
final class InputFile {

    private InputFile() {}

    /**
     * Reads a file with a reader that takes a name for messages and the text.
     *
     * @throws CommandFailure if it is not UTF-8, or the reader cannot use any of it
     * @throws UncheckedIOException naming the file, if it cannot be opened, or not be read to its end
     */
    static <T> T read(Path file, BiFunction<String, Reader, T> reader) {
        try (Reader text = open(file)) {
            return reader.apply(file.toString(), text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            requireUtf8(file);
            throw fault(file, e);
        } catch (IOException e) {
            throw fault(file, new UncheckedIOException(e));
        }
    }

    /** Reads a long file, and shows how many of its lines have been read. */
    static <T> T read(Path file, PrintWriter err, BiFunction<String, Reader, T> reader) {
        try (Progress progress = Progress.of(err, "lines read")) {
            return read(file, (name, text) -> reader.apply(name, progress.lines(text)));
        }
    }

    /**
     * Reads a table, CSV or a spreadsheet.
     *
     * @throws CommandFailure if it is not UTF-8, or the reader cannot use any of it
     * @throws UncheckedIOException naming the file, if it cannot be opened, or not be read to its end
     */
    static <T> T table(Path file, Function<TableSource, T> reader) {
        return TableSource.isSpreadsheet(file)
                ? spreadsheet(file, reader)
                : read(file, (name, csv) -> reader.apply(TableSource.csv(name, csv)));
    }

    /** Reads a long table, and shows how many of its lines have been read. */
    static <T> T table(Path file, PrintWriter err, Function<TableSource, T> reader) {
        return TableSource.isSpreadsheet(file)
                ? spreadsheet(file, reader)
                : read(file, err, (name, csv) -> reader.apply(TableSource.csv(name, csv)));
    }

    private static <T> T spreadsheet(Path file, Function<TableSource, T> reader) {
        try {
            return reader.apply(TableSource.file(file));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Passes for a file of UTF-8 text; a pipe, which cannot be read twice, passes too.
     *
     * @throws CommandFailure naming the first line that is not
     */
    static void requireUtf8(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(NamedInput.open(file), ISO_8859_1))) {
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!Utf8.isWellFormed(line.getBytes(ISO_8859_1))) {
                    throw CommandFailure.usage(file + ", line " + number + ": not UTF-8; save it as CSV UTF-8");
                }
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return what a file holds}
     *
     * @throws CommandFailure if it is not UTF-8
     * @throws UncheckedIOException naming the file, if it cannot be opened, or not be read to its end
     */
    static String text(Path file) {
        try (Reader text = open(file)) {
            return CharStreams.toString(text);
        } catch (IOException e) {
            throw fault(file, new UncheckedIOException(e));
        }
    }

    private static Reader open(Path file) throws IOException {
        return new InputStreamReader(NamedInput.open(file), UTF_8.newDecoder());
    }

    private static RuntimeException fault(Path file, UncheckedIOException fault) {
        return fault.getCause() instanceof CharacterCodingException
                ? CommandFailure.usage(file + ": not UTF-8; save it as UTF-8")
                : fault;
    }
}

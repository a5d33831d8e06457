package org.civicrules.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.base.Utf8;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** A file named on the command line, given to one of the library's readers as UTF-8 text. */
final class InputFile {

    private InputFile() {}

    /**
     * Reads a file with a reader that takes a name for messages and the text.
     *
     * @throws CommandFailure if there is no such file, or the reader cannot use any of it
     */
    static <T> T read(Path file, BiFunction<String, Reader, T> reader) {
        requireReadable(file);
        try (Reader text = Files.newBufferedReader(file)) {
            return reader.apply(file.toString(), text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            requireUtf8(file);
            throw CommandFailure.usage(file + ": cannot be read: " + e.getMessage());
        }
    }

    /** Reads a long file, and shows how many of its lines have been read. */
    static <T> T read(Path file, PrintWriter err, BiFunction<String, Reader, T> reader) {
        try (Progress progress = Progress.of(err, "lines read")) {
            return read(file, (name, text) -> reader.apply(name, progress.lines(text)));
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
        try (BufferedReader lines = Files.newBufferedReader(file, ISO_8859_1)) {
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!Utf8.isWellFormed(line.getBytes(ISO_8859_1))) {
                    throw CommandFailure.usage(file + ", line " + number + ": not UTF-8; save it as CSV UTF-8");
                }
                number++;
            }
        } catch (IOException e) {
            throw CommandFailure.usage(file + ": cannot be read: " + e.getMessage());
        }
    }

    /**
     * Passes for a file that can be opened.
     *
     * @throws CommandFailure in one line that says what is wrong with the path
     */
    static void requireReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandFailure.usage(file + ": no such file, or not readable; check the path");
        }
    }
}

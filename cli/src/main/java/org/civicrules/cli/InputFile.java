package org.civicrules.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** A file named on the command line, read as UTF-8; bytes that are not become replacement characters. */
final class InputFile {

    private InputFile() {}

    /**
     * Reads a file with one of the library's readers, which take a name for messages and the text.
     *
     * @throws CommandFailure if there is no such file, or the reader cannot use any of it
     */
    static <T> T read(Path file, BiFunction<String, Reader, T> reader) {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.usage(file + " is not a file: give the path of a CSV file");
        }
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            return reader.apply(file.toString(), text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailure.usage(file + " cannot be read (" + e.getMessage() + "): check its permissions");
        }
    }
}

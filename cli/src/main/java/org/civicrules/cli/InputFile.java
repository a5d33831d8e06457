package org.civicrules.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** A file named on the command line, given to one of the library's readers. */
final class InputFile {

    private InputFile() {}

    /**
     * Reads a file with a reader that takes a name for messages and the text.
     *
     * @throws CommandFailure if there is no such file, or the reader cannot use any of it
     */
    static <T> T read(Path file, BiFunction<String, Reader, T> reader) {
        try (Reader text = Inputs.text(file)) {
            return reader.apply(file.toString(), text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailure.usage(file + ": cannot be read: " + e.getMessage());
        }
    }
}

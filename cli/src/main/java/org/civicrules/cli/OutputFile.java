package org.civicrules.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is asked to write, as UTF-8 text. */
final class OutputFile implements AutoCloseable {

    private final Path file;
    private final PrintWriter out;

    /**
     * Opens a file, empty.
     *
     * @throws CommandFailure if it cannot be written
     */
    OutputFile(Path file) {
        this.file = file;
        try {
            this.out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failure();
        }
    }

    /**
     * Writes a file.
     *
     * @throws CommandFailure if it cannot be written
     */
    static void write(Path file, String text) {
        try (OutputFile output = new OutputFile(file)) {
            output.out().print(text);
        }
    }

    PrintWriter out() {
        return out;
    }

    /**
     * Ends the file.
     *
     * @throws CommandFailure if a part of it could not be written
     */
    @Override
    public void close() {
        out.close();
        if (out.checkError()) {
            throw failure();
        }
    }

    private CommandFailure failure() {
        return CommandFailure.usage(file + ": cannot be written; check its folder, your rights and the space left");
    }
}

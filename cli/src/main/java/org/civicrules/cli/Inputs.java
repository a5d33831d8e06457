package org.civicrules.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the files a command is given. */
final class Inputs {

    private Inputs() {}

    /** The file as UTF-8 text, or one line that says what is wrong with the path. */
    static Reader text(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandFailure.usage(file + ": no such file, or not readable; check the path");
        }
        return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
    }
}

package org.civicrules.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** A stream that remembers why it could not be written, which a {@link java.io.PrintWriter} keeps to itself. */
final class StandardOutput extends FilterOutputStream {

    private Optional<String> failure = Optional.empty();

    StandardOutput(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Why a part was lost; empty too where the reader of a pipe has seen enough and closed it. */
    Optional<String> lost() {
        return failure.filter(cause -> !cause.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}

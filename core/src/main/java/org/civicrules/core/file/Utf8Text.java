package org.civicrules.core.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Utf8;
import com.google.common.io.CharStreams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file in UTF-8. Bytes that are not UTF-8 refuse the file at their line and are never replaced. */
public final class Utf8Text {

    private static final String SAVE_AS = "not UTF-8; save it as UTF-8 (in a spreadsheet program: CSV UTF-8)";

    private Utf8Text() {}

    /**
     * Opens a file.
     *
     * @param file the file
     * @return its text; reading throws {@link UnusableFile} where the bytes are not UTF-8
     * @throws IOException naming the file, if it cannot be opened
     */
    public static Reader open(Path file) throws IOException {
        Reader text = new InputStreamReader(NamedInput.open(file), UTF_8.newDecoder());
        return new Reader() {

            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                try {
                    return text.read(buffer, offset, length);
                } catch (CharacterCodingException e) {
                    throw refused(file);
                }
            }

            @Override
            public void close() throws IOException {
                text.close();
            }
        };
    }

    /**
     * Reads a whole file.
     *
     * @param file the file
     * @return its text
     * @throws UnusableFile if it is not UTF-8
     * @throws UncheckedIOException naming the file, if it cannot be opened, or not be read to its end
     */
    public static String read(Path file) {
        try (Reader text = open(file)) {
            return CharStreams.toString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the first line that is not UTF-8; the first of a pipe, which cannot be read twice. */
    private static UnusableFile refused(Path file) throws IOException {
        long number = 1;
        if (Files.isRegularFile(file)) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(NamedInput.open(file), ISO_8859_1))) {
                for (String line = lines.readLine();
                        line != null && Utf8.isWellFormed(line.getBytes(ISO_8859_1));
                        line = lines.readLine()) {
                    number++;
                }
            }
        }
        return UnusableFile.at(file.toString(), number, "", "not-utf-8", SAVE_AS);
    }
}

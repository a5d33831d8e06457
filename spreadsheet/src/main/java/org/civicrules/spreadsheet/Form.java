package org.civicrules.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What the reader does not find out by itself about a workbook.
 *
 * @param formatted whether it says how its cells are shown; the reader expects that of every workbook, and some programs leave it out
 * @param from1904 whether its days are counted from 1904; the reader knows {@code date1904="true"} alone, and Excel writes {@code "1"}
 */
record Form(boolean formatted, boolean from1904) {

    private static final Pattern FROM_1904 =
            Pattern.compile("<(?:\\w+:)?workbookPr\\s[^>]*date1904\\s*=\\s*[\"'](?:1|true)[\"']");

    static Form of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean formatted = zip.stream()
                    .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml"));
            return new Form(
                    formatted, FROM_1904.matcher(text(zip, "xl/workbook.xml")).find());
        }
    }

    private static String text(ZipFile zip, String part) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}

package org.civicrules.core.file;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/** Where a table comes from: CSV text, a file of any kind that is known, or a resource that is shipped beside a class. */
public final class TableSource {

    /** Opens the rows of a source. */
    @FunctionalInterface
    private interface Opening {
        TableFormat.Rows open(boolean lineByLine) throws IOException;
    }

    private final String name;
    private final boolean spreadsheet;
    private final Opening opening;

    private TableSource(String name, Opening opening) {
        this(name, false, opening);
    }

    private TableSource(String name, boolean spreadsheet, Opening opening) {
        this.name = name;
        this.spreadsheet = spreadsheet;
        this.opening = opening;
    }

    /**
     * CSV text. It is closed once read, and read once.
     *
     * @param name what to call it in a message
     * @param csv the text
     * @return the source
     */
    public static TableSource csv(String name, Reader csv) {
        return new TableSource(name, lineByLine -> CsvRows.of(name, csv, lineByLine));
    }

    /**
     * CSV text.
     *
     * @param name what to call it in a message
     * @param csv the text
     * @return the source
     */
    public static TableSource csv(String name, String csv) {
        return new TableSource(name, lineByLine -> CsvRows.of(name, new StringReader(csv), lineByLine));
    }

    /**
     * A file: CSV in UTF-8, or of a kind that a {@link TableFormat} on the path reads, told by its ending. Behind a number sign may stand
     * which sheet is meant, as in {@code book.xlsx#Homes}.
     *
     * @param file the file
     * @return the source; that the file can be opened is told when it is read
     */
    public static TableSource file(Path file) {
        Place place = Place.of(file);
        return file(place.file(), place.sheet());
    }

    /**
     * The file that holds a sheet.
     *
     * @param file a file, or a file and a sheet as {@link #file(Path)} takes them
     * @return the file
     */
    public static Path fileOf(Path file) {
        return Place.of(file).file();
    }

    /** A file, and the sheet of it that is meant where one is named. */
    private record Place(Path file, Optional<String> sheet) {

        static Place of(Path named) {
            String name = named.toString();
            for (int sign = name.indexOf('#'); sign > 0 && !Files.exists(named); sign = name.indexOf('#', sign + 1)) {
                Path file = named.getFileSystem().getPath(name.substring(0, sign));
                if (format(file).isPresent()) {
                    return new Place(file, Optional.of(name.substring(sign + 1)));
                }
            }
            return new Place(named, Optional.empty());
        }
    }

    /**
     * One sheet of a file. A CSV file has no sheets, so that reading it refuses a name.
     *
     * @param file the file
     * @param sheet the sheet's name; the only one where none is given
     * @return the source
     */
    public static TableSource file(Path file, Optional<String> sheet) {
        Optional<TableFormat> format = format(file);
        if (format.isPresent()) {
            return new TableSource(
                    file + sheet.map(name -> "#" + name).orElse(""),
                    true,
                    lineByLine -> format.get().open(file, sheet));
        }
        return new TableSource(file.toString(), lineByLine -> {
            if (sheet.isPresent()) {
                throw UnusableFile.whole(
                        file.toString(), "no-sheets", "is text and has no sheets; name none, or name a spreadsheet");
            }
            return CsvRows.of(file.toString(), Utf8Text.open(file), lineByLine);
        });
    }

    /**
     * {@return whether a file is read by a {@link TableFormat} and not as text}
     *
     * @param file the file
     */
    public static boolean isSpreadsheet(Path file) {
        return format(fileOf(file)).isPresent();
    }

    /**
     * CSV in UTF-8 that is shipped beside a class; a line that begins with {@code #} is a comment. On the module path the class's package
     * must be open to {@code org.civicrules.core}.
     *
     * @param anchor the class whose package holds the resource
     * @param resource the resource's name relative to that package
     * @return the source
     * @throws IllegalArgumentException if there is no such resource
     */
    public static TableSource resource(Class<?> anchor, String resource) {
        URL shipped = anchor.getResource(resource);
        checkArgument(
                shipped != null,
                "a shipped table must be a resource of its module, in a package open to core: resource=%s",
                resource);
        return new TableSource(
                resource,
                lineByLine -> CsvRows.commented(resource, new InputStreamReader(shipped.openStream(), UTF_8)));
    }

    private static Optional<TableFormat> format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ServiceLoader.load(TableFormat.class, TableSource.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }

    /** {@return what it is called in a message} */
    public String name() {
        return name;
    }

    /** Whether titles and notes may stand above the header. */
    boolean isSpreadsheet() {
        return spreadsheet;
    }

    TableFormat.Rows open(Columns columns) throws IOException {
        return opening.open(columns.isLineByLine());
    }
}

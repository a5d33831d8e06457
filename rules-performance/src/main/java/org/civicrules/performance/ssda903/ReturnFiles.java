package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.civicrules.core.file.FileReport;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.child.ReturnTable;
import org.jspecify.annotations.Nullable;

/**
 * The files of one return: a directory of CSV files (told by their names), XML files, or both; or one XML file.
 *
 * @param position its place among the returns given, from 0
 * @param tables every file by the table it holds, those that cannot be read included
 * @param yearEnd the first 31 March on or after the latest DECOM or MIS_START
 * @param strangers of files and directories that belong to no table, and of files that another return holds too
 */
record ReturnFiles(
        int position,
        ImmutableListMultimap<ReturnTable, Survey> tables,
        Optional<LocalDate> yearEnd,
        ImmutableList<FileReport> strangers) {

    /** Finds the files of a return; {@code read} takes every file, and tells those that were read before. */
    static ReturnFiles at(int position, Path path, Set<Path> read) throws IOException {
        if (!Files.exists(path)) {
            throw new UnreadableReturnException(
                    path + ": there is no such directory or file; give the directory that holds"
                            + " episodes.csv and header.csv, or the XML file of a return");
        }
        ImmutableListMultimap.Builder<ReturnTable, Survey> tables = ImmutableListMultimap.builder();
        ImmutableList.Builder<FileReport> strangers = ImmutableList.builder();
        for (Path file : Files.isDirectory(path) ? filesIn(path) : ImmutableList.of(path)) {
            if (Files.isDirectory(file)) {
                addDirectory(file, strangers);
            } else {
                addFile(file, read, tables, strangers);
            }
        }
        ImmutableListMultimap<ReturnTable, Survey> found = tables.build();
        if (found.isEmpty()) {
            throw new UnreadableReturnException(
                    path + ": no file of a return is here; expected episodes.csv, header.csv and the"
                            + " other files of the layout by these names, or an XML file");
        }
        return new ReturnFiles(position, found, yearEnd(found), strangers.build());
    }

    static ImmutableList<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Files.isRegularFile(file) || Files.isDirectory(file))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private static void addDirectory(Path directory, ImmutableList.Builder<FileReport> strangers) {
        if (table(directory).isPresent() || name(directory).endsWith(".xml")) {
            strangers.add(FileLog.ofUnread(directory.toString(), IssueCode.DIRECTORY_NOT_FILE));
        }
    }

    private static Optional<ReturnTable> table(Path file) {
        return ImmutableList.copyOf(ReturnTable.values()).stream()
                .filter(candidate -> candidate.fileName().equals(name(file)))
                .findFirst();
    }

    /** A file's name in lower case. */
    static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static void addFile(
            Path file,
            Set<Path> read,
            ImmutableListMultimap.Builder<ReturnTable, Survey> tables,
            ImmutableList.Builder<FileReport> strangers)
            throws IOException {
        String name = name(file);
        Optional<ReturnTable> table = table(file);
        boolean isXml = name.endsWith(".xml");
        if ((isXml || table.isPresent()) && !read.add(file.toRealPath())) {
            strangers.add(FileLog.ofUnread(file.toString(), IssueCode.FILE_READ_TWICE));
        }
        if (isXml) {
            for (var held : XmlReturn.read(file).entrySet()) {
                tables.put(held.getKey(), Survey.of(held.getValue(), dated(held.getKey())));
            }
        } else if (table.isPresent()) {
            CsvSource source = CsvSource.of(file, ReturnTables.layout(table.get()));
            tables.put(table.get(), Survey.of(source, dated(table.get())));
        } else if (name.endsWith(".csv")) {
            strangers.add(FileLog.ofUnread(file.toString(), IssueCode.NOT_IN_LAYOUT));
        }
    }

    /** The column whose latest date tells the year. */
    private static @Nullable Column dated(ReturnTable table) {
        return switch (table) {
            case EPISODES -> EpisodeRows.TABLE.layout().column("DECOM");
            case MISSING -> MissingRows.TABLE.layout().column("MIS_START");
            default -> null;
        };
    }

    private static Optional<LocalDate> yearEnd(ImmutableListMultimap<ReturnTable, Survey> tables) {
        return tables.values().stream()
                .map(Survey::latest)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .map(ReturnFiles::thirtyFirstOfMarchOnOrAfter);
    }

    /** The first 31 March on or after a day. */
    static LocalDate thirtyFirstOfMarchOnOrAfter(LocalDate day) {
        LocalDate march31 = LocalDate.of(day.getYear(), 3, 31);
        return march31.isBefore(day) ? march31.plusYears(1) : march31;
    }

    Coverage.ReturnYear coverage() {
        ImmutableSet.Builder<ReturnTable> readable = ImmutableSet.builder();
        tables.forEach((table, survey) -> {
            if (survey.source().isReadable()) {
                readable.add(table);
            }
        });
        return new Coverage.ReturnYear(yearEnd, readable.build());
    }
}

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
import java.util.stream.Stream;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.child.ReturnTable;
import org.jspecify.annotations.Nullable;

/**
 * The files of one return: a directory of CSV files (told by their names), XML files, or both; or one XML file.
 *
 * @param position its place among the returns given, from 0
 * @param tables every file by the table it holds, those that cannot be read included
 * @param yearEnd the first 31 March on or after the latest DECOM or MIS_START
 * @param strangers CSV and XML files that belong to no table
 */
record ReturnFiles(
        int position,
        ImmutableListMultimap<ReturnTable, Survey> tables,
        Optional<LocalDate> yearEnd,
        ImmutableList<RowIssue> strangers) {

    static ReturnFiles at(int position, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new UnreadableReturnException(
                    path + ": there is no such directory or file; give the directory that holds"
                            + " episodes.csv and header.csv, or the XML file of a return");
        }
        ImmutableListMultimap.Builder<ReturnTable, Survey> tables = ImmutableListMultimap.builder();
        ImmutableList.Builder<RowIssue> strangers = ImmutableList.builder();
        for (Path file : Files.isDirectory(path) ? filesIn(path) : ImmutableList.of(path)) {
            addFile(file, tables, strangers);
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
            return files.filter(Files::isRegularFile).sorted().collect(ImmutableList.toImmutableList());
        }
    }

    private static void addFile(
            Path file,
            ImmutableListMultimap.Builder<ReturnTable, Survey> tables,
            ImmutableList.Builder<RowIssue> strangers)
            throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml")) {
            for (var table : XmlReturn.read(file).entrySet()) {
                tables.put(table.getKey(), Survey.of(table.getValue(), dated(table.getKey())));
            }
            return;
        }
        Optional<ReturnTable> table = ImmutableList.copyOf(ReturnTable.values()).stream()
                .filter(candidate -> candidate.fileName().equals(name))
                .findFirst();
        if (table.isPresent()) {
            CsvSource source = CsvSource.of(file, ReturnTables.layout(table.get()));
            tables.put(table.get(), Survey.of(source, dated(table.get())));
        } else if (name.endsWith(".csv")) {
            strangers.add(new RowIssue(file.toString(), 1, 0, "", IssueCode.NOT_IN_LAYOUT));
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

package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.civicrules.core.file.FileReport;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.lookedafter.ContextTables;

/**
 * The supplementary files of one directory.
 *
 * @param files by the table they hold
 * @param tables those that are not about one child, already read
 * @param reports of those already read, and of files that belong to no table
 */
record ContextFiles(
        ImmutableListMultimap<ContextTable, Survey> files, ContextTables tables, ImmutableList<FileReport> reports) {

    /** No directory: no file. */
    static ContextFiles none() {
        return new ContextFiles(ImmutableListMultimap.of(), ContextTables.none(), ImmutableList.of());
    }

    static ContextFiles at(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new UnreadableReturnException(
                    directory
                            + ": there is no such directory; give the directory that holds the supplementary files, or leave it out");
        }
        ImmutableListMultimap.Builder<ContextTable, Survey> found = ImmutableListMultimap.builder();
        List<FileReport> reports = new ArrayList<>();
        for (Path file : ReturnFiles.filesIn(directory)) {
            Optional<ContextTable> table = table(file);
            if (table.isPresent() && Files.isDirectory(file)) {
                reports.add(FileLog.ofUnread(file.toString(), IssueCode.DIRECTORY_NOT_FILE));
            } else if (table.isPresent()) {
                found.put(table.get(), Survey.of(CsvSource.of(file, ReturnTables.layout(table.get())), null));
            } else if (ReturnFiles.name(file).endsWith(".csv") && Files.isRegularFile(file)) {
                reports.add(FileLog.ofUnread(file.toString(), IssueCode.NOT_IN_LAYOUT));
            }
        }
        ImmutableListMultimap<ContextTable, Survey> files = found.build();
        ContextTables tables = new ContextTables(
                readAll(files.get(ContextTable.POPULATION), PopulationRows.TABLE, PopulationRows::reportGaps, reports),
                readAll(files.get(ContextTable.BENCHMARKS), BenchmarkRows.TABLE, rows -> {}, reports),
                readAll(files.get(ContextTable.TARGETS), TargetRows.TABLE, rows -> {}, reports));
        return new ContextFiles(files, tables, ImmutableList.copyOf(reports));
    }

    private static Optional<ContextTable> table(Path file) {
        return ImmutableList.copyOf(ContextTable.values()).stream()
                .filter(candidate -> candidate.fileName().equals(ReturnFiles.name(file)))
                .findFirst();
    }

    private static <T> ImmutableList<T> readAll(
            List<Survey> files, Table<T> table, Consumer<List<Entry<T>>> check, List<FileReport> reports)
            throws IOException {
        try (Cursors cursors = new Cursors(IdOrder.TEXT, Optional.empty())) {
            TableCursor<T> cursor = cursors.open(files, table);
            cursor.moveTo("");
            check.accept(cursor.rows());
            cursors.logs().forEach(log -> reports.add(log.report()));
            return cursor.rows().stream().map(Entry::value).collect(ImmutableList.toImmutableList());
        }
    }

    ImmutableList<Survey> of(ContextTable table) {
        return files.get(table);
    }

    ImmutableSet<ContextTable> readable() {
        ImmutableSet.Builder<ContextTable> readable = ImmutableSet.builder();
        files.forEach((table, survey) -> {
            if (survey.source().isReadable()) {
                readable.add(table);
            }
        });
        return readable.build();
    }
}

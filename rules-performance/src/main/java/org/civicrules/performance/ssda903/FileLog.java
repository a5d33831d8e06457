package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;

/** Counts and issues of one file while it is read. */
final class FileLog {

    private final String file;
    private final Optional<LocalDate> yearEnd;
    private final List<Note> issues = new ArrayList<>();
    private long read;
    private long rejected;
    private long repaired;
    private long superseded;

    FileLog(String file, Optional<LocalDate> yearEnd) {
        this.file = file;
        this.yearEnd = yearEnd;
    }

    /** 31 March of the return that the file belongs to. */
    Optional<LocalDate> yearEnd() {
        return yearEnd;
    }

    void addAll(Iterable<Note> ofFile) {
        ofFile.forEach(issues::add);
    }

    void issue(int line, int character, String column, IssueCode code) {
        issues.add(new Note(line, character, column, code));
    }

    void read(long rows) {
        read += rows;
    }

    void rejected(long rows) {
        rejected += rows;
    }

    void repaired() {
        repaired++;
    }

    void superseded() {
        superseded++;
    }

    /** The report of a file of which nothing is read but its name. */
    static FileReport ofUnread(String file, IssueCode code) {
        return FileReport.of(file, 0, 0, ImmutableList.of(Note.ofFile(code).in(file)));
    }

    FileReport report() {
        ImmutableList<RowIssue> sorted = issues.stream()
                .sorted(Comparator.comparingInt(Note::line).thenComparingInt(Note::character))
                .map(note -> note.in(file))
                .collect(ImmutableList.toImmutableList());
        return new FileReport(file, read, read - rejected, repaired, superseded, sorted);
    }
}

package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts and issues of one file while it is read. */
final class FileLog {

    private final String file;
    private final Optional<LocalDate> yearEnd;
    private final List<RowIssue> issues = new ArrayList<>();
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

    void addAll(Iterable<RowIssue> ofFile) {
        ofFile.forEach(issues::add);
    }

    void issue(int line, int character, String column, IssueCode code) {
        issues.add(new RowIssue(file, line, character, column, code));
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

    FileReport report() {
        ImmutableList<RowIssue> sorted = issues.stream()
                .sorted(Comparator.comparingInt(RowIssue::line).thenComparingInt(RowIssue::character))
                .collect(ImmutableList.toImmutableList());
        return new FileReport(file, read, read - rejected, rejected, repaired, superseded, sorted);
    }
}

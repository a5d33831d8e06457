package org.civicrules.core.file;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the rows of one file while it is read, and keeps what is odd about them. A row is rejected once, however much is wrong with it. */
final class FileLog {

    private final String file;
    private final List<RowIssue> issues = new ArrayList<>();
    private final Set<Long> rejectedLines = new HashSet<>();
    private long read;
    private long rejected;

    FileLog(String file) {
        this.file = file;
    }

    /** Counts a row; one that runs over line breaks counts as the rows it may have swallowed. */
    void read(long line, int lines) {
        read += lines;
    }

    void note(long line, String column, String code, RowIssue.Done done, String mend) {
        issues.add(RowIssue.of(file, line, column, code, done, mend));
    }

    void reject(long line, int lines, String column, String code, String mend) {
        note(line, column, code, RowIssue.Done.REJECTED, mend);
        if (rejectedLines.add(line)) {
            rejected += lines;
        }
    }

    boolean isRejected(long line) {
        return rejectedLines.contains(line);
    }

    FileReport report() {
        return FileReport.of(
                file,
                read,
                read - rejected,
                ImmutableList.sortedCopyOf(Comparator.comparingLong(RowIssue::line), issues));
    }
}

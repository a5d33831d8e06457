package org.civicrules.core.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Counts the rows of one file while it is read, and keeps what is odd about them. A row is rejected once, however much is wrong with it.
 *
 * <p>A file of millions of bad rows fits into memory: a bit for each line, and one text for all issues that say the same.
 */
final class FileLog {

    private final String file;
    private final List<RowIssue> issues = new ArrayList<>();
    private final Interner<String> texts = Interners.newStrongInterner();
    private final BitSet rejectedLines = new BitSet();
    private long read;
    private long rejected;

    FileLog(String file) {
        this.file = file;
    }

    /** Counts a row, or the rows that one with a quotation mark left open may have swallowed. */
    void read(int rows) {
        read += rows;
    }

    void note(long line, String column, String code, RowIssue.Done done, String mend) {
        issues.add(RowIssue.of(file, line, column, code, done, texts.intern(mend)));
    }

    void reject(long line, int rows, String column, String code, String mend) {
        note(line, column, code, RowIssue.Done.REJECTED, mend);
        if (!isRejected(line)) {
            rejectedLines.set(Math.toIntExact(line));
            rejected += rows;
        }
    }

    boolean isRejected(long line) {
        return rejectedLines.get(Math.toIntExact(line));
    }

    FileReport report() {
        return FileReport.of(
                file,
                read,
                read - rejected,
                ImmutableList.sortedCopyOf(Comparator.comparingLong(RowIssue::line), issues));
    }
}

package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.file.FileReport;

/**
 * What became of every file of a load.
 *
 * @param files in the order given: returns, then supplementary files
 */
public record InputReport(ImmutableList<FileReport> files) {

    /** {@return rows read} */
    public long read() {
        return files.stream().mapToLong(FileReport::read).sum();
    }

    /** {@return rows used} */
    public long accepted() {
        return files.stream().mapToLong(FileReport::accepted).sum();
    }

    /** {@return rows not used} */
    public long rejected() {
        return files.stream().mapToLong(FileReport::rejected).sum();
    }

    /** {@return rows used after a change} */
    public long repaired() {
        return files.stream().mapToLong(FileReport::repaired).sum();
    }

    /** {@return rows used that gave way to another row} */
    public long superseded() {
        return files.stream().mapToLong(FileReport::superseded).sum();
    }

    /** {@return files of which no row could be read} */
    public ImmutableList<FileReport> unreadable() {
        return files.stream().filter(FileReport::isUnreadable).collect(ImmutableList.toImmutableList());
    }
}

package org.civicrules.core.file;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;

/** A file that cannot be used as a whole; the message names the file, each place and how to mend it. */
public final class UnusableFile extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<RowIssue> issues;

    /**
     * Refuses a file.
     *
     * @param issues what is wrong with it, at least one thing
     */
    public UnusableFile(ImmutableList<RowIssue> issues) {
        super(issues.stream().map(RowIssue::text).collect(joining("\n")));
        this.issues = issues;
    }

    /**
     * Refuses a file for what it is, and not for what stands on a line of it.
     *
     * @param file the file, as it was named
     * @param code what kind of fault it is, in lower case with hyphens
     * @param mend what was expected and how to mend it, as the rest of a sentence
     * @return the fault
     */
    public static UnusableFile whole(String file, String code, String mend) {
        return at(file, 0, "", code, mend);
    }

    static UnusableFile at(String file, long line, String column, String code, String mend) {
        return new UnusableFile(
                ImmutableList.of(RowIssue.of(file, line, column, code, RowIssue.Done.FILE_REJECTED, mend)));
    }

    /** {@return everything that is wrong, in the order of the file} */
    public ImmutableList<RowIssue> issues() {
        return issues;
    }
}

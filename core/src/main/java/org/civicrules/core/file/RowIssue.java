package org.civicrules.core.file;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One thing that is odd or wrong in a file: where it stands, what was done about it, and how to mend it. It points at the place and never
 * repeats what stands there, since that may be about a person.
 *
 * @param file the file, as it was named
 * @param line the line, from 1; a row of a spreadsheet counts as a line; 0 where the file itself is at fault and no line of it
 * @param place where in the line, for example {@code character 14} or {@code CHILD 3}; empty where the column says enough
 * @param column the column's name, or the path of a JSON field; empty where the row or the file as a whole is meant
 * @param code what kind of fault it is, in lower case with hyphens, for example {@code not-a-date}
 * @param done what was done about it
 * @param mend what was expected and how to mend it, as the rest of a sentence
 */
public record RowIssue(String file, long line, String place, String column, String code, Done done, String mend) {

    /** What was done about an issue. */
    public enum Done {
        /** The row was used as it stands. */
        KEPT,
        /** The row was used after a change that the issue names. */
        REPAIRED,
        /** The cell was left out and counts as not given; the row was used. */
        CELL_LEFT_OUT,
        /** The row was not used. */
        REJECTED,
        /** No row of the file was used. */
        FILE_REJECTED
    }

    /**
     * Holds an issue to a code and a cure.
     *
     * @param file as above
     * @param line as above
     * @param place as above
     * @param column as above
     * @param code as above
     * @param done as above
     * @param mend as above
     * @throws IllegalArgumentException if the code is not lower case with hyphens, or there is no word of what to mend
     */
    public RowIssue {
        checkArgument(
                isCode(code),
                "an issue's code must be lower-case words joined by hyphens: file=%s, code=%s",
                file,
                code);
        checkArgument(!mend.isBlank(), "an issue must say how to mend it: file=%s, code=%s", file, code);
    }

    private static boolean isCode(String code) {
        return !code.isEmpty()
                && code.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }

    /**
     * An issue of a row, or of one of its cells.
     *
     * @param file the file, as it was named
     * @param line the line, from 1
     * @param column the column's name; empty for the row as a whole
     * @param code what kind of fault it is
     * @param done what was done about it
     * @param mend what was expected and how to mend it
     * @return the issue
     */
    public static RowIssue of(String file, long line, String column, String code, Done done, String mend) {
        return new RowIssue(file, line, "", column, code, done, mend);
    }

    /** {@return whether the row or its file was not used} */
    public boolean rejects() {
        return done == Done.REJECTED || done == Done.FILE_REJECTED;
    }

    /** {@return the issue on one line: file, line, place, column, and how to mend it} */
    public String text() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!place.isEmpty()) {
            text.append(", ").append(place);
        }
        if (!column.isEmpty()) {
            text.append(", ").append(column);
        }
        return text.append(": ").append(mend).toString();
    }
}

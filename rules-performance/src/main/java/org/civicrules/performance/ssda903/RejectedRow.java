package org.civicrules.performance.ssda903;

/** Stops the reading of one row; the file goes on. It never leaves this package. */
final class RejectedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IssueCode code;
    private final String column;

    RejectedRow(IssueCode code, String column) {
        super(code.text(), null, false, false);
        this.code = code;
        this.column = column;
    }

    IssueCode code() {
        return code;
    }

    String column() {
        return column;
    }
}

package org.civicrules.performance.child;

/** Kind of absence (column MISSING). */
public enum MissingKind implements Coded {
    /** Missing, whereabouts not known. */
    M("M", "missing, whereabouts not known"),
    /** Away without authorisation, whereabouts known. */
    A("A", "away without authorisation, whereabouts known");

    private final String code;
    private final String title;

    MissingKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}

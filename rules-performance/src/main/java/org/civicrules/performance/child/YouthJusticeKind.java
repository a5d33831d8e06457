package org.civicrules.performance.child;

/** Kind of outcome (column OUTCOME of youth_justice.csv). */
public enum YouthJusticeKind implements Coded {
    /** Statutory intervention. */
    STATUTORY("STATUTORY", "statutory intervention"),
    /** Out-of-court disposal. */
    OUT_OF_COURT("OUT_OF_COURT", "out-of-court disposal"),
    /** Youth detention accommodation. */
    DETENTION("DETENTION", "youth detention accommodation");

    private final String code;
    private final String title;

    YouthJusticeKind(String code, String title) {
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

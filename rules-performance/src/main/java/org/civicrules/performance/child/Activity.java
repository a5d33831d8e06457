package org.civicrules.performance.child;

/** What a care leaver does (column ACTIV), of both generations: F3 and P3 became F4, F5, P4 and P5. */
public enum Activity implements Coded {
    /** No information. */
    NONE("0", "no information"),
    /** Higher education, full time. */
    F1("F1", "higher education, full time"),
    /** Other education, full time. */
    F2("F2", "other education, full time"),
    /** Training or employment (to 2020-21), full time. */
    F3("F3", "training or employment (to 2020-21), full time"),
    /** Apprenticeship, full time. */
    F4("F4", "apprenticeship, full time"),
    /** Other training or employment, full time. */
    F5("F5", "other training or employment, full time"),
    /** Higher education, part time. */
    P1("P1", "higher education, part time"),
    /** Other education, part time. */
    P2("P2", "other education, part time"),
    /** Training or employment (to 2020-21), part time. */
    P3("P3", "training or employment (to 2020-21), part time"),
    /** Apprenticeship, part time. */
    P4("P4", "apprenticeship, part time"),
    /** Other training or employment, part time. */
    P5("P5", "other training or employment, part time"),
    /** Not in work or study: illness or disability. */
    G4("G4", "not in work or study: illness or disability"),
    /** Not in work or study: other. */
    G5("G5", "not in work or study: other"),
    /** Not in work or study: pregnancy or parenting. */
    G6("G6", "not in work or study: pregnancy or parenting");

    private final String code;
    private final String title;

    Activity(String code, String title) {
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

    /** {@return whether this is education, employment or training: F1 to F5 and P1 to P5} */
    public boolean isEducationEmploymentOrTraining() {
        return code.startsWith("F") || code.startsWith("P");
    }

    /** {@return whether this is being in neither work nor study: G4, G5 or G6} */
    public boolean isNeither() {
        return code.startsWith("G");
    }
}

package org.civicrules.performance.child;

/** Main reason the child came to need care (column CIN). */
public enum Need implements Coded {
    /** Abuse or neglect. */
    N1("N1", "abuse or neglect"),
    /** Disability of the child. */
    N2("N2", "disability of the child"),
    /** Illness or disability of a parent. */
    N3("N3", "illness or disability of a parent"),
    /** Family in acute stress. */
    N4("N4", "family in acute stress"),
    /** Family dysfunction. */
    N5("N5", "family dysfunction"),
    /** Socially unacceptable behaviour. */
    N6("N6", "socially unacceptable behaviour"),
    /** Low income. */
    N7("N7", "low income"),
    /** Absent parenting. */
    N8("N8", "absent parenting");

    private final String code;
    private final String title;

    Need(String code, String title) {
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

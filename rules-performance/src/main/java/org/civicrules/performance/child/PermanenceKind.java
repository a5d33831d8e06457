package org.civicrules.performance.child;

/** Earlier permanence the child had left (column PREV_PERM). */
public enum PermanenceKind implements Coded {
    /** Adoption. */
    P1("P1", "adoption"),
    /** Special guardianship. */
    P2("P2", "special guardianship"),
    /** Residence or child arrangements order. */
    P3("P3", "residence or child arrangements order"),
    /** Not known. */
    P4("P4", "not known"),
    /** None. */
    Z1("Z1", "none");

    private final String code;
    private final String title;

    PermanenceKind(String code, String title) {
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

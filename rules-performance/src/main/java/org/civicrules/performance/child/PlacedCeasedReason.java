package org.civicrules.performance.child;

/** Why the plan for adoption ended (column REASON_PLACED_CEASED). */
public enum PlacedCeasedReason implements Coded {
    /** Needs of the child changed. */
    RD1("RD1", "needs of the child changed"),
    /** Court did not make the order. */
    RD2("RD2", "court did not make the order"),
    /** Adopters not found. */
    RD3("RD3", "adopters not found"),
    /** Other. */
    RD4("RD4", "other");

    private final String code;
    private final String title;

    PlacedCeasedReason(String code, String title) {
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

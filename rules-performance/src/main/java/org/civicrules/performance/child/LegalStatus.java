package org.civicrules.performance.child;

/** Legal status of an episode (column LS). */
public enum LegalStatus implements Coded {
    /** Interim care order. */
    C1("C1", "interim care order"),
    /** Full care order. */
    C2("C2", "full care order"),
    /** Freeing order. */
    D1("D1", "freeing order"),
    /** Placement order. */
    E1("E1", "placement order"),
    /** Single accommodation under section 20. */
    V2("V2", "single accommodation under section 20"),
    /** Short breaks, individual episodes. */
    V3("V3", "short breaks, individual episodes"),
    /** Short breaks, one agreement. */
    V4("V4", "short breaks, one agreement"),
    /** Police protection. */
    L1("L1", "police protection"),
    /** Emergency protection order. */
    L2("L2", "emergency protection order"),
    /** Child assessment order. */
    L3("L3", "child assessment order"),
    /** Remand. */
    J1("J1", "remand"),
    /** Detention under PACE. */
    J2("J2", "detention under PACE"),
    /** Youth rehabilitation order with residence. */
    J3("J3", "youth rehabilitation order with residence");

    private final String code;
    private final String title;

    LegalStatus(String code, String title) {
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

    /** {@return whether this is an agreed series of short-term placements, which published counts leave out: V3 or V4} */
    public boolean isShortBreak() {
        return this == V3 || this == V4;
    }

    /** {@return whether this is court authority to place for adoption: a placement order (E1) or a freeing order (D1)} */
    public boolean isAuthorityToPlace() {
        return this == E1 || this == D1;
    }
}

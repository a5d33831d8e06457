package org.civicrules.performance.child;

/** Why an episode began (column RNE). */
public enum StartReason implements Coded {
    /** Started to be looked after. */
    S("S", "started to be looked after"),
    /** Legal status changed, nothing moved. */
    L("L", "legal status changed, nothing moved"),
    /** Placement and carer changed. */
    P("P", "placement and carer changed"),
    /** Placement changed, same carer. */
    T("T", "placement changed, same carer"),
    /** Legal status, placement and carer changed. */
    B("B", "legal status, placement and carer changed"),
    /** Legal status and placement changed, same carer. */
    U("U", "legal status and placement changed, same carer");

    private final String code;
    private final String title;

    StartReason(String code, String title) {
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

    /** {@return whether the placement goes on: L} */
    public boolean keepsPlacement() {
        return this == L;
    }

    /** {@return whether the child stays with the carer of the row before: L, T or U} */
    public boolean keepsCarer() {
        return this == L || this == T || this == U;
    }
}

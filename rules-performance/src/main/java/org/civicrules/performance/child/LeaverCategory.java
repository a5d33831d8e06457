package org.civicrules.performance.child;

/** Category of a care leaver (column CATEGORY of care_leavers.csv). */
public enum LeaverCategory implements Coded {
    /** 16 or 17, still looked after. */
    ELIGIBLE("ELIGIBLE", "16 or 17, still looked after"),
    /** 16 or 17, no longer looked after. */
    RELEVANT("RELEVANT", "16 or 17, no longer looked after"),
    /** 18 or over. */
    FORMER_RELEVANT("FORMER_RELEVANT", "18 or over"),
    /** Entitled to advice and assistance only. */
    QUALIFYING("QUALIFYING", "entitled to advice and assistance only");

    private final String code;
    private final String title;

    LeaverCategory(String code, String title) {
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

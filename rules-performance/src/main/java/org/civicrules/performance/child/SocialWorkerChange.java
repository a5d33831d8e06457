package org.civicrules.performance.child;

/** Why the social worker changed (column SW_REASON). */
public enum SocialWorkerChange implements Coded {
    /** Team or manager change. */
    MANAGE("MANAGE", "team or manager change"),
    /** First contact. */
    FCONTA("FCONTA", "first contact"),
    /** Left the role. */
    LEFTRL("LEFTRL", "left the role"),
    /** Reorganisation. */
    ORGRST("ORGRST", "reorganisation"),
    /** Transfer process. */
    TSPROC("TSPROC", "transfer process"),
    /** Absence. */
    ABSENC("ABSENC", "absence"),
    /** Child asked. */
    CHCHAN("CHCHAN", "child asked"),
    /** Parent or carer asked. */
    PCCHAN("PCCHAN", "parent or carer asked"),
    /** Social worker died. */
    SWDIED("SWDIED", "social worker died"),
    /** Other. */
    OTHERS("OTHERS", "other");

    private final String code;
    private final String title;

    SocialWorkerChange(String code, String title) {
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

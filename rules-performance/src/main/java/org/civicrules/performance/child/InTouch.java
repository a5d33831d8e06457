package org.civicrules.performance.child;

/** Whether the authority is in touch with a care leaver (column IN_TOUCH). */
public enum InTouch implements Coded {
    /** In touch. */
    YES("YES", "in touch"),
    /** Not in touch. */
    NO("NO", "not in touch"),
    /** Died. */
    DIED("DIED", "died"),
    /** Refuses contact. */
    REFU("REFU", "refuses contact"),
    /** No longer needs services. */
    NREQ("NREQ", "no longer needs services"),
    /** Home with parents for six months or more. */
    RHOM("RHOM", "home with parents for six months or more");

    private final String code;
    private final String title;

    InTouch(String code, String title) {
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

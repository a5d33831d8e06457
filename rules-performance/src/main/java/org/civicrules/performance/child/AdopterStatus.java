package org.civicrules.performance.child;

/** Legal status of the adopters (column LS_ADOPTR). */
public enum AdopterStatus implements Coded {
    /** Single. */
    L0("L0", "single"),
    /** Married couple. */
    L11("L11", "married couple"),
    /** Civil partnership. */
    L12("L12", "civil partnership"),
    /** Different-sex couple, unmarried. */
    L2("L2", "different-sex couple, unmarried"),
    /** Same-sex couple, no civil partnership. */
    L3("L3", "same-sex couple, no civil partnership"),
    /** Not recorded. */
    L4("L4", "not recorded");

    private final String code;
    private final String title;

    AdopterStatus(String code, String title) {
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

package org.civicrules.performance.child;

/** Sex of the adopters (column SEX_ADOPTR). */
public enum AdopterSex implements Coded {
    /** One man. */
    M1("M1", "one man"),
    /** One woman. */
    F1("F1", "one woman"),
    /** Two men. */
    MM("MM", "two men"),
    /** Two women. */
    FF("FF", "two women"),
    /** A man and a woman. */
    MF("MF", "a man and a woman");

    private final String code;
    private final String title;

    AdopterSex(String code, String title) {
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

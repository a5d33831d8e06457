package org.civicrules.performance.child;

/** Yes or no, written 1 and 0; supplementary files may also use Y and N, YES and NO, TRUE and FALSE. */
public enum Flag implements Coded {
    /** No. */
    NO("0", "no"),
    /** Yes. */
    YES("1", "yes");

    private final String code;
    private final String title;

    Flag(String code, String title) {
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

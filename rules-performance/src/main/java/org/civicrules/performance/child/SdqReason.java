package org.civicrules.performance.child;

/** Why there is no questionnaire score (column SDQ_REASON). */
public enum SdqReason implements Coded {
    /** Outside the ages. */
    SDQ1("SDQ1", "outside the ages"),
    /** Carer refused. */
    SDQ2("SDQ2", "carer refused"),
    /** Severity of disability. */
    SDQ3("SDQ3", "severity of disability"),
    /** Other reason. */
    SDQ4("SDQ4", "other reason"),
    /** Child refused. */
    SDQ5("SDQ5", "child refused");

    private final String code;
    private final String title;

    SdqReason(String code, String title) {
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

package org.civicrules.performance.child;

/** Sex as recorded: 1 and 2 in files up to 2023-24, M, F and U from 2024-25. */
public enum Sex implements Coded {
    /** Male. */
    MALE("M", "male"),
    /** Female. */
    FEMALE("F", "female"),
    /** Recorded as unknown. */
    UNKNOWN("U", "recorded as unknown");

    private final String code;
    private final String title;

    Sex(String code, String title) {
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

package org.civicrules.performance.engagement;

/** How long the periods of a promise are. */
public enum PeriodLength {
    /** Three months. */
    QUARTER(3, " Q"),
    /** Six months. */
    HALF_YEAR(6, " H"),
    /** Twelve months. */
    YEAR(12, "");

    private final int months;
    private final String mark;

    PeriodLength(int months, String mark) {
        this.months = months;
        this.mark = mark;
    }

    /** {@return how many calendar months} */
    public int months() {
        return months;
    }

    /** {@return what follows the year in a label, for example {@code  Q2}} */
    String suffix(int number) {
        return mark.isEmpty() ? "" : mark + number;
    }
}

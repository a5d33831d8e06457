package org.civicrules.core.time;

/** What a {@link TimeLimit} counts in. */
public enum DayUnit {
    /** Every day of the week. */
    CALENDAR_DAYS("calendar day"),
    /** Monday to Friday, bank holidays left out. */
    WORKING_DAYS("working day"),
    /** Seven calendar days each. */
    CALENDAR_WEEKS("week"),
    /** Months by the corresponding date; where the month has no such date, its last day. */
    CALENDAR_MONTHS("month");

    private final String noun;

    DayUnit(String noun) {
        this.noun = noun;
    }

    /**
     * A count with its unit in words, such as "20 working days".
     *
     * @param count how many
     * @return the words
     */
    public String text(int count) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

package org.civicrules.core.time;

/** Whether the day a time limit starts from is itself counted. */
public enum DayZero {
    /** The start is day 0: counting begins on the next day. The usual reading of "within n days of". */
    START_EXCLUDED,
    /** The start is day 1, or, in working days, the first working day from the start onwards. */
    START_INCLUDED
}

package org.civicrules.performance.ssda903;

/** What can be odd about a file or a row, what was done about it, and how to mend it. No text holds a value of the file. */
public enum IssueCode {
    /** Not even a header row. */
    EMPTY_FILE(Effect.KEPT, "the file is empty, without a header row; read as a file without rows"),
    /** The first row is no header, or lacks a column nothing can be read without. */
    HEADER_MISSING(
            Effect.FILE_REJECTED,
            "the first row does not name this column, so no row could be read; put the column names of the layout in the first row"),
    /** A heading that the layout does not know. */
    EXTRA_COLUMN(
            Effect.KEPT,
            "this column is not in the layout and was not read; its position is given instead of its name"),
    /** A heading that stands there twice. */
    REPEATED_COLUMN(Effect.KEPT, "this column is named twice; the first was read"),
    /** A column of the layout is not there. */
    COLUMN_MISSING(Effect.KEPT, "this column of the layout is not in the file; read as blank in every row"),
    /** A CSV or XML file of another name. */
    NOT_IN_LAYOUT(
            Effect.KEPT, "no file of this name belongs to the return; it was not read. Rename it if it should be"),
    /** Quotes or sizes the CSV reader cannot follow. */
    CSV_MALFORMED(
            Effect.FILE_REJECTED,
            "the file is not readable as CSV from here on; look for a quotation mark that is not closed"),
    /** Not well-formed XML. */
    XML_MALFORMED(Effect.FILE_REJECTED, "the file is not well-formed XML; export it again"),
    /** A document type declaration, the door to external entities and entity bombs. */
    XML_DOCTYPE(
            Effect.FILE_REJECTED,
            "the file declares a document type, which is refused; remove the DOCTYPE and every entity"),
    /** XML of some other kind. */
    XML_OTHER(Effect.FILE_REJECTED, "the XML holds no CHILD element; expected the XML form of the return"),
    /** No date tells which year the return is for. */
    RETURN_YEAR_UNKNOWN(
            Effect.REJECTED,
            "this return holds no DECOM and no MIS_START, so its year is not known; add the episodes of the same year"),

    /** No child id. */
    CHILD_BLANK(Effect.REJECTED, "the child's id is blank; row rejected"),
    /** More cells than headings. */
    TOO_MANY_CELLS(
            Effect.REJECTED, "more cells than the header has columns, so they cannot be told apart; row rejected"),
    /** A line break inside quotation marks. */
    LINE_BREAK_IN_CELL(
            Effect.REJECTED,
            "a cell runs over a line break; rows rejected. Look for a quotation mark that is not closed"),
    /** A date or number nothing works without is blank. */
    REQUIRED_BLANK(Effect.REJECTED, "this cell must not be blank; row rejected"),
    /** A date nothing works without is not a date. */
    REQUIRED_UNREADABLE(
            Effect.REJECTED, "not a date (dd/mm/yyyy or yyyy-mm-dd) or number as this column needs; row rejected"),
    /** An end date that is not a date: blank would mean something else. */
    END_UNREADABLE(
            Effect.REJECTED, "not a date (dd/mm/yyyy or yyyy-mm-dd), and blank would mean not ended; row rejected"),
    /** An end before the start. */
    END_BEFORE_START(Effect.REJECTED, "the end date is before the start date; row rejected"),

    /** A two-digit year. */
    TWO_DIGIT_YEAR(Effect.REPAIRED, "year of two digits, read as 1950 to 2049; write four digits"),
    /** An open row of an old return that no later return mentions. */
    STALE_OPEN_ROW(
            Effect.REPAIRED,
            "open in an old return and in no later one; closed by the policy stale-open-row, not counted as an end of care"),
    /** A child without header. */
    NOT_IN_HEADER(
            Effect.KEPT,
            "the child is not in the header of this return; sex and date of birth taken from other files where they stand"),

    /** A reason for an end that has not come. */
    REASON_WITHOUT_END(Effect.KEPT, "a reason for ending but no end date: read as open, the reason is not used"),
    /** An end without a reason. */
    END_WITHOUT_REASON(Effect.KEPT, "an end date but no reason: read as ended"),
    /** A code that is on no list. */
    UNKNOWN_CODE(
            Effect.KEPT,
            "a code that is on no list of the layout, of any year; kept as it is, counted nowhere as known"),
    /** A cell that should hold a number. */
    NUMBER_UNREADABLE(Effect.KEPT, "not a number in the range of this column; read as blank"),
    /** A date that may be blank is not a date. */
    DATE_UNREADABLE(Effect.KEPT, "not a date (dd/mm/yyyy or yyyy-mm-dd), or only part of one; read as blank"),
    /** A time of day that is none. */
    TIME_UNREADABLE(Effect.KEPT, "not a time of day (hh:mm); the day is used without a time"),
    /** Fewer cells than headings. */
    TOO_FEW_CELLS(Effect.KEPT, "fewer cells than the header has columns; the others read as blank"),
    /** A second row where there is one, or a row that is there twice. */
    REPEATED_ROW(
            Effect.KEPT,
            "the child has another row for the same thing, which is used, and not this one; leave one of them in the file"),
    /** A row of a supplementary file about an entry, an episode or an incident that no return has. */
    NOT_IN_RETURN(
            Effect.KEPT,
            "the returns have no entry to care, episode or incident of the child on this day, so the row is matched with nothing; mend the day, or add the return"),
    /** Age groups of a year that do not make up the ages 0 to 17. */
    AGES_DO_NOT_JOIN(
            Effect.KEPT,
            "the age groups of this year leave a gap or overlap from this row on, so the year is passed over; give each age from 0 to 17 once"),
    /** A benchmark or a target of no indicator. */
    UNKNOWN_INDICATOR(
            Effect.KEPT,
            "no indicator has this id, so nothing is compared with the row; kpi list gives the ids, and parts have none"),
    /** A target's period that is none. */
    PERIOD_UNREADABLE(
            Effect.KEPT,
            "not a period (2023-24, 2023-24 Q1, 2023-06, 2023-04-01..2023-06-30, or * for all), so nothing is compared with the row"),
    /** Two episodes of one child in one return that begin on the same day. */
    REPEATED_EPISODE(
            Effect.KEPT,
            "the child has another episode with this DECOM in the same return; both kept, the later describes the child"),
    /** An episode that begins before the one before it has ended. */
    OVERLAP(
            Effect.KEPT,
            "begins before the child's episode before it has ended; both kept, the later describes the child"),
    /** An open episode with a later one behind it. */
    OPEN_NOT_LAST(
            Effect.KEPT,
            "open, although a later episode of the child has begun; both kept, the later describes the child"),
    /** A start on the day care ended. */
    START_ON_DAY_OF_END(Effect.KEPT, "starts to be looked after on the day care ended; both are counted"),
    /** Still open on a 31 March on or after the 18th birthday. */
    OPEN_AT_EIGHTEEN(
            Effect.KEPT,
            "open although the person is 18 or over on this return's 31 March; kept, the policy eighteen-or-over says whether it counts"),
    /** The dates of birth of two files differ. */
    BIRTH_DATE_DIFFERS(Effect.KEPT, "the date of birth differs from the header's; the header's is used"),
    /** A row after the end of the return's year. */
    AFTER_RETURN_YEAR(Effect.KEPT, "a date after the 31 March that ends this return's year; kept");

    /** What was done. */
    public enum Effect {
        /** the row, or what could be read of it, was used as it stands */
        KEPT,
        /** the row was used after a change that the text names */
        REPAIRED,
        /** the row was not used */
        REJECTED,
        /** no row of the file was used */
        FILE_REJECTED
    }

    private final Effect effect;
    private final String text;

    IssueCode(Effect effect, String text) {
        this.effect = effect;
        this.text = text;
    }

    /** {@return what was done} */
    public Effect effect() {
        return effect;
    }

    /** {@return what is odd, what was done, and how to mend it} */
    public String text() {
        return text;
    }
}

package org.civicrules.performance.ssda903;

import java.util.Locale;
import org.civicrules.core.file.RowIssue.Done;

/** What can be odd about a file or a row, what was done about it, and how to mend it. No text holds a value of the file. */
public enum IssueCode {
    /** Not even a header row. */
    EMPTY_FILE(Done.KEPT, "the file is empty, without a header row; read as a file without rows"),
    /** The first row is no header, or lacks a column nothing can be read without. */
    HEADER_MISSING(
            Done.FILE_REJECTED,
            "the first row does not name this column, so no row could be read; put the column names of the layout in the first row"),
    /** A heading that the layout does not know. */
    EXTRA_COLUMN(
            Done.KEPT, "this column is not in the layout and was not read; its position is given instead of its name"),
    /** A heading that stands there twice. */
    REPEATED_COLUMN(
            Done.FILE_REJECTED,
            "this column is named twice, so no row could be read; keep the one that holds the data"),
    /** An element that stands twice where there is one. */
    REPEATED_ELEMENT(Done.KEPT, "an element of the child that stands there twice; the first was read"),
    /** A column of the layout is not there. */
    COLUMN_MISSING(Done.KEPT, "this column of the layout is not in the file; read as blank in every row"),
    /** A CSV or XML file of another name. */
    NOT_IN_LAYOUT(Done.KEPT, "no file of this name belongs to the return; it was not read. Rename it if it should be"),
    /** A directory where a file of the return should be. */
    DIRECTORY_NOT_FILE(
            Done.KEPT,
            "this is a directory, although it has the name of a file of the layout; nothing in it was read. Put the file in its place"),
    /** A file that a load holds twice, by the same path or by a link. */
    FILE_READ_TWICE(
            Done.KEPT,
            "this file stands in the load twice, by its path or by a link, and was read twice; give each return once"),
    /** Quotes or sizes the CSV reader cannot follow. */
    CSV_MALFORMED(
            Done.FILE_REJECTED,
            "the file is not readable as CSV from here on; look for a quotation mark that is not closed"),
    /** Not well-formed XML. */
    XML_MALFORMED(Done.FILE_REJECTED, "the file is not well-formed XML; export it again"),
    /** A document type declaration, the door to external entities and entity bombs. */
    XML_DOCTYPE(
            Done.FILE_REJECTED,
            "the file declares a document type, which is refused; remove the DOCTYPE and every entity"),
    /** XML of some other kind. */
    XML_OTHER(Done.FILE_REJECTED, "the XML holds no CHILD element; expected the XML form of the return"),
    /** No date tells which year the return is for. */
    RETURN_YEAR_UNKNOWN(
            Done.REJECTED,
            "this return holds no DECOM and no MIS_START, so its year is not known; add the episodes of the same year"),

    /** No child id. */
    CHILD_BLANK(Done.REJECTED, "the child's id is blank; row rejected"),
    /** More cells than headings. */
    TOO_MANY_CELLS(Done.REJECTED, "more cells than the header has columns, so they cannot be told apart; row rejected"),
    /** A line break inside quotation marks. */
    LINE_BREAK_IN_CELL(
            Done.REJECTED,
            "a cell runs over a line break; rows rejected. Look for a quotation mark that is not closed"),
    /** A date or number nothing works without is blank. */
    REQUIRED_BLANK(Done.REJECTED, "this cell must not be blank; row rejected"),
    /** A date nothing works without is not a date. */
    REQUIRED_UNREADABLE(
            Done.REJECTED, "not a date (dd/mm/yyyy or yyyy-mm-dd) or number as this column needs; row rejected"),
    /** An end date that is not a date: blank would mean something else. */
    END_UNREADABLE(
            Done.REJECTED, "not a date (dd/mm/yyyy or yyyy-mm-dd), and blank would mean not ended; row rejected"),
    /** An end before the start. */
    END_BEFORE_START(Done.REJECTED, "the end date is before the start date; row rejected"),

    /** A two-digit year. */
    TWO_DIGIT_YEAR(Done.REPAIRED, "year of two digits, read as 1950 to 2049; write four digits"),
    /** An open row of an old return that no later return mentions. */
    STALE_OPEN_ROW(
            Done.REPAIRED,
            "open in an old return and in no later one; closed by the policy stale-open-row, not counted as an end of care"),
    /** A child without header. */
    NOT_IN_HEADER(
            Done.KEPT,
            "the child is not in the header of this return; sex and date of birth taken from other files where they stand"),

    /** A reason for an end that has not come. */
    REASON_WITHOUT_END(Done.KEPT, "a reason for ending but no end date: read as open, the reason is not used"),
    /** An end without a reason. */
    END_WITHOUT_REASON(Done.KEPT, "an end date but no reason: read as ended"),
    /** A code that is on no list. */
    UNKNOWN_CODE(
            Done.KEPT, "a code that is on no list of the layout, of any year; kept as it is, counted nowhere as known"),
    /** An event before what starts its clock. */
    DATED_BEFORE_IT_COULD_BE(
            Done.KEPT,
            "before the day it follows from: the start of the placement or of care, the incident, or the return; kept, and in neither count of any figure"),
    /** A cell that should hold a number. */
    NUMBER_UNREADABLE(Done.CELL_LEFT_OUT, "not a number in the range of this column; read as blank"),
    /** A date that may be blank is not a date. */
    DATE_UNREADABLE(Done.CELL_LEFT_OUT, "not a date (dd/mm/yyyy or yyyy-mm-dd), or only part of one; read as blank"),
    /** A time of day that is none. */
    TIME_UNREADABLE(Done.KEPT, "not a time of day (hh:mm); the day is used without a time"),
    /** Fewer cells than headings. */
    TOO_FEW_CELLS(Done.KEPT, "fewer cells than the header has columns; the others read as blank"),
    /** A second row where there is one, or a row that is there twice. */
    REPEATED_ROW(
            Done.KEPT,
            "the child has another row for the same thing, which is used, and not this one; leave one of them in the file"),
    /** A row of a supplementary file about an entry, an episode or an incident that no return has. */
    NOT_IN_RETURN(
            Done.KEPT,
            "the returns have no entry to care, episode or incident of the child on this day, so the row is matched with nothing; mend the day, or add the return"),
    /** Age groups of a year that do not make up the ages 0 to 17. */
    AGES_DO_NOT_JOIN(
            Done.KEPT,
            "the age groups of this year leave a gap or overlap from this row on, so the year is passed over; give each age from 0 to 17 once"),
    /** A benchmark or a target of no indicator. */
    UNKNOWN_INDICATOR(
            Done.KEPT,
            "no indicator has this id, so nothing is compared with the row; kpi list gives the ids, and a part stands behind a stroke: INDICATOR/PART"),
    /** A target's period that is none. */
    PERIOD_UNREADABLE(
            Done.KEPT,
            "not a period (2023-24, 2023-24 Q1, 2023-06, 2023-04-01..2023-06-30, or * for all), so nothing is compared with the row"),
    /** Two episodes of one child in one return that begin on the same day. */
    REPEATED_EPISODE(
            Done.KEPT,
            "the child has another episode with this DECOM in the same return; both kept, the later describes the child"),
    /** An episode that begins before the one before it has ended. */
    OVERLAP(
            Done.KEPT,
            "begins before the child's episode before it has ended; both kept, the later describes the child"),
    /** An open episode with a later one behind it. */
    OPEN_NOT_LAST(
            Done.KEPT,
            "open, although a later episode of the child has begun; both kept, the later describes the child"),
    /** A start on the day care ended. */
    START_ON_DAY_OF_END(Done.KEPT, "starts to be looked after on the day care ended; both are counted"),
    /** Still open on a 31 March on or after the 18th birthday. */
    OPEN_AT_EIGHTEEN(
            Done.KEPT,
            "open although the person is 18 or over on this return's 31 March; kept, the policy eighteen-or-over says whether it counts"),
    /** The dates of birth of two files differ. */
    BIRTH_DATE_DIFFERS(Done.KEPT, "the date of birth differs from the header's; the header's is used"),
    /** A row after the end of the return's year. */
    AFTER_RETURN_YEAR(Done.KEPT, "a date after the 31 March that ends this return's year; kept");

    private final Done done;
    private final String text;

    IssueCode(Done done, String text) {
        this.done = done;
        this.text = text;
    }

    /** {@return the code as an issue gives it, for example {@code not-in-header}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return what was done} */
    public Done done() {
        return done;
    }

    /** {@return what is odd, what was done, and how to mend it} */
    public String text() {
        return text;
    }
}

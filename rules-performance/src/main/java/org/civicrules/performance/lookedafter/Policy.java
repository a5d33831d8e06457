package org.civicrules.performance.lookedafter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * A question the source leaves open, the readings on offer, and the default. A reading with one value is a fixed one that stands
 * here so that a result can name it.
 */
public enum Policy {
    /** Whether children under an agreed series of short breaks count. */
    SHORT_BREAKS("whether children under an agreed series of short breaks (V3, V4) are counted", "EXCLUDE", "INCLUDE"),
    /** The day on which an episode ends. */
    END_ON_DATE("whether a child whose episode ends on the date is looked after on it", "NOT_COUNTED", "COUNTED"),
    /** A row left open in an old return. */
    STALE_OPEN_ROW(
            "what becomes of a row left open in an old return without a later row: closed the day after that return's 31 March, or left open",
            "CLOSED",
            "LEFT_OPEN"),
    /** An end date without a reason. */
    BLANK_REASON("whether an episode with an end date and a blank REC is an end of care", "CEASED", "NOT_CEASED"),
    /** An end date that cannot be read. */
    UNREADABLE_END("what becomes of a row whose DEC cannot be read", "REJECTED"),
    /** A short break beside another open episode. */
    SHORT_BREAK_OVERLAP("which episode describes a child with a short break and another open episode", "OTHER_EPISODE"),
    /** Episodes that overlap. */
    OVERLAPPING_ROWS(
            "which of several open rows describes the child: the latest start, then the later row", "LATEST_START"),
    /** A start on the day of an end. */
    SAME_DAY_RESTART("whether a start on the day of an end of care breaks the period", "BOTH_COUNTED", "NO_BREAK"),
    /** An open row at 18 or over. */
    EIGHTEEN_OR_OVER("whether a person of 18 or over with an open row is looked after", "COUNTED", "EXCLUDED"),
    /** The twelve months of the cohort. */
    TWELVE_MONTHS("which twelve months the cohort is looked after through", "UP_TO_PERIOD_END"),
    /** The base of the health shares. */
    OC2_SHARES(
            "whether a child without an oc2 row or with a blank flag stays in the base", "WHOLE_COHORT", "ROWS_ONLY"),
    /** Whose questionnaire scores count. */
    SDQ_POPULATION(
            "whose scores are averaged: the twelve-month cohort, or every row of the oc2 file", "COHORT", "OC2_FILE"),
    /** Ages of the questionnaire. */
    SDQ_AGES("ages at 31 March of the cohort asked for a score, both inclusive", "4-16", "5-16", "4-17"),
    /** The score from which a case is reviewed. */
    SDQ_REVIEW_FROM("lowest score that calls for a review of the case", Kind.WHOLE_NUMBER, "13"),
    /** How starts of asylum seekers are counted. */
    STARTED_UASC(
            "how starts of unaccompanied asylum-seeking children are counted",
            "EVENTS_STATUS_AT_START",
            "CHILDREN_STATUS_AT_START",
            "EVENTS_STATUS_AT_END"),
    /** How reasons ceased are counted. */
    CEASED_BY_REASON("whether every end of care counts, or the last of each child", "EVENTS", "LAST_PER_CHILD"),
    /** Which missing rows count. */
    MISSING_WHILE("which missing rows count", "LOOKED_AFTER", "EVERY_ROW"),
    /** What is suitable accommodation. */
    SUITABLE_ACCOMMODATION(
            "what is suitable: a code on the list that ends in 1, or any text that ends in 1", "VALID_CODE", "SUFFIX"),
    /** Who leaves the care leaver shares. */
    CARE_LEAVERS_EXCLUDED(
            "who is left out of the care leaver shares: by IN_TOUCH and by the episodes in the load, or by IN_TOUCH alone",
            "IN_TOUCH_AND_EPISODES",
            "IN_TOUCH"),
    /** The care test at 16. */
    CARE_LEAVER_16("whether a care leaver was in care after the 16th birthday, or on it", "AFTER", "ON_BIRTHDAY"),
    /** Where care leavers are counted. */
    CARE_LEAVERS_COUNTED("what care leavers are counted from", "CARE_LEAVERS_FILE", "OC3_ROWS"),
    /** Moves with the same carer. */
    SAME_CARER_MOVES(
            "whether a move with the same carer (RNE T, U) is another placement in the year", "NOT_COUNTED", "COUNTED"),
    /** Returns from a temporary move. */
    TEMPORARY_RETURNS(
            "whether the return from a temporary move (T0 to T4) to the same carer is another placement",
            "NOT_COUNTED",
            "COUNTED"),
    /** Returns needed for the adoption means. */
    ADOPTION_YEARS("whether the adoption means need a return for each of the three years", "THREE", "AVAILABLE"),
    /** Match before the order. */
    MATCH_BEFORE_ORDER("how many days lie between an order and an earlier match", "ZERO_DAYS"),
    /** What needs an initial health assessment. */
    IHA_REQUIRED("whether each entry or each child needs an initial health assessment", "ENTRIES", "CHILDREN"),
    /** Reviews and visits before the load. */
    BEFORE_LOAD(
            "what the chain of reviews or visits hangs on where its beginning is not in the load: the first one known, or nothing",
            "FIRST_KNOWN",
            "EXCLUDED"),
    /** A visit or review missed in an earlier period. */
    CARRIED_OVER_DUTY(
            "whether a visit or review that fell due before the period and was not done before it counts in the period",
            "EXCLUDED",
            "COUNTED"),
    /** What starts the clock of visits. */
    VISIT_CLOCK(
            "what the first visit is due a week after: each new placement, also with the same carer (RNE T, U), or each new carer",
            "PLACEMENT",
            "CARER"),
    /** Where Chinese stands. */
    CHINESE("which ethnic group CHNE stands in", "OTHER", "ASIAN"),
    /** Exactly twenty miles. */
    EXACTLY_20_MILES("which side exactly 20 miles falls on", "WITHIN", "OVER"),
    /** Distances that are not known. */
    UNKNOWN_DISTANCE("whether an unknown distance is left out, or counted as far", "APART", "AS_FAR"),
    /** Rounding of the transfer quota. */
    NTS_QUOTA("how the transfer scheme's quota is made whole", "FLOOR", "ROUND"),
    /** When the transfer threshold rose. */
    NTS_CHANGE_DATE(
            "first day on which the transfer scheme's threshold is 0.1 % and no longer 0.07 %",
            Kind.DATE, "2022-08-24"),
    /** Birthdays of 29 February. */
    TWENTY_NINE_FEBRUARY(
            "the birthday, outside leap years, of a person born on 29 February",
            "FIRST_OF_MARCH",
            "TWENTY_EIGHTH_OF_FEBRUARY"),
    /** The publisher's rounding and symbols. */
    PUBLICATION("how results are rounded: shares, rates and means to one place, or whole", "COUNCIL", "DFE"),
    /** The largest count that is suppressed. */
    SUPPRESS_UP_TO("largest count that is hidden on publication; 0 hides nothing", Kind.WHOLE_NUMBER, "5");

    /** What the values of a policy are. */
    private enum Kind {
        CHOICE,
        DATE,
        WHOLE_NUMBER
    }

    private final String decides;
    private final Kind kind;
    private final ImmutableList<String> choices;

    Policy(String decides, String... choices) {
        this(decides, Kind.CHOICE, choices);
    }

    Policy(String decides, Kind kind, String... choices) {
        this.decides = decides;
        this.kind = kind;
        this.choices = ImmutableList.copyOf(choices);
    }

    /**
     * {@return the policy of that name, if there is one}
     *
     * @param name as {@link #id} gives it
     */
    public static Optional<Policy> named(String name) {
        for (Policy policy : values()) {
            if (policy.id().equals(name)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    /** {@return the name in lower case with hyphens, for example {@code short-breaks}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return what the policy decides, in a few words} */
    public String decides() {
        return decides;
    }

    /** {@return the reading taken when nothing is said} */
    public String defaultValue() {
        return choices.get(0);
    }

    /** {@return the readings on offer, the default first; for a date or a number its form} */
    public ImmutableList<String> readings() {
        return switch (kind) {
            case CHOICE -> choices;
            case DATE -> ImmutableList.of("a date, YYYY-MM-DD");
            case WHOLE_NUMBER -> ImmutableList.of("a whole number");
        };
    }

    /**
     * Holds a value to the readings on offer.
     *
     * @throws IllegalArgumentException if it is not one of them
     */
    void check(String value) {
        checkArgument(
                allows(value),
                "policy value must be one of those on offer: policy=%s, value=%s, values=%s",
                id(),
                value,
                readings());
    }

    private boolean allows(String value) {
        return switch (kind) {
            case CHOICE -> choices.contains(value);
            case DATE -> isDate(value);
            case WHOLE_NUMBER -> value.matches("[0-9]{1,4}");
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}

package org.civicrules.grants;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The readings taken where a scheme's document leaves one open. Every explanation that depends on one names it.
 *
 * @param passOn how a time limit that is itself a policy counts its days
 * @param alreadyIncurred what counts as already incurred in the days the document leaves open
 * @param must the names of the switches that make a should a must, for example {@code cqc}
 * @param immediatelyDays how many calendar days after the day of suspicion, or of a notice, still count as immediately
 * @param promptReturnDays how many calendar days still count as promptly
 */
public record GrantPolicy(
        PassOnReading passOn,
        IncurredReading alreadyIncurred,
        ImmutableSet<String> must,
        int immediatelyDays,
        int promptReturnDays) {

    private static final int MONTH_OF_THE_LETTERS = 31;

    /** How a time limit for passing money on that rests on a policy counts its days. */
    public enum PassOnReading {
        /** As the scheme states it. */
        AS_WRITTEN,
        /** In calendar days. */
        CALENDAR,
        /** In working days. */
        WORKING,
        /** Not at all. */
        OFF
    }

    /** What is already incurred in the days a document leaves open. */
    public enum IncurredReading {
        /** Not decided: what was incurred in those days is undetermined. */
        UNDECIDED,
        /** What was incurred before the first day of the window. */
        BEFORE_WINDOW,
        /** What was incurred before the day the terms were published. */
        BEFORE_PUBLICATION
    }

    /**
     * Checks the numbers of days.
     *
     * @param passOn as above
     * @param alreadyIncurred as above
     * @param must as above
     * @param immediatelyDays as above
     * @param promptReturnDays as above
     * @throws IllegalArgumentException if one is negative
     */
    public GrantPolicy {
        checkArgument(
                immediatelyDays >= 0, "immediately-days must not be negative: immediately-days=%s", immediatelyDays);
        checkArgument(
                promptReturnDays >= 0,
                "prompt-return-days must not be negative: prompt-return-days=%s",
                promptReturnDays);
    }

    /**
     * The documented defaults: time limits as written, the open days undecided, every should a should, immediately on the same day,
     * promptly within 31 days.
     *
     * @return the defaults
     */
    public static GrantPolicy standard() {
        return new GrantPolicy(
                PassOnReading.AS_WRITTEN, IncurredReading.UNDECIDED, ImmutableSet.of(), 0, MONTH_OF_THE_LETTERS);
    }

    /**
     * This policy with one reading changed.
     *
     * @param name {@code dissemination}, {@code already-incurred}, {@code immediately-days}, {@code prompt-return-days}, or a switch of a
     *     scheme such as {@code cqc}
     * @param value for {@code dissemination} one of as-written, calendar, working, off; for {@code already-incurred} one of undecided,
     *     before-window, before-publication; for days a number; for a switch MUST or SHOULD
     * @param switches the switches there are
     * @return the changed policy
     * @throws IllegalArgumentException if there is no such policy or value
     */
    public GrantPolicy with(String name, String value, ImmutableSet<String> switches) {
        return switch (name) {
            case "dissemination" ->
                new GrantPolicy(
                        constant(name, value, PassOnReading.class),
                        alreadyIncurred,
                        must,
                        immediatelyDays,
                        promptReturnDays);
            case "already-incurred" ->
                new GrantPolicy(
                        passOn, constant(name, value, IncurredReading.class), must, immediatelyDays, promptReturnDays);
            case "immediately-days" ->
                new GrantPolicy(passOn, alreadyIncurred, must, days(name, value), promptReturnDays);
            case "prompt-return-days" ->
                new GrantPolicy(passOn, alreadyIncurred, must, immediatelyDays, days(name, value));
            default -> withSwitch(name, value, switches);
        };
    }

    private GrantPolicy withSwitch(String name, String value, ImmutableSet<String> switches) {
        checkArgument(
                switches.contains(name),
                "policy must be one of dissemination, already-incurred, immediately-days, prompt-return-days, %s: policy=%s",
                String.join(", ", switches),
                name);
        Set<String> changed = new HashSet<>(must);
        switch (value.toUpperCase(Locale.ROOT)) {
            case "MUST" -> changed.add(name);
            case "SHOULD" -> changed.remove(name);
            default ->
                throw new IllegalArgumentException(
                        "policy must be MUST or SHOULD: policy=" + name + ", value=" + value);
        }
        return new GrantPolicy(
                passOn, alreadyIncurred, ImmutableSet.copyOf(changed), immediatelyDays, promptReturnDays);
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> values) {
        for (E constant : values.getEnumConstants()) {
            if (constant.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant;
            }
        }
        StringBuilder known = new StringBuilder();
        for (E constant : values.getEnumConstants()) {
            known.append(known.length() == 0 ? "" : ", ")
                    .append(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        throw new IllegalArgumentException("policy must be one of " + known + ": policy=" + name + ", value=" + value);
    }

    private static int days(String name, String value) {
        checkArgument(
                value.matches("\\d{1,4}"), "policy must be a whole number of days: policy=%s, value=%s", name, value);
        return Integer.parseInt(value);
    }
}

package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Policy;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.SchemeLibrary;

/** The questions that the schemes' documents leave open. */
public final class GrantPolicies {

    private static final int A_YEAR = 366;
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

    /** How the days of a time limit for passing money on count, where the limit is itself a policy. */
    public static final Policy<PassOnReading> DISSEMINATION = Policy.choice(
            "dissemination",
            "How the days for passing money on count where no condition states them",
            PassOnReading.AS_WRITTEN,
            "BURY.3",
            "WRRF1.8");

    /** What counts as already incurred in the days the document leaves open. */
    public static final Policy<IncurredReading> ALREADY_INCURRED = Policy.choice(
            "already-incurred", "Before which day spending is already incurred", IncurredReading.UNDECIDED, "WRRF1.22");

    /** How many calendar days after the day of suspicion, or of a notice, still count as immediately. */
    public static final Policy<Integer> IMMEDIATELY_DAYS = Policy.number(
            "immediately-days",
            "How many calendar days still count as immediately",
            0,
            0,
            A_YEAR,
            "WRRF1.37",
            "WRRF1.40");

    /** How many calendar days still count as promptly. */
    public static final Policy<Integer> PROMPT_RETURN_DAYS = Policy.number(
            "prompt-return-days",
            "How many calendar days still count as promptly",
            MONTH_OF_THE_LETTERS,
            0,
            A_YEAR,
            "WRRF1.20");

    /** Whether work on the returns may be paid for after the window. */
    public enum ReportingReading {
        /** It may, until the last return is due. */
        ALLOWED,
        /** It may not. */
        BARRED
    }

    /** Whether work on the returns may be paid for after the window. */
    public static final Policy<ReportingReading> REPORTING_COSTS = Policy.choice(
            "reporting-costs",
            "Whether work on the returns may be paid for after the window",
            ReportingReading.ALLOWED,
            "WRRF1.3",
            "WRRF1.19",
            "WRRF1.29");

    /** The questions that are the same in every scheme. */
    public static final ImmutableList<Policy<?>> GENERAL =
            ImmutableList.of(DISSEMINATION, ALREADY_INCURRED, IMMEDIATELY_DAYS, PROMPT_RETURN_DAYS, REPORTING_COSTS);

    /** Every question of the schemes shipped. */
    public static final ImmutableList<Policy<?>> ALL =
            of(SchemeLibrary.shipped().schemes());

    private GrantPolicies() {}

    /**
     * The questions of some schemes.
     *
     * @param schemes the schemes
     * @return the questions that are the same in every scheme, then the schemes' own
     */
    public static ImmutableList<Policy<?>> of(Iterable<GrantScheme> schemes) {
        ImmutableList.Builder<Policy<?>> policies = ImmutableList.builder();
        policies.addAll(GENERAL);
        schemes.forEach(scheme -> policies.addAll(scheme.policies()));
        return policies.build();
    }
}

package org.civicrules.performance.child;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/**
 * Everything the files say about one child or care leaver, brought together over all returns and supplementary files.
 *
 * <p>A child stands here for every id that any file holds: with episodes or without (a care leaver in {@code oc3} only, a child in
 * {@code youth_justice.csv} who is not looked after). Lists are in the order their Javadoc says, and empty when nothing was given.
 *
 * <p>{@link #toString} never shows the id or a date of birth. UPN and postcodes are not held.
 */
@CivicStyle
@Value.Immutable
public abstract class Child {

    /** Only the generated implementation extends this. */
    Child() {}

    /** {@return the child's id as text: trimmed, a trailing {@code .0} removed, leading zeros kept} */
    public abstract String id();

    /** {@return the sex of the latest header that gives one, else of another file} */
    @Value.Default
    public Code<Sex> sex() {
        return Code.blank();
    }

    /** {@return the date of birth of the latest header that gives one, else of another file} */
    public abstract Optional<LocalDate> birthDate();

    /** {@return the ethnic origin of the latest header that gives one} */
    @Value.Default
    public Code<Ethnicity> ethnicity() {
        return Code.blank();
    }

    /** {@return whether the child is a mother (MOTHER)} */
    @Value.Default
    public Code<Flag> mother() {
        return Code.blank();
    }

    /** {@return the date of birth of the child's first child (MC_DOB)} */
    public abstract Optional<LocalDate> birthDateOfOwnChild();

    /**
     * {@return every episode of every return, by start, then by return (older first), then by row}
     * Of several episodes that cover a day, the last in the list describes the child.
     */
    public abstract ImmutableList<Episode> episodes();

    /** {@return the status as unaccompanied asylum-seeking child; empty for a child on no {@code uasc} file} */
    public abstract Optional<AsylumSeeking> asylumSeeking();

    /** {@return reviews by date; the same review given by several returns stands once} */
    public abstract ImmutableList<Review> reviews();

    /** {@return missing and away incidents by start; for a repeated start and kind the latest return wins} */
    public abstract ImmutableList<MissingIncident> missing();

    /** {@return {@code oc2} rows, one of each year, oldest first} */
    public abstract ImmutableList<HealthOutcome> healthOutcomes();

    /** {@return {@code oc3} rows, one of each year, oldest first} */
    public abstract ImmutableList<CareLeaver> careLeaver();

    /** {@return the {@code ad1} row of the latest return that has one} */
    public abstract Optional<Adoption> adoption();

    /** {@return decisions that the child should be placed for adoption, by date} */
    public abstract ImmutableList<PlacedForAdoption> placedForAdoption();

    /** {@return the {@code previous_permanence} row of the latest return that has one} */
    public abstract Optional<PreviousPermanence> previousPermanence();

    /** {@return allocated social workers by start} */
    public abstract ImmutableList<SocialWorkerAllocation> socialWorkers();

    /** {@return spells under a deprivation of liberty order by start} */
    public abstract ImmutableList<DeprivationOfLiberty> deprivationsOfLiberty();

    /** {@return whether the child is on {@code disability.csv}; false also where the file is missing: ask {@link Coverage}} */
    @Value.Default
    public boolean disabled() {
        return false;
    }

    /** {@return rows of {@code visits.csv} by placement start, then by visit} */
    public abstract ImmutableList<Visit> visits();

    /** {@return rows of {@code health_assessments.csv} by start} */
    public abstract ImmutableList<HealthAssessment> healthAssessments();

    /** {@return rows of {@code return_interviews.csv} by start of the incident} */
    public abstract ImmutableList<ReturnInterview> returnInterviews();

    /** {@return rows of {@code youth_justice.csv} by start} */
    public abstract ImmutableList<YouthJusticeOutcome> youthJustice();

    /** {@return rows of {@code placement_distance.csv} by start of the episode} */
    public abstract ImmutableList<PlacementDistance> placementDistances();

    /** {@return the row of {@code care_leavers.csv}} */
    public abstract Optional<CareLeavingService> careLeavingService();

    /** {@return rows of {@code care_proceedings.csv} by issue} */
    public abstract ImmutableList<CareProceedings> careProceedings();

    /** {@return the number of episodes, and nothing that names the child} */
    @Override
    public String toString() {
        return "Child{episodes=" + episodes().size() + "}";
    }

    /** {@return a builder; everything but the id may be left out} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a child; the id is required. */
    public static final class Builder extends ImmutableChild.Builder {

        /** Starts a child of whom nothing is known. */
        public Builder() {}
    }
}

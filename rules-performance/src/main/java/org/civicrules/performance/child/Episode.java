package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/**
 * One episode of care: a spell in which legal status, placement and carer stayed the same (one row of {@code episodes}).
 *
 * <p>An episode covers the days from {@link #start} to the day <em>before</em> {@link #end}: on the end date itself the next episode
 * has begun, or the child is no longer looked after. A caller who counts the end date passes it to {@link #isOpenOn} one day earlier
 * or asks {@link #isOpenOnOrEndsOn}.
 *
 * <p>Home and placement postcodes are read past and never held.
 */
@CivicStyle
@Value.Immutable
public interface Episode {

    /** {@return the day the episode began (DECOM)} */
    LocalDate start();

    /** {@return the day the episode ended (DEC), never before {@link #start}; empty while it is open, whatever REC said} */
    Optional<LocalDate> end();

    /** {@return why the episode began (RNE)} */
    @Value.Default
    default Code<StartReason> startReason() {
        return Code.blank();
    }

    /** {@return the legal status (LS)} */
    @Value.Default
    default Code<LegalStatus> legalStatus() {
        return Code.blank();
    }

    /** {@return the main need (CIN)} */
    @Value.Default
    default Code<Need> need() {
        return Code.blank();
    }

    /** {@return the type of placement (PLACE)} */
    @Value.Default
    default Code<PlacementType> placementType() {
        return Code.blank();
    }

    /** {@return who provides the placement (PLACE_PROVIDER)} */
    @Value.Default
    default Code<PlacementProvider> placementProvider() {
        return Code.blank();
    }

    /** {@return why the episode ended (REC); always blank while the episode is open and when a repair closed it} */
    @Value.Default
    default Code<EndReason> endReason() {
        return Code.blank();
    }

    /** {@return why the placement ended (REASON_PLACE_CHANGE)} */
    @Value.Default
    default Code<PlacementChange> placementChange() {
        return Code.blank();
    }

    /** {@return the registered provider's number (URN), if given} */
    Optional<String> providerNumber();

    /**
     * {@return whether the end date is not the file's but a repair of a row left open in an old return}
     * Such an end is never an end of care.
     */
    @Value.Default
    default boolean closedByRepair() {
        return false;
    }

    /** {@return whether the episode has no end date} */
    default boolean isOpen() {
        return end().isEmpty();
    }

    /**
     * {@return whether the episode covers the day: it began on or before it and ends after it or not at all}
     *
     * @param day the day asked about
     */
    default boolean isOpenOn(LocalDate day) {
        return !start().isAfter(day) && (end().isEmpty() || end().get().isAfter(day));
    }

    /**
     * {@return as {@link #isOpenOn}, but an episode that ends on the day still covers it}
     *
     * @param day the day asked about
     */
    default boolean isOpenOnOrEndsOn(LocalDate day) {
        return !start().isAfter(day) && (end().isEmpty() || !end().get().isBefore(day));
    }

    /** {@return whether being looked after began with this episode: RNE is S} */
    default boolean startsCare() {
        return startReason().is(StartReason.S);
    }

    /**
     * {@return whether being looked after ended with this episode}
     * It has an end date of its own (not a repair's), and the reason is not X1. A blank or unknown reason ends care: ask
     * {@code endReason().isBlank()} where a policy reads a blank reason otherwise.
     */
    default boolean endsCare() {
        return end().isPresent() && !closedByRepair() && !endReason().is(EndReason.X1);
    }

    /** {@return whether the episode belongs to an agreed series of short-term placements (V3, V4)} */
    default boolean isShortBreak() {
        return legalStatus().matches(LegalStatus::isShortBreak);
    }

    /** {@return whether the placement of the episode before went on: RNE is L} */
    default boolean keepsPlacement() {
        return startReason().matches(StartReason::keepsPlacement);
    }

    /** {@return whether the child stayed with the carer of the episode before: RNE is L, T or U} */
    default boolean keepsCarer() {
        return startReason().matches(StartReason::keepsCarer);
    }

    /** {@return a builder; the start comes first, everything else may be left out} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an episode; a required attribute that is missing is refused when it is built. */
    class Builder extends ImmutableEpisode.Builder {

        /** Starts an episode of which nothing is said. */
        public Builder() {}
    }
}

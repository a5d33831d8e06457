package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.civicrules.assessment.TopScores;
import org.civicrules.assessment.certificate.ChecksumPolicy;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/** What the plans leave open and the assessment organisation settles. Every default is the plan's literal text. */
@CivicStyle
@Value.Immutable
public interface CasePolicy {

    /** Every default. */
    CasePolicy DEFAULT = new Builder().build();

    /** {@return when English and maths fall due; the gateway by default} */
    @Value.Default
    default EnglishMathsDue englishMathsDue() {
        return EnglishMathsDue.GATEWAY;
    }

    /** {@return the national relaxations to apply; none by default} */
    ImmutableSet<EnglishMathsOverlay> overlays();

    /** {@return whether a shortfall of the assessor's years holds the award up unless waived; it does by default} */
    @Value.Default
    default boolean experienceBlocks() {
        return true;
    }

    /** {@return the organisation's tests for a distinction; none by default} */
    ImmutableList<TopScores> distinctionTests();

    /** {@return the policy on further attempts; none by default, so that none is allowed} */
    Optional<AttemptPolicy> attempts();

    /** {@return what a learner number that fails its checksum leads to; a warning by default} */
    @Value.Default
    default ChecksumPolicy ulnChecksum() {
        return ChecksumPolicy.WARN;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a policy. */
    class Builder extends ImmutableCasePolicy.Builder {

        /** Starts with every default. */
        public Builder() {}
    }
}

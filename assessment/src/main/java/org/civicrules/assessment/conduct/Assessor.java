package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/** One who scores, with what is confirmed about them. No name stands here. */
@CivicStyle
@Value.Immutable
public interface Assessor {

    /** {@return the role} */
    AssessorRole role();

    /** {@return what is confirmed or denied, by the name of the rule without the plan's prefix} */
    ImmutableMap<String, Boolean> confirmations();

    /** {@return whole years of relevant professional experience in the sector} */
    Optional<Integer> yearsOfExperience();

    /** {@return why a shortfall of experience is waived, where it is} */
    Optional<String> experienceWaiver();

    /** {@return the day of the training event attended} */
    Optional<LocalDate> trainingEventOn();

    /** {@return the day of the first engagement in a final assessment} */
    Optional<LocalDate> firstEngagedOn();

    /** {@return a new builder; the role is required} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an assessor. */
    class Builder extends ImmutableAssessor.Builder {

        /** Starts an empty assessor. */
        public Builder() {}
    }
}

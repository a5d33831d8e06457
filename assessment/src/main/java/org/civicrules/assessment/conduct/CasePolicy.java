package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.civicrules.assessment.TopScores;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.rule.PolicySet;
import org.immutables.value.Value;

/** What the plans leave open and the assessment organisation settles. Every default is the plan's literal text, and no more. */
@CivicStyle
@Value.Immutable
public interface CasePolicy {

    /** Every default. */
    CasePolicy DEFAULT = new Builder().build();

    /** {@return the readings the organisation takes of open questions, by policy id; defaults may be left out} */
    ImmutableMap<String, String> readings();

    /** {@return the readings as a set} */
    @Value.Lazy
    default PolicySet set() {
        return AssessmentPolicies.with(PolicySet.defaults(), readings());
    }

    /** {@return the organisation's tests for a distinction; none by default} */
    ImmutableList<TopScores> distinctionTests();

    /** {@return the policy on further attempts; none by default, so that none is allowed} */
    Optional<AttemptPolicy> attempts();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Holds the readings to policies and readings there are. */
    @Value.Check
    default void check() {
        AssessmentPolicies.with(PolicySet.defaults(), readings());
    }

    /** Builds a policy. */
    class Builder extends ImmutableCasePolicy.Builder {

        /** Starts with every default. */
        public Builder() {}
    }
}

package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.civicrules.assessment.certificate.ChecksumPolicy;
import org.civicrules.core.rule.Policy;
import org.civicrules.core.rule.PolicySet;

/** The questions that assessment plans leave open. What an organisation sets of its own stands in {@link CasePolicy}. */
public final class AssessmentPolicies {

    /** When English and maths fall due. */
    public static final Policy<EnglishMathsDue> ENGLISH_MATHS_DUE = Policy.choice(
            "english-maths-due",
            "whether English and maths are due at the gateway or before completion",
            EnglishMathsDue.GATEWAY,
            "L2-R08",
            "L2-R11",
            "L3-R03",
            "L3-R04");

    /** Whether who starts without the level to be achieved takes the tests above it. */
    public static final Policy<EnglishMathsTerms> ENGLISH_MATHS_TESTS = Policy.choice(
            "english-maths-tests",
            "whether who starts without the level to be achieved still takes the tests above it",
            EnglishMathsTerms.PLAN,
            "L2-R08");

    /** Whether English and maths are required of adults. */
    public static final Policy<EnglishMathsTerms> ENGLISH_MATHS_ADULTS = Policy.choice(
            "english-maths-adults",
            "whether English and maths are required of who was 19 or older at the start",
            EnglishMathsTerms.PLAN,
            "L2-R11",
            "L3-R03");

    /** What a shortfall of the assessor's years leads to. */
    public static final Policy<ExperienceShortfall> EXPERIENCE_SHORTFALL = Policy.choice(
            "experience-shortfall",
            "whether a shortfall of the assessor's years holds the award up unless it is waived",
            ExperienceShortfall.HOLDS,
            "L2-R37");

    /** What a learner number that fails its checksum leads to. No plan speaks of it, and the certificate service does not check. */
    public static final Policy<ChecksumPolicy> ULN_CHECKSUM = Policy.choice(
            "uln-checksum", "what a learner number that fails its checksum leads to", ChecksumPolicy.WARN);

    /** Every one. */
    public static final ImmutableList<Policy<?>> ALL = ImmutableList.of(
            ENGLISH_MATHS_DUE, ENGLISH_MATHS_TESTS, ENGLISH_MATHS_ADULTS, EXPERIENCE_SHORTFALL, ULN_CHECKSUM);

    private AssessmentPolicies() {}

    /**
     * A set with readings given by name.
     *
     * @param set the set before
     * @param readings the readings as written, by policy id
     * @return the set with them
     * @throws IllegalArgumentException if there is no such policy or reading; the message names the nearest
     */
    public static PolicySet with(PolicySet set, ImmutableMap<String, String> readings) {
        PolicySet with = set;
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            with = with.with(ALL, reading.getKey(), reading.getValue());
        }
        return with;
    }
}

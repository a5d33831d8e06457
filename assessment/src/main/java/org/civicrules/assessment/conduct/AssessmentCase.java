package org.civicrules.assessment.conduct;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.certificate.CertificateDetails;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/** Everything known about one apprentice's assessment. What is left out is unknown, not false. */
@CivicStyle
@Value.Immutable
public interface AssessmentCase {

    /** {@return the plan's id} */
    String plan();

    /** {@return the plan's edition} */
    String edition();

    /** {@return the reference by which the organisation knows the apprentice} */
    @Value.Redacted
    String apprentice();

    /** {@return the day on which the case is judged, unless the caller names another} */
    Optional<LocalDate> asAt();

    /** {@return the days stated, by name} */
    ImmutableMap<CaseDate, LocalDate> dates();

    /** {@return the apprentice's age in whole years at the start} */
    Optional<Integer> ageAtStart();

    /** {@return how and whether knowledge was shown} */
    @Value.Default
    default Knowledge knowledge() {
        return Knowledge.UNKNOWN;
    }

    /** {@return English} */
    @Value.Default
    default Attainment english() {
        return Attainment.UNKNOWN;
    }

    /** {@return maths} */
    @Value.Default
    default Attainment maths() {
        return Attainment.UNKNOWN;
    }

    /** {@return the codes of the criteria the portfolio covers} */
    Optional<ImmutableSet<String>> portfolioCovers();

    /** {@return who reviewed readiness at the gateway} */
    ImmutableSet<GatewayReviewer> gatewayReviewedBy();

    /** {@return what is confirmed or denied, by the name of the rule without the plan's prefix} */
    ImmutableMap<String, Boolean> confirmations();

    /** {@return those who score} */
    ImmutableList<Assessor> assessors();

    /** {@return the scores of the current attempt} */
    ImmutableList<CaseSheet> sheets();

    /** {@return the steps taken, in order; a step that is not here has not been taken} */
    ImmutableList<CaseEvent> events();

    /** {@return what the apprenticeship costs} */
    @Value.Default
    default Costs costs() {
        return Costs.UNKNOWN;
    }

    /** {@return the organisation's policy} */
    @Value.Default
    default CasePolicy policy() {
        return CasePolicy.DEFAULT;
    }

    /** {@return what the certificate service wants to know} */
    Optional<CertificateDetails> certificate();

    /** {@return a new builder; plan, edition and apprentice are required} */
    static Builder builder() {
        return new Builder();
    }

    /** Holds the case to days it may state, one assessor and one sheet a role, and steps in the order of their days. */
    @Value.Check
    default void check() {
        for (CaseDate date : dates().keySet()) {
            checkArgument(date.isStated(), "dates must not hold the day of a recorded step: dates.%s", date);
        }
        checkArgument(
                assessors().stream().map(Assessor::role).distinct().count()
                        == assessors().size(),
                "assessors must hold each role once");
        checkArgument(
                sheets().stream().map(CaseSheet::role).distinct().count() == sheets().size(),
                "sheets must hold each role once");
        for (int index = 1; index < events().size(); index++) {
            checkArgument(
                    !events().get(index).on().isBefore(events().get(index - 1).on()),
                    "events must stand in the order of their days: events[%s]",
                    index);
        }
    }

    /** Builds a case. */
    class Builder extends ImmutableAssessmentCase.Builder {

        /** Starts an empty case. */
        public Builder() {}
    }
}

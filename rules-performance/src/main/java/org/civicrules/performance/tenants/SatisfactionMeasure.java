package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.immutables.value.Value;

/** One of the regulator's tenant satisfaction measures. */
@CivicStyle
@Value.Immutable
public interface SatisfactionMeasure {

    /** {@return the code as a return writes it, a part after a space: {@code TP01}, {@code CH01 1}} */
    String code();

    /** {@return the definition, whose id is for example {@code tsm.ch01.1}} */
    IndicatorDefinition definition();

    /** {@return the theme under which the measure is published} */
    String theme();

    /** {@return the records from which it is computed} */
    Records records();

    /** {@return the scopes for which it is reported, each on its own} */
    ImmutableSet<Scope> scopes();

    /** {@return the filter question that must be answered yes, where there is one} */
    Optional<SurveyFilter> filter();

    /** {@return whether "not applicable" or "do not know" may be offered as an answer} */
    boolean offersNotApplicable();

    /** {@return what the numerator counts} */
    String numerator();

    /** {@return what the denominator counts} */
    String denominator();

    /** {@return whether the measure comes from the survey} */
    default boolean isPerception() {
        return records() == Records.SURVEY;
    }
}

package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.immutables.value.Value;

/** One line of the framework's table of January 2022, kept as a local measure beside what became of it. */
@CivicStyle
@Value.Immutable
public interface LocalMeasure {

    /** {@return the name within the framework, for example {@code gas-safety}} */
    String name();

    /** {@return the definition, whose id is {@code melton-2022.} and the name} */
    IndicatorDefinition definition();

    /** {@return the theme of the table} */
    String theme();

    /** {@return the records from which it is computed} */
    Records records();

    /** {@return how it relates to the final measures} */
    Relation relation();

    /** {@return the final measures that ask it; where none does, the nearest ones, possibly none} */
    ImmutableList<SatisfactionMeasure> finalMeasures();

    /** {@return what the numerator counts} */
    String numerator();

    /** {@return what the denominator counts} */
    String denominator();

    /** {@return what changed between the line and the final measures; empty if nothing did} */
    String change();
}

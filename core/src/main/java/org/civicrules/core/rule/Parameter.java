package org.civicrules.core.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.source.Citation;
import org.immutables.value.Value;

/** A number, date or named reading that a decision used, with its version and where it comes from. */
@CivicStyle
@Value.Immutable
public interface Parameter {

    /** {@return what it is called} */
    String name();

    /** {@return its value as text, with its unit} */
    String value();

    /** {@return the day from which this value holds, where it is dated} */
    Optional<LocalDate> effectiveFrom();

    /** {@return where it comes from, where it is not a choice of the caller} */
    Optional<Citation> citation();

    /**
     * A parameter chosen by the caller or by a documented default.
     *
     * @param name what it is called
     * @param value its value as text
     * @return the parameter
     */
    static Parameter of(String name, String value) {
        return ImmutableParameter.builder().name(name).value(value).build();
    }

    /**
     * A parameter that a document sets.
     *
     * @param name what it is called
     * @param value its value as text
     * @param citation where it comes from
     * @return the parameter
     */
    static Parameter of(String name, String value, Citation citation) {
        return ImmutableParameter.builder()
                .name(name)
                .value(value)
                .citation(citation)
                .build();
    }

    /**
     * The same parameter, marked with the day from which its value holds.
     *
     * @param date the first day
     * @return the dated parameter
     */
    default Parameter effectiveFrom(LocalDate date) {
        return ImmutableParameter.builder()
                .name(name())
                .value(value())
                .effectiveFrom(date)
                .citation(citation())
                .build();
    }
}

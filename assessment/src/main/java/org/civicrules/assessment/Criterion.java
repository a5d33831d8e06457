package org.civicrules.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;

/**
 * One criterion of a catalogue.
 *
 * @param code its code, unique in the catalogue
 * @param kind knowledge, skill or behaviour
 * @param area the area of the standard it belongs to
 * @param title what it asks, in a few words of our own
 * @param methods the means of assessment the plan names for it, in the plan's order
 * @param section where the plan states it
 */
public record Criterion(
        String code, CriterionKind kind, String area, String title, ImmutableSet<String> methods, String section) {

    /**
     * Holds a criterion to a code, a title, an area and a method.
     *
     * @param code as above
     * @param kind as above
     * @param area as above
     * @param title as above
     * @param methods as above
     * @param section as above
     * @throws IllegalArgumentException if one of them is missing
     */
    public Criterion {
        checkArgument(!code.isBlank(), "a criterion must have a code: title=%s", title);
        checkArgument(!title.isBlank(), "a criterion must have a title: code=%s", code);
        checkArgument(!area.isBlank(), "a criterion must belong to an area: code=%s", code);
        checkArgument(!methods.isEmpty(), "a criterion must name a method of assessment: code=%s", code);
    }
}

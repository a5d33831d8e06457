package org.civicrules.performance.tenants.oracle;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Objects;

/** All figures of one run, by {@code id/scope}, such as {@code tsm.ch02.1/LCRA}. */
public record Figures(ImmutableSortedMap<String, Figure> byMeasure) {

    /** The figure of a measure and scope, which must be one of those computed. */
    public Figure of(String measure) {
        return Objects.requireNonNull(byMeasure.get(measure), measure);
    }
}

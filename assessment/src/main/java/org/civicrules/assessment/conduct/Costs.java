package org.civicrules.assessment.conduct;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What the apprenticeship costs.
 *
 * @param assessment the cost of assessment
 * @param apprenticeship the overall cost
 */
public record Costs(Optional<Money> assessment, Optional<Money> apprenticeship) {

    /** Nothing is known. */
    public static final Costs UNKNOWN = new Costs(Optional.empty(), Optional.empty());
}

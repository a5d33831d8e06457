package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.RuleBook;

/**
 * The plausibility rules over a return: faults that stood in published returns and that the figures alone do not show. Each
 * fault raises one finding of one rule.
 */
public final class PlausibilityRules {

    private static final RuleBook<LandlordReturn> BOOK = RuleBook.of(ImmutableList.of(
            new UnknownMarkerCheck(),
            new NumeratorOverDenominatorCheck(),
            new ComplaintCountsCheck(),
            new HateIncidentsCheck(),
            new BuildingsForDwellingsCheck(),
            new HundredWithFailureCheck(),
            new FigureWithoutValueCheck(),
            new OptionNotOfferedCheck(),
            new ChannelTotalsCheck()));

    private PlausibilityRules() {}

    /** {@return every plausibility rule} */
    public static RuleBook<LandlordReturn> book() {
        return BOOK;
    }
}

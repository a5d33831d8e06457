package org.civicrules.performance.tenants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.ClauseRegister;

/** Definitions of a landlord's measures: shares in percent and rates per 1,000 homes, cited by what their register says. */
final class Definitions {

    private Definitions() {}

    static IndicatorDefinition of(
            RuleId id,
            String title,
            Scoring scoring,
            Polarity polarity,
            Optional<LocalDate> validFrom,
            ClauseRegister register) {
        boolean rate = scoring == Scoring.RATE;
        return IndicatorDefinition.builder()
                .id(id)
                .title(title)
                .scoring(scoring)
                .multiplier(rate ? 1_000 : 100)
                .unit(rate ? "per 1,000 homes" : "%")
                .polarity(polarity)
                .rounding(Rounding.halfUp(1))
                .validFrom(validFrom)
                .addAllCitations(register.citationsOf(id.value()))
                .build();
    }
}

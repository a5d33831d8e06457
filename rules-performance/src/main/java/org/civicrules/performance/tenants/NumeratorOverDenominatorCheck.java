package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/** A share whose part is greater than its whole, as 5 of 4. A rate may exceed its base, so rates are not looked at. */
final class NumeratorOverDenominatorCheck extends RowCheck {

    NumeratorOverDenominatorCheck() {
        super("numerator-over-denominator", "A part is no greater than its whole", Modality.MUST);
    }

    @Override
    boolean concerns(ReturnRow row, LandlordReturn facts) {
        return hasCounts(row) && row.result().orElseThrow().definition().scoring() == Scoring.PROPORTION;
    }

    @Override
    Optional<Ruling> fault(ReturnRow row, LandlordReturn facts) {
        BigDecimal numerator = row.numerator().orElseThrow();
        BigDecimal denominator = row.denominator().orElseThrow();
        if (numerator.compareTo(denominator) <= 0) {
            return Optional.empty();
        }
        String statement = "The numerator " + numerator.toPlainString() + " is greater than the denominator "
                + denominator.toPlainString();
        return Optional.of(fault(
                        subject(row),
                        statement,
                        Change.of(
                                cell(row, "numerator"),
                                denominator.toPlainString(),
                                "a numerator of at most " + denominator.toPlainString()))
                .fact("numerator", numerator.toPlainString())
                .fact("denominator", denominator.toPlainString())
                .build());
    }
}

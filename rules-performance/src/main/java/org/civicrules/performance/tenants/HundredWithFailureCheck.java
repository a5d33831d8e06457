package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * A share shown as 100.0 although something failed: 9,996 of 10,000 rounds to it. A target of 100 is met by counts, never
 * by the rounded figure. The figure looked at is the printed one; where none is printed, the computed one.
 */
final class HundredWithFailureCheck extends RowCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    HundredWithFailureCheck() {
        super("hundred-with-failure", "100.0 is shown only where nothing failed", Modality.SHOULD);
    }

    @Override
    boolean concerns(ReturnRow row, LandlordReturn facts) {
        IndicatorResult result = row.result().orElseThrow();
        return result.known().isPresent()
                && result.definition().scoring() == Scoring.PROPORTION
                && result.definition().polarity() == Polarity.HIGHER_IS_BETTER;
    }

    @Override
    Optional<Ruling> fault(ReturnRow row, LandlordReturn facts) {
        BigDecimal failed =
                row.denominator().orElseThrow().subtract(row.numerator().orElseThrow());
        if (failed.signum() == 0 || shown(row).compareTo(HUNDRED) != 0) {
            return Optional.empty();
        }
        String statement = "Shown as 100.0 although " + failed.toPlainString() + " of "
                + row.denominator().orElseThrow().toPlainString() + " failed";
        return Optional.of(fault(
                        subject(row),
                        statement,
                        Change.of(
                                cell(row, row.layout().publishedColumn()),
                                "99.9",
                                "a figure below 100.0; a target is compared with the counts"))
                .fact("numerator", row.numerator().orElseThrow().toPlainString())
                .fact("denominator", row.denominator().orElseThrow().toPlainString())
                .parameter(Parameter.of("rounding", "1 decimal place, HALF_UP"))
                .arithmetic(row.result().orElseThrow().valueText().orElseThrow() + " exactly")
                .build());
    }

    private static BigDecimal shown(ReturnRow row) {
        return Reconciliation.printed(row.printed())
                .map(SatisfactionMeasures::round)
                .orElseGet(
                        () -> row.result().orElseThrow().known().orElseThrow().published());
    }
}

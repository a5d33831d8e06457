package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * The complaints that were made are the complaints that were to be answered: at each stage the numerator of CH01 equals the
 * denominator of CH02 for the same landlord, tenure and year.
 */
final class ComplaintCountsCheck extends RowCheck {

    ComplaintCountsCheck() {
        super("complaint-counts", "CH01 counts the complaints that CH02 is about", Modality.MUST);
    }

    @Override
    boolean concerns(ReturnRow row, LandlordReturn facts) {
        return row.numerator().isPresent() && answered(row, facts).isPresent();
    }

    @Override
    Optional<Ruling> fault(ReturnRow row, LandlordReturn facts) {
        BigDecimal made = row.numerator().orElseThrow();
        BigDecimal toAnswer = answered(row, facts).orElseThrow();
        if (made.compareTo(toAnswer) == 0) {
            return Optional.empty();
        }
        String statement = "CH01 counts " + made.toPlainString() + " complaints made, CH02 " + toAnswer.toPlainString()
                + " complaints to answer";
        return Optional.of(fault(
                        subject(row),
                        statement,
                        Change.of(cell(row, "numerator"), toAnswer.toPlainString(), "the same number in both"))
                .fact("numerator of CH01", made.toPlainString())
                .fact("denominator of CH02", toAnswer.toPlainString())
                .build());
    }

    private static Optional<BigDecimal> answered(ReturnRow row, LandlordReturn facts) {
        String code = row.satisfactionMeasure().orElseThrow().code();
        return code.startsWith("CH01")
                ? facts.index().sibling(row, code.replace("CH01", "CH02")).flatMap(ReturnRow::denominator)
                : Optional.empty();
    }
}

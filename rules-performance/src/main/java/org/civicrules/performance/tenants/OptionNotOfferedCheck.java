package org.civicrules.performance.tenants;

import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/** Answers "not applicable" or "do not know" to TP01 to TP04, TP09 or TP10, which may not offer that option. */
final class OptionNotOfferedCheck extends RowCheck {

    OptionNotOfferedCheck() {
        super("option-not-offered", "Six measures offer no \"not applicable\"", Modality.MUST_NOT);
    }

    @Override
    boolean concerns(ReturnRow row, LandlordReturn facts) {
        return row.notApplicable().isPresent()
                && !row.satisfactionMeasure().orElseThrow().offersNotApplicable();
    }

    @Override
    Optional<Ruling> fault(ReturnRow row, LandlordReturn facts) {
        if (row.notApplicable().orElseThrow().signum() == 0) {
            return Optional.empty();
        }
        String count = row.notApplicable().orElseThrow().toPlainString();
        return Optional.of(fault(
                        subject(row),
                        count + " answered \"not applicable\" or \"do not know\", which this question may not offer",
                        Change.of(cell(row, "not_applicable_dont_know"), "0", "the question asked without that option"))
                .fact("not applicable or do not know", count)
                .build());
    }
}

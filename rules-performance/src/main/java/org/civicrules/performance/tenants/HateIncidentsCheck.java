package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/** Cases that involve hate incidents are among all anti-social behaviour cases: NM01(2) is no greater than NM01(1). */
final class HateIncidentsCheck extends RowCheck {

    HateIncidentsCheck() {
        super("hate-incidents", "NM01(2) is part of NM01(1)", Modality.MUST);
    }

    @Override
    boolean concerns(ReturnRow row, LandlordReturn facts) {
        return row.numerator().isPresent() && all(row, facts).isPresent();
    }

    @Override
    Optional<Ruling> fault(ReturnRow row, LandlordReturn facts) {
        BigDecimal hate = row.numerator().orElseThrow();
        BigDecimal all = all(row, facts).orElseThrow();
        if (hate.compareTo(all) <= 0) {
            return Optional.empty();
        }
        String statement =
                hate.toPlainString() + " cases with hate incidents are more than all " + all.toPlainString() + " cases";
        return Optional.of(fault(
                        subject(row),
                        statement,
                        Change.of(
                                cell(row, "numerator"),
                                all.toPlainString(),
                                "at most " + all.toPlainString() + " cases with hate incidents"))
                .fact("numerator of NM01(2)", hate.toPlainString())
                .fact("numerator of NM01(1)", all.toPlainString())
                .build());
    }

    private static Optional<BigDecimal> all(ReturnRow row, LandlordReturn facts) {
        return row.satisfactionMeasure().orElseThrow().code().equals("NM01 2")
                ? facts.index().sibling(row, "NM01 1").flatMap(ReturnRow::numerator)
                : Optional.empty();
    }
}

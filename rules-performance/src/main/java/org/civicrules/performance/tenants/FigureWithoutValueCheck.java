package org.civicrules.performance.tenants;

import java.util.Optional;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/** A figure printed where the counts give none: 0 for 0/0, or 0 beside a marker. */
final class FigureWithoutValueCheck extends RowCheck {

    FigureWithoutValueCheck() {
        super("figure-without-value", "No figure is shown where there is no value", Modality.SHOULD);
    }

    @Override
    boolean concerns(ReturnRow row, LandlordReturn facts) {
        return reason(row).isPresent();
    }

    @Override
    Optional<Ruling> fault(ReturnRow row, LandlordReturn facts) {
        if (Reconciliation.printed(row.printed()).isEmpty()) {
            return Optional.empty();
        }
        String why = reason(row).orElseThrow().detail();
        String statement = "A figure is shown although there is no value: " + why;
        return Optional.of(fault(
                        subject(row),
                        statement,
                        Change.of(
                                cell(row, row.layout().publishedColumn()),
                                Marker.BLANK.symbol(),
                                "a marker in place of the figure"))
                .fact("no value", why)
                .build());
    }

    /** Counts that contradict each other are another rule's business. */
    private static Optional<IndicatorValue.None> reason(ReturnRow row) {
        return row.result().orElseThrow().none().filter(none -> none.reason() != NoValueReason.UNDETERMINED);
    }
}

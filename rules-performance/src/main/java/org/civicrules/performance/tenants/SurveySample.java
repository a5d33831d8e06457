package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.file.Row;

/**
 * How the survey of one tenure was taken.
 *
 * @param tenure the tenure; empty if the row does not say
 * @param population the relevant tenant population; empty if it is not known
 * @param census whether every tenant was asked; empty if it is not known
 * @param weightedBy the characteristics by which answers were weighted, as declared; empty if none
 */
public record SurveySample(
        Optional<Tenure> tenure, Optional<Long> population, Optional<Boolean> census, String weightedBy) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private enum Method {
        CENSUS,
        SAMPLE
    }

    static SurveySample read(Row row) {
        row.required("tenure", Records.MUST_NOT_BE_EMPTY);
        return new SurveySample(
                row.word("tenure", Tenure.class),
                row.value("population", SurveySample::whole, "not-a-number", "expected a whole number, 1 or more"),
                row.word("method", Method.class).map(method -> method == Method.CENSUS),
                row.text("weighted_by"));
    }

    private static Optional<Long> whole(String cell) {
        return CountCell.number(cell)
                .filter(count -> count.signum() > 0 && count.compareTo(MOST) <= 0)
                .filter(count -> count.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact);
    }
}

package org.civicrules.performance.tenants;

import java.math.BigDecimal;
import java.util.Optional;

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

    static SurveySample read(RecordRow row) {
        row.require("tenure");
        return new SurveySample(
                row.word("tenure", Tenure.class),
                row.count("population").flatMap(count -> whole(row, count)),
                row.word("method", Method.class).map(method -> method == Method.CENSUS),
                row.text("weighted_by"));
    }

    private static Optional<Long> whole(RecordRow row, BigDecimal count) {
        boolean whole = count.stripTrailingZeros().scale() <= 0 && count.signum() > 0;
        if (!whole || count.compareTo(MOST) > 0) {
            row.issue("population", RowIssue.Code.NOT_A_NUMBER, "expected a whole number, 1 or more");
            return Optional.empty();
        }
        return Optional.of(count.longValueExact());
    }
}

package org.civicrules.cli;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.performance.statistics.Comparison;
import org.civicrules.performance.statistics.Comparisons;
import org.civicrules.performance.statistics.ConfidenceLevel;
import org.civicrules.performance.statistics.Interval;
import org.civicrules.performance.statistics.Intervals;
import org.civicrules.performance.tenants.ReturnIndex;
import org.civicrules.performance.tenants.ReturnRow;
import org.civicrules.performance.tenants.TargetVerdict;

/** A row of a return with the interval of its result, the same row of another year, and its measure's target. */
record TenantResult(
        ReturnRow row,
        Optional<Interval> interval,
        Optional<ReturnRow> other,
        Optional<Comparison> comparison,
        Optional<BigDecimal> target) {

    static TenantResult of(ReturnRow row, Optional<ReturnIndex> others, ImmutableMap<String, BigDecimal> targets) {
        Optional<IndicatorResult> result = row.result();
        Optional<ReturnRow> other =
                result.isPresent() ? others.flatMap(index -> index.otherYear(row)) : Optional.empty();
        return new TenantResult(
                row,
                result.flatMap(found -> Intervals.of(found, ConfidenceLevel.NINETY_FIVE)),
                other,
                other.flatMap(ReturnRow::result)
                        .flatMap(before -> Comparisons.of(before, result.orElseThrow(), ConfidenceLevel.NINETY_FIVE)),
                row.satisfactionMeasure().flatMap(measure -> Optional.ofNullable(targets.get(measure.code()))));
    }

    /** Whether the target is reached; empty without a target or a result. */
    Optional<TargetVerdict> verdict() {
        return target.flatMap(wanted -> row.result().map(result -> TargetVerdict.of(result, wanted)));
    }

    String status() {
        if (row.isRejected()) {
            return "REJECTED";
        }
        return row.result().flatMap(IndicatorResult::known).isPresent() ? "VALUE" : "NO_VALUE";
    }

    /** A code for why there is no value; empty where there is one. */
    Optional<String> reason() {
        return row.isRejected()
                ? Optional.of(row.issues().get(0).code())
                : none().map(none -> none.reason().name());
    }

    /** Why there is no value, in words. */
    Optional<String> detail() {
        return row.isRejected() ? Optional.of(row.issues().get(0).text()) : none().map(IndicatorValue.None::detail);
    }

    private Optional<IndicatorValue.None> none() {
        return row.result().flatMap(IndicatorResult::none);
    }
}

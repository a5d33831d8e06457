package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.indicator.IndicatorResult;
import org.immutables.value.Value;

/**
 * One row of a return with its counts and its result. What names the row is kept as written, so that a row that cannot be
 * used can still be found again.
 */
@CivicStyle
@Value.Immutable
public interface ReturnRow {

    /** {@return the file's name} */
    String file();

    /** {@return the line in the file, the header being line 1} */
    long line();

    /** {@return the layout of the file} */
    ReturnLayout layout();

    /** {@return the calendar year in which the reporting year ends, as written} */
    String year();

    /** {@return the tenure or scope, as written} */
    String scope();

    /** {@return the landlord's name; empty if the file does not give it} */
    String landlord();

    /** {@return the landlord's code} */
    String code();

    /** {@return the kind of landlord; empty if the file does not give it} */
    String type();

    /** {@return the measure, as written} */
    String measure();

    /** {@return the figure the publisher printed, as written; empty if the file gives none} */
    String printed();

    /** {@return whether the answers are weighted} */
    boolean weighted();

    /** {@return the numerator, where the row gives one} */
    Optional<BigDecimal> numerator();

    /** {@return the denominator, where the row gives one} */
    Optional<BigDecimal> denominator();

    /** {@return how many answered "not applicable" or "do not know", where the row says} */
    Optional<BigDecimal> notApplicable();

    /** {@return what is wrong with the row; empty unless it was rejected} */
    ImmutableList<RowIssue> issues();

    /** {@return the result; empty exactly if the row was rejected} */
    Optional<IndicatorResult> result();

    /** {@return whether the row could not be used} */
    default boolean isRejected() {
        return result().isEmpty();
    }

    /** {@return the measure; empty if there is none of that code} */
    default Optional<SatisfactionMeasure> satisfactionMeasure() {
        return SatisfactionMeasures.find(measure());
    }

    /** {@return where the row stands: file and line} */
    default String place() {
        return file() + ", line " + line();
    }
}

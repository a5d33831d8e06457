package org.civicrules.json;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Citation;
import org.joda.money.Money;

/**
 * Which record shows the values of one type.
 *
 * @param type the type
 * @param record what shows one of its values
 * @param <T> the type
 */
public record WireView<T>(Class<T> type, Function<? super T, ? extends WireRecord> record) {

    /** Every view, for a mapper to register. */
    public static final ImmutableList<WireView<?>> ALL = ImmutableList.of(
            new WireView<>(Citation.class, CitationRecord::of),
            new WireView<>(Parameter.class, ParameterRecord::of),
            new WireView<>(MissingFact.class, MissingFactRecord::of),
            new WireView<>(Change.class, ChangeRecord::of),
            new WireView<>(Explanation.class, ExplanationRecord::of),
            new WireView<>(Finding.class, FindingRecord::of),
            new WireView<>(Decision.class, WireView::decision),
            new WireView<>(FileReport.class, InputRecord::of),
            new WireView<>(RowIssue.class, RowIssueRecord::of));

    private static WireRecord decision(Decision<?> decision) {
        return DecisionRecord.of(decision, WireView::plain);
    }

    /** Money, a day and an exact number are text; everything else is left to the mapper. */
    private static Object plain(Object value) {
        if (value instanceof Money money) {
            return money.getAmount().toPlainString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof BigFraction fraction) {
            return fraction.getNumerator() + "/" + fraction.getDenominator();
        }
        return value instanceof Temporal ? value.toString() : value;
    }
}

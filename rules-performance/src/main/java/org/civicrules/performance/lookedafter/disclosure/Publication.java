package org.civicrules.performance.lookedafter.disclosure;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.Policies;
import org.civicrules.performance.lookedafter.Policy;
import org.civicrules.performance.publication.PublicationStyle;
import org.civicrules.performance.publication.PublishedCount;
import org.civicrules.performance.publication.PublishedFigure;
import org.civicrules.performance.publication.SuppressionRule;

/**
 * Makes computed indicators fit to publish: policy {@code publication} names rounding and symbols, {@code suppress-up-to} the largest
 * count that is hidden. What could be worked out from other figures of the same result is hidden too, see {@link Disclosure}. It does
 * not look across results: publishing two periods or two cuts side by side is the publisher's care.
 */
public final class Publication {

    private Publication() {}

    /**
     * {@return the indicators as they may be published, in the same order}
     *
     * @param results what was computed
     * @param policies the readings taken
     */
    public static ImmutableList<PublishedMeasure> of(ImmutableList<Measured> results, Policies policies) {
        SuppressionRule rule = new SuppressionRule(policies.number(Policy.SUPPRESS_UP_TO));
        PublicationStyle style =
                PublicationStyle.named(policies.value(Policy.PUBLICATION)).hiding(rule);
        Set<Disclosure.Key> hidden = new Disclosure(results, rule, policies).hidden();
        return results.stream()
                .map(measured -> publish(measured, style, hidden))
                .collect(ImmutableList.toImmutableList());
    }

    private static PublishedMeasure publish(Measured measured, PublicationStyle style, Set<Disclosure.Key> hidden) {
        ImmutableList<PublishedMeasure.Cell> parts = measured.parts().stream()
                .map(part -> cell(part.result(), style, hidden, Disclosure.Key.of(measured, part)))
                .collect(ImmutableList.toImmutableList());
        return new PublishedMeasure(
                measured, cell(measured.result(), style, hidden, Disclosure.Key.of(measured)), parts);
    }

    private static PublishedMeasure.Cell cell(
            IndicatorResult result, PublicationStyle style, Set<Disclosure.Key> hidden, Disclosure.Key key) {
        PublishedFigure figure = style.hiding(SuppressionRule.none()).publish(result);
        if (!hidden.contains(key)) {
            return PublishedMeasure.Cell.shown(figure, result);
        }
        PublishedFigure symbol = result.known().isPresent() ? confidential(style) : figure;
        return PublishedMeasure.Cell.hidden(symbol, result, hidden.contains(key.base()));
    }

    private static PublishedFigure confidential(PublicationStyle style) {
        return style.publish(new PublishedCount.Hidden(PublishedCount.Why.SMALL));
    }
}

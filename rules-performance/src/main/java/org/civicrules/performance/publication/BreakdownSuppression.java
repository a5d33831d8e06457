package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Suppression over breakdowns of one total.
 *
 * <p>While the total is shown, the sum of the hidden parts of a breakdown is known. They can be told from it if there is
 * one, or if each must be 1; otherwise one can be larger and another smaller. Where even hiding every part that is not
 * zero leaves each at 1, the total is hidden as well. Once the total is hidden, a hidden part in each breakdown is
 * enough: one part in each, and the total, could all be larger.
 */
final class BreakdownSuppression {
    private final SuppressionRule rule;
    private final ImmutableMap<String, Long> parts;
    private final Set<String> hidden = new LinkedHashSet<>();

    private BreakdownSuppression(SuppressionRule rule, ImmutableMap<String, Long> parts) {
        this.rule = rule;
        this.parts = parts;
        parts.forEach((key, count) -> {
            if (rule.isSmall(count)) {
                hidden.add(key);
            }
        });
    }

    static PublishedBreakdowns publish(Breakdowns breakdowns, SuppressionRule rule) {
        Map<String, BreakdownSuppression> each = new LinkedHashMap<>();
        breakdowns.parts().forEach((name, parts) -> each.put(name, new BreakdownSuppression(rule, parts)));
        boolean hideTotal = rule.isSmall(breakdowns.total());
        for (BreakdownSuppression breakdown : each.values()) {
            hideTotal |= !breakdown.protectUnderShownTotal();
        }
        if (hideTotal) {
            each.values().forEach(BreakdownSuppression::protectHiddenTotal);
        }
        ImmutableMap.Builder<String, ImmutableMap<String, PublishedCount>> published = ImmutableMap.builder();
        each.forEach((name, breakdown) -> published.put(name, breakdown.published()));
        return new PublishedBreakdowns(
                PublishedCounts.of(breakdowns.total(), hideTotal, rule), published.buildOrThrow());
    }

    /** Hides parts, smallest first, until none can be told from the total; false if all of them still can. */
    private boolean protectUnderShownTotal() {
        while (canBeTold()) {
            Optional<String> next = smallestShown();
            if (next.isEmpty()) {
                return false;
            }
            hidden.add(next.get());
        }
        return true;
    }

    private void protectHiddenTotal() {
        if (hidden.isEmpty()) {
            smallestShown().ifPresent(hidden::add);
        }
    }

    private boolean canBeTold() {
        long sum = parts.entrySet().stream()
                .filter(part -> hidden.contains(part.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return hidden.size() == 1 || (!hidden.isEmpty() && sum == hidden.size());
    }

    private Optional<String> smallestShown() {
        return parts.entrySet().stream()
                .filter(part -> part.getValue() > 0 && !hidden.contains(part.getKey()))
                .min(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private ImmutableMap<String, PublishedCount> published() {
        ImmutableMap.Builder<String, PublishedCount> published = ImmutableMap.builder();
        parts.forEach((key, count) -> published.put(key, PublishedCounts.of(count, hidden.contains(key), rule)));
        return published.buildOrThrow();
    }
}

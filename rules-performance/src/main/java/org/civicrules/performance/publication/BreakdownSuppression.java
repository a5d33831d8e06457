package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/** Breakdowns of one total as one system. The total is dearer than all parts together. */
final class BreakdownSuppression {
    private static final String TOTAL = "total";

    private BreakdownSuppression() {}

    static PublishedBreakdowns publish(Breakdowns breakdowns, SuppressionRule rule) {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        ImmutableList.Builder<Relation> relations = ImmutableList.builder();
        long total = breakdowns.total();
        cells.add(Cell.count(TOTAL, total).withLoss(1 + 2 * total));
        breakdowns.parts().forEach((name, parts) -> {
            ImmutableSet.Builder<String> keys = ImmutableSet.builder();
            parts.forEach((part, count) -> {
                cells.add(Cell.count(key(name, part), count));
                keys.add(key(name, part));
            });
            relations.add(Relation.total(TOTAL, keys.build()));
        });
        PublishedSystem published = new DisclosureSystem(cells.build(), relations.build()).publish(rule);
        ImmutableMap.Builder<String, ImmutableMap<String, PublishedCount>> byName = ImmutableMap.builder();
        breakdowns.parts().forEach((name, parts) -> {
            ImmutableMap.Builder<String, PublishedCount> counts = ImmutableMap.builder();
            parts.keySet().forEach(part -> counts.put(part, PublishedCounts.of(published.decision(key(name, part)))));
            byName.put(name, counts.buildOrThrow());
        });
        return new PublishedBreakdowns(PublishedCounts.of(published.decision(TOTAL)), byName.buildOrThrow());
    }

    /** The length tells where the name ends. */
    private static String key(String name, String part) {
        return "part " + name.length() + " " + name + " " + part;
    }
}

package org.civicrules.performance.ssda903;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicrules.performance.lookedafter.PopulationEstimate;

/** Rows of {@code population.csv}. */
final class PopulationRows {

    private static final Layout LAYOUT = Layout.of("population.csv", "YEAR*", "AGE_FROM*", "AGE_TO*", "POPULATION*");
    private static final Column YEAR = LAYOUT.column("YEAR");
    private static final Column AGE_FROM = LAYOUT.column("AGE_FROM");
    private static final Column AGE_TO = LAYOUT.column("AGE_TO");
    private static final Column POPULATION = LAYOUT.column("POPULATION");

    static final Table<PopulationEstimate> TABLE = Table.of(LAYOUT, PopulationRows::read);

    private static final int OLDEST = 17;

    private PopulationRows() {}

    /** Reports, for each year, the row at which the groups up to 17 stop making up the ages 0 to 17. */
    static void reportGaps(List<Entry<PopulationEstimate>> rows) {
        Map<Integer, List<Entry<PopulationEstimate>>> years = new TreeMap<>();
        rows.stream()
                .filter(entry -> entry.value().ageTo() <= OLDEST)
                .sorted(Comparator.comparingInt(entry -> entry.value().ageFrom()))
                .forEach(entry -> years.computeIfAbsent(entry.value().year(), unused -> new ArrayList<>())
                        .add(entry));
        years.values().forEach(PopulationRows::reportGap);
    }

    private static void reportGap(List<Entry<PopulationEstimate>> groups) {
        int nextAge = 0;
        for (Entry<PopulationEstimate> group : groups) {
            if (group.value().ageFrom() != nextAge) {
                group.issue(IssueCode.AGES_DO_NOT_JOIN);
                return;
            }
            nextAge = group.value().ageTo() + 1;
        }
        if (nextAge <= OLDEST) {
            groups.get(groups.size() - 1).issue(IssueCode.AGES_DO_NOT_JOIN);
        }
    }

    private static PopulationEstimate read(RowReader row) {
        int ageFrom = (int) row.requiredNumber(AGE_FROM, 0, 120);
        return new PopulationEstimate(
                (int) row.requiredNumber(YEAR, 1900, 2199),
                ageFrom,
                (int) row.requiredNumber(AGE_TO, ageFrom, 120),
                row.requiredNumber(POPULATION, 0, 1_000_000_000_000L));
    }
}

package org.civicrules.performance.ssda903;

import org.civicrules.performance.lookedafter.PopulationEstimate;

/** Rows of {@code population.csv}. */
final class PopulationRows {

    private static final Layout LAYOUT = Layout.of("population.csv", "YEAR*", "AGE_FROM*", "AGE_TO*", "POPULATION*");
    private static final Column YEAR = LAYOUT.column("YEAR");
    private static final Column AGE_FROM = LAYOUT.column("AGE_FROM");
    private static final Column AGE_TO = LAYOUT.column("AGE_TO");
    private static final Column POPULATION = LAYOUT.column("POPULATION");

    static final Table<PopulationEstimate> TABLE = Table.of(LAYOUT, PopulationRows::read);

    private PopulationRows() {}

    private static PopulationEstimate read(RowReader row) {
        int ageFrom = (int) row.requiredNumber(AGE_FROM, 0, 120);
        return new PopulationEstimate(
                (int) row.requiredNumber(YEAR, 1900, 2199),
                ageFrom,
                (int) row.requiredNumber(AGE_TO, ageFrom, 120),
                row.requiredNumber(POPULATION, 0, 1_000_000_000_000L));
    }
}

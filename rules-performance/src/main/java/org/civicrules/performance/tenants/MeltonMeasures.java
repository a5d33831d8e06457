package org.civicrules.performance.tenants;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.RuleId;
import org.civicrules.performance.engagement.MeltonFramework;

/**
 * The 22 lines of the table of measures in Melton's engagement framework of January 2022.
 *
 * <p>The table follows the White Paper's draft list, not the regulator's final one: five lines have no final measure and
 * three changed their meaning, so it is a catalogue of its own. The framework's clauses and promised events are in {@code
 * engagement}.
 */
public final class MeltonMeasures {

    private static final LocalDate PUBLISHED = LocalDate.of(2022, 1, 1);
    private static final ImmutableList<LocalMeasure> MEASURES = Table.strict(
            TableSource.resource(MeltonMeasures.class, "catalogue-melton-2022.csv"),
            Columns.required(
                    "name",
                    "title",
                    "theme",
                    "scoring",
                    "polarity",
                    "records",
                    "relation",
                    "final",
                    "numerator",
                    "denominator",
                    "change"),
            MeltonMeasures::measure);

    private MeltonMeasures() {}

    /** {@return the lines of the table of measures, in its order} */
    public static ImmutableList<LocalMeasure> all() {
        return MEASURES;
    }

    /**
     * Finds a line by its name.
     *
     * @param name the name, for example {@code gas-safety}
     * @return the line; empty if the table has none of that name
     */
    public static Optional<LocalMeasure> find(String name) {
        return MEASURES.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }

    private static LocalMeasure measure(Row row) {
        return ImmutableLocalMeasure.builder()
                .name(row.text("name"))
                .definition(definition(row))
                .theme(row.text("theme"))
                .records(Records.valueOf(
                        row.text("records").toUpperCase(Locale.ROOT).replace('-', '_')))
                .relation(Relation.valueOf(row.text("relation")))
                .numerator(row.text("numerator"))
                .denominator(row.text("denominator"))
                .change(row.text("change"))
                .addAllFinalMeasures(finalMeasures(row.text("final")))
                .build();
    }

    private static IndicatorDefinition definition(Row row) {
        return Definitions.of(
                RuleId.of("melton-2022." + row.text("name")),
                row.text("title"),
                Scoring.valueOf(row.text("scoring")),
                Polarity.valueOf(row.text("polarity")),
                Optional.of(PUBLISHED),
                MeltonFramework.register());
    }

    private static ImmutableList<SatisfactionMeasure> finalMeasures(String codes) {
        return Splitter.on(';')
                .omitEmptyStrings()
                .splitToStream(codes)
                .map(code -> SatisfactionMeasures.find(code).orElseThrow())
                .collect(ImmutableList.toImmutableList());
    }
}

package org.civicrules.performance.lookedafter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.Polarity;
import org.civicrules.core.indicator.Rounding;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Source;

/** The indicators of looked-after children and care leavers: what each measures, as data, and the clauses it comes from. */
public final class Indicators {

    /** The report whose figures the indicators are. */
    public static final Source THURROCK = Source.builder()
            .id("thurrock-looked-after-2023-24-q1")
            .title("Children's Social Care Performance 2023-24")
            .publisher("Thurrock Council, Corporate Parenting Committee")
            .edition("Quarter 1, 5 September 2023, item 5")
            .licence("Open Government Licence v3.0")
            .published(LocalDate.of(2023, 9, 5))
            .build();

    private static final Columns COLUMNS = Columns.required(
            "id",
            "title",
            "scoring",
            "multiplier",
            "divisor",
            "unit",
            "polarity",
            "council_places",
            "dfe_places",
            "policies");
    private static final int MOST = 1_000_000;
    private static final int PLACES = 6;
    private static final ClauseRegister REGISTER =
            ClauseRegister.load(THURROCK, Indicators.class, "clauses-thurrock.csv");
    private static final ImmutableMap<String, IndicatorDefinition> COUNCIL = load("council_places");
    private static final ImmutableMap<String, IndicatorDefinition> DFE = load("dfe_places");

    private static final ImmutableMap<String, ImmutableList<Policy>> POLICIES = policies();

    private Indicators() {}

    /** {@return every clause of the report with its treatment} */
    public static ClauseRegister register() {
        return REGISTER;
    }

    /** {@return every definition in the order of the report, rounded as a council publishes} */
    public static ImmutableList<IndicatorDefinition> all() {
        return all(Policies.defaults());
    }

    /**
     * {@return every definition in the order of the report}
     *
     * @param policies the reading of {@link Policy#PUBLICATION} decides the rounding
     */
    public static ImmutableList<IndicatorDefinition> all(Policies policies) {
        return definitions(policies).values().asList();
    }

    /**
     * {@return one definition}
     *
     * @param id for example {@code cla.count}
     * @param policies the reading of {@link Policy#PUBLICATION} decides the rounding
     * @throws IllegalArgumentException if there is no such indicator
     */
    public static IndicatorDefinition definition(String id, Policies policies) {
        IndicatorDefinition definition = definitions(policies).get(id);
        checkArgument(definition != null, "there is no such indicator: id=%s", id);
        return definition;
    }

    /**
     * {@return whether there is such an indicator}
     *
     * @param id for example {@code cla.count}
     */
    public static boolean has(String id) {
        return POLICIES.containsKey(id);
    }

    /**
     * {@return the policies whose reading an indicator depends on, rounding apart}
     *
     * @param id the indicator
     * @throws IllegalArgumentException if there is no such indicator
     */
    public static ImmutableList<Policy> policies(String id) {
        ImmutableList<Policy> policies = POLICIES.get(id);
        checkArgument(policies != null, "there is no such indicator: id=%s", id);
        return policies;
    }

    private static ImmutableMap<String, IndicatorDefinition> definitions(Policies policies) {
        return policies.is(Policy.PUBLICATION, "DFE") ? DFE : COUNCIL;
    }

    private static ImmutableMap<String, IndicatorDefinition> load(String placesColumn) {
        return Table.strict(shipped(), COLUMNS, row -> definition(row, placesColumn)).stream()
                .collect(ImmutableMap.toImmutableMap(
                        definition -> definition.id().value(), definition -> definition));
    }

    private static ImmutableMap<String, ImmutableList<Policy>> policies() {
        return Table.strict(shipped(), COLUMNS, row -> Map.entry(row.text("id"), policies(row))).stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ImmutableList<Policy> policies(Row row) {
        return Splitter.on(' ')
                .omitEmptyStrings()
                .splitToStream(row.text("policies"))
                .map(name -> Policy.named(name).orElseThrow())
                .collect(ImmutableList.toImmutableList());
    }

    private static TableSource shipped() {
        return TableSource.resource(Indicators.class, "indicators.csv");
    }

    private static IndicatorDefinition definition(Row row, String placesColumn) {
        String id = row.text("id");
        return IndicatorDefinition.builder()
                .id(RuleId.of(id))
                .title(row.text("title"))
                .scoring(row.word("scoring", Scoring.class).orElseThrow())
                .multiplier(row.whole("multiplier", 1, MOST).orElseThrow())
                .unit(row.text("unit"))
                .polarity(row.word("polarity", Polarity.class).orElseThrow())
                .rounding(Rounding.halfUp(row.whole(placesColumn, 0, PLACES).orElseThrow()))
                .divisor(row.whole("divisor", 1, MOST).orElseThrow())
                .addAllCitations(REGISTER.citationsOf(id))
                .build();
    }
}

package org.civicrules.performance.lookedafter;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    private static final String FILE = "indicators.csv";
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
        return rows().stream()
                .map(row -> definition(row, placesColumn))
                .collect(ImmutableMap.toImmutableMap(
                        definition -> definition.id().value(), definition -> definition));
    }

    private static ImmutableMap<String, ImmutableList<Policy>> policies() {
        return rows().stream().collect(ImmutableMap.toImmutableMap(row -> row.getField("id"), row -> policies(row)));
    }

    private static ImmutableList<Policy> policies(NamedCsvRecord row) {
        return Splitter.on(' ')
                .omitEmptyStrings()
                .splitToStream(row.getField("policies"))
                .map(name -> Policy.named(name).orElseThrow())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<NamedCsvRecord> rows() {
        try (InputStream stream = Indicators.class.getResourceAsStream(FILE)) {
            checkArgument(stream != null, "definitions must be a resource of their module: resource=%s", FILE);
            InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            return ImmutableList.copyOf(
                    CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndicatorDefinition definition(NamedCsvRecord row, String placesColumn) {
        String id = row.getField("id");
        return IndicatorDefinition.builder()
                .id(RuleId.of(id))
                .title(row.getField("title"))
                .scoring(Scoring.valueOf(row.getField("scoring")))
                .multiplier(Long.parseLong(row.getField("multiplier")))
                .unit(row.getField("unit"))
                .polarity(Polarity.valueOf(row.getField("polarity")))
                .rounding(Rounding.halfUp(Integer.parseInt(row.getField(placesColumn))))
                .divisor(Long.parseLong(row.getField("divisor")))
                .addAllCitations(REGISTER.citationsOf(id))
                .build();
    }
}

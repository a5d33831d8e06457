package org.civicrules.performance.tenants;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/**
 * The regulator's tenant satisfaction measures in force from 1 April 2023: twelve perception measures and fourteen
 * figures from management information.
 *
 * <p>A share is 100 x numerator / denominator, a rate 1,000 x numerator / homes; both are shown with one decimal place,
 * half up from the exact counts.
 */
public final class SatisfactionMeasures {

    /** Decimal places of every published figure. */
    static final Rounding ROUNDING = Rounding.halfUp(1);

    private static final ClauseRegister REGISTER =
            ClauseRegister.load(Sources.TECHNICAL_REQUIREMENTS, SatisfactionMeasures.class, "clauses-tsm.csv");
    private static final ImmutableMap<String, SatisfactionMeasure> BY_CODE = Maps.uniqueIndex(
            Table.strict(
                    TableSource.resource(SatisfactionMeasures.class, "catalogue-rsh-tsm.csv"),
                    Columns.required(
                            "code",
                            "part",
                            "title",
                            "theme",
                            "scoring",
                            "polarity",
                            "records",
                            "scopes",
                            "filter",
                            "not_applicable",
                            "valid_from",
                            "numerator",
                            "denominator"),
                    SatisfactionMeasures::measure),
            SatisfactionMeasure::code);
    private static final Pattern CODE = Pattern.compile("([A-Z]{2}\\d{2})(?:(?: |\\.)(\\d)|\\((\\d)\\))?");

    private SatisfactionMeasures() {}

    /** {@return the register of the clauses behind the measures, the sampling and the plausibility rules} */
    public static ClauseRegister register() {
        return REGISTER;
    }

    /** {@return every measure, in the order of the regulator's list} */
    public static ImmutableList<SatisfactionMeasure> all() {
        return BY_CODE.values().asList();
    }

    /**
     * The measures of a reporting year.
     *
     * @param yearEnd the last day of the year, 31 March
     * @return the measures in force on that day; none before the year that began on 1 April 2023
     */
    public static ImmutableList<SatisfactionMeasure> inForceOn(LocalDate yearEnd) {
        return all().stream()
                .filter(measure -> measure.definition().isInForceOn(yearEnd))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds a measure by its code.
     *
     * @param code the code in any case, a part after a space, after a dot or in brackets: {@code CH01 1}, {@code CH01(1)}
     * @return the measure; empty if there is none of that code
     */
    public static Optional<SatisfactionMeasure> find(String code) {
        Matcher matcher = CODE.matcher(code.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String part = Optional.ofNullable(matcher.group(2))
                .or(() -> Optional.ofNullable(matcher.group(3)))
                .orElse("");
        return Optional.ofNullable(BY_CODE.get(code(matcher.group(1), part)));
    }

    private static SatisfactionMeasure measure(Row row) {
        String code = code(row.text("code"), row.text("part"));
        return ImmutableSatisfactionMeasure.builder()
                .code(code)
                .definition(definition(code, row))
                .theme(row.text("theme"))
                .records(Records.valueOf(row.text("records").toUpperCase(Locale.ROOT)))
                .offersNotApplicable(row.text("not_applicable").equals("yes"))
                .numerator(row.text("numerator"))
                .denominator(row.text("denominator"))
                .addAllScopes(scopes(row.text("scopes")))
                .filter(Optional.of(row.text("filter"))
                        .filter(filter -> !filter.isEmpty())
                        .map(filter -> SurveyFilter.valueOf(filter.toUpperCase(Locale.ROOT))))
                .build();
    }

    /** A printed figure to the places of a published one. */
    static BigDecimal round(BigDecimal printed) {
        return printed.setScale(ROUNDING.places(), ROUNDING.mode());
    }

    private static IndicatorDefinition definition(String code, Row row) {
        RuleId id = RuleId.of("tsm." + code.toLowerCase(Locale.ROOT).replace(' ', '.'));
        return Definitions.of(
                id,
                row.text("title"),
                Scoring.valueOf(row.text("scoring")),
                Polarity.valueOf(row.text("polarity")),
                Optional.of(LocalDate.parse(row.text("valid_from"))),
                REGISTER);
    }

    private static ImmutableSet<Scope> scopes(String cell) {
        return Splitter.on(' ')
                .splitToStream(cell)
                .map(scope -> Scope.parse(scope).orElseThrow())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String code(String code, String part) {
        return part.isEmpty() ? code : code + " " + part;
    }
}

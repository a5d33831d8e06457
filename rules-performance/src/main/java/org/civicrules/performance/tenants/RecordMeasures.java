package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.WorkingDayCalendar;

/**
 * Computes the measures of one reporting year from a landlord's records.
 *
 * <p>Leaseholders are excluded with that reason. A record whose tenure is not given counts for the landlord's only tenure,
 * if homes at year end are of one tenure alone; otherwise it is unknown, except where a measure covers all homes. A measure
 * whose file or column is not there has no value and says so, and does no harm to the others.
 */
public final class RecordMeasures {

    private static final ImmutableMap<String, String> CHECKS =
            ImmutableMap.of("BS01", "gas", "BS02", "fire", "BS03", "asbestos", "BS04", "water", "BS05", "lift");

    private final RecordTallies tallies;
    private final FinancialYear year;

    private RecordMeasures(RecordTallies tallies, FinancialYear year) {
        this.tallies = tallies;
        this.year = year;
    }

    /**
     * Computes the regulator's measures.
     *
     * <p>What is reported by tenure is given for low cost rental; where the landlord owned homes of shared owners at year
     * end, or a response or complaint comes from one, for them too and for both combined. If answers are weighted, TP01 is also given unweighted.
     *
     * @param records the records
     * @param year the reporting year
     * @param calendar the working days by which complaints are timed
     * @return the results, in the order of the regulator's list
     */
    public static ImmutableList<RecordResult> of(
            TenantRecords records, FinancialYear year, WorkingDayCalendar calendar) {
        RecordMeasures measures = new RecordMeasures(new RecordTallies(records, year, calendar), year);
        return SatisfactionMeasures.all().stream().flatMap(measures::results).collect(ImmutableList.toImmutableList());
    }

    private Stream<RecordResult> results(SatisfactionMeasure measure) {
        return scopes(measure).flatMap(scope -> {
            RecordResult result = new RecordResult(measure.code(), scope, false, result(measure, scope, true));
            return measure.code().equals("TP01") && tallies.isWeighted(scope)
                    ? Stream.of(result, new RecordResult(measure.code(), scope, true, result(measure, scope, false)))
                    : Stream.of(result);
        });
    }

    private Stream<Scope> scopes(SatisfactionMeasure measure) {
        if (!measure.scopes().contains(Scope.LCHO)) {
            return measure.scopes().stream();
        }
        return tallies.reportsSharedOwners()
                ? Stream.of(Scope.LCRA, Scope.LCHO, Scope.COMBINED)
                : Stream.of(Scope.LCRA);
    }

    private IndicatorResult result(SatisfactionMeasure measure, Scope scope, boolean weighted) {
        IndicatorDefinition definition = measure.definition();
        if (!definition.isInForceOn(year.lastDay())) {
            return IndicatorResult.none(
                    definition, NoValueReason.NOT_IN_FORCE, "the measure is not in force in " + year);
        }
        return switch (measure.code()) {
            case "RP01" ->
                tallies.dwellings(
                        definition, scope, "decent_homes", dwelling -> dwelling.decent(Dwelling.DecentHomes.FAILS));
            case "RP02 1" -> repairs(definition, scope, Repair.Category.NON_EMERGENCY);
            case "RP02 2" -> repairs(definition, scope, Repair.Category.EMERGENCY);
            case "CH01 1" -> made(definition, scope, 1);
            case "CH01 2" -> made(definition, scope, 2);
            case "CH02 1" -> tallies.complaintsInTime(definition, scope, 1);
            case "CH02 2" -> tallies.complaintsInTime(definition, scope, 2);
            case "NM01 1" -> tallies.casesPerHome(definition, held -> held.openedIn(year));
            case "NM01 2" -> tallies.casesPerHome(definition, held -> held.hateIncidentIn(year));
            default -> measure.isPerception() ? survey(measure, scope, weighted) : checks(measure, scope);
        };
    }

    private IndicatorResult repairs(IndicatorDefinition definition, Scope scope, Repair.Category category) {
        return tallies.repairs(definition, scope, Optional.empty(), repair -> repair.inTarget(category, year));
    }

    private IndicatorResult made(IndicatorDefinition definition, Scope scope, int stage) {
        return tallies.complaintsPerHome(
                definition, scope, Optional.empty(), complaint -> complaint.isMade(stage, year));
    }

    private IndicatorResult survey(SatisfactionMeasure measure, Scope scope, boolean weighted) {
        String question = measure.code().toLowerCase(Locale.ROOT);
        return tallies.survey(
                measure.definition(),
                scope,
                weighted,
                question,
                response -> response.to(question, measure.filter(), measure.offersNotApplicable()));
    }

    private IndicatorResult checks(SatisfactionMeasure measure, Scope scope) {
        String column = CHECKS.getOrDefault(measure.code(), "");
        return tallies.dwellings(measure.definition(), scope, column, dwelling -> dwelling.checked(column));
    }
}

package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.WorkingDayCalendar;

/**
 * Computes from records the lines of the 2022 framework that no final measure answers: the five without one, and the three
 * whose final measure asks another question. The other lines are answered by their final measures.
 *
 * <p>Complaints are counted once, when they are made at stage 1, and set against all homes at year end.
 */
public final class LocalMeasures {

    private final RecordTallies tallies;
    private final FinancialYear year;

    private LocalMeasures(RecordTallies tallies, FinancialYear year) {
        this.tallies = tallies;
        this.year = year;
    }

    /**
     * Computes the local measures.
     *
     * @param records the records
     * @param year the reporting year
     * @param calendar the working days
     * @return the results, in the order of the framework's table
     */
    public static ImmutableList<RecordResult> of(
            TenantRecords records, FinancialYear year, WorkingDayCalendar calendar) {
        LocalMeasures measures = new LocalMeasures(new RecordTallies(records, year, calendar), year);
        return MeltonMeasures.all().stream()
                .filter(measure -> measure.relation() == Relation.NONE || measure.relation() == Relation.CHANGED)
                .map(measures::result)
                .collect(ImmutableList.toImmutableList());
    }

    private RecordResult result(LocalMeasure measure) {
        IndicatorDefinition definition = measure.definition();
        return switch (measure.name()) {
            case "decent-homes" ->
                rental(
                        measure,
                        tallies.dwellings(
                                definition,
                                Scope.LCRA,
                                "decent_homes",
                                dwelling -> dwelling.decent(Dwelling.DecentHomes.MEETS)));
            case "repairs-right-first-time" ->
                rental(
                        measure,
                        tallies.repairs(
                                definition,
                                Scope.LCRA,
                                Optional.of("first_visit"),
                                repair -> repair.rightFirstTime(year)));
            case "electrical-safety" ->
                all(
                        measure,
                        tallies.dwellings(
                                definition, Scope.ALL, "electrical", dwelling -> dwelling.checked("electrical")));
            case "engagement-satisfaction" -> all(measure, engagement(definition));
            case "communal-areas-standard" -> all(measure, tallies.communalAreas(definition));
            case "fairness-complaints" -> all(measure, about(definition, Complaint.Subject.FAIRNESS));
            case "communal-areas-complaints" -> all(measure, about(definition, Complaint.Subject.COMMUNAL_AREAS));
            case "asb-complaints" -> all(measure, about(definition, Complaint.Subject.ASB));
            default -> throw new IllegalStateException("a local measure needs a formula: name=" + measure.name());
        };
    }

    private IndicatorResult engagement(IndicatorDefinition definition) {
        return tallies.surveyOfAll(
                definition,
                SurveyResponse.ENGAGEMENT,
                response -> response.to(SurveyResponse.ENGAGEMENT, Optional.empty(), true));
    }

    private IndicatorResult about(IndicatorDefinition definition, Complaint.Subject subject) {
        return tallies.complaintsPerHome(
                definition,
                Scope.ALL,
                Optional.of("about"),
                complaint -> complaint.isMade(1, year) && complaint.about().equals(Optional.of(subject)));
    }

    private static RecordResult rental(LocalMeasure measure, IndicatorResult result) {
        return new RecordResult(measure.name(), Scope.LCRA, false, result);
    }

    private static RecordResult all(LocalMeasure measure, IndicatorResult result) {
        return new RecordResult(measure.name(), Scope.ALL, false, result);
    }
}

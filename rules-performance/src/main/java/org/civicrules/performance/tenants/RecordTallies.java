package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.civicrules.core.file.Table;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Membership;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.indicator.TallyBuilder;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.WorkingDayCalendar;

/** Counts one landlord's records of one year for one measure and scope at a time. */
final class RecordTallies {

    private final TenantRecords records;
    private final FinancialYear year;
    private final WorkingDayCalendar calendar;
    private final Optional<Tenure> onlyTenure;

    RecordTallies(TenantRecords records, FinancialYear year, WorkingDayCalendar calendar) {
        this.records = records;
        this.year = year;
        this.calendar = calendar;
        this.onlyTenure = onlyTenure();
    }

    /** The tenure of all homes at year end, if they are of one tenure and the file names it. */
    private Optional<Tenure> onlyTenure() {
        ImmutableSet<Tenure> owned =
                Arrays.stream(Tenure.values()).filter(this::owns).collect(ImmutableSet.toImmutableSet());
        return owned.size() == 1 ? Optional.of(owned.iterator().next()) : Optional.empty();
    }

    /** Whether the landlord had homes of a tenure at year end. */
    private boolean owns(Tenure tenure) {
        return records.homes(tenure, year.lastDay())
                .map(homes -> homes.signum() > 0)
                .orElse(false);
    }

    /** Whether shared owners are to be reported: the landlord owned such homes, or a response or complaint comes from one. */
    boolean reportsSharedOwners() {
        return owns(Tenure.LCHO)
                || Stream.concat(
                                records.survey().stream()
                                        .flatMap(file -> file.records().stream())
                                        .map(SurveyResponse::tenure),
                                records.complaints().stream()
                                        .flatMap(file -> file.records().stream())
                                        .map(Complaint::tenure))
                        .anyMatch(Optional.of(Tenure.LCHO)::equals);
    }

    boolean isWeighted(Scope scope) {
        return records.survey().stream()
                .flatMap(file -> file.records().stream())
                .anyMatch(response -> response.isWeighted()
                        && within(response.tenure(), scope, Classified.NUMERATOR)
                                .equals(Classified.NUMERATOR));
    }

    IndicatorResult survey(
            IndicatorDefinition definition,
            Scope scope,
            boolean weighted,
            String question,
            Function<SurveyResponse, Classified> answer) {
        return counted(definition, records.survey(), Records.SURVEY, Optional.of(question), file -> {
            TallyBuilder tally = new TallyBuilder();
            file.records()
                    .forEach(response -> tally.add(
                            within(response.tenure(), scope, answer.apply(response)),
                            weighted ? response.weight() : BigDecimal.ONE));
            return IndicatorResult.of(definition, tally.build());
        });
    }

    /** A survey of everybody who answered, leaseholders among them, as the framework's own question asks. */
    IndicatorResult surveyOfAll(
            IndicatorDefinition definition, String question, Function<SurveyResponse, Classified> answer) {
        return counted(definition, records.survey(), Records.SURVEY, Optional.of(question), file -> {
            TallyBuilder tally = new TallyBuilder();
            file.records().forEach(response -> tally.add(answer.apply(response), response.weight()));
            return IndicatorResult.of(definition, tally.build());
        });
    }

    IndicatorResult dwellings(
            IndicatorDefinition definition, Scope scope, String column, Function<Dwelling, Classified> state) {
        return counted(definition, records.dwellings(), Records.DWELLINGS, Optional.of(column), file -> {
            TallyBuilder tally = new TallyBuilder();
            file.records().forEach(dwelling -> tally.add(within(dwelling.tenure(), scope, state.apply(dwelling))));
            return IndicatorResult.of(definition, tally.build());
        });
    }

    IndicatorResult repairs(
            IndicatorDefinition definition,
            Scope scope,
            Optional<String> column,
            Function<Repair, Classified> completion) {
        return counted(definition, records.repairs(), Records.REPAIRS, column, file -> {
            TallyBuilder tally = new TallyBuilder();
            file.records().forEach(repair -> tally.add(within(repair.tenure(), scope, completion.apply(repair))));
            return IndicatorResult.of(definition, tally.build());
        });
    }

    IndicatorResult complaintsInTime(IndicatorDefinition definition, Scope scope, int stage) {
        return counted(definition, records.complaints(), Records.COMPLAINTS, Optional.empty(), file -> {
            TallyBuilder tally = new TallyBuilder();
            file.records().stream()
                    .filter(complaint -> complaint.isMade(stage, year))
                    .forEach(complaint ->
                            tally.add(within(complaint.tenure(), scope, complaint.answeredInTime(calendar))));
            return IndicatorResult.of(definition, tally.build());
        });
    }

    IndicatorResult complaintsPerHome(
            IndicatorDefinition definition, Scope scope, Optional<String> column, Predicate<Complaint> counted) {
        return counted(definition, records.complaints(), Records.COMPLAINTS, column, file -> {
            TallyBuilder tally = new TallyBuilder();
            file.records().stream()
                    .filter(counted)
                    .forEach(complaint -> event(tally, within(complaint.tenure(), scope, Classified.NUMERATOR)));
            return perHome(definition, scope, tally);
        });
    }

    IndicatorResult casesPerHome(IndicatorDefinition definition, Function<AsbCase, Classified> opened) {
        return counted(definition, records.asb(), Records.ASB, Optional.empty(), file -> {
            TallyBuilder tally = new TallyBuilder();
            file.records().forEach(held -> event(tally, within(held.tenure(), Scope.ALL, opened.apply(held))));
            return perHome(definition, Scope.ALL, tally);
        });
    }

    IndicatorResult communalAreas(IndicatorDefinition definition) {
        return counted(definition, records.communalAreas(), Records.COMMUNAL_AREAS, Optional.empty(), file -> {
            TallyBuilder tally = new TallyBuilder();
            file.records().forEach(area -> tally.add(area.toStandard(year)));
            return IndicatorResult.of(definition, tally.build());
        });
    }

    /** What a record is once its tenure is considered: leaseholders and other tenures are not counted. */
    private Classified within(Optional<Tenure> given, Scope scope, Classified inside) {
        if (inside.membership() == Membership.OUT_OF_POPULATION) {
            return inside;
        }
        Optional<Tenure> tenure = given.or(() -> onlyTenure);
        if (tenure.isEmpty()) {
            return scope == Scope.ALL ? inside : Classified.unknown("tenure-unknown");
        }
        return switch (tenure.get()) {
            case LEASEHOLD -> Classified.excluded("leaseholder");
            case LCRA -> scope == Scope.LCHO ? Classified.OUT_OF_POPULATION : inside;
            case LCHO -> scope == Scope.LCRA ? Classified.OUT_OF_POPULATION : inside;
        };
    }

    /** Adds an event to a rate, whose base are not the events but the homes. */
    private static void event(TallyBuilder tally, Classified event) {
        if (event.membership() == Membership.NUMERATOR) {
            tally.addSums(BigDecimal.ONE, BigDecimal.ZERO);
        } else {
            tally.add(event);
        }
    }

    private IndicatorResult perHome(IndicatorDefinition definition, Scope scope, TallyBuilder events) {
        for (Tenure tenure : tenures(scope)) {
            Optional<BigDecimal> homes = records.homes(tenure, year.lastDay());
            if (homes.isEmpty()) {
                return IndicatorResult.none(
                        definition,
                        events.build(),
                        NoValueReason.NOT_COLLECTED,
                        Records.HOMES.file() + " gives no " + tenure + " homes on " + year.lastDay());
            }
            events.addSums(BigDecimal.ZERO, homes.get());
        }
        return IndicatorResult.of(definition, events.build());
    }

    private static ImmutableSet<Tenure> tenures(Scope scope) {
        return switch (scope) {
            case LCRA -> ImmutableSet.of(Tenure.LCRA);
            case LCHO -> ImmutableSet.of(Tenure.LCHO);
            case ALL, COMBINED -> ImmutableSet.of(Tenure.LCRA, Tenure.LCHO);
        };
    }

    /** The result, or no value where the file or the column it needs is not there. */
    private static <T> IndicatorResult counted(
            IndicatorDefinition definition,
            Optional<Table.Records<T>> file,
            Records kind,
            Optional<String> column,
            Function<Table.Records<T>, IndicatorResult> count) {
        if (file.isEmpty()) {
            return IndicatorResult.none(definition, NoValueReason.NOT_COLLECTED, kind.file() + " was not given");
        }
        Optional<String> absent = column.filter(name -> !file.get().columns().contains(name));
        return absent.map(name -> IndicatorResult.none(
                        definition, NoValueReason.NOT_COLLECTED, kind.file() + " has no column " + name))
                .orElseGet(() -> count.apply(file.get()));
    }
}

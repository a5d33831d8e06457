package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.indicator.Classified;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.Ethnicity;
import org.civicrules.performance.child.PlacementDistance;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.performance.child.Sex;

/** Who the children looked after on the last day are, and where they live. Every breakdown shares the stock out. */
final class Profile {

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final Classified NO_BIRTH_DATE = Classified.unknown("date-of-birth-not-known");
    private static final Classified NO_DISTANCE = Classified.excluded("distance-not-known");
    private static final Classified NO_DISTANCE_IN_BASE = Classified.denominatorOnly("distance-not-known");

    private Profile() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                shares("cla.by-sex", PartLabels.SEX, (record, stock) -> Optional.of(sex(record)))
                        .needs(ReturnTable.HEADER),
                shares(
                                "cla.by-ethnic-group",
                                PartLabels.ETHNIC_GROUP,
                                (record, stock) -> Optional.of(ethnicGroup(record)))
                        .needs(ReturnTable.HEADER),
                shares(
                        "cla.by-age-band",
                        AgeBand.labels(),
                        (record, stock) -> ageBand(record, record.terms().to())),
                shares("cla.by-need", PartLabels.NEED, (record, stock) -> Optional.of(PartLabels.key(stock.need()))),
                shares(
                        "cla.by-legal-status",
                        ImmutableMap.of(),
                        (record, stock) -> Optional.of(PartLabels.key(stock.legalStatus()))),
                shares(
                        "cla.by-placement-type",
                        ImmutableMap.of(),
                        (record, stock) -> Optional.of(PartLabels.key(stock.placementType()))),
                Measure.ofChildren(
                                "cla.disability.share",
                                record -> StockAndFlow.inStock(
                                        record,
                                        stock -> record.child().disabled()
                                                ? Classified.NUMERATOR
                                                : Classified.DENOMINATOR_ONLY))
                        .needs(ReturnTable.EPISODES)
                        .needs(ContextTable.DISABILITY),
                distance("cla.placed-within-20-miles.share", true),
                distance("cla.placed-over-20-miles.share", false));
    }

    /** The part that a child of the stock stands in. */
    private interface KeyOfStock {
        Optional<String> key(CareRecord record, Episode stock);
    }

    private static Measure shares(String id, ImmutableMap<String, String> labels, KeyOfStock keyOf) {
        return Measure.of(id, (record, sink) -> {
                    Optional<String> key = record.stock().flatMap(stock -> keyOf.key(record, stock));
                    if (key.isPresent()) {
                        sink.add(key.get(), Classified.NUMERATOR);
                    } else {
                        sink.add(StockAndFlow.inStock(record, stock -> NO_BIRTH_DATE));
                    }
                })
                .needs(ReturnTable.EPISODES)
                .in(Parts.sharesOfWhole(labels));
    }

    static String sex(CareRecord record) {
        Code<Sex> sex = record.child().sex();
        if (sex.is(Sex.MALE)) {
            return "male";
        }
        return sex.is(Sex.FEMALE) ? "female" : PartLabels.UNKNOWN;
    }

    static Optional<String> ageBand(CareRecord record, LocalDate day) {
        return record.ageOn(day).stream().mapToObj(age -> AgeBand.of(age).key()).findFirst();
    }

    private static String ethnicGroup(CareRecord record) {
        return record.child()
                .ethnicity()
                .known()
                .map(origin -> ethnicGroup(origin, record.terms()))
                .orElse(PartLabels.UNKNOWN);
    }

    private static String ethnicGroup(Ethnicity origin, MeasureTerms terms) {
        return switch (origin) {
            case WBRI, WIRI, WOTH, WIRT, WROM -> "white";
            case MWBC, MWBA, MWAS, MOTH -> "mixed";
            case AIND, APKN, ABAN, AOTH -> "asian";
            case BCRB, BAFR, BOTH -> "black";
            case CHNE -> terms.is(Policy.CHINESE, "ASIAN") ? "asian" : "other";
            case OOTH -> "other";
            case REFU, NOBT -> PartLabels.UNKNOWN;
        };
    }

    private static Measure distance(String id, boolean within) {
        return Measure.ofChildren(id, record -> StockAndFlow.inStock(record, stock -> distance(record, stock, within)))
                .needs(ReturnTable.EPISODES)
                .needs(ContextTable.PLACEMENT_DISTANCE);
    }

    private static Classified distance(CareRecord record, Episode stock, boolean within) {
        Optional<BigDecimal> miles = miles(record, stock);
        if (miles.isEmpty()) {
            if (record.terms().is(Policy.UNKNOWN_DISTANCE, "APART")) {
                return NO_DISTANCE;
            }
            return within ? NO_DISTANCE_IN_BASE : Classified.NUMERATOR;
        }
        int side = miles.get().compareTo(TWENTY);
        boolean near = side < 0 || (side == 0 && record.terms().is(Policy.EXACTLY_20_MILES, "WITHIN"));
        return near == within ? Classified.NUMERATOR : Classified.DENOMINATOR_ONLY;
    }

    /** The distance given for the episode itself, else the latest given for an earlier episode in the same place. */
    private static Optional<BigDecimal> miles(CareRecord record, Episode stock) {
        ImmutableSet<LocalDate> starts = CarerHistory.startsInPlaceOf(record.periodOf(stock), stock);
        return record.child().placementDistances().stream()
                .filter(row -> starts.contains(row.episodeStart()))
                .reduce((earlier, later) -> later)
                .flatMap(PlacementDistance::miles);
    }
}

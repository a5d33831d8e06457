package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.civicrules.core.indicator.Classified;
import org.civicrules.performance.child.Adoption;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.EndReason;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.LegalStatus;
import org.civicrules.performance.child.PeriodOfCare;
import org.civicrules.performance.child.PlacementType;
import org.civicrules.performance.child.ReturnTable;

/**
 * Adoptions and how long they took.
 *
 * <p>Adopted: care ended with E11 or E12 in the period. Placed: in an A3 to A6 placement on the last day. The means are over all
 * children adopted in the three years up to the last day, pooled. A1: days from the start of the last spell of care to the move in
 * with the adoptive family. A10: the same, but to the day the child came to the foster carer where that carer adopted; carers are told
 * apart as {@link CarerChange} does. A2: days from the placement (or freeing) order to the match, 0 where the match came first. A child
 * whose dates cannot be established is left out with the reason, and the number of children is published as the denominator.
 */
final class AdoptionTiming {

    private static final Classified NOT_ADOPTED = Reasons.outside("not-adopted-in-the-three-years");

    private AdoptionTiming() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                Measure.ofChildren(
                                "cla.adoption.adopted",
                                record -> adoptionIn(record, record.terms().period())
                                                .isPresent()
                                        ? Classified.NUMERATOR
                                        : Reasons.outside("not-adopted-in-the-period"))
                        .needs(ReturnTable.EPISODES),
                Measure.ofChildren(
                                "cla.adoption.placed",
                                record -> StockAndFlow.inStock(
                                        record,
                                        stock -> stock.placementType().matches(PlacementType::isAdoptive)
                                                ? Classified.NUMERATOR
                                                : Reasons.outside("not-in-an-adoptive-placement")))
                        .needs(ReturnTable.EPISODES),
                mean("cla.adoption.a1-mean-days", AdoptionTiming::toMoveIn),
                mean("cla.adoption.a10-mean-days", AdoptionTiming::toMoveInOrFosterCarer),
                mean("cla.adoption.a2-mean-days", AdoptionTiming::orderToMatch).needs(ReturnTable.AD1));
    }

    /** One adopted child. */
    private record Adopted(CareRecord record, Episode last) {

        PeriodOfCare spell() {
            return record.periodOf(last);
        }

        ImmutableList<Episode> episodes() {
            return spell().episodes();
        }

        Child child() {
            return record.child();
        }
    }

    /** The days between two dates, or why they cannot be told. */
    private record Days(OptionalLong count, String whyNot) {

        static Days between(LocalDate start, LocalDate end) {
            return new Days(OptionalLong.of(ChronoUnit.DAYS.between(start, end)), "");
        }

        static Days none(String whyNot) {
            return new Days(OptionalLong.empty(), whyNot);
        }
    }

    private static Optional<Episode> adoptionIn(CareRecord record, ReportingPeriod period) {
        return record.ends(record.episodes(), period).stream()
                .filter(end -> end.endReason().matches(EndReason::isAdoption))
                .reduce((earlier, later) -> later);
    }

    private static Measure mean(String id, Function<Adopted, Days> days) {
        return Measure.of(
                        id,
                        (record, sink) -> adoptionIn(record, record.terms().adoptionYears())
                                .ifPresentOrElse(
                                        last -> add(days.apply(new Adopted(record, last)), sink),
                                        () -> sink.add(NOT_ADOPTED)))
                .needs(ReturnTable.EPISODES)
                .needs(AdoptionTiming::yearMissing);
    }

    private static void add(Days days, Sink sink) {
        if (days.count().isPresent()) {
            sink.addAmount(days.count().getAsLong());
        } else {
            sink.add(Classified.excluded(days.whyNot()));
        }
    }

    /** Every year that the three years touch needs its return, unless the policy takes what there is. */
    private static Optional<String> yearMissing(MeasureTerms terms) {
        if (terms.is(Policy.ADOPTION_YEARS, "AVAILABLE")) {
            return Optional.empty();
        }
        LocalDate yearEnd = terms.returnYearEnd();
        while (yearEnd.isAfter(terms.adoptionYears().from())) {
            if (!terms.coverage().has(ReturnTable.EPISODES, yearEnd)) {
                return Optional.of("the three years need the return to " + yearEnd + ", which is not in the load");
            }
            yearEnd = yearEnd.minusYears(1);
        }
        return Optional.empty();
    }

    private static Days toMoveIn(Adopted adopted) {
        return days(adopted, movedIn(adopted).map(Episode::start));
    }

    private static Days toMoveInOrFosterCarer(Adopted adopted) {
        return days(
                adopted,
                movedIn(adopted)
                        .map(moved ->
                                adoptedByFosterCarer(adopted, moved) ? withAdoptersSince(adopted) : moved.start()));
    }

    private static boolean adoptedByFosterCarer(Adopted adopted, Episode moved) {
        return moved.placementType().matches(PlacementType::isWithFosterCarerWhoAdopts)
                || adopted.child()
                        .adoption()
                        .filter(row -> row.byFosterCarer().is(Flag.YES))
                        .isPresent();
    }

    private static Days days(Adopted adopted, Optional<LocalDate> reached) {
        if (!adopted.spell().startKnown()) {
            return Days.none("start-of-care-not-in-the-load");
        }
        return reached.map(day -> Days.between(adopted.spell().start(), day))
                .orElseGet(() -> Days.none("no-adoptive-placement"));
    }

    /** The day on which the child came to those who adopted, as foster carers or as adopters. */
    private static LocalDate withAdoptersSince(Adopted adopted) {
        return CarerHistory.withCarerSince(adopted.spell(), adopted.last().start());
    }

    /** The first episode placed for adoption with those who adopted. */
    private static Optional<Episode> movedIn(Adopted adopted) {
        if (!isAdoptive(adopted.last())) {
            return Optional.empty();
        }
        LocalDate since = withAdoptersSince(adopted);
        return adopted.episodes().stream()
                .filter(episode -> isAdoptive(episode) && !episode.start().isBefore(since))
                .findFirst();
    }

    private static boolean isAdoptive(Episode episode) {
        return episode.placementType().matches(PlacementType::isAdoptive);
    }

    private static Days orderToMatch(Adopted adopted) {
        Optional<Episode> order = adopted.episodes().stream()
                .filter(episode -> episode.legalStatus().matches(LegalStatus::isAuthorityToPlace))
                .findFirst();
        if (order.isEmpty()) {
            return Days.none("no-placement-order");
        }
        boolean certain =
                adopted.episodes().get(0) != order.get() || order.get().startsCare();
        if (!certain) {
            return Days.none("first-placement-order-not-certain");
        }
        return adopted.child()
                .adoption()
                .flatMap(Adoption::matched)
                .map(matched -> Days.between(
                        order.get().start(),
                        matched.isBefore(order.get().start()) ? order.get().start() : matched))
                .orElseGet(() -> Days.none("match-date-not-known"));
    }
}

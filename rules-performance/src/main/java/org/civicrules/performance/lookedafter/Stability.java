package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.civicrules.core.indicator.Classified;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.PeriodOfCare;
import org.civicrules.performance.child.ReturnTable;

/**
 * How steadily children live.
 *
 * <p>Three placements: of the children looked after on the last day, those with three or more placements in the twelve months to it.
 * The placement held on the first day counts as one; each later start with RNE S, P or B counts as one; moves with the same carer,
 * temporary moves and the return from them, legal status alone, and adoption by the foster carer do not, also on the first day.
 *
 * <p>Long term: of the children under 16 looked after for two and a half years or more, those with the same carer for two years or
 * more. Both ends count: a spell that began exactly 30 months before the last day is long enough.
 * Months are counted from the start, and end on the last day of a month that has no such day.
 */
final class Stability {

    private static final int MANY = 3;
    private static final int ADULT_PLACEMENT_AGE = 16;
    private static final int MONTHS_IN_CARE = 30;
    private static final int MONTHS_WITH_CARER = 24;

    private Stability() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                Measure.ofChildren(
                                "cla.stability.three-placements.share",
                                record -> StockAndFlow.inStock(
                                        record,
                                        stock -> placements(record) >= MANY
                                                ? Classified.NUMERATOR
                                                : Classified.DENOMINATOR_ONLY))
                        .needs(ReturnTable.EPISODES),
                Measure.ofChildren(
                                "cla.stability.long-term.share",
                                record -> StockAndFlow.inStock(record, stock -> longTerm(record, stock)))
                        .needs(ReturnTable.EPISODES));
    }

    private static int placements(CareRecord record) {
        MeasureTerms terms = record.terms();
        LocalDate last = terms.to();
        LocalDate first = MeasureTerms.firstOfTwelveMonths(last);
        ReportingPeriod months = new ReportingPeriod(first, last);
        List<LocalDate> begun = new ArrayList<>();
        CarerHistory.follow(record.episodes(), (episode, change) -> {
            if (months.contains(episode.start()) && counts(change, terms)) {
                begun.add(episode.start());
            }
        });
        boolean heldBefore =
                !begun.contains(first) && record.episodes().stream().anyMatch(episode -> episode.isOpenOn(first));
        return begun.size() + (heldBefore ? 1 : 0);
    }

    private static boolean counts(CarerChange change, MeasureTerms terms) {
        return switch (change) {
            case NEW_CARER -> true;
            case SAME_CARER -> terms.is(Policy.SAME_CARER_MOVES, "COUNTED");
            case BACK -> terms.is(Policy.TEMPORARY_RETURNS, "COUNTED");
            case TEMPORARY, NONE -> false;
        };
    }

    private static Classified longTerm(CareRecord record, Episode stock) {
        LocalDate day = record.terms().to();
        OptionalInt age = record.ageOn(day);
        if (age.isEmpty()) {
            return Classified.unknown("date-of-birth-not-known");
        }
        if (age.getAsInt() >= ADULT_PLACEMENT_AGE) {
            return Reasons.outside("sixteen-or-over");
        }
        PeriodOfCare spell = record.periodOf(stock);
        if (spell.start().plusMonths(MONTHS_IN_CARE).isAfter(day)) {
            return spell.startKnown()
                    ? Reasons.outside("in-care-under-two-and-a-half-years")
                    : Classified.excluded("start-of-care-not-in-the-load");
        }
        boolean sameCarer = !CarerHistory.withCarerSince(spell, day)
                .plusMonths(MONTHS_WITH_CARER)
                .isAfter(day);
        return sameCarer ? Classified.NUMERATOR : Classified.DENOMINATOR_ONLY;
    }
}

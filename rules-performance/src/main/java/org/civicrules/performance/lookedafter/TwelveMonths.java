package org.civicrules.performance.lookedafter;

import java.time.LocalDate;
import org.civicrules.core.indicator.Classified;

/** Whether, and why not, a child was looked after without a break through the twelve months to a day. */
final class TwelveMonths {

    private static final Classified STARTED = Classified.excluded("started-in-the-twelve-months");
    private static final Classified CEASED = Classified.excluded("ceased-in-the-twelve-months");
    private static final Classified SHORT_BREAK = Classified.excluded("short-breaks-in-the-twelve-months");

    private TwelveMonths() {}

    /**
     * Looked after on the last day, no start after the first day, no end of care on or after it, and no short break that covers
     * any of the days. A start on the first day itself is the whole year.
     *
     * @return NUMERATOR itself if so, else why not
     */
    static Classified to(CareRecord record, LocalDate last) {
        if (!record.lookedAfterOutsideShortBreaksOn(last)) {
            return Reasons.NOT_LOOKED_AFTER;
        }
        LocalDate first = MeasureTerms.firstOfTwelveMonths(last);
        ReportingPeriod months = new ReportingPeriod(first, last);
        if (record.hasShortBreakIn(months)) {
            return SHORT_BREAK;
        }
        if (!record.starts(record.episodesWithoutShortBreaks(), new ReportingPeriod(first.plusDays(1), last))
                .isEmpty()) {
            return STARTED;
        }
        return record.ends(record.episodesWithoutShortBreaks(), months).isEmpty() ? Classified.NUMERATOR : CEASED;
    }
}

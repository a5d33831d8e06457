package org.civicrules.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;

/**
 * Every bank holiday ever published for the years held, withdrawn ones too.
 *
 * @param holidays the holidays in order of date
 * @param takenOn the day up to which GOV.UK's data was taken
 */
record BankHolidayHistory(ImmutableList<BankHoliday> holidays, LocalDate takenOn) {

    private static final String RESOURCE = "bank-holidays-england-and-wales.csv";

    BankHolidayHistory {
        holidays = ImmutableList.sortedCopyOf(
                Comparator.comparing(BankHoliday::date).thenComparing(BankHoliday::firstPublished), holidays);
    }

    /** Reads the shipped resource. */
    static BankHolidayHistory shipped() {
        return new BankHolidayHistory(
                Table.strict(
                        TableSource.resource(BankHolidayHistory.class, RESOURCE),
                        Columns.required("date", "title", "first_published", "withdrawn"),
                        BankHolidayHistory::holiday),
                TimeSources.BANK_HOLIDAYS_TAKEN);
    }

    private static BankHoliday holiday(Row row) {
        return new BankHoliday(
                row.date("date").orElseThrow(),
                row.text("title"),
                row.date("first_published").orElseThrow(),
                row.date("withdrawn"));
    }

    /** The holidays that stand today, as far as this history knows. */
    ImmutableList<BankHoliday> standing() {
        return holidays.stream().filter(BankHoliday::stands).collect(toImmutableList());
    }

    /** The holidays that had been published, and not withdrawn, by the end of a day. */
    ImmutableList<BankHoliday> knownAt(LocalDate knownAt) {
        return holidays.stream().filter(holiday -> holiday.isKnownAt(knownAt)).collect(toImmutableList());
    }

    /**
     * This history with a newer file laid over it: for the years in the file, dates the file adds are published on that day,
     * and dates it no longer has are withdrawn on that day, or forgotten if that was the day they were published. Other years
     * stay as they are.
     */
    BankHolidayHistory with(GovUkBankHolidays file, LocalDate publishedOn) {
        checkArgument(
                !publishedOn.isBefore(takenOn),
                "the file must be no older than the data held: publishedOn=%s, takenOn=%s",
                publishedOn,
                takenOn);
        checkFollowsOn(file.years());
        ImmutableSet<LocalDate> standing =
                standing().stream().map(BankHoliday::date).collect(toImmutableSet());
        Stream<BankHoliday> kept = holidays.stream()
                .flatMap(holiday -> holiday.stands() && file.omits(holiday.date())
                        ? holiday.withdrawnOn(publishedOn).stream()
                        : Stream.of(holiday));
        Stream<BankHoliday> added = file.titles().entrySet().stream()
                .filter(entry -> !standing.contains(entry.getKey()))
                .map(entry -> new BankHoliday(entry.getKey(), entry.getValue(), publishedOn, Optional.empty()));
        return new BankHolidayHistory(Stream.concat(kept, added).collect(toImmutableList()), publishedOn);
    }

    private void checkFollowsOn(ImmutableSortedSet<Integer> fileYears) {
        int firstHeld = holidays.get(0).date().getYear();
        int lastHeld = holidays.get(holidays.size() - 1).date().getYear();
        ContiguousSet<Integer> held = ContiguousSet.closed(firstHeld, lastHeld);
        ImmutableSortedSet<Integer> years = ImmutableSortedSet.copyOf(Sets.union(held, fileYears));
        checkArgument(
                years.last() - years.first() + 1 == years.size(),
                "the years of the file must follow on from those held: file=%s, held=%s to %s",
                fileYears,
                firstHeld,
                lastHeld);
    }
}

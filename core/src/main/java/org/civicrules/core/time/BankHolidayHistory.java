package org.civicrules.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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
        try (InputStream data = requireNonNull(BankHolidayHistory.class.getResourceAsStream(RESOURCE));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .allowUnclosedQuote(false)
                        .ofNamedCsvRecord(data)) {
            return new BankHolidayHistory(
                    rows.stream().map(BankHolidayHistory::holiday).collect(toImmutableList()),
                    TimeSources.BANK_HOLIDAYS_TAKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BankHoliday holiday(NamedCsvRecord row) {
        return new BankHoliday(
                LocalDate.parse(row.getField("date")),
                row.getField("title"),
                LocalDate.parse(row.getField("first_published")),
                Optional.of(row.getField("withdrawn"))
                        .filter(text -> !text.isEmpty())
                        .map(LocalDate::parse));
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

package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicrules.core.rule.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.LocalDateRange;

class GovUkBankHolidaysTest {

    private static final WorkingDayCalendar SHIPPED = WorkingDayCalendar.englandAndWales();
    private static final LocalDate TAKEN = LocalDate.of(2026, 12, 1);
    /** The pattern of an ordinary year, for a year that was not yet published when the shipped data was taken. */
    private static final ImmutableList<String> YEAR_2029 = ImmutableList.of(
            "2029-01-01",
            "2029-03-30",
            "2029-04-02",
            "2029-05-07",
            "2029-05-28",
            "2029-08-27",
            "2029-12-25",
            "2029-12-26");

    @Test
    void extendsTheShippedCalendarByAYear() {
        WorkingDayCalendar extended = SHIPPED.withPublished(parse(file(YEAR_2029)), TAKEN);

        assertThat(extended.horizon())
                .isEqualTo(LocalDateRange.ofClosed(LocalDate.of(2012, 1, 1), LocalDate.of(2029, 12, 31)));
        assertThat(extended.addWorkingDays(LocalDate.of(2028, 12, 29), 1))
                .isEqualTo(Decision.of(LocalDate.of(2029, 1, 2)));
        assertThat(extended.asKnownAt(TAKEN.minusDays(1)).horizon()).isEqualTo(SHIPPED.horizon());
        assertThat(extended.asKnownAt(TAKEN).horizon()).isEqualTo(extended.horizon());
        assertThat(extended.citation().source().edition()).isEqualTo("as published to 2026-12-01");
        assertThat(SHIPPED.citation().source().edition()).isEqualTo("as published to 2026-02-25");
    }

    @Test
    void anEarlierYearIsMissingFromAViewOfTheTimeBeforeItWasLaidOver() {
        WorkingDayCalendar extended = SHIPPED.withPublished(
                parse(file(YEAR_2029.stream()
                        .map(date -> date.replace("2029", "2011"))
                        .collect(ImmutableList.toImmutableList()))),
                TAKEN);
        LocalDate boxingDay = LocalDate.of(2011, 12, 26);

        assertThat(extended.isWorkingDay(boxingDay)).isEqualTo(Decision.of(false));
        WorkingDayCalendar view = extended.asKnownAt(TAKEN.minusDays(1));
        assertThat(view.horizon()).isEqualTo(SHIPPED.horizon());
        assertThat(view.isWorkingDay(boxingDay).missing()).hasSize(1);
    }

    @Test
    void aSecondFileOfTheSameDayDropsAHolidayTheFirstAdded() {
        WorkingDayCalendar first = SHIPPED.withPublished(parse(file(YEAR_2029)), TAKEN);
        ImmutableList<String> moved = YEAR_2029.stream()
                .map(date -> date.equals("2029-05-07") ? "2029-05-08" : date)
                .collect(ImmutableList.toImmutableList());
        WorkingDayCalendar second = first.withPublished(parse(file(moved)), TAKEN);

        assertThat(second.holidays())
                .isEqualTo(SHIPPED.withPublished(parse(file(moved)), TAKEN).holidays());
        assertThat(second.isWorkingDay(LocalDate.of(2029, 5, 7))).isEqualTo(Decision.of(true));
        assertThat(second.asKnownAt(TAKEN).isWorkingDay(LocalDate.of(2029, 5, 8)))
                .isEqualTo(Decision.of(false));
    }

    @Test
    void takesTheFileAsTheFullStatementOfItsYears() {
        ImmutableList<String> moved = dates(2028).stream()
                .map(date -> date.equals("2028-05-01") ? "2028-05-08" : date)
                .collect(ImmutableList.toImmutableList());
        WorkingDayCalendar corrected = SHIPPED.withPublished(parse(file(moved)), TAKEN);

        assertThat(corrected.isWorkingDay(LocalDate.of(2028, 5, 1))).isEqualTo(Decision.of(true));
        assertThat(corrected.isWorkingDay(LocalDate.of(2028, 5, 8))).isEqualTo(Decision.of(false));
        assertThat(corrected.isWorkingDay(LocalDate.of(2027, 5, 3))).isEqualTo(Decision.of(false));
        assertThat(corrected.asKnownAt(TAKEN.minusDays(1)).isWorkingDay(LocalDate.of(2028, 5, 1)))
                .isEqualTo(Decision.of(false));
        assertThat(corrected.asKnownAt(TAKEN.minusDays(1)).isWorkingDay(LocalDate.of(2028, 5, 8)))
                .isEqualTo(Decision.of(true));
        assertThat(corrected.holidays()).hasSameSizeAs(SHIPPED.holidays());
    }

    @Test
    void countsAHolidayAtAWeekendOnce() {
        ImmutableList<String> withSunday = ImmutableList.<String>builder()
                .addAll(YEAR_2029)
                .add("2029-04-01")
                .build();
        WorkingDayCalendar extended = SHIPPED.withPublished(parse(file(withSunday)), TAKEN);

        assertThat(TimeLimit.of(1, DayUnit.WORKING_DAYS, DayZero.START_EXCLUDED)
                        .explain(LocalDate.of(2029, 3, 29), extended)
                        .arithmetic())
                .contains("2029-03-30 to 2029-04-03 = 5 calendar days, less 2 at weekends and 2 bank holidays "
                        + "(2029-03-30 Holiday, 2029-04-02 Holiday) = 1 working day");
    }

    @Test
    void refusesAHolidayWithdrawnBeforeItWasPublished() {
        LocalDate day = LocalDate.of(2029, 1, 1);

        assertThatThrownBy(() -> new BankHoliday(day, "Holiday", TAKEN, Optional.of(TAKEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("withdrawn must be after firstPublished: date=2029-01-01, firstPublished=2026-12-01, "
                        + "withdrawn=2026-12-01");
        assertThat(new BankHoliday(day, "Holiday", TAKEN, Optional.of(TAKEN.plusDays(1))).date())
                .isEqualTo(day);
    }

    @Test
    void changesNothingWhenTheFileSaysTheSame() {
        WorkingDayCalendar same = SHIPPED.withPublished(parse(file(dates(2028))), TAKEN);

        assertThat(same.holidays()).isEqualTo(SHIPPED.holidays());
    }

    @Test
    void readsAFileAsPublished(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("bank-holidays.json");
        Files.writeString(path, file(YEAR_2029));

        assertThat(GovUkBankHolidays.read(path)).isEqualTo(parse(file(YEAR_2029)));
        assertThat(GovUkBankHolidays.read(path).titles()).hasSize(8).containsEntry(LocalDate.of(2029, 1, 1), "Holiday");
        assertThatThrownBy(() -> GovUkBankHolidays.read(folder.resolve("absent.json")))
                .isInstanceOf(NoSuchFileException.class);
        Files.writeString(path, "[]");
        assertThatThrownBy(() -> GovUkBankHolidays.read(path)).hasMessageStartingWith(path + ":1:1: expected");
    }

    @Test
    void refusesAFileOlderThanTheData() {
        GovUkBankHolidays file = parse(file(YEAR_2029));

        assertThatThrownBy(() -> SHIPPED.withPublished(file, LocalDate.of(2026, 2, 24)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the file must be no older than the data held: publishedOn=2026-02-24, takenOn=2026-02-25");
        assertThat(SHIPPED.withPublished(file, LocalDate.of(2026, 2, 25))
                        .horizon()
                        .getEndInclusive())
                .isEqualTo(LocalDate.of(2029, 12, 31));
    }

    @Test
    void refusesAFileThatLeavesAGap() {
        ImmutableList<String> year2030 =
                YEAR_2029.stream().map(date -> date.replace("2029", "2030")).collect(ImmutableList.toImmutableList());

        assertThatThrownBy(() -> SHIPPED.withPublished(parse(file(year2030)), TAKEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the years of the file must follow on from those held: file=[2030], held=2012 to 2028");
    }

    @Test
    void refusesATruncatedYear() {
        assertRefused(
                file(YEAR_2029.subList(0, 7)), "expected whole years of at least 8 bank holidays, but 2029 has 7");
    }

    @Test
    void saysWhatItExpectedAndWhere() {
        assertRefused("[]", "file.json:1:1: expected a JSON object of divisions");
        assertRefused("", "file.json:1:0: expected a JSON object of divisions");
        assertRefused("{\"scotland\": {}}", "file.json:1:16: expected a member named england-and-wales");
        assertRefused("{\"england-and-wales\": []}", "file.json:1:23: expected the division as an object");
        assertRefused("{\"england-and-wales\": {}}", "file.json:1:24: expected a member named events");
        assertRefused("{\"england-and-wales\": {\"events\": 1}}", "file.json:1:34: expected the events as an array");
        assertRefused("{\"england-and-wales\": {\"events\": [1]}}", "file.json:1:35: expected an event as an object");
        assertRefused("{\"england-and-wales\": {\"events\": []}}", "file.json:1:35: expected at least one event");
        assertRefused(
                "{\"england-and-wales\": {\"events\": [\n {\"title\": \"x\"}]}}",
                "file.json:2:2: expected an event with a date and a title");
        assertRefused(
                "{\"england-and-wales\": {\"events\": [\n {\"date\": \"2029-01-01\"}]}}",
                "file.json:2:2: expected an event with a date and a title");
        assertRefused(
                "{\"england-and-wales\": {\"events\": [\n {\"date\": \"1 Jan\", \"title\": \"x\"}]}}",
                "file.json:2:11: expected a date such as 2029-01-01, found 1 Jan");
        assertRefused(
                "{\"england-and-wales\": {\"events\": [\n {\"date\": 1, \"title\": \"x\"}]}}",
                "file.json:2:11: expected a date such as 2029-01-01");
        assertRefused(
                "{\"england-and-wales\": {\"events\": [{\"title\": []}]}}",
                "file.json:1:45: expected a title in quotes");
        assertRefused(
                file(ImmutableList.of("2029-01-01", "2029-01-01")),
                "expected each date once, but 2029-01-01 stands twice");
        assertRefused("{\"england-and-wales\": {\"events\": [", "file.json:1:35: expected valid JSON");
    }

    @Test
    void refusesTextThatIsNestedTooDeepOrTooLong() {
        assertRefused("{\"scotland\":" + "[".repeat(5_000), "expected valid JSON");
        assertRefused("{\"" + "k".repeat(60_000) + "\": 1}", "expected valid JSON");
        assertRefused("{\"scotland\": " + "1".repeat(2_000) + "}", "expected valid JSON");
        assertRefused(
                "{\"england-and-wales\": {\"events\": [{\"date\": \"\\u001b" + "9".repeat(100) + "\"}]}}",
                "found \\u001b" + "9".repeat(36) + "...");
    }

    @Test
    void refusesAFileThatIsNotUtf8(@TempDir Path folder) throws IOException {
        Path path = Files.write(folder.resolve("bank-holidays.json"), new byte[] {'{', '\n', (byte) 0xE9});

        assertThatThrownBy(() -> GovUkBankHolidays.read(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(path + ", line 2: not UTF-8");
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("file.json:")
                .hasMessageEndingWith("; take the file from https://www.gov.uk/bank-holidays.json");
    }

    private static GovUkBankHolidays parse(String json) {
        return GovUkBankHolidays.parse(json, "file.json");
    }

    private static ImmutableList<String> dates(int year) {
        return SHIPPED.holidaysIn(LocalDateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))).stream()
                .map(holiday -> holiday.date().toString())
                .collect(ImmutableList.toImmutableList());
    }

    private static String file(ImmutableList<String> dates) {
        String events = dates.stream()
                .map(date -> "{\"title\": \"Holiday\", \"date\": \"" + date + "\", \"notes\": \"\", \"bunting\": true}")
                .collect(Collectors.joining(",\n"));
        return "{\"scotland\": {\"events\": [{}]},\n\"england-and-wales\": {\"division\": \"england-and-wales\",\n"
                + "\"events\": [" + events + "]}}";
    }
}

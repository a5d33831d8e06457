package org.civicrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.civicrules.core.time.BankHoliday;
import org.civicrules.core.time.GovUkBankHolidays;
import org.civicrules.core.time.WorkingDayCalendar;
import org.junit.jupiter.api.Test;

/** The shipped bank holidays against GOV.UK's own data, where the directory of real inputs holds it. */
class BankHolidaysExternalDataTest {

    private static final WorkingDayCalendar SHIPPED = WorkingDayCalendar.englandAndWales();

    @Test
    void readsThePublishedFileAndFindsNothingNewInIt() throws IOException {
        GovUkBankHolidays file =
                GovUkBankHolidays.read(ExternalData.file("grants/bank-holidays-england-and-wales-2018-2028.json"));

        assertThat(file.titles()).hasSize(91);
        assertThat(SHIPPED.withPublished(file, LocalDate.of(2026, 2, 25)).holidays())
                .isEqualTo(SHIPPED.holidays());
    }

    @Test
    void holdsEveryDateWithTheDayItWasPublished() throws IOException {
        JsonNode events = new ObjectMapper()
                .readTree(ExternalData.file("grants/bank-holidays-england-and-wales-bitemporal.json")
                        .toFile())
                .path("events");
        List<String> published = new ArrayList<>();
        for (JsonNode event : events) {
            if (event.path("withdrawn").isNull()) {
                published.add(event.path("date").asText() + " from "
                        + event.path("firstSeen").asText());
            }
        }

        assertThat(published).isNotEmpty();
        assertThat(SHIPPED.holidays())
                .extracting(BankHolidaysExternalDataTest::text)
                .containsExactlyElementsOf(published);
    }

    private static String text(BankHoliday holiday) {
        return holiday.date() + " from " + holiday.firstPublished();
    }
}

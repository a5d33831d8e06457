package org.civicrules.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Summary;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final LocalDate AS_AT = LocalDate.of(2021, 12, 8);
    private static final CalendarEntry REPORT_1 =
            CalendarEntry.of("wrrf-1-report-1@example.org", "First report due", LocalDate.of(2022, 1, 14), "");
    private static final CalendarEntry REPORT_2 = CalendarEntry.of(
            "wrrf-1-report-2@example.org",
            "Second report, and certification",
            LocalDate.of(2022, 4, 29),
            "Annex B, reporting; WRRF1.27\nUndone: recovery");

    @Test
    void writesAllDayEntriesInOrderOfDate() {
        assertThat(CalendarFile.write(ImmutableList.of(REPORT_2, REPORT_1.asDone()), AS_AT))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        PRODID:-//Civic Rules//civic-rules//EN
                        VERSION:2.0
                        CALSCALE:GREGORIAN
                        BEGIN:VEVENT
                        UID:wrrf-1-report-1@example.org
                        DTSTAMP:20211208T000000Z
                        DTSTART;VALUE=DATE:20220114
                        SUMMARY:First report due
                        CATEGORIES:DONE
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:wrrf-1-report-2@example.org
                        DTSTAMP:20211208T000000Z
                        DTSTART;VALUE=DATE:20220429
                        SUMMARY:Second report\\, and certification
                        DESCRIPTION:Annex B\\, reporting\\; WRRF1.27\\nUndone: recovery
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void breaksTiesOfDateByUid() {
        CalendarEntry other = CalendarEntry.of("a@example.org", "Other", REPORT_1.due(), "");

        assertThat(CalendarFile.write(ImmutableList.of(REPORT_1, other), AS_AT))
                .isEqualTo(CalendarFile.write(ImmutableList.of(other, REPORT_1), AS_AT))
                .containsSubsequence("UID:a@example.org", "UID:wrrf-1-report-1@example.org");
    }

    @Test
    void isReadBackByADiaryProgram() throws IOException, ParserException {
        String longLine =
                "An entry whose summary runs on so long that RFC 5545 has it folded over more than a single line £1";
        String text = CalendarFile.write(
                ImmutableList.of(
                        CalendarEntry.of("long@example.org", longLine, REPORT_2.due(), REPORT_2.description())),
                AS_AT);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        VEvent event = calendar.<VEvent>getComponents("VEVENT").get(0);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
        assertThat(event.<Summary>getRequiredProperty("SUMMARY").getValue()).isEqualTo(longLine);
        assertThat(event.<Description>getRequiredProperty("DESCRIPTION").getValue())
                .isEqualTo(REPORT_2.description());
        assertThat(event.validate().getEntries()).isEmpty();
    }

    @Test
    void refusesEntriesThatCannotBeToldApart() {
        assertThatThrownBy(() -> CalendarFile.write(ImmutableList.of(REPORT_1, REPORT_1.asDone()), AS_AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no two entries may have one uid: uid=wrrf-1-report-1@example.org");
        assertThatThrownBy(() -> CalendarFile.write(ImmutableList.of(), AS_AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calendar file must have at least one entry: asAt=2021-12-08");
        assertThatThrownBy(() -> CalendarEntry.of(" ", "Report", REPORT_1.due(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calendar entry must have a uid: due=2022-01-14");
        assertThatThrownBy(() -> CalendarEntry.of("a@example.org", " ", REPORT_1.due(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a calendar entry must have a summary: uid=a@example.org");
    }
}

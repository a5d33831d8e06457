package org.civicrules.core.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes due dates as an iCalendar (RFC 5545) file.
 *
 * <p>Each entry becomes an all-day event that does not block the day; one that is done carries the category {@code DONE}. Events
 * stand in order of date, then of uid, and are stamped with the date given, so that equal entries always give equal text.
 */
public final class CalendarFile {

    private static final String PRODUCT = "-//Civic Rules//civic-rules//EN";
    private static final Comparator<CalendarEntry> BY_DATE =
            Comparator.comparing(CalendarEntry::due).thenComparing(CalendarEntry::uid);

    private CalendarFile() {}

    /**
     * Writes a file.
     *
     * @param entries the entries, in any order, at least one, no two with one uid
     * @param asAt the day the entries were worked out; their stamp is the start of it, in UTC
     * @return the text of an {@code .ics} file, lines ended by carriage return and line feed
     * @throws IllegalArgumentException if there is no entry, or two have one uid
     */
    public static String write(Collection<CalendarEntry> entries, LocalDate asAt) {
        checkArgument(!entries.isEmpty(), "a calendar file must have at least one entry: asAt=%s", asAt);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        Set<String> uids = new HashSet<>();
        for (CalendarEntry entry : ImmutableList.sortedCopyOf(BY_DATE, entries)) {
            checkArgument(uids.add(entry.uid()), "no two entries may have one uid: uid=%s", entry.uid());
            calendar.add(event(entry, asAt));
        }
        return text(calendar);
    }

    private static VEvent event(CalendarEntry entry, LocalDate asAt) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(asAt.atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.add(new DtStart<>(entry.due()));
        event.add(new Summary(entry.summary()));
        if (!entry.description().isEmpty()) {
            event.add(new Description(entry.description()));
        }
        if (entry.done()) {
            event.add(new Categories("DONE"));
        }
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

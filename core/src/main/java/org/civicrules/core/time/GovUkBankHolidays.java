package org.civicrules.core.time;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.civicrules.core.file.CellText;
import org.civicrules.core.file.Utf8Text;
import org.jspecify.annotations.Nullable;

/**
 * The England and Wales part of a {@code bank-holidays.json} file as GOV.UK publishes it.
 *
 * <p>Pass it to {@link WorkingDayCalendar#withPublished} to extend or correct the shipped calendar. Reading needs Jackson's
 * {@code jackson-core}, which is optional for embedders.
 *
 * <p>Expected: a JSON object with a member {@code england-and-wales} that holds {@code events}, an array of objects with
 * a date (such as {@code 2029-01-01}) and a title; anything else is passed over. Every year in the file must be
 * whole: England and Wales has had at least eight bank holidays in every year since 1978, so a year with fewer is taken
 * for a truncated file and refused.
 *
 * @param titles the title of each bank holiday by its date
 */
public record GovUkBankHolidays(ImmutableSortedMap<LocalDate, String> titles) {

    private static final String DIVISION = "england-and-wales";
    private static final int FEWEST_A_YEAR = 8;
    private static final String CURE = "; take the file from https://www.gov.uk/bank-holidays.json";

    /**
     * Reads a file.
     *
     * @param file a file in the form of GOV.UK's {@code bank-holidays.json}, UTF-8
     * @return the bank holidays of England and Wales in it
     * @throws IOException naming the file, if it cannot be opened or read
     * @throws IllegalArgumentException if it is not UTF-8 or has another form; the message names file and line, and what was expected
     */
    public static GovUkBankHolidays read(Path file) throws IOException {
        try (Reader json = Utf8Text.open(file)) {
            return parse(CharStreams.toString(json), file.toString());
        }
    }

    /**
     * Reads JSON text.
     *
     * @param json text in the form of GOV.UK's {@code bank-holidays.json}
     * @param name what error messages call the text
     * @return the bank holidays of England and Wales in it
     * @throws IllegalArgumentException if it has another form; the message names line and column, and what was expected
     */
    public static GovUkBankHolidays parse(String json, String name) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(json)) {
            return new Reading(parser, name).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the years the file states} */
    ImmutableSortedSet<Integer> years() {
        return titles.keySet().stream()
                .map(LocalDate::getYear)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Whether the file states the year of a date and does not have the date. */
    boolean omits(LocalDate date) {
        return years().contains(date.getYear()) && !titles.containsKey(date);
    }

    private static String at(JsonLocation location) {
        return ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    /** One pass over the tokens. */
    private static final class Reading {
        private final JsonParser parser;
        private final String name;
        private final Map<LocalDate, String> titles = new TreeMap<>();

        Reading(JsonParser parser, String name) {
            this.parser = parser;
            this.name = name;
        }

        GovUkBankHolidays file() throws IOException {
            try {
                return division();
            } catch (JsonProcessingException e) {
                // Only a fault of grammar says where it is; text that is nested too deep, or too long, does not.
                throw new IllegalArgumentException(
                        name
                                + at(Optional.ofNullable(e.getLocation()).orElse(parser.currentLocation()))
                                + ": expected valid JSON" + CURE,
                        e);
            }
        }

        private GovUkBankHolidays division() throws IOException {
            next(JsonToken.START_OBJECT, "a JSON object of divisions");
            enter(DIVISION);
            next(JsonToken.START_OBJECT, "the division as an object");
            enter("events");
            next(JsonToken.START_ARRAY, "the events as an array");
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                event();
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw expected("an event as an object");
            }
            return wholeYears();
        }

        /** Moves to the value of a member of the current object, passing over the members before it. */
        private void enter(String member) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals(member)) {
                    return;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            throw expected("a member named " + member);
        }

        private void event() throws IOException {
            JsonLocation start = parser.currentTokenLocation();
            @Nullable LocalDate date = null;
            @Nullable String title = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                if (member.equals("date")) {
                    date = date();
                } else if (member.equals("title")) {
                    title = text("a title in quotes");
                } else {
                    parser.skipChildren();
                }
            }
            if (date == null || title == null) {
                throw expected("an event with a date and a title", start);
            }
            if (titles.put(date, title) != null) {
                throw expected("each date once, but " + date + " stands twice", start);
            }
        }

        private LocalDate date() throws IOException {
            String text = text("a date such as 2029-01-01");
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw expected("a date such as 2029-01-01, found " + CellText.printed(Ascii.truncate(text, 40, "...")));
            }
        }

        private String text(String what) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw expected(what);
            }
            return parser.getText();
        }

        private GovUkBankHolidays wholeYears() {
            if (titles.isEmpty()) {
                throw expected("at least one event");
            }
            Map<Integer, Long> perYear = titles.keySet().stream()
                    .collect(Collectors.groupingBy(LocalDate::getYear, TreeMap::new, Collectors.counting()));
            perYear.forEach((year, count) -> {
                if (count < FEWEST_A_YEAR) {
                    throw expected("whole years of at least " + FEWEST_A_YEAR + " bank holidays, but " + year + " has "
                            + count);
                }
            });
            return new GovUkBankHolidays(titles.entrySet().stream()
                    .collect(toImmutableSortedMap(Comparator.naturalOrder(), Map.Entry::getKey, Map.Entry::getValue)));
        }

        private void next(JsonToken token, String what) throws IOException {
            if (parser.nextToken() != token) {
                throw expected(what);
            }
        }

        private IllegalArgumentException expected(String what) {
            return expected(what, parser.currentTokenLocation());
        }

        private IllegalArgumentException expected(String what, JsonLocation location) {
            return new IllegalArgumentException(name + at(location) + ": expected " + what + CURE);
        }
    }
}

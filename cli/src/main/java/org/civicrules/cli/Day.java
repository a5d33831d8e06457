package org.civicrules.cli;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day of the command line, and refuses one so far off that nothing can be meant by it. */
final class Day implements ITypeConverter<LocalDate> {

    private static final Range<Integer> YEARS = Range.closed(1900, 2199);

    @Override
    public LocalDate convert(String text) {
        return parse(text)
                .filter(day -> YEARS.contains(day.getYear()))
                .orElseThrow(() -> new TypeConversionException("expected a day such as 2024-03-31, of the years "
                        + YEARS.lowerEndpoint() + " to " + YEARS.upperEndpoint()));
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

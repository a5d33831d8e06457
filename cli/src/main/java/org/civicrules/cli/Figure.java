package org.civicrules.cli;

import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of the command line, and refuses one of more digits than anything counted has. */
final class Figure implements ITypeConverter<BigDecimal> {

    private static final int MAX_DIGITS = 15;

    @Override
    public BigDecimal convert(String text) {
        return parse(text)
                .filter(Figure::isWithinReason)
                .orElseThrow(() -> new TypeConversionException(
                        "expected a number of at most " + MAX_DIGITS + " digits before the point and after it"));
    }

    private static boolean isWithinReason(BigDecimal number) {
        return number.scale() <= MAX_DIGITS && (long) number.precision() - number.scale() <= MAX_DIGITS;
    }

    private static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import java.io.Reader;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.performance.lookedafter.ReportingPeriod;

/**
 * Printed figures of one report, in the file's order. The file has the columns {@code INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED};
 * INDICATOR is an indicator id, with {@code /part} for a part of its breakdown; PERIOD as {@link ReportingPeriod#parse} reads it;
 * PRINTED as printed, a percent sign and commas between thousands allowed. Columns may stand in any order and case, and others beside them.
 *
 * @param figures rows that could be read
 * @param rejected rows that could not, each with its line and what was expected
 */
public record ReportedFigures(ImmutableList<ReportedFigure> figures, ImmutableList<String> rejected) {

    /**
     * Reads a file.
     *
     * @param name what to call the file in a message
     * @param csv its text; closed afterwards
     * @return the figures
     * @throws IllegalArgumentException if the file is empty or a column is missing; the message names the file and the column
     */
    public static ReportedFigures read(String name, Reader csv) {
        return new FigureReader(name).read(csv);
    }

    /** {@return the first headline figure of the indicator in the period} */
    Optional<ReportedFigure> headline(String id, ReportingPeriod period) {
        return headlines(id).filter(figure -> figure.period().equals(period)).findFirst();
    }

    /** {@return every headline figure of the indicator, in the file's order} */
    Stream<ReportedFigure> headlines(String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id) && figure.part().isEmpty());
    }
}

package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.performance.lookedafter.ReportingPeriod;

/**
 * Printed figures of one report, in the file's order. The file has the columns {@code INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED};
 * INDICATOR is an indicator id, with {@code /part} for a part of its breakdown; PERIOD as {@link ReportingPeriod#parse} reads it;
 * PRINTED as printed, a percent sign and commas between thousands allowed. Columns may stand in any order and case, and others beside them.
 *
 * @param figures rows that could be read
 * @param report what became of the rows
 */
public record ReportedFigures(ImmutableList<ReportedFigure> figures, FileReport report) {

    /**
     * Reads a table, each line of text by itself, so that a quotation mark left open costs its own row and no other.
     *
     * @param source where it comes from; closed afterwards
     * @return the figures
     * @throws org.civicrules.core.file.UnusableFile if it is empty, or a column is missing or stands twice
     */
    public static ReportedFigures read(TableSource source) {
        Table.Records<Optional<ReportedFigure>> read =
                Table.records(source, FigureReader.COLUMNS, FigureReader::figure);
        return new ReportedFigures(
                read.records().stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList()),
                read.report());
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

package org.civicrules.performance.lookedafter.reported;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.performance.lookedafter.Indicators;
import org.civicrules.performance.lookedafter.Policies;
import org.civicrules.performance.lookedafter.ReportingPeriod;

/**
 * Printed figures of one report, in the file's order. The file has the columns {@code INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,PRINTED};
 * INDICATOR is an indicator id, with {@code /part} for a part of its breakdown; PERIOD as {@link ReportingPeriod#parse} reads it;
 * PRINTED as printed, a percent sign and commas between thousands allowed.
 *
 * @param figures rows that could be read
 * @param rejected rows that could not, each with its line and what was expected
 */
public record ReportedFigures(ImmutableList<ReportedFigure> figures, ImmutableList<String> rejected) {

    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("INDICATOR", "PERIOD", "NUMERATOR", "DENOMINATOR", "PRINTED");

    /**
     * Reads a file.
     *
     * @param name what to call the file in a message
     * @param csv its text; closed afterwards
     * @return the figures
     * @throws IllegalArgumentException if a column is missing; the message names the file and the column
     */
    public static ReportedFigures read(String name, Reader csv) {
        ImmutableList.Builder<ReportedFigure> figures = ImmutableList.builder();
        ImmutableList.Builder<String> rejected = ImmutableList.builder();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                checkHeader(name, row.getHeader());
                List<String> problems = new ArrayList<>();
                figure(row, problems).ifPresent(figures::add);
                if (!problems.isEmpty()) {
                    rejected.add(name + ", line " + row.getStartingLineNumber() + ": "
                            + Joiner.on("; ").join(problems));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReportedFigures(figures.build(), rejected.build());
    }

    private static void checkHeader(String name, List<String> header) {
        ImmutableSet<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).collect(ImmutableSet.toImmutableSet());
        checkArgument(
                missing.isEmpty(),
                "%s, line 1: these columns are missing: %s; expected %s",
                name,
                Joiner.on(", ").join(missing),
                Joiner.on(",").join(COLUMNS));
    }

    private static Optional<ReportedFigure> figure(NamedCsvRecord row, List<String> problems) {
        String[] indicatorAndPart = cell(row, "INDICATOR").split("/", 2);
        Optional<IndicatorDefinition> definition = definition(indicatorAndPart[0]);
        if (definition.isEmpty()) {
            problems.add("INDICATOR is no indicator id; see civic-rules kpi list");
        }
        Optional<ReportingPeriod> period = ReportingPeriod.parse(cell(row, "PERIOD"));
        if (period.isEmpty()) {
            problems.add("PERIOD is no period; write 2021-22, 2022-23 Q4, 2023-06 or 2023-04-01..2023-06-30");
        }
        Optional<BigDecimal> printed = number(row, "PRINTED", problems);
        if (printed.isEmpty() && cell(row, "PRINTED").isEmpty()) {
            problems.add("PRINTED is blank; give the figure as printed");
        }
        Optional<BigDecimal> numerator = number(row, "NUMERATOR", problems);
        Optional<BigDecimal> denominator = number(row, "DENOMINATOR", problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReportedFigure(
                row.getStartingLineNumber(),
                definition.orElseThrow(),
                indicatorAndPart.length > 1 ? indicatorAndPart[1] : "",
                cell(row, "PERIOD"),
                period.orElseThrow(),
                numerator,
                denominator,
                printed.orElseThrow()));
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    private static Optional<IndicatorDefinition> definition(String id) {
        return Indicators.all(Policies.defaults()).stream()
                .filter(definition -> definition.id().value().equals(id))
                .findFirst();
    }

    private static Optional<BigDecimal> number(NamedCsvRecord row, String column, List<String> problems) {
        String text = cell(row, column).replace(",", "").replace("%", "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            problems.add(column + " is no number");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
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

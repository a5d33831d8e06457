package org.civicrules.performance.lookedafter.reported;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.performance.lookedafter.Indicators;
import org.civicrules.performance.lookedafter.ReportingPeriod;

/** Reads one file of printed figures, each line by itself, so that a quotation mark left open costs its own row and no other. */
final class FigureReader {

    private static final String INDICATOR = "INDICATOR";
    private static final String PERIOD = "PERIOD";
    private static final String NUMERATOR = "NUMERATOR";
    private static final String DENOMINATOR = "DENOMINATOR";
    private static final String PRINTED = "PRINTED";
    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of(INDICATOR, PERIOD, NUMERATOR, DENOMINATOR, PRINTED);
    private static final Splitter ID_AND_PART = Splitter.on('/').limit(2);
    private static final Pattern PART = Pattern.compile("[^\\p{C}\\uFFFD]{1,60}");
    private static final Pattern NUMBER =
            Pattern.compile("(-?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,10})?)( ?%)?");
    private static final ImmutableSet<String> BALANCES = ImmutableSet.of("cla.reconciliation", "cla.uasc.nts-headroom");

    private final String file;
    private final Map<String, Integer> positions = new HashMap<>();
    private final ImmutableList.Builder<ReportedFigure> figures = ImmutableList.builder();
    private final ImmutableList.Builder<String> rejected = ImmutableList.builder();
    private int width;

    FigureReader(String file) {
        this.file = file;
    }

    ReportedFigures read(Reader csv) {
        try (LineNumberReader lines = new LineNumberReader(csv)) {
            header(lines);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    row(lines.getLineNumber(), line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReportedFigures(figures.build(), rejected.build());
    }

    private void header(LineNumberReader lines) throws IOException {
        String line = "";
        while (line != null && line.isBlank()) {
            line = lines.readLine();
            if (line != null && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
        }
        checkHeader(line != null, "the file is empty");
        Optional<List<String>> cells = cells(String.valueOf(line));
        checkHeader(cells.isPresent(), "the header is not CSV");
        width = cells.orElseThrow().size();
        for (int cell = 0; cell < width; cell++) {
            String column = cells.orElseThrow().get(cell).strip().toUpperCase(Locale.ROOT);
            checkHeader(
                    positions.put(column, cell) == null || !COLUMNS.contains(column),
                    "this column stands twice: " + column);
        }
        ImmutableSet<String> missing = COLUMNS.stream()
                .filter(column -> !positions.containsKey(column))
                .collect(ImmutableSet.toImmutableSet());
        checkHeader(
                missing.isEmpty(),
                "these columns are missing: " + Joiner.on(", ").join(missing));
    }

    private void checkHeader(boolean holds, String problem) {
        checkArgument(
                holds,
                "%s, line 1: %s; expected %s",
                file,
                problem,
                Joiner.on(",").join(COLUMNS));
    }

    /** The cells of a line, unless its quotation marks or its size cannot be followed. */
    private static Optional<List<String>> cells(String line) throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(line)) {
            return Optional.of(rows.iterator().next().getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    private void row(int line, String text) throws IOException {
        Optional<List<String>> cells = cells(text);
        List<String> problems = new ArrayList<>();
        if (cells.isEmpty()) {
            problems.add("the row is not CSV; close its quotation marks and keep it on one line");
        } else if (cells.get().size() != width) {
            problems.add("the row has " + cells.get().size() + " cells, the header " + width + "; give it " + width
                    + ", a number with commas in quotation marks");
        } else {
            figure(line, cells.get(), problems).ifPresent(figures::add);
        }
        if (!problems.isEmpty()) {
            rejected.add(file + ", line " + line + ": " + Joiner.on("; ").join(problems));
        }
    }

    private Optional<ReportedFigure> figure(int line, List<String> row, List<String> problems) {
        List<String> idAndPart = ID_AND_PART.splitToList(cell(row, INDICATOR));
        Optional<IndicatorDefinition> definition = Indicators.all().stream()
                .filter(candidate -> candidate.id().value().equals(idAndPart.get(0)))
                .findFirst();
        if (definition.isEmpty()) {
            problems.add("INDICATOR is no indicator id; see civic-rules kpi list");
        }
        if (idAndPart.size() > 1 && !PART.matcher(idAndPart.get(1)).matches()) {
            problems.add("INDICATOR names no readable part; write at most 60 letters, digits and signs, in UTF-8");
        }
        Optional<ReportingPeriod> period = ReportingPeriod.parse(cell(row, PERIOD));
        if (period.isEmpty()) {
            problems.add("PERIOD is no period; write 2021-22, 2022-23 Q4, 2023-06 or 2023-04-01..2023-06-30");
        }
        if (cell(row, PRINTED).isEmpty()) {
            problems.add("PRINTED is blank; give the figure as printed");
        }
        boolean signed = BALANCES.contains(idAndPart.get(0));
        Optional<BigDecimal> printed = number(row, PRINTED, signed, problems);
        Optional<BigDecimal> numerator = number(row, NUMERATOR, signed, problems);
        Optional<BigDecimal> denominator = number(row, DENOMINATOR, false, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReportedFigure(
                line,
                definition.orElseThrow(),
                idAndPart.size() > 1 ? idAndPart.get(1) : "",
                cell(row, PERIOD),
                period.orElseThrow(),
                numerator,
                denominator,
                printed.orElseThrow()));
    }

    private String cell(List<String> row, String column) {
        return row.get(positions.getOrDefault(column, 0)).strip();
    }

    private Optional<BigDecimal> number(List<String> row, String column, boolean signed, List<String> problems) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean asPrinted = column.equals(PRINTED);
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || (number.group(2) != null && !asPrinted)) {
            problems.add(column + " is no number; write one such as 1201"
                    + (asPrinted ? ", \"1,201\", 67.9 or 15%" : " or \"1,201\""));
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.group(1).replace(",", ""));
        if (value.signum() < 0 && !signed) {
            problems.add(column + " is below zero; check the sign");
        }
        return Optional.of(value);
    }
}

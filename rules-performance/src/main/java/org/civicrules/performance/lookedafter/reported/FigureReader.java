package org.civicrules.performance.lookedafter.reported;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.performance.lookedafter.Indicators;
import org.civicrules.performance.lookedafter.ReportingPeriod;

/** Reads one row of a file of printed figures. */
final class FigureReader {

    static final Columns COLUMNS = Columns.required("INDICATOR", "PERIOD", "NUMERATOR", "DENOMINATOR", "PRINTED")
            .lineByLine();

    private static final Splitter ID_AND_PART = Splitter.on('/').limit(2);
    private static final Pattern PART = Pattern.compile("[^\\p{C}\\uFFFD]{1,60}");
    private static final Pattern NUMBER =
            Pattern.compile("(-?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,10})?)( ?%)?");
    private static final ImmutableSet<String> BALANCES = ImmutableSet.of("cla.reconciliation", "cla.uasc.nts-headroom");

    private static final String NO_INDICATOR = "is no indicator id; see civic-rules kpi list";
    private static final String NO_PERIOD =
            "is no period; write 2021-22, 2022-23 Q4, 2023-06 or 2023-04-01..2023-06-30";

    private final Row row;

    private FigureReader(Row row) {
        this.row = row;
    }

    /** The figure of a row, unless it is rejected. */
    static Optional<ReportedFigure> figure(Row row) {
        return new FigureReader(row).figure();
    }

    private Optional<ReportedFigure> figure() {
        row.required("INDICATOR", NO_INDICATOR);
        List<String> idAndPart = ID_AND_PART.splitToList(row.text("INDICATOR"));
        Optional<IndicatorDefinition> definition = Indicators.all().stream()
                .filter(candidate -> candidate.id().value().equals(idAndPart.get(0)))
                .findFirst();
        if (definition.isEmpty() && row.find("INDICATOR").isPresent()) {
            row.reject("INDICATOR", "unknown-indicator", NO_INDICATOR);
        }
        if (idAndPart.size() > 1 && !PART.matcher(idAndPart.get(1)).matches()) {
            row.reject(
                    "INDICATOR",
                    "no-part",
                    "names no readable part; write at most 60 letters, digits and signs, in UTF-8");
        }
        row.required("PERIOD", NO_PERIOD);
        Optional<ReportingPeriod> period = row.value("PERIOD", ReportingPeriod::parse, "not-a-period", NO_PERIOD);
        boolean signed = BALANCES.contains(idAndPart.get(0));
        row.required("PRINTED", "is blank; give the figure as printed");
        Optional<BigDecimal> printed = number("PRINTED", signed);
        Optional<BigDecimal> numerator = number("NUMERATOR", signed);
        Optional<BigDecimal> denominator = number("DENOMINATOR", false);
        if (row.isRejected()) {
            return Optional.empty();
        }
        return Optional.of(new ReportedFigure(
                row.line(),
                definition.orElseThrow(),
                idAndPart.size() > 1 ? idAndPart.get(1) : "",
                row.text("PERIOD"),
                period.orElseThrow(),
                numerator,
                denominator,
                printed.orElseThrow()));
    }

    private Optional<BigDecimal> number(String column, boolean signed) {
        boolean asPrinted = column.equals("PRINTED");
        Optional<BigDecimal> value = row.value(
                column,
                text -> parsed(text, asPrinted),
                "not-a-number",
                "is no number; write one such as 1201" + (asPrinted ? ", \"1,201\", 67.9 or 15%" : " or \"1,201\""));
        if (value.isPresent() && value.get().signum() < 0 && !signed) {
            row.reject(column, "below-zero", "is below zero; check the sign");
        }
        return value;
    }

    private static Optional<BigDecimal> parsed(String text, boolean asPrinted) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() && (asPrinted || number.group(2) == null)
                ? Optional.of(new BigDecimal(number.group(1).replace(",", "")))
                : Optional.empty();
    }
}

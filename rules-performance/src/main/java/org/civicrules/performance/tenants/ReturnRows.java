package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;

/** Reads one row of a return. For one row alone: it collects the row's issues as it goes. */
final class ReturnRows {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final ImmutableList<String> ANSWERS = ImmutableList.of(
            "very_satisfied", "fairly_satisfied", "neither", "fairly_dissatisfied", "very_dissatisfied");

    private final String file;
    private final ReturnLayout layout;
    private final Table.Row row;
    private final List<RowIssue> issues = new ArrayList<>();

    private ReturnRows(String file, ReturnLayout layout, Table.Row row) {
        this.file = file;
        this.layout = layout;
        this.row = row;
    }

    static ReturnRow read(String file, ReturnLayout layout, Table.Row row) {
        return new ReturnRows(file, layout, row).read();
    }

    private ReturnRow read() {
        if (row.overflows()) {
            issue("", RowIssue.Code.EXTRA_CELLS, "more cells than the header; put a cell that holds a comma in quotes");
        }
        Optional<LocalDate> yearEnd = yearEnd();
        checkScope();
        Optional<SatisfactionMeasure> measure = measure();
        Counts counts = layout == ReturnLayout.PERCEPTION ? answers() : fraction();
        Optional<BigDecimal> notApplicable = notApplicable();
        Optional<IndicatorResult> result = issues.isEmpty()
                ? yearEnd.flatMap(end -> measure.map(found -> counts.result(found.definition(), end)))
                : Optional.empty();
        return ImmutableReturnRow.builder()
                .file(file)
                .line(row.line())
                .layout(layout)
                .year(row.cell("year"))
                .scope(row.cell(layout.scopeColumn()))
                .landlord(row.cell("landlord"))
                .code(row.cell("code"))
                .type(row.cell("type"))
                .measure(row.cell("measure"))
                .printed(row.cell(layout.publishedColumn()))
                .weighted(row.cell("weighted").equalsIgnoreCase("yes"))
                .numerator(counts.numerator())
                .denominator(counts.denominator())
                .notApplicable(notApplicable)
                .addAllIssues(issues)
                .result(result)
                .build();
    }

    private Optional<LocalDate> yearEnd() {
        String year = row.cell("year");
        if (!YEAR.matcher(year).matches()) {
            issue("year", RowIssue.Code.NOT_A_DATE, "expected the four digits of the year in which 31 March falls");
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(Integer.parseInt(year), Month.MARCH, 31));
    }

    private void checkScope() {
        if (Scope.parse(row.cell(layout.scopeColumn())).isEmpty()) {
            issue(layout.scopeColumn(), RowIssue.Code.UNKNOWN_WORD, "expected ALL, LCRA, LCHO or Combined");
        }
    }

    private Optional<SatisfactionMeasure> measure() {
        Optional<SatisfactionMeasure> measure = SatisfactionMeasures.find(row.cell("measure"));
        if (measure.isEmpty()) {
            issue("measure", RowIssue.Code.UNKNOWN_WORD, "expected a measure such as TP01, BS02 or CH01 1");
        } else if (measure.get().isPerception() != (layout == ReturnLayout.PERCEPTION)) {
            issue("measure", RowIssue.Code.WRONG_FILE, "TP measures stand in a perception file, all others not");
        }
        return measure;
    }

    private Counts answers() {
        List<BigDecimal> counts = new ArrayList<>();
        Optional<Marker> marker = Optional.empty();
        for (String column : ANSWERS) {
            CountCell cell = count(column);
            if (cell instanceof CountCell.Count count) {
                counts.add(count.value());
            } else if (cell instanceof CountCell.Marked marked) {
                marker = marker.or(() -> Optional.of(marked.marker()));
            }
        }
        if (counts.size() < ANSWERS.size()) {
            return new Counts(Optional.empty(), Optional.empty(), marker);
        }
        Tally tally = Answers.of(ImmutableList.copyOf(counts)).tally();
        return new Counts(Optional.of(tally.numerator()), Optional.of(tally.denominator()), marker);
    }

    private Counts fraction() {
        CountCell numerator = count("numerator");
        CountCell denominator = count("denominator");
        return new Counts(
                value(numerator), value(denominator), marker(numerator).or(() -> marker(denominator)));
    }

    private Optional<BigDecimal> notApplicable() {
        return layout == ReturnLayout.PERCEPTION ? value(count("not_applicable_dont_know")) : Optional.empty();
    }

    private CountCell count(String column) {
        CountCell cell = CountCell.parse(row.cell(column));
        if (cell instanceof CountCell.Bad bad) {
            issue(column, bad.code(), bad.problem());
        }
        return cell;
    }

    private void issue(String column, RowIssue.Code code, String problem) {
        issues.add(new RowIssue(file, row.line(), column, code, problem));
    }

    private static Optional<BigDecimal> value(CountCell cell) {
        return cell instanceof CountCell.Count count ? Optional.of(count.value()) : Optional.empty();
    }

    private static Optional<Marker> marker(CountCell cell) {
        return cell instanceof CountCell.Marked marked ? Optional.of(marked.marker()) : Optional.empty();
    }

    /** The two counts of a row, or the marker that stands in place of one. */
    private record Counts(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, Optional<Marker> marker) {

        IndicatorResult result(IndicatorDefinition definition, LocalDate yearEnd) {
            if (!definition.isInForceOn(yearEnd)) {
                return IndicatorResult.none(
                        definition, NoValueReason.NOT_IN_FORCE, "the measure is not in force in this year");
            }
            if (marker.isPresent()) {
                return IndicatorResult.none(
                        definition, marker.get().reason(), marker.get().meaning());
            }
            return fromCounts(definition, Tally.ofCounts(numerator.orElseThrow(), denominator.orElseThrow()));
        }

        private static IndicatorResult fromCounts(IndicatorDefinition definition, Tally tally) {
            boolean overfull = definition.scoring() == Scoring.PROPORTION
                    && tally.numerator().compareTo(tally.denominator()) > 0;
            return overfull
                    ? IndicatorResult.none(
                            definition,
                            tally,
                            NoValueReason.UNDETERMINED,
                            "the numerator is greater than the denominator")
                    : IndicatorResult.of(definition, tally);
        }
    }
}

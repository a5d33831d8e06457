package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;

/** Reads one row of a return. For one row alone. */
final class ReturnRows {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final ImmutableList<String> ANSWERS = ImmutableList.of(
            "very_satisfied", "fairly_satisfied", "neither", "fairly_dissatisfied", "very_dissatisfied");

    /** A row to which only what is wrong with it is still to be added, since that is told at the end of the file. */
    interface Draft {
        ReturnRow with(Iterable<RowIssue> issues);
    }

    private final String file;
    private final ReturnLayout layout;
    private final Row row;

    private ReturnRows(String file, ReturnLayout layout, Row row) {
        this.file = file;
        this.layout = layout;
        this.row = row;
    }

    static Draft read(String file, ReturnLayout layout, Row row) {
        return new ReturnRows(file, layout, row).read();
    }

    /** A row whose cells cannot be told apart. */
    static Draft broken(String file, ReturnLayout layout, long line) {
        return issues -> ImmutableReturnRow.builder()
                .file(file)
                .line(line)
                .layout(layout)
                .year("")
                .scope("")
                .landlord("")
                .code("")
                .type("")
                .measure("")
                .printed("")
                .weighted(false)
                .addAllIssues(issues)
                .build();
    }

    private Draft read() {
        Optional<LocalDate> yearEnd = yearEnd();
        checkScope();
        Optional<SatisfactionMeasure> measure = measure();
        Counts counts = layout == ReturnLayout.PERCEPTION ? answers() : fraction();
        Optional<BigDecimal> notApplicable = notApplicable();
        Optional<IndicatorResult> result = row.isRejected()
                ? Optional.empty()
                : yearEnd.flatMap(end -> measure.map(found -> counts.result(found.definition(), end)));
        return issues -> ImmutableReturnRow.builder()
                .file(file)
                .line(row.line())
                .layout(layout)
                .year(row.text("year"))
                .scope(row.text(layout.scopeColumn()))
                .landlord(row.text("landlord"))
                .code(row.text("code"))
                .type(row.text("type"))
                .measure(row.text("measure"))
                .printed(row.text(layout.publishedColumn()))
                .weighted(row.text("weighted").equalsIgnoreCase("yes"))
                .numerator(counts.numerator())
                .denominator(counts.denominator())
                .notApplicable(notApplicable)
                .addAllIssues(issues)
                .result(result)
                .build();
    }

    private Optional<LocalDate> yearEnd() {
        String year = row.text("year");
        if (!YEAR.matcher(year).matches()) {
            row.reject("year", "not-a-date", "expected the four digits of the year in which 31 March falls");
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(Integer.parseInt(year), Month.MARCH, 31));
    }

    private void checkScope() {
        if (Scope.parse(row.text(layout.scopeColumn())).isEmpty()) {
            row.reject(layout.scopeColumn(), "unknown-word", "expected ALL, LCRA, LCHO or Combined");
        }
    }

    private Optional<SatisfactionMeasure> measure() {
        Optional<SatisfactionMeasure> measure = SatisfactionMeasures.find(row.text("measure"));
        if (measure.isEmpty()) {
            row.reject("measure", "unknown-word", "expected a measure such as TP01, BS02 or CH01 1");
        } else if (measure.get().isPerception() != (layout == ReturnLayout.PERCEPTION)) {
            row.reject("measure", "wrong-file", "TP measures stand in a perception file, all others not");
        }
        return measure;
    }

    private Counts answers() {
        List<BigDecimal> counts = new ArrayList<>();
        Optional<Marker> marker = Optional.empty();
        for (String column : ANSWERS) {
            CountCell cell = count(column);
            CountCell.count(cell).ifPresent(counts::add);
            marker = marker.or(() -> CountCell.marker(cell));
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
                CountCell.count(numerator),
                CountCell.count(denominator),
                CountCell.marker(numerator).or(() -> CountCell.marker(denominator)));
    }

    private Optional<BigDecimal> notApplicable() {
        return layout == ReturnLayout.PERCEPTION
                ? CountCell.count(count("not_applicable_dont_know"))
                : Optional.empty();
    }

    private CountCell count(String column) {
        return CountCell.orMarker(row, column);
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

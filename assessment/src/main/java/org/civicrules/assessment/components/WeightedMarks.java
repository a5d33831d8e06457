package org.civicrules.assessment.components;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;

/**
 * Marks added by weight and held against bands: {@code total = sum of weight x mark / highest mark}, in per cent, exact and
 * compared unrounded. A band may ask besides that so many components reach a grade; where that is not so, the next band below
 * whose own conditions hold is taken.
 */
final class WeightedMarks implements Combination {

    private static final int HUNDRED = 100;
    private static final Columns BANDS =
            Columns.required("grade", "from", "from-included", "to", "to-included", "conditions", "section", "status");

    private final ImmutableList<Part> parts;
    private final ImmutableList<Band> bands;

    private WeightedMarks(ImmutableList<Part> parts, ImmutableList<Band> bands) {
        this.parts = parts;
        this.bands = bands;
    }

    /** From one bound to another, and which component grades it asks for besides: at least so many at so high a grade. */
    private record Band(
            long line,
            String grade,
            BigDecimal from,
            boolean fromIncluded,
            BigDecimal to,
            boolean toIncluded,
            ImmutableMap<String, Integer> conditions,
            String section) {

        boolean holds(BigFraction total) {
            int low = total.compareTo(fraction(from));
            int high = total.compareTo(fraction(to));
            return (low > 0 || (low == 0 && fromIncluded)) && (high < 0 || (high == 0 && toIncluded));
        }
    }

    static WeightedMarks read(TableSource source, ImmutableList<Part> parts, GradeSet overall) {
        String file = source.name();
        ImmutableList<Band> bands = Table.strict(source, BANDS, row -> band(row, parts, overall));
        ImmutableList<RowIssue> faults = faults(file, bands, overall);
        if (!faults.isEmpty()) {
            throw new UnusableFile(faults);
        }
        return new WeightedMarks(parts, bands);
    }

    private static Band band(Row row, ImmutableList<Part> parts, GradeSet overall) {
        ComponentPlan.status(row);
        overall.rank(row.text("grade"));
        row.required("from", "must be a number from 0 to 100");
        row.required("to", "must be a number from 0 to 100");
        return new Band(
                row.line(),
                row.text("grade"),
                row.number("from").orElse(BigDecimal.ZERO),
                row.yesNo("from-included").orElse(false),
                row.number("to").orElse(BigDecimal.ZERO),
                row.yesNo("to-included").orElse(false),
                conditions(row, parts),
                row.text("section"));
    }

    private static ImmutableMap<String, Integer> conditions(Row row, ImmutableList<Part> parts) {
        ImmutableMap.Builder<String, Integer> conditions = ImmutableMap.builder();
        for (String condition : Splitter.on(' ').omitEmptyStrings().split(row.text("conditions"))) {
            List<String> halves = Splitter.on(':').splitToList(condition);
            if (halves.size() != 2 || !halves.get(1).matches("[1-9]\\d?")) {
                row.reject("conditions", "not-a-condition", "must be a grade and a number such as M:2");
                continue;
            }
            int needed = Integer.parseInt(halves.get(1));
            if (needed > parts.size()
                    || parts.stream().noneMatch(part -> part.grades().holds(halves.get(0)))) {
                row.reject(
                        "conditions",
                        "not-a-condition",
                        "must name a grade of the components, and no more of them than there are");
            }
            conditions.put(halves.get(0), needed);
        }
        return conditions.buildOrThrow();
    }

    private static ImmutableList<RowIssue> faults(String file, ImmutableList<Band> bands, GradeSet overall) {
        List<RowIssue> faults = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        boolean included = false;
        int rank = -1;
        for (Band band : bands) {
            int order = band.from().compareTo(reached);
            if (order > 0 || (order == 0 && !included && !band.fromIncluded())) {
                faults.add(fault(file, band.line(), "gap", "leaves a gap: " + reached + " is in no band"));
            } else if (order < 0 || (order == 0 && included && band.fromIncluded())) {
                faults.add(
                        fault(file, band.line(), "overlap", "overlaps the band above: " + band.from() + " is in both"));
            }
            if (overall.rank(band.grade()) <= rank) {
                faults.add(fault(file, band.line(), "not-in-order", "must stand below the bands of lower grades"));
            }
            rank = overall.rank(band.grade());
            reached = band.to();
            included = band.toIncluded();
        }
        long last = bands.isEmpty() ? 1 : bands.get(bands.size() - 1).line();
        if (reached.compareTo(BigDecimal.valueOf(HUNDRED)) != 0 || !included) {
            faults.add(fault(file, last, "gap", "the last band must end at 100, included"));
        }
        if (!bands.isEmpty() && !bands.get(0).conditions().isEmpty()) {
            faults.add(fault(
                    file, bands.get(0).line(), "not-a-condition", "the lowest band must ask for nothing besides"));
        }
        return ImmutableList.copyOf(faults);
    }

    private static RowIssue fault(String file, long line, String code, String mend) {
        return RowIssue.of(file, line, "", code, RowIssue.Done.FILE_REJECTED, mend);
    }

    @Override
    public Combined combine(ImmutableMap<String, PartResult> results) {
        BigFraction total = BigFraction.ZERO;
        List<String> terms = new ArrayList<>();
        for (Part part : parts) {
            BigDecimal mark = mark(results, part);
            BigDecimal weight = part.weight().orElse(BigDecimal.ZERO);
            total = total.add(fraction(mark).multiply(fraction(weight)).divide(fraction(part.outOf())));
            terms.add(weight.toPlainString() + " x " + mark.toPlainString() + "/"
                    + part.outOf().toPlainString());
        }
        Band band = band(total, results);
        return new Combined(
                band.grade(),
                String.join(" + ", terms) + " = "
                        + total.bigDecimalValue(4, java.math.RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "; band of line " + band.line(),
                band.section());
    }

    private Band band(BigFraction total, ImmutableMap<String, PartResult> results) {
        for (int at = bands.size() - 1; at > 0; at--) {
            Band band = bands.get(at);
            boolean reached = band.holds(total) || total.compareTo(fraction(band.to())) >= 0;
            if (reached && areMet(band.conditions(), results)) {
                return band;
            }
        }
        return bands.get(0);
    }

    private boolean areMet(ImmutableMap<String, Integer> conditions, ImmutableMap<String, PartResult> results) {
        for (Map.Entry<String, Integer> condition : conditions.entrySet()) {
            long reaching = parts.stream()
                    .filter(part -> part.grades().holds(condition.getKey()))
                    .filter(part -> {
                        PartResult result = results.get(part.id());
                        return result != null
                                && result.grade()
                                        .filter(grade -> part.grades().rank(grade)
                                                >= part.grades().rank(condition.getKey()))
                                        .isPresent();
                    })
                    .count();
            if (reaching < condition.getValue()) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal mark(ImmutableMap<String, PartResult> results, Part part) {
        PartResult result = results.get(part.id());
        if (result == null || result.mark().isEmpty()) {
            throw new IllegalArgumentException("each component must have a mark: component=" + part.id());
        }
        return result.mark().orElseThrow();
    }

    static BigFraction fraction(BigDecimal number) {
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        return BigFraction.of(plain.unscaledValue(), java.math.BigInteger.TEN.pow(plain.scale()));
    }
}

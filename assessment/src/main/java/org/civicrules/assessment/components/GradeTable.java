package org.civicrules.assessment.components;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;

/**
 * Component grades combined by a table: every combination of grades is matched by a row, and by rows of one result only. A row
 * that adds nothing, because every combination of it is matched with the same result above, is legal.
 */
final class GradeTable implements Combination {

    private final ImmutableList<Part> parts;
    private final ImmutableList<Line> lines;

    private GradeTable(ImmutableList<Part> parts, ImmutableList<Line> lines) {
        this.parts = parts;
        this.lines = lines;
    }

    /** One row of the table: a set of grades for each component, in their order. */
    private record Line(long line, ImmutableList<ImmutableSet<String>> cells, String result, String section) {

        boolean matches(List<String> grades) {
            for (int part = 0; part < cells.size(); part++) {
                if (!cells.get(part).contains(grades.get(part))) {
                    return false;
                }
            }
            return true;
        }
    }

    static GradeTable read(TableSource source, ImmutableList<Part> parts, GradeSet overall) {
        List<String> names = new ArrayList<>(Lists.transform(parts, Part::id));
        names.addAll(List.of("overall", "section", "status"));
        String file = source.name();
        ImmutableList<Line> lines = Table.strict(source, Columns.required(names), row -> line(row, parts, overall));
        check(file, lines, parts);
        return new GradeTable(parts, lines);
    }

    private static Line line(Row row, ImmutableList<Part> parts, GradeSet overall) {
        ComponentPlan.status(row);
        overall.rank(row.text("overall"));
        ImmutableList<ImmutableSet<String>> cells = parts.stream()
                .map(part -> part.grades().cell(row.text(part.id())))
                .collect(ImmutableList.toImmutableList());
        return new Line(row.line(), cells, row.text("overall"), row.text("section"));
    }

    private static void check(String file, ImmutableList<Line> lines, ImmutableList<Part> parts) {
        ImmutableList.Builder<RowIssue> faults = ImmutableList.builder();
        for (List<String> grades : combinations(parts)) {
            List<Line> matching =
                    lines.stream().filter(line -> line.matches(grades)).toList();
            if (matching.isEmpty()) {
                faults.add(fault(file, 1, "hole", "no row matches " + String.join(", ", grades) + "; add one"));
            } else if (matching.stream().map(Line::result).distinct().count() > 1) {
                faults.add(fault(
                        file,
                        matching.get(1).line(),
                        "overlap",
                        String.join(", ", grades) + " is matched with two results, here and in line "
                                + matching.get(0).line() + "; keep one"));
            }
        }
        ImmutableList<RowIssue> found = faults.build();
        if (!found.isEmpty()) {
            throw new UnusableFile(found);
        }
    }

    private static RowIssue fault(String file, long line, String code, String mend) {
        return RowIssue.of(file, line, "", code, RowIssue.Done.FILE_REJECTED, mend);
    }

    private static List<List<String>> combinations(ImmutableList<Part> parts) {
        return Lists.cartesianProduct(
                Lists.transform(parts, part -> part.grades().names()));
    }

    @Override
    public Combined combine(ImmutableMap<String, PartResult> results) {
        List<String> grades = parts.stream()
                .map(part -> results.get(part.id()))
                .map(result -> result == null ? "" : result.grade().orElse(""))
                .toList();
        Line line = lines.stream()
                .filter(candidate -> candidate.matches(grades))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("each component must have a grade: grades=" + grades));
        return new Combined(
                line.result(),
                "row of line " + line.line() + ": " + String.join(", ", grades) + " = " + line.result(),
                line.section());
    }
}

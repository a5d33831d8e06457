package org.civicrules.assessment.components;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;

/**
 * Component results of many apprentices: a table with the columns {@code apprentice,component} and {@code grade} or {@code mark},
 * with {@code again} for a re-sit or re-take and {@code exceptional} where circumstances are recorded that lift its cap.
 *
 * <p>A bad row never stops the reading and never disappears. A component given twice for an apprentice loses each of its rows.
 */
public final class ComponentGradeFile {

    /** The code of a component that the plan does not have. */
    public static final String UNKNOWN_COMPONENT = "unknown-component";

    /** The code of a grade or mark that its component does not have. */
    public static final String NOT_A_RESULT = "not-a-result";

    /** The code of a component given twice for an apprentice. */
    public static final String REPEATED = "repeated";

    private static final Columns COLUMNS =
            Columns.required("apprentice", "component").optional("grade", "mark", "again", "exceptional");

    private final ComponentPlan plan;
    private final Map<String, Results> apprentices = new LinkedHashMap<>();
    private final FileReport report;

    private ComponentGradeFile(ComponentPlan plan, TableSource source) {
        this.plan = plan;
        this.report = Table.each(source, COLUMNS, this::take);
    }

    /**
     * One apprentice with the overall grade.
     *
     * @param apprentice the reference by which the file names the apprentice
     * @param overall the grade
     */
    public record Graded(String apprentice, OverallGrade overall) {

        /** {@return the grade, never the apprentice} */
        @Override
        public String toString() {
            return overall.grade().orElse("INCOMPLETE");
        }
    }

    /** The rows of one apprentice while the file is read. */
    private static final class Results {
        private final Map<String, PartResult> parts = new LinkedHashMap<>();
        private final Map<String, Long> lines = new LinkedHashMap<>();
        private final Set<String> repeated = new HashSet<>();
        private boolean exceptional;
    }

    /**
     * Reads a file.
     *
     * @param plan the plan
     * @param source the file
     * @return what it holds
     * @throws org.civicrules.core.file.UnusableFile if a column is missing or stands twice, or the text is no table
     */
    public static ComponentGradeFile read(ComponentPlan plan, TableSource source) {
        return new ComponentGradeFile(plan, source);
    }

    /** {@return what became of the rows} */
    public FileReport report() {
        return report;
    }

    /** {@return each apprentice with the overall grade, in the order of their first rows} */
    public Stream<Graded> apprentices() {
        return apprentices.entrySet().stream()
                .map(entry -> new Graded(
                        entry.getKey(),
                        plan.grade(ImmutableMap.copyOf(entry.getValue().parts), entry.getValue().exceptional)));
    }

    private void take(Row row) {
        if (row.isRejected()) {
            return;
        }
        Optional<String> apprentice = row.required("apprentice", "name the apprentice by a reference");
        if (apprentice.isEmpty()) {
            return;
        }
        Results results = apprentices.computeIfAbsent(apprentice.orElseThrow(), key -> new Results());
        PartResult result = new PartResult(
                row.find("grade"), row.number("mark"), row.yesNo("again").orElse(false));
        Optional<Part> part = plan.parts().stream()
                .filter(known -> known.id().equals(row.text("component")))
                .findFirst();
        if (part.isEmpty()) {
            row.reject(
                    "component",
                    UNKNOWN_COMPONENT,
                    "use one of "
                            + String.join(
                                    ", ", plan.parts().stream().map(Part::id).toList()));
        } else {
            check(row, part.orElseThrow(), result);
        }
        if (!row.isRejected()) {
            put(row, results, result);
        }
    }

    private void check(Row row, Part part, PartResult result) {
        if (result.grade().filter(grade -> !part.grades().holds(grade)).isPresent()) {
            row.reject(
                    "grade",
                    NOT_A_RESULT,
                    "use one of " + String.join(", ", part.grades().names()));
        }
        if (result.mark()
                .filter(mark -> mark.signum() < 0 || mark.compareTo(part.outOf()) > 0)
                .isPresent()) {
            row.reject(
                    "mark",
                    NOT_A_RESULT,
                    "give a mark from 0 to " + part.outOf().toPlainString());
        }
        ImmutableList<Optional<?>> given = ImmutableList.of(result.grade(), result.mark());
        if (given.stream().allMatch(Optional::isEmpty) && !row.isRejected()) {
            row.reject(
                    plan.isByMarks() ? "mark" : "grade",
                    NOT_A_RESULT,
                    plan.isByMarks() ? "give the mark" : "give the grade");
        }
    }

    private static void put(Row row, Results results, PartResult result) {
        String component = row.text("component");
        Long before = results.lines.putIfAbsent(component, row.line());
        if (before == null) {
            results.parts.put(component, result);
            results.exceptional |= row.yesNo("exceptional").orElse(false);
            return;
        }
        String mend = "give each component of an apprentice once";
        if (results.repeated.add(component)) {
            row.rejectAlso(before, "component", REPEATED, mend);
        }
        row.reject("component", REPEATED, mend);
        results.parts.remove(component);
    }

    /** {@return how many marks there are, never the apprentices} */
    @Override
    public String toString() {
        return plan + ", " + report.accepted() + " rows";
    }
}

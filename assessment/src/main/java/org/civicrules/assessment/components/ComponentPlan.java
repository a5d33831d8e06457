package org.civicrules.assessment.components;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Nearest;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;

/**
 * One edition of an assessment plan whose overall grade follows from the grades or marks of its components.
 *
 * <p>A folder holds {@code plan.csv} (parameters), {@code components.csv}, and {@code table.csv} (grades combined by a table) or
 * {@code bands.csv} (weighted marks). Each row says its section of the plan and its status: stated by the plan, by an assessment
 * body, a decision of whoever wrote the file, or unconfirmed.
 *
 * <p>A component that failed, by its lowest grade or a mark below its minimum, fails the whole before anything is combined. A
 * missing component gives no grade, unless another has failed already. A re-sit caps the overall grade where the plan says so,
 * after combining, unless exceptional circumstances are recorded.
 */
public final class ComponentPlan {

    private static final Columns PARAMETERS = Columns.required("name", "value", "section", "status");
    private static final Columns COMPONENTS =
            Columns.required("id", "title", "grades", "weight", "out-of", "minimum", "section", "status");
    private static final ImmutableSet<String> STATUSES = ImmutableSet.of("plan", "body", "decision", "unconfirmed");
    private static final ImmutableSet<String> REQUIRED =
            ImmutableSet.of("id", "edition", "title", "source", "publisher", "licence", "grades", "combination");
    private static final ImmutableSet<String> OPTIONAL =
            ImmutableSet.of("level", "standard-reference", "again-cap", "resit-months", "retake-months", "note");
    private static final ImmutableMap<String, String> COMBINATIONS =
            ImmutableMap.of("table", "table.csv", "weighted", "bands.csv");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Source source;
    private final ImmutableMap<String, Parameter> parameters;
    private final GradeSet grades;
    private final ImmutableList<Part> parts;
    private final Combination combination;

    private ComponentPlan(
            Source source,
            ImmutableMap<String, Parameter> parameters,
            GradeSet grades,
            ImmutableList<Part> parts,
            Combination combination) {
        this.source = source;
        this.parameters = parameters;
        this.grades = grades;
        this.parts = parts;
        this.combination = combination;
    }

    /**
     * Reads a plan and checks it as a whole.
     *
     * @param folder the folder
     * @return the plan
     * @throws UnusableFile if anything is wrong with it; the message names file, line and cure
     */
    public static ComponentPlan read(Path folder) {
        return read(table -> TableSource.file(folder.resolve(table)));
    }

    static ComponentPlan read(Function<String, TableSource> tables) {
        ImmutableMap<String, Row> rows = rows(tables.apply("plan.csv"));
        Source source = Source.builder()
                .id(value(rows, "id"))
                .title(value(rows, "source"))
                .publisher(value(rows, "publisher"))
                .edition(value(rows, "edition"))
                .licence(value(rows, "licence"))
                .build();
        GradeSet grades = GradeSet.parse(value(rows, "grades"));
        ImmutableList<Part> parts = parts(tables.apply("components.csv"));
        String kind = value(rows, "combination");
        Combination combination = kind.equals("table")
                ? GradeTable.read(tables.apply("table.csv"), parts, grades)
                : WeightedMarks.read(tables.apply("bands.csv"), weighted(tables, parts), grades);
        ImmutableMap.Builder<String, Parameter> parameters = ImmutableMap.builder();
        rows.forEach((name, row) ->
                parameters.put(name, Parameter.of(name, row.text("value"), Citation.of(source, name, section(row)))));
        return new ComponentPlan(source, parameters.buildOrThrow(), grades, parts, combination);
    }

    private static ImmutableMap<String, Row> rows(TableSource source) {
        String file = source.name();
        Map<String, Row> rows = new HashMap<>();
        ImmutableList<Row> all = Table.strict(source, PARAMETERS, row -> {
            check(row, rows);
            return row;
        });
        for (String name : REQUIRED) {
            if (!rows.containsKey(name)) {
                throw refused(file, 1, "missing-parameter", "must say " + name);
            }
        }
        ImmutableMap.Builder<String, Row> inOrder = ImmutableMap.builder();
        all.forEach(row -> inOrder.put(row.text("name"), row));
        return inOrder.buildOrThrow();
    }

    private static void check(Row row, Map<String, Row> rows) {
        status(row);
        String name = row.text("name");
        if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
            row.reject(
                    "name",
                    "unknown-parameter",
                    "is no parameter of a plan"
                            + Nearest.hint(
                                    name,
                                    ImmutableSet.<String>builder()
                                            .addAll(REQUIRED)
                                            .addAll(OPTIONAL)
                                            .build()));
        } else if (rows.put(name, row) != null) {
            row.reject("name", "repeated", "stands twice; keep one");
        }
        row.required("value", "must not be empty");
        switch (name) {
            case "grades" -> GradeSet.parse(row.text("value"));
            case "combination" ->
                checkArgument(
                        COMBINATIONS.containsKey(row.text("value")),
                        "combination must be one of %s",
                        COMBINATIONS.keySet());
            case "again-cap" ->
                checkArgument(
                        !rows.containsKey("grades")
                                || GradeSet.parse(rows.get("grades").text("value"))
                                        .holds(row.text("value")),
                        "a cap must be one of the plan's grades");
            case "level" -> row.whole("value", 1, 8);
            case "resit-months", "retake-months" -> row.whole("value", 0, 120);
            default -> {}
        }
    }

    /** Refuses a row that does not say how sure it is. */
    static void status(Row row) {
        if (!STATUSES.contains(row.text("status"))) {
            row.reject("status", "unknown-word", "must be one of " + String.join(", ", STATUSES));
        }
    }

    private static String section(Row row) {
        return row.find("section").orElse("not stated") + " (" + row.text("status") + ")";
    }

    private static String value(ImmutableMap<String, Row> rows, String name) {
        Row row = rows.get(name);
        return row == null ? "" : row.text("value");
    }

    private static ImmutableList<Part> parts(TableSource source) {
        String file = source.name();
        Set<String> ids = new HashSet<>();
        ImmutableList<Part> parts = Table.strict(source, COMPONENTS, row -> part(row, ids));
        if (parts.isEmpty()) {
            throw refused(file, 1, "no-component", "must name a component");
        }
        return parts;
    }

    private static Part part(Row row, Set<String> ids) {
        status(row);
        row.required("id", "must not be empty");
        if (!ids.add(row.text("id"))) {
            row.reject("id", "repeated", "stands twice; keep one");
        }
        BigDecimal outOf = row.count("out-of").orElse(HUNDRED);
        checkArgument(outOf.signum() > 0, "the highest mark must be above zero");
        Optional<BigDecimal> minimum = row.count("minimum");
        checkArgument(
                minimum.orElse(BigDecimal.ZERO).compareTo(outOf) <= 0, "a minimum must not be above the highest mark");
        return new Part(
                row.text("id"),
                row.text("title"),
                GradeSet.parse(row.text("grades")),
                row.count("weight"),
                outOf,
                minimum);
    }

    /** Holds the weights of a weighted plan to their sum; where they are not used, a weight is a note. */
    private static ImmutableList<Part> weighted(Function<String, TableSource> tables, ImmutableList<Part> parts) {
        BigDecimal sum = parts.stream()
                .map(part -> part.weight().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw refused(
                    tables.apply("components.csv").name(),
                    parts.size() + 1,
                    "weights",
                    "the weights must sum to 100, and sum to " + sum.toPlainString());
        }
        return parts;
    }

    private static UnusableFile refused(String file, long line, String code, String mend) {
        return new UnusableFile(ImmutableList.of(RowIssue.of(file, line, "", code, RowIssue.Done.FILE_REJECTED, mend)));
    }

    /** {@return the plan document} */
    public Source source() {
        return source;
    }

    /** {@return the parameters by name, each with its section and status} */
    public ImmutableMap<String, Parameter> parameters() {
        return parameters;
    }

    /** {@return the overall grades, the lowest first} */
    public GradeSet grades() {
        return grades;
    }

    /** {@return the components, in order} */
    public ImmutableList<Part> parts() {
        return parts;
    }

    /**
     * Whether the plan combines marks, so that each component needs one.
     *
     * @return whether it does
     */
    public boolean isByMarks() {
        return combination instanceof WeightedMarks;
    }

    /**
     * Grades an apprentice.
     *
     * @param results what is there of each component, by its id
     * @param exceptional whether exceptional circumstances are recorded that lift the cap of a re-sit
     * @return the overall grade
     * @throws IllegalArgumentException if a result is of no component of the plan, a grade is not of its component, or a mark is
     *     off its scale
     */
    public OverallGrade grade(ImmutableMap<String, PartResult> results, boolean exceptional) {
        results.forEach(this::check);
        ImmutableList<String> failed = parts.stream()
                .filter(part -> isFailed(part, Optional.ofNullable(results.get(part.id()))))
                .map(Part::id)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<String> missing = parts.stream()
                .filter(part -> isMissing(Optional.ofNullable(results.get(part.id()))))
                .map(Part::id)
                .collect(ImmutableList.toImmutableList());
        if (!failed.isEmpty()) {
            return overall(
                    Optional.of(grades.lowest()),
                    missing,
                    explained(results, "A component failed: " + String.join(", ", failed))
                            .result(grades.lowest()));
        }
        if (!missing.isEmpty()) {
            return overall(
                    Optional.empty(),
                    missing,
                    explained(results, "No grade yet: missing " + String.join(", ", missing))
                            .result("INCOMPLETE"));
        }
        Combination.Combined combined = combination.combine(results);
        String grade = capped(combined.grade(), results, exceptional);
        Explanation.Builder why = explained(results, "The components give " + combined.grade())
                .arithmetic(combined.reason())
                .addCitations(Citation.of(source, "combination", combined.section()));
        if (!grade.equals(combined.grade())) {
            Optional.ofNullable(parameters.get("again-cap")).ifPresent(cap -> why.addParameters(cap));
        }
        return overall(Optional.of(grade), missing, why.result(grade));
    }

    private OverallGrade overall(Optional<String> grade, ImmutableList<String> missing, Explanation.Builder why) {
        return new OverallGrade(this, grade, missing, why.build());
    }

    private Explanation.Builder explained(ImmutableMap<String, PartResult> results, String statement) {
        Explanation.Builder why = Explanation.builder();
        why.statement(statement);
        results.forEach((id, result) -> {
            result.grade().ifPresent(grade -> why.putFacts(id + ".grade", grade));
            result.mark().ifPresent(mark -> why.putFacts(id + ".mark", mark.toPlainString()));
        });
        return why;
    }

    private String capped(String grade, ImmutableMap<String, PartResult> results, boolean exceptional) {
        Parameter cap = parameters.get("again-cap");
        boolean again = results.values().stream().anyMatch(PartResult::again);
        return cap == null || !again || exceptional ? grade : grades.lower(grade, cap.value());
    }

    private boolean isMissing(Optional<PartResult> result) {
        return result.isEmpty()
                || (isByMarks()
                        ? result.get().mark().isEmpty()
                        : result.get().grade().isEmpty());
    }

    private static boolean isFailed(Part part, Optional<PartResult> result) {
        boolean byGrade = result.flatMap(PartResult::grade)
                .filter(part.grades().lowest()::equals)
                .isPresent();
        boolean byMark = result.flatMap(PartResult::mark)
                .filter(mark -> part.minimum()
                        .filter(minimum -> mark.compareTo(minimum) < 0)
                        .isPresent())
                .isPresent();
        return byGrade || byMark;
    }

    private void check(String id, PartResult result) {
        Part part = parts.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("a result must be of a component of the plan: plan=" + source.id()
                                + ", components=" + parts.stream().map(Part::id).toList()));
        result.grade().ifPresent(part.grades()::rank);
        result.mark()
                .ifPresent(mark -> checkArgument(
                        mark.signum() >= 0 && mark.compareTo(part.outOf()) <= 0,
                        "a mark must be from 0 to the highest there is: component=%s, highest=%s",
                        id,
                        part.outOf()));
    }

    /** {@return id and edition} */
    @Override
    public String toString() {
        return source.id() + "@" + source.edition();
    }
}

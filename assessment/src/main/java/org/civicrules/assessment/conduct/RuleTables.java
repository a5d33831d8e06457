package org.civicrules.assessment.conduct;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.source.Modality;

/** Makes rules of the tables of one plan edition. */
final class RuleTables {

    private static final Splitter NAMES = Splitter.on(' ').omitEmptyStrings();
    private static final Columns WINDOWS = Columns.required(
            "rule", "clause", "stage", "kind", "event", "anchor", "months-min", "months-max", "modality", "title");
    private static final Columns ORDER =
            Columns.required("rule", "clause", "stage", "before", "after", "strict", "needed", "force", "title");
    private static final Columns CONFIRMATIONS =
            Columns.required("rule", "clause", "stage", "roles", "route", "expected", "modality", "title");
    private static final Columns MEMBERSHIPS = Columns.required("rule", "clause", "body", "grade", "requirements");
    private static final ImmutableMap<String, Optional<Modality>> FORCES = ImmutableMap.of(
            "must", Optional.of(Modality.MUST),
            "should", Optional.of(Modality.SHOULD),
            "contradiction", Optional.empty());
    private static final int MONTHS_MOST = 1200;

    private final AssessmentPlan plan;
    private final Function<String, TableSource> tables;

    RuleTables(AssessmentPlan plan, Function<String, TableSource> tables) {
        this.plan = plan;
        this.tables = tables;
    }

    /** The graph of events. */
    Chronology chronology() {
        return new Chronology(Table.strict(tables.apply("order.csv"), ORDER, this::edge));
    }

    private Chronology.Edge edge(Row row) {
        plan.cite(row.text("clause"));
        row.required("force", "must say MUST, SHOULD or CONTRADICTION");
        return new Chronology.Edge(
                row.text("rule"),
                word(row, "stage", Stage.class),
                word(row, "before", CaseDate.class),
                word(row, "after", CaseDate.class),
                row.yesNo("strict").orElse(false),
                row.yesNo("needed").orElse(false),
                row.text("clause"),
                row.word("force", FORCES).flatMap(force -> force),
                row.text("title"));
    }

    /** The rules of a plan's tables, and of its graph of events. */
    ImmutableList<ConductRule> read(Chronology chronology) {
        return ImmutableList.<ConductRule>builder()
                .addAll(rules("windows.csv", WINDOWS, this::window))
                .addAll(order(chronology))
                .addAll(rules("confirmations.csv", CONFIRMATIONS, this::confirmation))
                .addAll(rules("memberships.csv", MEMBERSHIPS, this::membership))
                .build();
    }

    private ImmutableList<ConductRule> rules(String table, Columns columns, Function<Row, ConductRule> reader) {
        return Table.strict(tables.apply(table), columns, reader);
    }

    private ConductRule window(Row row) {
        return new CaseWindowRule(
                plan,
                word(row, "stage", Stage.class),
                row.text("rule"),
                row.text("title"),
                word(row, "modality", Modality.class),
                row.text("clause"),
                word(row, "kind", CaseWindowRule.Kind.class),
                word(row, "event", CaseDate.class),
                word(row, "anchor", CaseDate.class),
                row.whole("months-min", 0, MONTHS_MOST).orElse(0),
                row.whole("months-max", 0, MONTHS_MOST).orElse(0));
    }

    private ImmutableList<ConductRule> order(Chronology chronology) {
        return chronology.edges().stream()
                .flatMap(edge -> edge.modality().map(modality -> new OrderRule(plan, edge, modality)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private ConductRule confirmation(Row row) {
        row.required("expected", "say true or false");
        return new ConfirmationRule(
                plan,
                word(row, "stage", Stage.class),
                row.text("rule"),
                row.text("title"),
                word(row, "modality", Modality.class),
                row.text("clause"),
                row.yesNo("expected").orElse(true),
                NAMES.splitToStream(row.text("roles"))
                        .map(AssessorRole::valueOf)
                        .collect(ImmutableSet.toImmutableSet()),
                row.word("route", KnowledgeRoute.class));
    }

    /** A word that must be there; what an empty or unknown one is read as is dropped with its row. */
    private static <E extends Enum<E>> E word(Row row, String column, Class<E> words) {
        row.required(column, "must not be empty");
        return row.word(column, words).orElse(words.getEnumConstants()[0]);
    }

    private ConductRule membership(Row row) {
        return new MembershipRule(
                plan,
                row.text("rule"),
                row.text("body"),
                row.text("grade"),
                ImmutableList.copyOf(NAMES.split(row.text("requirements"))),
                row.text("clause"));
    }
}

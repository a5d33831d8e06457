package org.civicrules.assessment.conduct;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.PlanTable;
import org.civicrules.core.source.Modality;

/** Makes rules of the tables of one plan edition. */
final class RuleTables {

    private static final Splitter NAMES = Splitter.on(' ').omitEmptyStrings();

    private final AssessmentPlan plan;
    private final Class<?> anchor;
    private final String folder;

    RuleTables(AssessmentPlan plan, Class<?> anchor, String folder) {
        this.plan = plan;
        this.anchor = anchor;
        this.folder = folder;
    }

    ImmutableList<ConductRule> read() {
        ImmutableList.Builder<ConductRule> rules = ImmutableList.builder();
        rows("windows.csv", "stage", "kind", "event", "anchor", "months-min", "months-max", "modality", "title")
                .forEach(row -> rules.add(row.parse(this::window)));
        rows("confirmations.csv", "stage", "roles", "route", "expected", "modality", "title")
                .forEach(row -> rules.add(row.parse(this::confirmation)));
        rows("memberships.csv", "body", "grade", "requirements").forEach(row -> rules.add(row.parse(this::membership)));
        return rules.build();
    }

    private ImmutableList<PlanTable.Row> rows(String table, String... columns) {
        List<String> all = ImmutableList.<String>builder()
                .add("rule", "clause")
                .add(columns)
                .build();
        return PlanTable.load(anchor, folder + "/" + table, all).rows();
    }

    private ConductRule window(PlanTable.Row row) {
        return new CaseWindowRule(
                plan,
                Stage.valueOf(row.text("stage")),
                row.text("rule"),
                row.text("title"),
                Modality.valueOf(row.text("modality")),
                row.text("clause"),
                CaseWindowRule.Kind.valueOf(row.text("kind")),
                CaseDate.valueOf(row.text("event")),
                CaseDate.valueOf(row.text("anchor")),
                row.optionalNumber("months-min").orElse(0),
                row.optionalNumber("months-max").orElse(0));
    }

    private ConductRule confirmation(PlanTable.Row row) {
        return new ConfirmationRule(
                plan,
                Stage.valueOf(row.text("stage")),
                row.text("rule"),
                row.text("title"),
                Modality.valueOf(row.text("modality")),
                row.text("clause"),
                row.yes("expected"),
                NAMES.splitToStream(row.text("roles"))
                        .map(AssessorRole::valueOf)
                        .collect(ImmutableSet.toImmutableSet()),
                row.optional("route").map(KnowledgeRoute::valueOf));
    }

    private ConductRule membership(PlanTable.Row row) {
        return new MembershipRule(
                plan,
                row.text("rule"),
                row.text("body"),
                row.text("grade"),
                ImmutableList.copyOf(NAMES.split(row.text("requirements"))),
                row.text("clause"));
    }
}

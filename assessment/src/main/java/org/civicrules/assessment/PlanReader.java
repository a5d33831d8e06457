package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.ClauseRegister;

/** Reads the tables of one plan edition. */
final class PlanReader {

    private final ClauseRegister register;
    private final Class<?> anchor;
    private final String folder;

    PlanReader(ClauseRegister register, Class<?> anchor, String folder) {
        this.register = register;
        this.anchor = anchor;
        this.folder = folder;
    }

    AssessmentPlan read() {
        return ImmutableAssessmentPlan.builder()
                .register(register)
                .catalogue(catalogue())
                .putAllParameters(parameters())
                .addAllComponents(components())
                .build();
    }

    private Catalogue catalogue() {
        return Catalogue.of(register.source().edition(), table("criteria.csv", Catalogue.COLUMNS));
    }

    private ImmutableMap<String, Parameter> parameters() {
        return table("plan.csv", ImmutableList.of("name", "value", "clause")).rows().stream()
                .collect(ImmutableMap.toImmutableMap(row -> row.text("name"), row -> row.parse(this::parameter)));
    }

    private Parameter parameter(PlanTable.Row row) {
        return Parameter.of(row.text("name"), row.text("value"), register.cite(row.text("clause")));
    }

    private ImmutableList<Component> components() {
        return table("components.csv", ImmutableList.of("id", "title", "methods", "weight-percent", "scored", "clause"))
                .rows()
                .stream()
                .map(row -> row.parse(this::component))
                .collect(ImmutableList.toImmutableList());
    }

    private Component component(PlanTable.Row row) {
        return new Component(
                row.text("id"),
                row.text("title"),
                Catalogue.methods(row.text("methods")),
                row.optionalNumber("weight-percent"),
                row.yes("scored"),
                register.cite(row.text("clause")));
    }

    private PlanTable table(String name, ImmutableList<String> columns) {
        return PlanTable.load(anchor, folder + "/" + name, columns);
    }
}

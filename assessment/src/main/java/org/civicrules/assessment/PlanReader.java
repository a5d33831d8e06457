package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.function.Function;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.ClauseRegister;

/** Reads the tables of one plan edition. */
final class PlanReader {

    private static final Columns PARAMETERS = Columns.required("name", "value", "clause");
    private static final Columns COMPONENTS =
            Columns.required("id", "title", "methods", "weight-percent", "scored", "clause");

    private final ClauseRegister register;
    private final Function<String, TableSource> tables;

    PlanReader(ClauseRegister register, Function<String, TableSource> tables) {
        this.register = register;
        this.tables = tables;
    }

    AssessmentPlan read() {
        return ImmutableAssessmentPlan.builder()
                .register(register)
                .catalogue(Catalogue.read(register.source().edition(), tables.apply("criteria.csv")))
                .putAllParameters(Maps.uniqueIndex(strict("plan.csv", PARAMETERS, this::parameter), Parameter::name))
                .addAllComponents(strict("components.csv", COMPONENTS, this::component))
                .build();
    }

    private <T> ImmutableList<T> strict(String name, Columns columns, Function<Row, T> reader) {
        return Table.strict(tables.apply(name), columns, reader);
    }

    private Parameter parameter(Row row) {
        return Parameter.of(row.text("name"), row.text("value"), register.cite(row.text("clause")));
    }

    private Component component(Row row) {
        return new Component(
                row.text("id"),
                row.text("title"),
                Catalogue.methods(row.text("methods")),
                row.whole("weight-percent", 0, 100),
                row.yesNo("scored").orElse(false),
                register.cite(row.text("clause")));
    }
}

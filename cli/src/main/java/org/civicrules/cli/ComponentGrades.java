package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.civicrules.assessment.components.ComponentGradeFile;
import org.civicrules.assessment.components.ComponentGradeFile.Graded;
import org.civicrules.assessment.components.ComponentPlan;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.rule.LibraryVersion;

/** Plans of other standards, read from a folder, and the apprentices graded by them. */
final class ComponentGrades {

    private static final String INCOMPLETE = "INCOMPLETE";

    private ComponentGrades() {}

    static ComponentPlan plan(Path folder) {
        try {
            return ComponentPlan.read(folder);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    static String line(ComponentPlan plan) {
        return plan + ": " + plan.parts().size() + " components, grades "
                + String.join(" ", plan.grades().names()) + ", combined by "
                + (plan.isByMarks() ? "weighted marks" : "a table");
    }

    static void print(PrintWriter out, ComponentPlan plan, ComponentGradeFile file, Format format, boolean explain) {
        switch (format) {
            case TEXT -> file.apprentices().forEach(graded -> text(out, graded, explain));
            case JSON -> {
                ArrayNode list = Json.array();
                file.apprentices().forEach(graded -> list.add(json(plan, graded, explain)));
                out.println(Json.write(list));
            }
            case CSV -> {
                CsvSheet csv = CsvSheet.to(
                        out,
                        Column.text("apprentice", "Apprentice"),
                        Column.text("plan", "Plan"),
                        Column.text("edition", "Edition"),
                        Column.text("outcome", "Outcome"),
                        Column.text("missing", "Missing"));
                file.apprentices()
                        .forEach(graded -> csv.row(
                                graded.apprentice(),
                                plan.source().id(),
                                plan.source().edition(),
                                graded.overall().grade().orElse(INCOMPLETE),
                                String.join(" ", graded.overall().missing())));
            }
        }
    }

    private static void text(PrintWriter out, Graded graded, boolean explain) {
        out.println(graded.apprentice() + ": " + graded.overall().grade().orElse(INCOMPLETE));
        if (explain) {
            out.print(graded.overall().explanation().toText().indent(2));
        }
    }

    private static ObjectNode json(ComponentPlan plan, Graded graded, boolean explain) {
        ObjectNode node = Json.object()
                .put("apprentice", graded.apprentice())
                .put("plan", plan.source().id())
                .put("edition", plan.source().edition())
                .put("libraryVersion", LibraryVersion.current())
                .put("outcome", graded.overall().grade().orElse(INCOMPLETE));
        graded.overall().missing().forEach(node.putArray("missing")::add);
        if (explain) {
            node.set("explanation", Json.of(graded.overall().explanation()));
        }
        return node;
    }
}

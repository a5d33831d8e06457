package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Component;
import org.civicrules.assessment.Criterion;
import org.civicrules.assessment.conduct.AssessmentRules;
import org.civicrules.assessment.conduct.ConductRule;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.rule.LibraryVersion;
import org.civicrules.core.rule.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the assessment plans as data. */
@Command(
        name = "plan",
        description = "Lists the apprenticeship assessment plans, or shows one.",
        mixinStandardHelpOptions = true,
        subcommands = {PlanCommand.CheckPlan.class, PlanCommand.ListPlans.class, PlanCommand.Show.class},
        footer = {"", "Example:", "  civic-rules plan list", "  civic-rules plan show housing-l2 --format csv"})
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Exit.USAGE;
    }

    private static ObjectNode head(AssessmentPlan plan) {
        return Json.object()
                .put("plan", plan.id())
                .put("edition", plan.edition())
                .put("catalogue", plan.catalogue().edition())
                .put("title", plan.title())
                .put("level", plan.level())
                .put("standardReference", plan.standardReference())
                .put("larsCode", plan.larsCode())
                .put("criteriaTotal", plan.catalogue().criteria().size())
                .put("criteriaScored", plan.scored().size());
    }

    /** Checks a plan that is a folder of files. */
    @Command(
            name = "check",
            description = "Checks a folder that holds a plan of components: parameters, table or bands, weights.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  civic-rules plan check examples/plans/st0119"})
    static final class CheckPlan implements Callable<Integer> {

        @Parameters(paramLabel = "FOLDER", description = "The folder.")
        private Path folder = Path.of("");

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            out.println(ComponentGrades.line(ComponentGrades.plan(folder)));
            out.flush();
            return Exit.EVALUATED;
        }
    }

    /** Lists the plans. */
    @Command(
            name = "list",
            description = "Lists the plans with their editions.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  civic-rules plan list --format json"})
    static final class ListPlans implements Callable<Integer> {

        @Option(names = "--format", description = "text (default), json or csv.")
        private Format format = Format.TEXT;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case TEXT -> Plans.all().forEach(plan -> out.println(line(plan)));
                case JSON -> {
                    ArrayNode list = Json.array();
                    Plans.all().forEach(plan -> list.add(head(plan)));
                    out.println(Json.write(list));
                }
                case CSV -> {
                    CsvSheet csv = CsvSheet.to(
                            out,
                            Column.word("plan", "Plan"),
                            Column.word("edition", "Edition"),
                            Column.word("title", "Title"),
                            Column.number("level", "Level"),
                            Column.word("standard", "Standard"),
                            Column.number("criteria", "Criteria"),
                            Column.number("scored", "Scored"));
                    Plans.all().forEach(plan -> csv.row(cells(plan)));
                }
            }
            return Exit.EVALUATED;
        }

        private static String line(AssessmentPlan plan) {
            return plan.id() + "  edition " + plan.edition() + "  " + plan.title() + ", level " + plan.level() + " ("
                    + plan.standardReference() + "), "
                    + plan.catalogue().criteria().size() + " criteria, "
                    + plan.scored().size() + " scored at the end";
        }

        private static Object[] cells(AssessmentPlan plan) {
            return new Object[] {
                plan.id(),
                plan.edition(),
                plan.title(),
                String.valueOf(plan.level()),
                plan.standardReference(),
                String.valueOf(plan.catalogue().criteria().size()),
                String.valueOf(plan.scored().size())
            };
        }
    }

    /** Shows one plan. */
    @Command(
            name = "show",
            description = "Shows a plan: parameters, components and criteria.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  civic-rules plan show housing-l2 --format json"})
    static final class Show implements Callable<Integer> {

        @Parameters(paramLabel = "PLAN", description = "The plan's id, as plan list prints it.")
        private String id = "";

        @Option(names = "--format", description = "text (default), json or csv; csv has the criteria only.")
        private Format format = Format.TEXT;

        @Option(names = "--catalogue", paramLabel = "FILE", description = "Your organisation's finalised criteria.")
        private Optional<Path> catalogue = Optional.empty();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            AssessmentPlan plan = Plans.named(id, catalogue);
            switch (format) {
                case TEXT -> text(out, plan, Plans.rules(id));
                case JSON -> out.println(Json.write(json(plan, Plans.rules(id))));
                case CSV -> csv(out, plan);
            }
            return Exit.EVALUATED;
        }

        private static void text(PrintWriter out, AssessmentPlan plan, AssessmentRules rules) {
            out.println(ListPlans.line(plan));
            out.println("source: " + plan.register().source().title() + ", "
                    + plan.register().source().licence());
            out.println();
            plan.parameters()
                    .values()
                    .forEach(parameter ->
                            out.println("  " + parameter.name() + " = " + parameter.value() + clause(parameter)));
            out.println();
            plan.components()
                    .forEach(component -> out.println("  component " + component.id() + ": " + component.title()
                            + weight(component) + (component.scored() ? "" : ", not scored")));
            out.println();
            for (Criterion criterion : plan.catalogue().criteria()) {
                out.println("  " + criterion.code() + "  " + criterion.area() + ": " + criterion.title() + " ["
                        + String.join(" / ", criterion.methods()) + "]" + (plan.isScored(criterion) ? "" : " gateway"));
            }
            out.println();
            rules.rules()
                    .forEach(rule -> out.println("  " + rule.modality() + "  " + rule.id() + ": " + rule.title() + " ["
                            + Clauses.of(rule.citations()) + "]"));
        }

        private static String clause(Parameter parameter) {
            return parameter
                    .citation()
                    .map(citation -> "  [" + citation.clause() + "]")
                    .orElse("");
        }

        private static String weight(Component component) {
            return component
                    .weightPercent()
                    .map(percent -> ", weight " + percent + "%")
                    .orElse("");
        }

        private static ObjectNode json(AssessmentPlan plan, AssessmentRules rules) {
            ObjectNode node = head(plan)
                    .put("libraryVersion", LibraryVersion.current())
                    .put("source", plan.register().source().title())
                    .put("licence", plan.register().source().licence());
            ArrayNode parameters = node.putArray("parameters");
            plan.parameters().values().forEach(parameter -> parameters.add(json(parameter)));
            ArrayNode components = node.putArray("components");
            plan.components().forEach(component -> components.add(json(component)));
            ArrayNode criteria = node.putArray("criteria");
            plan.catalogue().criteria().forEach(criterion -> criteria.add(json(plan, criterion)));
            ArrayNode list = node.putArray("rules");
            rules.rules().forEach(rule -> list.add(json(rule)));
            rules.confirmationNames().forEach(node.putArray("confirmations")::add);
            rules.assessorConfirmationNames().forEach(node.putArray("assessorConfirmations")::add);
            return node;
        }

        private static ObjectNode json(ConductRule rule) {
            return Json.object()
                    .put("id", rule.id().value())
                    .put("stage", rule.stage().name())
                    .put("modality", rule.modality().name())
                    .put("title", rule.title())
                    .put("clauses", Clauses.of(rule.citations()));
        }

        private static ObjectNode json(Parameter parameter) {
            ObjectNode node = Json.object().put("name", parameter.name()).put("value", parameter.value());
            parameter.citation().ifPresent(citation -> node.put("clause", citation.clause()));
            return node;
        }

        private static ObjectNode json(Component component) {
            ObjectNode node = Json.object().put("id", component.id()).put("title", component.title());
            component.weightPercent().ifPresent(percent -> node.put("weightPercent", percent));
            node.put("scored", component.scored());
            component.methods().forEach(node.putArray("methods")::add);
            return node.put("clause", component.citation().clause());
        }

        private static ObjectNode json(AssessmentPlan plan, Criterion criterion) {
            ObjectNode node = Json.object()
                    .put("code", criterion.code())
                    .put("kind", criterion.kind().name())
                    .put("area", criterion.area())
                    .put("title", criterion.title());
            criterion.methods().forEach(node.putArray("methods")::add);
            return node.put("section", criterion.section()).put("scored", plan.isScored(criterion));
        }

        private static void csv(PrintWriter out, AssessmentPlan plan) {
            CsvSheet csv = CsvSheet.to(
                    out,
                    Column.word("code", "Code"),
                    Column.word("kind", "Kind"),
                    Column.word("area", "Area"),
                    Column.word("title", "Title"),
                    Column.word("methods", "Methods"),
                    Column.word("section", "Section"),
                    Column.word("scored", "Scored"));
            for (Criterion criterion : plan.catalogue().criteria()) {
                csv.row(
                        criterion.code(),
                        criterion.kind().name(),
                        criterion.area(),
                        criterion.title(),
                        String.join(" / ", criterion.methods()),
                        criterion.section(),
                        String.valueOf(plan.isScored(criterion)));
            }
        }
    }
}

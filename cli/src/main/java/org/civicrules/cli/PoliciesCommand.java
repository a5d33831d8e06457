package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.civicrules.assessment.conduct.AssessmentPolicies;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Nearest;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.rule.Policy;
import org.civicrules.grants.GrantPolicies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists every question that a document leaves open, with its readings. */
@Command(
        name = "policies",
        description = "Lists every question that a document leaves open: its readings, the default, and the clauses.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules policies already-incurred"})
final class PoliciesCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The policy to show; all of them if none is named.")
    private Optional<String> id;

    @Mixin
    private Output output;

    /** One question as it is shown: the area it belongs to, and the readings as they are written, the default first. */
    private record Question(
            String area,
            String id,
            String question,
            String defaultReading,
            ImmutableList<String> readings,
            ImmutableList<String> clauses) {

        static <V> Question of(String area, Policy<V> policy) {
            return new Question(
                    area,
                    policy.id(),
                    policy.question(),
                    policy.text(policy.defaultReading()),
                    policy.readings(),
                    policy.clauses());
        }

        static Question of(org.civicrules.performance.lookedafter.Policy policy) {
            return new Question(
                    "looked-after-children",
                    policy.id(),
                    policy.decides(),
                    policy.defaultValue(),
                    policy.readings(),
                    ImmutableList.of());
        }
    }

    @Override
    public Integer call() {
        ImmutableList<Question> questions = id.map(PoliciesCommand::named).orElseGet(PoliciesCommand::all);
        switch (output.format()) {
            case TEXT -> text(questions);
            case JSON -> output.json(json(questions));
            case CSV -> csv(questions);
        }
        return Exit.EVALUATED;
    }

    private static ImmutableList<Question> all() {
        return Stream.of(
                        AssessmentPolicies.ALL.stream().map(policy -> Question.of("apprenticeships", policy)),
                        GrantPolicies.ALL.stream().map(policy -> Question.of("grants", policy)),
                        Stream.of(org.civicrules.performance.lookedafter.Policy.values())
                                .map(Question::of))
                .flatMap(Function.identity())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Question> named(String id) {
        ImmutableList<Question> found =
                all().stream().filter(question -> question.id().equals(id)).collect(ImmutableList.toImmutableList());
        if (found.isEmpty()) {
            throw CommandFailure.usage("there is no policy " + id
                    + Nearest.to(id, all().stream().map(Question::id).toList())
                            .map(near -> ": did you mean " + near + "?")
                            .orElse("; civic-rules policies lists them all"));
        }
        return found;
    }

    private void text(ImmutableList<Question> questions) {
        PrintWriter out = output.out();
        String area = "";
        for (Question question : questions) {
            if (!question.area().equals(area)) {
                area = question.area();
                out.println(area);
            }
            out.println("  " + question.id() + ": " + question.question());
            out.println("      default   " + question.defaultReading());
            out.println("      readings  " + String.join(" | ", question.readings()));
            if (!question.clauses().isEmpty()) {
                out.println("      clauses   " + String.join(" ", question.clauses()));
            }
        }
    }

    private static ObjectNode json(ImmutableList<Question> questions) {
        ObjectNode node = Json.object();
        ArrayNode policies = node.putArray("policies");
        for (Question question : questions) {
            ObjectNode policy = policies.addObject()
                    .put("area", question.area())
                    .put("id", question.id())
                    .put("question", question.question())
                    .put("default", question.defaultReading());
            question.readings().forEach(policy.putArray("readings")::add);
            question.clauses().forEach(policy.putArray("clauses")::add);
        }
        return node;
    }

    private void csv(ImmutableList<Question> questions) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.word("area", "Area"),
                Column.word("id", "Policy"),
                Column.word("question", "What it decides"),
                Column.word("default", "Default"),
                Column.word("readings", "Readings"),
                Column.word("clauses", "Clauses"));
        questions.forEach(question -> rows.row(
                question.area(),
                question.id(),
                question.question(),
                question.defaultReading(),
                String.join(" | ", question.readings()),
                String.join(" ", question.clauses())));
    }
}

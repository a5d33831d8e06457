package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Feedback;
import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.conduct.CaseScores;
import org.civicrules.core.rule.LibraryVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says to an apprentice in plain words what was achieved and what to raise. */
@Command(
        name = "feedback",
        description = "Says in plain words, by area, what an apprentice achieved and what to raise to what.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules feedback examples/housing-l2/not-achieved.json"})
final class FeedbackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE.json", description = "The case.")
    private Path file = Path.of("");

    @Option(names = "--format", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CaseInput input = CaseInput.read(file);
        AssessmentPlan plan = input.rules().plan();
        GradingResult result = GradingResult.of(
                plan,
                CaseScores.of(plan, input.file().sheets()).sheets(),
                input.file().policy().distinctionTests());
        Feedback feedback = Feedback.of(result);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> text(out, feedback);
            case JSON -> out.println(Json.write(json(input, result, feedback)));
            case CSV -> throw CommandFailure.usage("feedback is words; use --format text or json");
        }
        out.flush();
        return Exit.EVALUATED;
    }

    private static void text(PrintWriter out, Feedback feedback) {
        out.println(feedback.summary());
        for (Feedback.Area area : feedback.areas()) {
            out.println();
            out.println(area.heading());
            area.toRaise().forEach(open -> out.println("  to raise: " + open.text()));
            area.achieved().forEach(title -> out.println("  achieved: " + title));
        }
    }

    private static ObjectNode json(CaseInput input, GradingResult result, Feedback feedback) {
        ObjectNode node = Json.object()
                .put("apprentice", input.file().apprentice())
                .put("plan", result.plan().id())
                .put("edition", result.plan().edition())
                .put("libraryVersion", LibraryVersion.current())
                .put("outcome", result.grade().name())
                .put("summary", feedback.summary());
        ArrayNode areas = node.putArray("areas");
        for (Feedback.Area area : feedback.areas()) {
            ObjectNode child = areas.addObject().put("kind", area.kind().name()).put("area", area.area());
            area.achieved().forEach(child.putArray("achieved")::add);
            ArrayNode open = child.putArray("toRaise");
            area.toRaise().forEach(raise -> {
                ObjectNode one = open.addObject().put("criterion", raise.code()).put("title", raise.title());
                raise.score().ifPresent(score -> one.put("score", score.points()));
                one.put("needed", raise.needed().points());
            });
        }
        return node;
    }
}

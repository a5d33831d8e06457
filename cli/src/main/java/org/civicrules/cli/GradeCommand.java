package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.assessment.ApprenticeScores;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.ScoreFile;
import org.civicrules.assessment.components.ComponentGradeFile;
import org.civicrules.assessment.components.ComponentPlan;
import org.civicrules.core.file.FileReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades every apprentice of a score file. */
@Command(
        name = "grade",
        description = "Grades each apprentice of a score file.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "SCORES.csv has the columns apprentice,criterion,score and, for housing-l3, assessor_role",
            "(LINE_MANAGER, TRAINING_PROVIDER, INDEPENDENT_ASSESSOR); for a folder, apprentice,component and",
            "grade or mark, with again and exceptional.",
            "",
            "Example:",
            "  civic-rules grade --plan housing-l2 examples/housing-l2/scores.csv"
        })
final class GradeCommand implements Callable<Integer> {

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "PLAN",
            description = "housing-l2 or housing-l3, or a folder that holds a plan of components.")
    private String plan = "";

    @Parameters(paramLabel = "SCORES.csv", description = "The scores.")
    private Path file = Path.of("");

    @Option(names = "--format", description = "text (default), json or csv.")
    private Format format = Format.TEXT;

    @Option(names = "--explain", description = "Say why, in text and json.")
    private boolean explain;

    @Option(names = "--catalogue", paramLabel = "FILE", description = "Your organisation's finalised criteria.")
    private Optional<Path> catalogue = Optional.empty();

    @Option(names = "--strict", description = "End with exit code 2 if a row was rejected.")
    private boolean strict;

    @Option(
            names = "--fail-on",
            paramLabel = "OUTCOME",
            split = ",",
            description = "End with exit code 3 if an apprentice has this outcome: ${COMPLETION-CANDIDATES}.")
    private List<Grade> failOn = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return isFolder() ? gradeComponents(ComponentGrades.plan(Path.of(plan))) : gradeScores();
    }

    /** A known plan comes before a folder of its name. */
    private boolean isFolder() {
        return Plans.all().stream().noneMatch(known -> known.id().equals(plan)) && Files.isDirectory(Path.of(plan));
    }

    private int gradeComponents(ComponentPlan terms) {
        ComponentGradeFile results =
                InputFile.table(file, spec.commandLine().getErr(), source -> ComponentGradeFile.read(terms, source));
        if (!failOn.isEmpty() || catalogue.isPresent()) {
            throw CommandFailure.usage("--fail-on and --catalogue are for plans that score criteria");
        }
        PrintWriter out = spec.commandLine().getOut();
        ComponentGrades.print(out, terms, results, format, explain);
        out.flush();
        report(results.report());
        return Exit.of(strict && results.report().rejected() > 0, false);
    }

    private int gradeScores() throws IOException {
        AssessmentPlan terms = Plans.named(plan, catalogue);
        ScoreFile scores = InputFile.table(file, spec.commandLine().getErr(), source -> ScoreFile.read(terms, source));
        boolean failed = print(scores);
        spec.commandLine().getOut().flush();
        report(scores.report());
        return Exit.of(strict && scores.report().rejected() > 0, failed);
    }

    private boolean print(ScoreFile scores) throws IOException {
        boolean failed = false;
        CommandLine command = spec.commandLine();
        try (GradePrinter printer = GradePrinter.of(format, command.getOut(), explain);
                Progress progress = Progress.besideResults(command.getErr(), "apprentices graded")) {
            for (ApprenticeScores apprentice : (Iterable<ApprenticeScores>) scores.apprentices()::iterator) {
                GradingResult result = GradingResult.of(scores.plan(), apprentice.sheets(), ImmutableList.of());
                printer.print(apprentice, result);
                failed |= failOn.contains(result.grade());
                progress.add(1);
            }
        }
        return failed;
    }

    private void report(FileReport report) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(file + ": " + report.read() + " rows read, " + report.accepted() + " accepted, " + report.rejected()
                + " rejected");
        report.issues().forEach(issue -> err.println(issue.text()));
    }
}

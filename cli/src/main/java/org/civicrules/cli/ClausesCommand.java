package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.source.Clause;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The clause registers: what each document says, clause by clause, and what the library does with it. */
@Command(
        name = "clauses",
        description = "Lists every clause of a source with its treatment; without a source, lists the sources.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules clauses", "  civic-rules clauses housing-l2 --format csv"})
final class ClausesCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "SOURCE", description = "The id of a source.")
    private @Nullable String source;

    @Option(names = "--format", defaultValue = "TEXT", paramLabel = "FORMAT", description = "TEXT, JSON or CSV.")
    private Format format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ImmutableList<ClauseRegister> registers = registers();
        switch (format) {
            case TEXT -> text(out, registers);
            case JSON -> out.println(Json.write(json(registers)));
            case CSV -> csv(out, registers);
        }
        return Exit.EVALUATED;
    }

    private ImmutableList<ClauseRegister> registers() {
        if (source == null) {
            return Registers.ALL;
        }
        return Registers.of(source)
                .map(ImmutableList::of)
                .orElseThrow(() -> CommandFailure.usage("source " + source + " is not known; expected one of "
                        + Registers.ALL.stream()
                                .map(register -> register.source().id())
                                .collect(Collectors.joining(", "))));
    }

    private void text(PrintWriter out, ImmutableList<ClauseRegister> registers) {
        for (ClauseRegister register : registers) {
            Source from = register.source();
            out.printf(
                    "%s: %s (%s), %d clauses%n",
                    from.id(), from.title(), from.edition(), register.clauses().size());
            if (source != null) {
                register.clauses().values().forEach(clause -> out.println(line(clause)));
            }
        }
    }

    private static String line(Clause clause) {
        return clause.id() + "  " + clause.section() + "\n  " + clause.modality() + ": " + clause.paraphrase() + "\n  "
                + clause.treatment() + " " + String.join(" ", clause.by())
                + clause.reading().map(reading -> "\n  reading: " + reading).orElse("");
    }

    private static ArrayNode json(ImmutableList<ClauseRegister> registers) {
        ArrayNode sources = Json.array();
        for (ClauseRegister register : registers) {
            ObjectNode node = sources.addObject();
            node.put("source", register.source().id())
                    .put("title", register.source().title())
                    .put("edition", register.source().edition());
            ArrayNode clauses = node.putArray("clauses");
            register.clauses().values().forEach(clause -> clauses.add(json(clause)));
        }
        return sources;
    }

    private static ObjectNode json(Clause clause) {
        ObjectNode node = Json.object()
                .put("clause", clause.id())
                .put("section", clause.section())
                .put("modality", clause.modality().name())
                .put("treatment", clause.treatment().name())
                .put("paraphrase", clause.paraphrase());
        ArrayNode by = node.putArray("by");
        clause.by().forEach(by::add);
        clause.reading().ifPresent(reading -> node.put("reading", reading));
        return node;
    }

    private static void csv(PrintWriter out, ImmutableList<ClauseRegister> registers) {
        CsvSheet rows = CsvSheet.to(
                out,
                Column.word("source", "Source"),
                Column.word("clause", "Clause"),
                Column.word("section", "Section"),
                Column.word("modality", "Modality"),
                Column.word("treatment", "Treatment"),
                Column.word("by", "By"),
                Column.word("paraphrase", "Paraphrase"),
                Column.word("reading", "Reading"));
        for (ClauseRegister register : registers) {
            for (Clause clause : register.clauses().values()) {
                rows.row(
                        register.source().id(),
                        clause.id(),
                        clause.section(),
                        clause.modality().name(),
                        clause.treatment().name(),
                        String.join(" ", clause.by()),
                        clause.paraphrase(),
                        clause.reading().orElse(""));
            }
        }
    }
}

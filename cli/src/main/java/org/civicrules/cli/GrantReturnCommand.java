package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.grants.FilledMetric;
import org.civicrules.grants.ReturnDraft;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.scheme.Edition;
import org.civicrules.grants.scheme.GrantScheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills the metrics of a reporting point from a grant file. */
@Command(
        name = "return",
        description = "Fills the metrics of a reporting point and names what is missing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules grant return examples/grants/bury.json --point 1"})
final class GrantReturnCommand implements Callable<Integer> {

    @Option(names = "--point", required = true, paramLabel = "N", description = "The number of the reporting point.")
    private int point;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "Leave out what happened later; default: use the whole file.")
    private @Nullable LocalDate asAt;

    @Mixin
    private GrantSchemeArguments schemes;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE.json", description = "The grant file.")
    private Path path;

    @Override
    public Integer call() {
        GrantFile whole = schemes.file(path);
        GrantFile file = Optional.ofNullable(asAt).map(whole::asAt).orElse(whole);
        GrantScheme scheme = schemes.scheme(file.scheme());
        Edition latest = scheme.editions().get(scheme.editions().size() - 1);
        ImmutableList<ReturnDraft> drafts = ReturnDraft.ofPoint(file, latest.terms(), point);
        if (drafts.isEmpty()) {
            throw CommandFailure.usage(
                    "--point: scheme " + scheme.id() + " has no reporting point " + point + " whose metrics are known");
        }
        switch (output.format()) {
            case TEXT -> drafts.forEach(this::text);
            case JSON -> output.json(json(drafts));
            case CSV -> csv(drafts);
        }
        return Exit.EVALUATED;
    }

    private void text(ReturnDraft draft) {
        PrintWriter out = output.out();
        out.println(draft.title() + " (" + draft.of() + ")"
                + draft.covers().map(period -> ", covering " + period.text()).orElse("")
                + draft.due().map(due -> ", due " + due).orElse(""));
        for (FilledMetric metric : draft.metrics()) {
            out.println("  " + metric.metric().title() + ": " + metric.value().orElse("missing"));
            metric.breakdown().forEach((measure, amount) -> out.println("    " + measure + "  " + amount));
            metric.missing().forEach(missing -> out.println("    missing " + missing.name()));
        }
    }

    private static ArrayNode json(ImmutableList<ReturnDraft> drafts) {
        ArrayNode array = Json.array();
        for (ReturnDraft draft : drafts) {
            ObjectNode node = array.addObject();
            node.put("return", draft.of()).put("title", draft.title());
            draft.due().ifPresent(due -> node.put("due", due.toString()));
            draft.covers().ifPresent(period -> node.put("covers", period.text()));
            ArrayNode metrics = node.putArray("metrics");
            draft.metrics().forEach(metric -> metrics.add(json(metric)));
        }
        return array;
    }

    private static ObjectNode json(FilledMetric metric) {
        ObjectNode node = Json.object();
        node.put("id", metric.metric().id()).put("title", metric.metric().title());
        metric.value().ifPresent(value -> node.put("value", value));
        ObjectNode breakdown = node.putObject("breakdown");
        metric.breakdown().forEach(breakdown::put);
        ArrayNode missing = node.putArray("missing");
        metric.missing().forEach(fact -> missing.add(fact.name()));
        return node;
    }

    private void csv(ImmutableList<ReturnDraft> drafts) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.word("return", "Return"),
                Column.word("metric", "Metric"),
                Column.text("measure", "Measure"),
                Column.word("value", "Value"),
                Column.text("missing", "Missing"));
        for (ReturnDraft draft : drafts) {
            for (FilledMetric metric : draft.metrics()) {
                rows.row(
                        draft.of(),
                        metric.metric().id(),
                        "",
                        metric.value().orElse(""),
                        String.join(
                                " ",
                                metric.missing().stream()
                                        .map(fact -> fact.name())
                                        .toList()));
                metric.breakdown()
                        .forEach((measure, amount) ->
                                rows.row(draft.of(), metric.metric().id(), measure, amount, ""));
            }
        }
    }
}

package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.source.Citation;
import org.civicrules.performance.engagement.CadenceRule;
import org.civicrules.performance.engagement.EngagementTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the promises and every reading of them. */
@Command(
        name = "list",
        description = "Lists the promises of the framework, their clauses, and every policy with the value in use.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules cadence list --policy melton.c02.reading=MAX_GAP"})
final class CadenceListCommand implements Callable<Integer> {

    @Mixin
    private CadenceTerms terms = new CadenceTerms();

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        EngagementTerms chosen = terms.chosen();
        PrintWriter out = output.out();
        switch (output.format()) {
            case TEXT -> text(chosen, out);
            case JSON -> output.json(json(chosen));
            case CSV -> csv(chosen, out);
        }
        return Exit.EVALUATED;
    }

    private static void text(EngagementTerms terms, PrintWriter out) {
        for (CadenceRule rule : terms.rules()) {
            out.println(rule.id() + "  " + rule.modality() + "  " + rule.title() + "  ["
                    + String.join(
                            ", ",
                            rule.citations().stream().map(Citation::clause).toList())
                    + "]");
        }
        out.println();
        terms.policies().forEach((name, value) -> out.println(name + "=" + value));
    }

    private static ObjectNode json(EngagementTerms terms) {
        ObjectNode node = Json.object();
        ArrayNode commitments = node.putArray("commitments");
        for (CadenceRule rule : terms.rules()) {
            ObjectNode each = commitments
                    .addObject()
                    .put("id", rule.id().value())
                    .put("title", rule.title())
                    .put("modality", rule.modality().name());
            each.set("citations", Json.of(rule.citations()));
        }
        ObjectNode policies = node.putObject("policies");
        terms.policies().forEach(policies::put);
        return node;
    }

    private static void csv(EngagementTerms terms, PrintWriter out) {
        CsvSheet rows = CsvSheet.to(out, Column.word("policy", "Policy"), Column.word("value", "Value"));
        terms.policies().forEach((policy, value) -> rows.row(policy, value));
    }
}

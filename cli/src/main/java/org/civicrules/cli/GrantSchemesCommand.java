package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the schemes shipped. */
@Command(
        name = "schemes",
        description = "Lists the grant schemes shipped, with their names and what was not seen of them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules grant schemes --format json"})
final class GrantSchemesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format;

    @Override
    public Integer call() {
        switch (format) {
            case TEXT -> SchemeLibrary.shipped().schemes().forEach(this::text);
            case JSON -> spec.commandLine().getOut().println(Json.write(json()));
            case CSV -> csv();
        }
        return Exit.EVALUATED;
    }

    private void text(GrantScheme scheme) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(scheme.id() + "  " + scheme.title());
        out.println("  also: " + String.join("; ", scheme.aliases()));
        scheme.nationalTotal().ifPresent(total -> out.println("  in all: " + Figures.pounds(total)));
        out.println("  terms: " + latest(scheme) + ", editions: "
                + scheme.editions().size() + ", "
                + (scheme.notSeen().isEmpty() ? "complete" : "not seen: " + String.join("; ", scheme.notSeen())));
    }

    private static int latest(GrantScheme scheme) {
        return scheme.editions().get(scheme.editions().size() - 1).terms().all().size();
    }

    private static ArrayNode json() {
        ArrayNode schemes = Json.array();
        for (GrantScheme scheme : SchemeLibrary.shipped().schemes()) {
            ObjectNode node = schemes.addObject();
            node.put("id", scheme.id()).put("title", scheme.title()).put("payer", scheme.payer());
            ArrayNode aliases = node.putArray("aliases");
            scheme.aliases().forEach(aliases::add);
            scheme.nationalTotal()
                    .map(Money::getAmount)
                    .ifPresent(total -> node.put("nationalTotal", total.toPlainString()));
            node.put("complete", scheme.notSeen().isEmpty());
            ArrayNode notSeen = node.putArray("notSeen");
            scheme.notSeen().forEach(notSeen::add);
            node.put("terms", latest(scheme));
            node.put("editions", scheme.editions().size());
        }
        return schemes;
    }

    private void csv() {
        CsvOut rows = new CsvOut(spec.commandLine().getOut(), "id", "title", "complete", "terms", "editions");
        SchemeLibrary.shipped()
                .schemes()
                .forEach(scheme -> rows.row(
                        scheme.id(),
                        scheme.title(),
                        String.valueOf(scheme.notSeen().isEmpty()),
                        String.valueOf(latest(scheme)),
                        String.valueOf(scheme.editions().size())));
    }
}

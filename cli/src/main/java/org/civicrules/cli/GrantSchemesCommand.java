package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.joda.money.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the schemes shipped. */
@Command(
        name = "schemes",
        description = "Lists the grant schemes shipped, with their names and what was not seen of them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules grant schemes --format json"})
final class GrantSchemesCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        switch (output.format()) {
            case TEXT -> SchemeLibrary.shipped().schemes().forEach(this::text);
            case JSON -> output.json(json());
            case CSV -> csv();
        }
        return Exit.EVALUATED;
    }

    private void text(GrantScheme scheme) {
        PrintWriter out = output.out();
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
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.word("id", "Id"),
                Column.word("title", "Title"),
                Column.word("complete", "Complete"),
                Column.number("terms", "Terms"),
                Column.number("editions", "Editions"));
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

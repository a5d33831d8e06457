package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.core.source.Citation;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a scheme file, and prints the register that follows from it: each clause that a term cites, with the terms. */
@Command(
        name = "check",
        description = "Checks a scheme file, and prints each clause that a term of it cites, with the terms.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Every fault is told at once, with its line and its cure; the exit code is then 2.",
            "",
            "Example:",
            "  civic-rules grant scheme check examples/grants/pond-fund.json --format csv"
        })
final class GrantSchemeCheckCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Parameters(paramLabel = "SCHEME.json", description = "The scheme file.")
    private Path path;

    @Override
    public Integer call() {
        GrantScheme scheme = GrantSchemeArguments.read(path);
        GrantSchemeArguments.with(path);
        ImmutableListMultimap<Citation, Term> register = register(scheme);
        switch (output.format()) {
            case TEXT -> text(scheme, register);
            case JSON -> output.json(json(scheme, register));
            case CSV -> csv(register);
        }
        return Exit.EVALUATED;
    }

    private static ImmutableListMultimap<Citation, Term> register(GrantScheme scheme) {
        ImmutableListMultimap.Builder<Citation, Term> register = ImmutableListMultimap.builder();
        scheme.editions()
                .forEach(edition -> edition.terms()
                        .all()
                        .forEach(term -> term.basis().citations().forEach(citation -> register.put(citation, term))));
        return register.build();
    }

    private void text(GrantScheme scheme, ImmutableListMultimap<Citation, Term> register) {
        output.out()
                .println(scheme.title() + " (" + scheme.id() + ") can be used: "
                        + scheme.editions().size() + " editions, "
                        + register.keySet().size() + " clauses cited");
        register.asMap()
                .forEach((citation, terms) -> output.out()
                        .println("  " + citation.clause() + ", " + citation.section() + ": "
                                + String.join(", ", ids(ImmutableList.copyOf(terms)))));
    }

    private static ImmutableList<String> ids(ImmutableList<Term> terms) {
        return terms.stream().map(term -> term.basis().id()).distinct().collect(ImmutableList.toImmutableList());
    }

    private static ObjectNode json(GrantScheme scheme, ImmutableListMultimap<Citation, Term> register) {
        ObjectNode node = Json.object();
        node.put("id", scheme.id())
                .put("title", scheme.title())
                .put("editions", scheme.editions().size());
        ArrayNode clauses = node.putArray("clauses");
        register.asMap().forEach((citation, terms) -> {
            ObjectNode clause = clauses.addObject();
            clause.put("clause", citation.clause()).put("section", citation.section());
            ArrayNode by = clause.putArray("terms");
            ids(ImmutableList.copyOf(terms)).forEach(by::add);
        });
        return node;
    }

    private void csv(ImmutableListMultimap<Citation, Term> register) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.text("clause", "Clause"),
                Column.text("section", "Section"),
                Column.text("modality", "Modality"),
                Column.text("treatment", "Treatment"),
                Column.text("by", "By"),
                Column.text("paraphrase", "Paraphrase"));
        register.forEach((citation, term) -> rows.row(
                citation.clause(),
                citation.section(),
                term.basis().modality().name(),
                "RULE",
                term.basis().rule().value(),
                term.text()));
    }
}

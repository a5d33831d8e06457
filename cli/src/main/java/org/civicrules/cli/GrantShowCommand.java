package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.grants.scheme.Edition;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.Term;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the terms of a scheme, each with its force and its clause. */
@Command(
        name = "show",
        description = "Shows a scheme's terms, each with its force, bearer and clauses.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  civic-rules grant show wrrf-1",
            "  civic-rules grant show 31/6357 --known-at 2023-01-31"
        })
final class GrantShowCommand implements Callable<Integer> {

    @Mixin
    private GrantSchemeArguments schemes;

    @Mixin
    private Output output;

    @Option(
            names = "--known-at",
            paramLabel = "DATE",
            description = "Show the terms as published by the end of this day; default: all editions.")
    private @Nullable LocalDate knownAt;

    @Parameters(paramLabel = "SCHEME", description = "An id, title or alias; see grant schemes.")
    private String name;

    @Override
    public Integer call() {
        GrantScheme scheme = schemes.scheme(name);
        ImmutableList<Edition> editions =
                Optional.ofNullable(knownAt).map(scheme::asPublishedAt).orElse(scheme.editions());
        switch (output.format()) {
            case TEXT -> text(scheme, editions);
            case JSON -> output.json(json(scheme, editions));
            case CSV -> csv(editions);
        }
        return Exit.EVALUATED;
    }

    private void text(GrantScheme scheme, ImmutableList<Edition> editions) {
        PrintWriter out = output.out();
        out.println(scheme.title() + " (" + scheme.id() + ")");
        scheme.sources().forEach(source -> out.println("source: " + source.title() + ", " + source.edition()));
        scheme.notSeen().forEach(missing -> out.println("not seen: " + missing));
        if (editions.isEmpty()) {
            out.println("no terms had been published by then");
        }
        for (Edition edition : editions) {
            out.println("edition " + edition.published().text());
            edition.terms().all().forEach(term -> out.println("  " + line(term)));
        }
    }

    private static String line(Term term) {
        return term.basis().id() + ": " + term.text() + " [" + term.basis().modality() + " "
                + term.basis().bearer().text() + ", " + term.basis().authority() + ", "
                + Clauses.of(term.basis().citations()) + "]";
    }

    private static ObjectNode json(GrantScheme scheme, ImmutableList<Edition> editions) {
        ObjectNode node = Json.object();
        node.put("id", scheme.id()).put("title", scheme.title());
        ArrayNode notSeen = node.putArray("notSeen");
        scheme.notSeen().forEach(notSeen::add);
        ArrayNode array = node.putArray("editions");
        for (Edition edition : editions) {
            ObjectNode child = array.addObject();
            child.put("published", edition.published().text());
            ArrayNode terms = child.putArray("terms");
            edition.terms().all().forEach(term -> terms.add(json(term)));
        }
        return node;
    }

    private static ObjectNode json(Term term) {
        ObjectNode node = Json.object();
        node.put("id", term.basis().id())
                .put("kind", term.kind().key())
                .put("says", term.text())
                .put("modality", term.basis().modality().name())
                .put("authority", term.basis().authority().name())
                .put("bearer", term.basis().bearer().name());
        term.basis().consequence().ifPresent(consequence -> node.put("consequence", consequence));
        term.basis().validFor().ifPresent(period -> node.put("validFor", period.text()));
        node.set("citations", Json.of(term.basis().citations()));
        return node;
    }

    private void csv(ImmutableList<Edition> editions) {
        CsvSheet rows = CsvSheet.to(
                output.out(),
                Column.word("edition", "Edition"),
                Column.word("id", "Id"),
                Column.word("kind", "Kind"),
                Column.word("says", "Says"),
                Column.word("modality", "Modality"),
                Column.word("authority", "Authority"),
                Column.word("bearer", "Bearer"),
                Column.word("clauses", "Clauses"));
        editions.forEach(edition -> edition.terms()
                .all()
                .forEach(term -> rows.row(
                        edition.published().text(),
                        term.basis().id(),
                        term.kind().key(),
                        term.text(),
                        term.basis().modality().name(),
                        term.basis().authority().name(),
                        term.basis().bearer().name(),
                        Clauses.of(term.basis().citations()))));
    }
}

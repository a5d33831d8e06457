package org.civicrules.grants.scheme;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;
import org.civicrules.grants.json.Fields;
import org.civicrules.grants.json.InvalidJson;
import org.civicrules.grants.json.JsonText;

/** Reads a scheme from JSON. A new scheme is such a file and nothing else. */
public final class SchemeReader {

    private final Map<String, Citation> clauses = new HashMap<>();

    private SchemeReader() {}

    /**
     * Reads a scheme.
     *
     * @param name what to call the file in a message
     * @param json its text
     * @return the scheme
     * @throws InvalidJson if a field is unknown, missing or wrong, or a term cites a clause that no source lists; the message has one
     *     line for each problem with file, line, column and cure
     */
    public static GrantScheme read(String name, String json) {
        return JsonText.read(name, json, fields -> new SchemeReader().scheme(fields))
                .orElseThrow(() ->
                        new IllegalStateException("a scheme without a problem must have been read: file=" + name));
    }

    private Optional<GrantScheme> scheme(Fields fields) {
        fields.optionalText("$schema");
        ImmutableList<Source> sources = fields.objects("sources", this::source).orElse(ImmutableList.of()).stream()
                .flatMap(Optional::stream)
                .collect(toImmutableList());
        if (sources.isEmpty()) {
            fields.problem("sources", "must name at least one document");
        }
        String whole = fields.text("wholeDocument");
        ImmutableList<Edition> editions = editions(fields);
        Optional<Citation> wholeDocument = Optional.ofNullable(clauses.get(whole));
        if (wholeDocument.isEmpty()) {
            fields.problem("wholeDocument", "must be a clause that one of the sources lists");
        }
        GrantScheme.Builder scheme = GrantScheme.builder();
        scheme.id(fields.text("id"))
                .title(fields.text("title"))
                .aliases(ImmutableSet.copyOf(fields.texts("aliases").orElse(ImmutableList.of())))
                .payer(fields.text("payer"))
                .nationalTotal(fields.optionalMoney("nationalTotal"))
                .notSeen(fields.texts("notSeen").orElse(ImmutableList.of()))
                .ringFenced(fields.optionalFlag("ringFenced"))
                .sources(sources)
                .editions(editions);
        if (editions.isEmpty()) {
            fields.problem("editions", "must hold at least one edition with its terms");
            return Optional.empty();
        }
        return wholeDocument.map(citation -> scheme.wholeDocument(citation).build());
    }

    private Optional<Source> source(Fields fields) {
        Optional<Source> source = document(fields);
        ImmutableMap<String, String> sections = fields.byKey("clauses", Fields::optionalText);
        source.ifPresent(document -> sections.forEach((clause, section) -> {
            if (clauses.put(clause, Citation.of(document, clause, section)) != null) {
                fields.problem("clauses", "lists a clause that stands in another source too: " + clause);
            }
        }));
        return source;
    }

    /**
     * Reads what names a document.
     *
     * @param fields its fields
     * @return the document; empty where it cannot be made, which is then recorded as a problem
     */
    public static Optional<Source> document(Fields fields) {
        return fields.valid(() -> Source.builder()
                .id(fields.text("id"))
                .title(fields.text("title"))
                .publisher(fields.text("publisher"))
                .edition(fields.text("edition"))
                .licence(fields.optionalText("licence").orElse("not stated"))
                .published(fields.optionalDate("published"))
                .uri(fields.optionalText("uri"))
                .build());
    }

    private ImmutableList<Edition> editions(Fields fields) {
        List<Edition> editions = new ArrayList<>();
        fields.objects("editions", edition -> {
            Publication published = edition.optionalObject("published", SchemeReader::publication)
                    .flatMap(publication -> publication)
                    .orElse(new Publication(Optional.empty(), Optional.empty()));
            SchemeTerms changed = SchemeTerms.of(terms(edition));
            SchemeTerms terms = editions.isEmpty()
                    ? changed
                    : editions.get(editions.size() - 1).terms().with(changed);
            references(edition, terms);
            return editions.add(new Edition(published, terms));
        });
        return ImmutableList.copyOf(editions);
    }

    private static Optional<Publication> publication(Fields fields) {
        return fields.valid(() -> new Publication(fields.optionalDate("notBefore"), fields.optionalDate("notAfter")));
    }

    private ImmutableList<Term> terms(Fields edition) {
        Set<String> ids = new HashSet<>();
        return edition
                .objects("terms", fields -> {
                    Optional<Term> term = term(fields);
                    if (term.isPresent() && !ids.add(term.get().basis().id())) {
                        fields.problem("id", "stands twice: give each term its own id");
                        return Optional.<Term>empty();
                    }
                    return term;
                })
                .orElse(ImmutableList.of())
                .stream()
                .flatMap(Optional::stream)
                .collect(toImmutableList());
    }

    /** Terms that speak of other terms must find them. */
    private static void references(Fields edition, SchemeTerms terms) {
        for (Term.ReturnMetrics metrics : terms.of(Term.ReturnMetrics.class)) {
            requireReturn(edition, terms, metrics.basis().id(), metrics.of());
        }
        for (Term.ValueFreeze freeze : terms.of(Term.ValueFreeze.class)) {
            requireReturn(edition, terms, freeze.basis().id(), freeze.of());
        }
        for (Term.TrancheGate gate : terms.of(Term.TrancheGate.class)) {
            requireReturn(edition, terms, gate.basis().id(), gate.returned());
            if (terms.find(gate.tranche(), Term.Tranche.class).isEmpty()) {
                edition.problem(
                        "terms", "term " + gate.basis().id() + " names no tranche of this scheme: correct \"tranche\"");
            }
        }
    }

    private static void requireReturn(Fields edition, SchemeTerms terms, String id, String returned) {
        if (terms.find(returned, Term.ReturnDuty.class).isEmpty()) {
            edition.problem(
                    "terms", "term " + id + " names no return of this scheme: add the return or correct the name");
        }
    }

    private Optional<Term> term(Fields fields) {
        Optional<TermBasis> basis = TermFields.basis(fields, this::cite);
        Optional<TermKind> kind = TermKind.of(fields.text("kind"));
        if (kind.isEmpty()) {
            fields.problem("kind", "is not a kind of term: see the scheme format for the kinds there are");
        }
        return basis.flatMap(found ->
                kind.flatMap(of -> fields.valid(() -> TermFields.term(of, found, fields, this::uses))));
    }

    private ImmutableMap<String, Use> uses(Fields fields) {
        Map<String, Use> uses = new LinkedHashMap<>();
        fields.objects("uses", use -> {
            String name = use.text("use");
            Use value = new Use(
                    name,
                    use.word("verdict", UseVerdict.class),
                    use.texts("conditions").orElse(ImmutableList.of()),
                    cite(use));
            if (uses.put(name, value) != null) {
                use.problem("use", "stands twice: keep one");
            }
            return value;
        });
        return ImmutableMap.copyOf(uses);
    }

    private ImmutableList<Citation> cite(Fields fields) {
        ImmutableList.Builder<Citation> citations = ImmutableList.builder();
        for (String clause : fields.texts("cites").orElse(ImmutableList.of())) {
            Citation citation = clauses.get(clause);
            if (citation == null) {
                fields.problem("cites", "must be clauses that one of the sources lists: " + clause);
            } else {
                citations.add(citation);
            }
        }
        return citations.build();
    }
}

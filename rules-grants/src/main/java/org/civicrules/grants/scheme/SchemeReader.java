package org.civicrules.grants.scheme;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.Fields;
import org.civicrules.core.file.JsonText;
import org.civicrules.core.file.Names;
import org.civicrules.core.file.UnusableFile;
import org.civicrules.core.rule.Policy;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;

/** Reads a scheme from JSON. A new scheme is such a file and nothing else. */
public final class SchemeReader {

    /** The days that a scheme or a grant file may name. */
    public static final Range<LocalDate> DAYS = Range.closed(LocalDate.of(2012, 1, 1), LocalDate.of(2040, 12, 31));

    private final Map<String, Citation> clauses = new HashMap<>();
    private final Map<String, Policy<Strength>> policies = new LinkedHashMap<>();
    private boolean citesAreWhole;
    private boolean termsAreWhole = true;

    private SchemeReader() {}

    /**
     * Reads a scheme.
     *
     * @param name what to call the file in a message
     * @param json its text
     * @return the scheme
     * @throws UnusableFile if a field is unknown, missing or wrong, or a term cites a clause that no source lists; the message has one
     *     line for each problem with file, line, column and cure
     */
    public static GrantScheme read(String name, String json) {
        return JsonText.read(name, json, DAYS, fields -> new SchemeReader().scheme(fields));
    }

    private GrantScheme scheme(Fields fields) {
        fields.optionalText("$schema");
        ImmutableList<Source> sources = fields.objects("sources", this::source).orElse(ImmutableList.of());
        if (sources.isEmpty()) {
            fields.refuseField("sources", "missing", "must name at least one document");
        }
        citesAreWhole = !fields.hasFault();
        ImmutableList<Edition> editions = editions(fields);
        if (editions.isEmpty()) {
            fields.refuseField("editions", "missing", "must hold at least one edition with its terms");
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
        cited(fields, "wholeDocument", fields.text("wholeDocument"), "must be a clause that one of the sources lists")
                .ifPresent(scheme::wholeDocument);
        return scheme.build();
    }

    private Source source(Fields fields) {
        Source source = document(fields);
        fields.byKey("clauses", Fields::optionalText).forEach((clause, section) -> {
            if (clauses.put(clause, Citation.of(source, clause, section)) != null) {
                fields.refuseField("clauses", "twice", "lists a clause that stands in another source too: " + clause);
            }
        });
        return source;
    }

    /**
     * Reads what names a document.
     *
     * @param fields its fields
     * @return the document
     */
    public static Source document(Fields fields) {
        return Source.builder()
                .id(fields.text("id"))
                .title(fields.text("title"))
                .publisher(fields.text("publisher"))
                .edition(fields.text("edition"))
                .licence(fields.optionalText("licence").orElse("not stated"))
                .published(fields.optionalDate("published"))
                .uri(fields.optionalText("uri"))
                .build();
    }

    private ImmutableList<Edition> editions(Fields fields) {
        List<SchemeTerms> before = new ArrayList<>();
        return fields.objects("editions", edition -> {
                    Publication published = edition.optionalObject("published", SchemeReader::publication)
                            .orElse(new Publication(Optional.empty(), Optional.empty()));
                    SchemeTerms changed = terms(edition);
                    SchemeTerms terms = before.isEmpty()
                            ? changed
                            : before.get(before.size() - 1).with(changed);
                    before.add(terms);
                    references(edition, terms);
                    return new Edition(published, terms);
                })
                .orElse(ImmutableList.of());
    }

    private static Publication publication(Fields fields) {
        return new Publication(fields.optionalDate("notBefore"), fields.optionalDate("notAfter"));
    }

    private SchemeTerms terms(Fields edition) {
        Names ids = Names.of(edition, "terms");
        return SchemeTerms.of(edition.objects("terms", fields -> term(fields, ids.give(fields, "id")))
                .orElse(ImmutableList.of()));
    }

    /** Terms that speak of other terms must find them, unless a fault may hide them. */
    private void references(Fields edition, SchemeTerms terms) {
        termsAreWhole &= !edition.hasFault();
        if (!termsAreWhole) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (Term.ReturnMetrics metrics : terms.of(Term.ReturnMetrics.class)) {
            requireReturn(missing, terms, metrics.basis().id(), metrics.of());
        }
        for (Term.ValueFreeze freeze : terms.of(Term.ValueFreeze.class)) {
            requireReturn(missing, terms, freeze.basis().id(), freeze.of());
        }
        for (Term.TrancheGate gate : terms.of(Term.TrancheGate.class)) {
            requireReturn(missing, terms, gate.basis().id(), gate.returned());
            if (terms.find(gate.tranche(), Term.Tranche.class).isEmpty()) {
                missing.add("term " + gate.basis().id() + " names no tranche of this scheme: correct \"tranche\"");
            }
        }
        tranches(missing, terms.of(Term.Tranche.class));
        if (!missing.isEmpty()) {
            edition.refuseField("terms", "terms-do-not-fit", String.join("; ", missing));
        }
    }

    private static void tranches(List<String> wrong, ImmutableList<Term.Tranche> tranches) {
        if (tranches.stream().map(Term.Tranche::number).distinct().count() < tranches.size()) {
            wrong.add("two tranches have one number: give each its own");
        }
        BigFraction sum = tranches.stream()
                .flatMap(tranche -> tranche.share().stream())
                .reduce(BigFraction.ZERO, BigFraction::add);
        boolean isEachKnown =
                tranches.stream().allMatch(tranche -> tranche.share().isPresent());
        int compared = sum.compareTo(BigFraction.ONE);
        if (!tranches.isEmpty() && (compared > 0 || (isEachKnown && compared < 0))) {
            wrong.add("the shares of the tranches must add up to 1");
        }
    }

    private static void requireReturn(List<String> missing, SchemeTerms terms, String id, String returned) {
        if (terms.find(returned, Term.ReturnDuty.class).isEmpty()) {
            missing.add("term " + id + " names no return of this scheme: add the return or correct the name");
        }
    }

    private Term term(Fields fields, String id) {
        TermBasis basis = TermFields.basis(fields, id, cite(fields));
        String name = fields.text("kind");
        Optional<TermKind> kind = TermKind.of(name);
        if (kind.isEmpty()) {
            fields.requireKnown(
                    "kind",
                    name,
                    TermKind.keys(),
                    "is not a kind of term: see the scheme format for the kinds there are");
            fields.leaveTheRest();
        }
        return TermFields.term(kind.orElse(TermKind.RECOVERY_POWERS), basis, fields, this::uses, this::policy);
    }

    /** The policy of a name, the same one whichever edition speaks of it. */
    private Policy<Strength> policy(String id, String title, TermBasis basis) {
        String[] open = basis.citations().stream().map(Citation::clause).toArray(String[]::new);
        return policies.computeIfAbsent(
                id, name -> Policy.choice(name, "Whether it is a must: " + title, Strength.SHOULD, open));
    }

    private ImmutableMap<String, Use> uses(Fields fields) {
        Names names = Names.of(fields, "uses");
        ImmutableMap.Builder<String, Use> uses = ImmutableMap.builder();
        fields.objects(
                        "uses",
                        use -> new Use(
                                names.give(use, "use"),
                                use.word("verdict", UseVerdict.class),
                                use.texts("conditions").orElse(ImmutableList.of()),
                                cite(use)))
                .orElse(ImmutableList.of())
                .forEach(use -> uses.put(use.name(), use));
        return uses.buildOrThrow();
    }

    private ImmutableList<Citation> cite(Fields fields) {
        return fields.texts("cites").orElse(ImmutableList.of()).stream()
                .flatMap(clause ->
                        cited(fields, "cites", clause, "must be clauses that one of the sources lists: " + clause)
                                .stream())
                .collect(toImmutableList());
    }

    /** The citation of a clause; nothing is said of a clause where a source has a fault that may hide it. */
    private Optional<Citation> cited(Fields fields, String field, String clause, String mend) {
        Optional<Citation> citation = Optional.ofNullable(clauses.get(clause));
        if (citation.isEmpty() && citesAreWhole) {
            fields.refuseField(field, "unknown-clause", mend);
        }
        return citation;
    }
}

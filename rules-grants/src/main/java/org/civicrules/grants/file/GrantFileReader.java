package org.civicrules.grants.file;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.civicrules.grants.apportionment.ApportionmentReader;
import org.civicrules.grants.apportionment.Pot;
import org.civicrules.grants.json.Fields;
import org.civicrules.grants.json.InvalidJson;
import org.civicrules.grants.json.JsonText;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.AuthorityKind;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.RequestKind;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.civicrules.grants.scheme.Term;

/** Reads a grant file. The whole file is refused if anything in it is wrong, and everything that is wrong is reported. */
public final class GrantFileReader {

    /** How a spending line names the authority itself. */
    public static final String AUTHORITY = "authority";

    /** The use under which the setting up of new measures is judged where the file names no other. */
    public static final String SET_UP_USE = "new-measure-set-up";

    private final SchemeLibrary library;
    private final Set<String> providers = new HashSet<>();
    private final Set<String> receipts = new HashSet<>();
    private final Set<String> notices = new HashSet<>();

    private GrantFileReader(SchemeLibrary library) {
        this.library = library;
    }

    /**
     * Reads a grant file.
     *
     * @param name what to call the file in a message
     * @param json its text
     * @param library the schemes it may name
     * @return the facts
     * @throws InvalidJson if a field is unknown, missing or wrong; the message has one line for each problem with file, line,
     *     column and cure
     */
    public static GrantFile read(String name, String json, SchemeLibrary library) {
        return JsonText.read(name, json, fields -> new GrantFileReader(library).file(fields));
    }

    private GrantFile file(Fields fields) {
        fields.optionalText("$schema");
        String scheme = fields.text("scheme");
        Optional<GrantScheme> known = library.find(scheme);
        if (known.isEmpty() && fields.has("scheme")) {
            fields.problem(
                    "scheme",
                    "is not a scheme of this library: use one of "
                            + library.schemes().stream().map(GrantScheme::id).collect(toImmutableList()));
        }
        GrantFile.Builder file = GrantFile.builder();
        file.scheme(scheme)
                .authorityName(fields.optionalText("authorityName"))
                .authorityKind(fields.optionalWord("authorityKind", AuthorityKind.class))
                .totalAllocation(fields.optionalMoney("totalAllocation"))
                .combinedAllocation(fields.optionalMoney("combinedAllocation"))
                .potAllocations(fields.byKey("potAllocations", Fields::optionalMoney))
                .providers(list(fields, "providers", providers, Provider::id, this::provider)
                        .orElse(ImmutableList.of()))
                .receipts(list(fields, "receipts", receipts, Receipt::id, receipt -> receipt(receipt, known)))
                .payments(list(fields, "payments", new HashSet<>(), Payment::id, this::payment))
                .spending(list(fields, "spending", new HashSet<>(), SpendLine::id, this::spendLine))
                .adminCosts(list(fields, "adminCosts", new HashSet<>(), AdminCost::id, this::adminCost))
                .returns(fields.objects("returns", sent -> sentReturn(sent, known)))
                .finalValues(fields.objects("finalValues", GrantFileReader::finalValue))
                .irregularities(list(
                        fields, "irregularities", new HashSet<>(), Irregularity::id, GrantFileReader::irregularity))
                .recoupments(list(fields, "recoupments", new HashSet<>(), Recoupment::id, this::recoupment))
                .notices(list(fields, "notices", notices, Notice::id, GrantFileReader::notice))
                .returnedToDepartment(
                        list(fields, "returnedToDepartment", new HashSet<>(), ReturnedMoney::id, this::returned))
                .requests(list(fields, "requests", new HashSet<>(), ProviderRequest::id, this::request))
                .attested(attested(fields))
                .figures(fields.byKey("figures", (figures, of) -> Optional.of(figures(figures, of, known))))
                .pots(pots(fields))
                .published(fields.optionalObject("published", ApportionmentReader::published)
                        .flatMap(split -> split));
        return file.build();
    }

    private static <T> Optional<ImmutableList<T>> list(
            Fields fields, String field, Set<String> ids, Function<T, String> id, Function<Fields, T> reader) {
        return fields.objects(field, item -> {
            T value = reader.apply(item);
            if (!ids.add(id.apply(value)) && item.has("id")) {
                item.problem("id", "stands twice: give each of the " + field + " its own id");
            }
            return value;
        });
    }

    private Provider provider(Fields fields) {
        String id = fields.text("id");
        if (id.equals(AUTHORITY)) {
            fields.problem("id", "must not be \"" + AUTHORITY + "\", which names the authority itself");
        }
        return new Provider(id, fields.optionalText("name"), attested(fields));
    }

    private static Receipt receipt(Fields fields, Optional<GrantScheme> scheme) {
        Receipt receipt = new Receipt(
                fields.text("id"),
                fields.optionalDate("received"),
                fields.money("amount"),
                fields.optionalText("tranche"),
                fields.optionalMoney("plannedForProviders"));
        if (receipt.plannedForProviders()
                .map(planned -> planned.isGreaterThan(receipt.amount()))
                .orElse(false)) {
            fields.problem("plannedForProviders", "must not be more than the amount received");
        }
        receipt.tranche().ifPresent(tranche -> requireTerm(fields, "tranche", tranche, scheme, Term.Tranche.class));
        return receipt;
    }

    private Payment payment(Fields fields) {
        Optional<String> receipt = fields.optionalText("receipt");
        receipt.ifPresent(id -> requireKnown(fields, "receipt", id, receipts, "receipts"));
        return Payment.builder()
                .id(fields.text("id"))
                .provider(knownProvider(fields))
                .amount(fields.money("amount"))
                .paid(fields.optionalDate("paid"))
                .receipt(receipt)
                .pot(fields.optionalText("pot"))
                .conditions(fields.texts("conditions").map(ImmutableSet::copyOf))
                .putAllAttested(attested(fields))
                .build();
    }

    private SpendLine spendLine(Fields fields) {
        return line(fields, fields.text("by"), fields.optionalText("use"));
    }

    private AdminCost adminCost(Fields fields) {
        Optional<AdminKind> kind = fields.optionalWord("kind", AdminKind.class);
        String by = fields.optionalText("by").orElse(AUTHORITY);
        if (!by.equals(AUTHORITY) && !kind.equals(Optional.of(AdminKind.NEW_MEASURE_SET_UP))) {
            fields.problem("by", "must be \"" + AUTHORITY + "\" unless the kind is NEW_MEASURE_SET_UP");
        }
        String use = fields.optionalText("use").orElse(SET_UP_USE);
        return new AdminCost(kind, line(fields, by, Optional.of(use)));
    }

    private SpendLine line(Fields fields, String by, Optional<String> use) {
        if (!by.equals(AUTHORITY) && fields.has("by")) {
            requireKnown(fields, "by", by, providers, "providers, or \"" + AUTHORITY + "\"");
        }
        return SpendLine.builder()
                .id(fields.text("id"))
                .amount(fields.money("amount"))
                .provider(Optional.of(by).filter(id -> !id.equals(AUTHORITY)))
                .incurred(fields.optionalDate("incurred"))
                .paid(fields.optionalDate("paid"))
                .use(use)
                .measure(fields.optionalText("measure"))
                .otherFunding(fields.optionalObject(
                        "otherFunding", other -> new OtherFunding(other.money("amount"), other.optionalText("funder"))))
                .putAllAttested(attested(fields))
                .build();
    }

    private static SentReturn sentReturn(Fields fields, Optional<GrantScheme> scheme) {
        String of = fields.text("return");
        if (fields.has("return")) {
            requireTerm(fields, "return", of, scheme, Term.ReturnDuty.class);
        }
        return new SentReturn(
                of, fields.date("sent"), fields.optionalFlag("nil").orElse(false));
    }

    private static FinalValue finalValue(Fields fields) {
        return new FinalValue(fields.date("sent"), fields.money("unspent"), fields.optionalFlag("reportUpdated"));
    }

    private static Irregularity irregularity(Fields fields) {
        Irregularity found = new Irregularity(
                fields.text("id"),
                fields.date("suspected"),
                fields.optionalDate("notified"),
                fields.optionalMoney("amount"),
                attested(fields));
        if (found.notified().map(day -> day.isBefore(found.suspected())).orElse(false)) {
            fields.problem("notified", "must not be before the day of suspicion");
        }
        return found;
    }

    private Recoupment recoupment(Fields fields) {
        return new Recoupment(fields.text("id"), knownProvider(fields), fields.date("on"), fields.money("amount"));
    }

    private static Notice notice(Fields fields) {
        return new Notice(fields.text("id"), fields.date("notified"), fields.money("amount"));
    }

    private ReturnedMoney returned(Fields fields) {
        Optional<String> notice = fields.optionalText("notice");
        notice.ifPresent(id -> requireKnown(fields, "notice", id, notices, "notices"));
        return new ReturnedMoney(fields.text("id"), fields.date("on"), fields.money("amount"), notice);
    }

    private ProviderRequest request(Fields fields) {
        ProviderRequest request = new ProviderRequest(
                fields.text("id"),
                knownProvider(fields),
                fields.word("kind", RequestKind.class),
                fields.date("asked"),
                fields.optionalDate("answered"));
        if (request.answered().map(day -> day.isBefore(request.asked())).orElse(false)) {
            fields.problem("answered", "must not be before the day it was asked");
        }
        return request;
    }

    private String knownProvider(Fields fields) {
        String id = fields.text("provider");
        if (fields.has("provider")) {
            requireKnown(fields, "provider", id, providers, "providers");
        }
        return id;
    }

    private static ImmutableMap<String, Attested> attested(Fields fields) {
        return fields.byKey("attested", (facts, fact) -> {
            if (facts.isObject(fact)) {
                return facts.optionalObject(
                        fact,
                        judgement -> new Attested(
                                judgement.optionalFlag("value").orElseGet(() -> {
                                    judgement.problem("value", "is required: true or false");
                                    return false;
                                }),
                                judgement.optionalText("by")));
            }
            return facts.optionalFlag(fact).map(value -> new Attested(value, Optional.empty()));
        });
    }

    private static ImmutableMap<String, BigDecimal> figures(Fields figures, String of, Optional<GrantScheme> scheme) {
        requireTerm(figures, of, of, scheme, Term.ReturnDuty.class);
        return figures.byKey(of, (metrics, metric) -> {
            Optional<BigDecimal> figure = metrics.optionalDecimal(metric);
            if (figure.isPresent() && figure.get().signum() < 0) {
                metrics.problem(metric, "must not be negative");
            }
            return figure;
        });
    }

    private static ImmutableList<Pot> pots(Fields fields) {
        Set<String> ids = new HashSet<>();
        return fields.objects("pots", pot -> {
                    Optional<Pot> made = ApportionmentReader.pot(pot);
                    if (made.isPresent() && !ids.add(made.get().id())) {
                        pot.problem("id", "stands twice: give each of the pots its own id");
                    }
                    return made;
                })
                .map(pots -> pots.stream().flatMap(Optional::stream).collect(toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private static void requireKnown(Fields fields, String field, String id, Set<String> known, String list) {
        if (!known.contains(id)) {
            fields.problem(field, "names nothing in this file: use an id of the " + list);
        }
    }

    /** A name of the scheme's terms must be a term of any of its editions. */
    private static void requireTerm(
            Fields fields, String field, String id, Optional<GrantScheme> scheme, Class<? extends Term> kind) {
        if (scheme.isEmpty()) {
            return;
        }
        boolean found = scheme.get().editions().stream()
                .anyMatch(edition -> edition.terms().find(id, kind).isPresent());
        if (!found) {
            fields.problem(
                    field,
                    "is not a name of this scheme: see civic-rules grant show "
                            + scheme.get().id());
        }
    }
}

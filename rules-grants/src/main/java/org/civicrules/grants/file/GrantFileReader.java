package org.civicrules.grants.file;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.core.file.FieldName;
import org.civicrules.core.file.Fields;
import org.civicrules.core.file.JsonText;
import org.civicrules.core.file.Names;
import org.civicrules.core.file.UnusableFile;
import org.civicrules.grants.apportionment.ApportionmentReader;
import org.civicrules.grants.apportionment.Pot;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.AuthorityKind;
import org.civicrules.grants.scheme.GrantScheme;
import org.civicrules.grants.scheme.RequestKind;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.civicrules.grants.scheme.SchemeReader;
import org.civicrules.grants.scheme.Term;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads a grant file. The whole file is refused if anything in it is wrong, and everything that is wrong is reported. */
public final class GrantFileReader {

    /** How a spending line names the authority itself. */
    public static final String AUTHORITY = "authority";

    /** The use under which the setting up of new measures is judged where the file names no other. */
    public static final String SET_UP_USE = "new-measure-set-up";

    private static final String NOTHING = "names nothing in this file: use an id of the ";

    private final SchemeLibrary library;
    private final Names providers;
    private final Names receipts;
    private final Names notices;
    private Optional<SchemeNames> names = Optional.empty();

    private GrantFileReader(SchemeLibrary library, Fields fields) {
        this.library = library;
        this.providers = Names.of(fields, "providers");
        this.receipts = Names.of(fields, "receipts");
        this.notices = Names.of(fields, "notices");
    }

    /**
     * Reads a grant file.
     *
     * @param name what to call the file in a message
     * @param json its text
     * @param library the schemes it may name
     * @return the facts
     * @throws UnusableFile if a field is unknown, missing or wrong; the message has one line for each problem with file, line,
     *     column and cure
     */
    public static GrantFile read(String name, String json, SchemeLibrary library) {
        return JsonText.read(
                name, json, SchemeReader.DAYS, fields -> new GrantFileReader(library, fields).file(fields));
    }

    private GrantFile file(Fields fields) {
        fields.optionalText("$schema");
        String scheme = fields.text("scheme");
        Optional<GrantScheme> known = library.find(scheme);
        if (known.isEmpty()) {
            ImmutableSet<String> ids =
                    library.schemes().stream().map(GrantScheme::id).collect(ImmutableSet.toImmutableSet());
            fields.requireKnown("scheme", scheme, ids, "is not a scheme of this library: use one of " + ids.asList());
        }
        known.ifPresent(found -> this.names = Optional.of(SchemeNames.of(found)));
        GrantFile.Builder file = GrantFile.builder();
        file.scheme(scheme)
                .authorityName(fields.optionalText("authorityName"))
                .authorityKind(fields.optionalWord("authorityKind", AuthorityKind.class))
                .totalAllocation(fields.optionalMoney("totalAllocation"))
                .combinedAllocation(fields.optionalMoney("combinedAllocation"))
                .potAllocations(fields.byKey("potAllocations", Fields::optionalMoney))
                .providers(fields.objects("providers", this::provider).orElse(ImmutableList.of()))
                .receipts(fields.objects("receipts", receipt -> receipt(receipt, known)))
                .payments(named(fields, "payments", this::payment))
                .spending(named(fields, "spending", this::spendLine))
                .adminCosts(named(fields, "adminCosts", this::adminCost))
                .returns(fields.objects("returns", sent -> sentReturn(sent, known)))
                .finalValues(fields.objects("finalValues", GrantFileReader::finalValue))
                .irregularities(named(fields, "irregularities", this::irregularity))
                .recoupments(named(fields, "recoupments", this::recoupment))
                .notices(fields.objects("notices", this::notice))
                .returnedToDepartment(named(fields, "returnedToDepartment", this::returned))
                .requests(named(fields, "requests", this::request))
                .attested(attested(fields, SchemeNames::ofAuthority))
                .figures(fields.byKey("figures", (figures, of) -> Optional.of(figures(figures, of, known))))
                .pots(pots(fields))
                .published(fields.optionalObject("published", ApportionmentReader::published));
        GrantFile made = file.build();
        recoupedWithinPaid(fields, made);
        return made;
    }

    /** Nobody can give back more than it was paid by then. A payment without a day may have been made at any time. */
    private static void recoupedWithinPaid(Fields fields, GrantFile file) {
        ImmutableList<Recoupment> all = file.recoupments().orElse(ImmutableList.of());
        for (Recoupment last : all) {
            Money back = Money.total(
                    CurrencyUnit.GBP,
                    all.stream()
                            .filter(one -> one.provider().equals(last.provider())
                                    && !one.on().isAfter(last.on()))
                            .map(Recoupment::amount)
                            .toList());
            Money paid = Money.total(
                    CurrencyUnit.GBP,
                    file.payments().orElse(ImmutableList.of()).stream()
                            .filter(payment -> payment.provider().equals(last.provider())
                                    && !payment.paid()
                                            .map(day -> day.isAfter(last.on()))
                                            .orElse(false))
                            .map(Payment::amount)
                            .toList());
            if (file.payments().isPresent() && back.isGreaterThan(paid)) {
                fields.refuseField(
                        "recoupments",
                        "too-much",
                        "recoupment " + FieldName.shown(last.id())
                                + " brings what was given back above what had been paid by then: correct it",
                        "payments");
            }
        }
    }

    /** A list of items with ids that nothing else refers to. */
    private static <T> Optional<ImmutableList<T>> named(Fields fields, String list, ItemReader<T> reader) {
        Names names = Names.of(fields, list);
        return fields.objects(list, item -> reader.read(item, names.give(item, "id")));
    }

    /** Reads an item whose id is read. */
    @FunctionalInterface
    private interface ItemReader<T> {
        T read(Fields fields, String id);
    }

    private Provider provider(Fields fields) {
        String id = providers.give(fields, "id");
        if (id.equals(AUTHORITY)) {
            fields.refuseField(
                    "id", "reserved-name", "must not be \"" + AUTHORITY + "\", which names the authority itself");
        }
        return new Provider(id, fields.optionalText("name"), attested(fields, SchemeNames::ofProvider));
    }

    private Receipt receipt(Fields fields, Optional<GrantScheme> scheme) {
        Receipt receipt = new Receipt(
                receipts.give(fields, "id"),
                fields.optionalDate("received"),
                fields.money("amount"),
                fields.optionalText("tranche"),
                fields.optionalMoney("plannedForProviders"));
        if (receipt.plannedForProviders()
                .map(planned -> planned.isGreaterThan(receipt.amount()))
                .orElse(false)) {
            fields.refuseField(
                    "plannedForProviders", "too-much", "must not be more than the amount received", "amount");
        }
        receipt.tranche().ifPresent(tranche -> requireTerm(fields, "tranche", tranche, scheme, Term.Tranche.class));
        return receipt;
    }

    private Payment payment(Fields fields, String id) {
        Optional<String> receipt = fields.optionalText("receipt");
        receipt.ifPresent(named -> receipts.require(fields, "receipt", named, NOTHING + "receipts"));
        return Payment.builder()
                .id(id)
                .provider(knownProvider(fields))
                .amount(fields.money("amount"))
                .paid(fields.optionalDate("paid"))
                .receipt(receipt)
                .pot(fields.optionalText("pot"))
                .conditions(
                        fields.texts("conditions").map(ImmutableSet::copyOf).map(names -> conditions(fields, names)))
                .putAllAttested(attested(fields, SchemeNames::ofPayment))
                .build();
    }

    private SpendLine spendLine(Fields fields, String id) {
        return line(fields, id, fields.text("by"), fields.optionalText("use"));
    }

    private AdminCost adminCost(Fields fields, String id) {
        Optional<AdminKind> kind = fields.optionalWord("kind", AdminKind.class);
        String by = fields.optionalText("by").orElse(AUTHORITY);
        if (!by.equals(AUTHORITY) && !kind.equals(Optional.of(AdminKind.NEW_MEASURE_SET_UP))) {
            fields.refuseField(
                    "by",
                    "not-the-authority",
                    "must be \"" + AUTHORITY + "\" unless the kind is NEW_MEASURE_SET_UP",
                    "kind");
        }
        String use = fields.optionalText("use").orElse(SET_UP_USE);
        return new AdminCost(kind, line(fields, id, by, Optional.of(use)));
    }

    private SpendLine line(Fields fields, String id, String by, Optional<String> use) {
        if (!by.equals(AUTHORITY)) {
            providers.require(fields, "by", by, NOTHING + "providers, or \"" + AUTHORITY + "\"");
        }
        Optional<LocalDate> incurred = fields.optionalDate("incurred");
        Optional<LocalDate> paid = fields.optionalDate("paid");
        Optional<OtherFunding> otherFunding = fields.optionalObject(
                "otherFunding", other -> new OtherFunding(other.money("amount"), other.optionalText("funder")));
        SpendLine line = SpendLine.builder()
                .id(id)
                .amount(fields.money("amount"))
                .provider(Optional.of(by).filter(name -> !name.equals(AUTHORITY)))
                .incurred(incurred)
                .paid(paid)
                .use(use)
                .measure(fields.optionalText("measure"))
                .otherFunding(otherFunding)
                .putAllAttested(attested(fields, SchemeNames::ofLine))
                .build();
        otherFunding
                .filter(other -> other.amount().isGreaterThan(line.amount()))
                .ifPresent(other -> fields.refuseField(
                        "otherFunding", "too-much", "must not be more than the amount of its line", "amount"));
        if (incurred.isPresent() && paid.isPresent() && paid.get().isBefore(incurred.get())) {
            fields.refuseField("paid", "out-of-order", "must not be before the day it was incurred", "incurred");
        }
        return line;
    }

    private SentReturn sentReturn(Fields fields, Optional<GrantScheme> scheme) {
        String of = fields.text("return");
        requireTerm(fields, "return", of, scheme, Term.ReturnDuty.class);
        return new SentReturn(
                of,
                fields.date("sent"),
                fields.optionalFlag("nil").orElse(false),
                fields.byKey("declared", (declared, metric) -> figure(declared, of, metric)));
    }

    private static FinalValue finalValue(Fields fields) {
        return new FinalValue(fields.date("sent"), fields.money("unspent"), fields.optionalFlag("reportUpdated"));
    }

    private Irregularity irregularity(Fields fields, String id) {
        Irregularity found = new Irregularity(
                id,
                fields.date("suspected"),
                fields.optionalDate("notified"),
                fields.optionalMoney("amount"),
                attested(fields, scheme -> SchemeNames.OF_IRREGULARITY));
        if (found.notified().map(day -> day.isBefore(found.suspected())).orElse(false)) {
            fields.refuseField("notified", "out-of-order", "must not be before the day of suspicion", "suspected");
        }
        return found;
    }

    private Recoupment recoupment(Fields fields, String id) {
        return new Recoupment(id, knownProvider(fields), fields.date("on"), fields.money("amount"));
    }

    private Notice notice(Fields fields) {
        return new Notice(
                notices.give(fields, "id"),
                fields.date("notified"),
                fields.money("amount"),
                fields.optionalWord("cause", DebtCause.class));
    }

    private ReturnedMoney returned(Fields fields, String id) {
        Optional<String> notice = fields.optionalText("notice");
        notice.ifPresent(named -> notices.require(fields, "notice", named, NOTHING + "notices"));
        return new ReturnedMoney(
                id, fields.date("on"), fields.money("amount"), notice, fields.optionalWord("cause", DebtCause.class));
    }

    private ProviderRequest request(Fields fields, String id) {
        ProviderRequest request = new ProviderRequest(
                id,
                knownProvider(fields),
                fields.word("kind", RequestKind.class),
                fields.date("asked"),
                fields.optionalDate("answered"));
        if (request.answered().map(day -> day.isBefore(request.asked())).orElse(false)) {
            fields.refuseField("answered", "out-of-order", "must not be before the day it was asked", "asked");
        }
        return request;
    }

    private String knownProvider(Fields fields) {
        String id = fields.text("provider");
        providers.require(fields, "provider", id, NOTHING + "providers");
        return id;
    }

    private ImmutableSet<String> conditions(Fields fields, ImmutableSet<String> given) {
        names.ifPresent(known -> given.forEach(condition -> fields.requireKnown(
                "conditions",
                condition,
                known.conditions(),
                "must be conditions of the scheme: " + String.join(", ", known.conditions()))));
        return given;
    }

    private ImmutableMap<String, Attested> attested(Fields fields, Function<SchemeNames, ImmutableSet<String>> kind) {
        return fields.byKey("attested", (facts, fact) -> {
            names.ifPresent(known -> facts.requireKnown(
                    fact, fact, kind.apply(known), "is nothing that the scheme wants attested here"));
            if (facts.isObject(fact)) {
                return facts.optionalObject(
                        fact,
                        judgement -> new Attested(
                                judgement.optionalFlag("value").orElseGet(() -> {
                                    judgement.refuseField("value", "missing", "is required: true or false");
                                    return false;
                                }),
                                judgement.optionalText("by")));
            }
            return facts.optionalFlag(fact).map(value -> new Attested(value, Optional.empty()));
        });
    }

    private ImmutableMap<String, BigDecimal> figures(Fields figures, String of, Optional<GrantScheme> scheme) {
        requireTerm(figures, of, of, scheme, Term.ReturnDuty.class);
        return figures.byKey(of, (metrics, metric) -> figure(metrics, of, metric));
    }

    private Optional<BigDecimal> figure(Fields metrics, String of, String metric) {
        names.ifPresent(known ->
                metrics.requireKnown(metric, metric, known.metrics().get(of), "is nothing that this return asks for"));
        Optional<BigDecimal> figure = metrics.optionalDecimal(metric);
        if (figure.isPresent() && figure.get().signum() < 0) {
            metrics.refuseField(metric, "negative", "must not be negative");
        }
        return figure;
    }

    private static ImmutableList<Pot> pots(Fields fields) {
        return named(fields, "pots", ApportionmentReader::pot).orElse(ImmutableList.of());
    }

    /** A name of the scheme's terms must be a term of any of its editions. */
    private static void requireTerm(
            Fields fields, String field, String id, Optional<GrantScheme> scheme, Class<? extends Term> kind) {
        if (scheme.isEmpty()) {
            return;
        }
        ImmutableSet<String> names = scheme.get().editions().stream()
                .flatMap(edition -> edition.terms().of(kind).stream())
                .map(term -> term.basis().id())
                .collect(ImmutableSet.toImmutableSet());
        fields.requireKnown(
                field,
                id,
                names,
                "is not a name of this scheme: see civic-rules grant show "
                        + scheme.get().id());
    }
}

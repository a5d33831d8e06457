package org.civicrules.grants.apportionment;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.money.AllocationMethod;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;
import org.civicrules.grants.json.Fields;
import org.civicrules.grants.scheme.Period;
import org.civicrules.grants.scheme.SchemeReader;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads pots and published splits from the fields of a grant file. */
public final class ApportionmentReader {

    private static final Money PENNY = Money.ofMinor(CurrencyUnit.GBP, 1);
    private static final Money POUND = Money.ofMajor(CurrencyUnit.GBP, 1);

    private ApportionmentReader() {}

    /**
     * Reads one pot.
     *
     * @param fields its fields
     * @return the pot; empty where it cannot be made, which is then recorded as a problem
     */
    public static Optional<Pot> pot(Fields fields) {
        return fields.valid(() -> Pot.builder()
                .id(fields.text("id"))
                .amount(fields.money("amount"))
                .unit(positive(fields, "unit", PENNY))
                .method(fields.optionalWord("method", AllocationMethod.class)
                        .orElse(AllocationMethod.LARGEST_REMAINDER))
                .addAllShares(sharesOf(fields))
                .build());
    }

    private static ImmutableList<PotShare> sharesOf(Fields fields) {
        return fields.objects(
                        "shares",
                        share -> share.valid(() -> new PotShare(
                                share.text("recipient"),
                                share.word("basis", ShareBasis.class),
                                share.optionalFraction("units").orElse(BigFraction.ONE))))
                .map(ApportionmentReader::present)
                .orElse(ImmutableList.of());
    }

    /**
     * Reads a published split.
     *
     * @param fields its fields
     * @return the split; empty where it cannot be made, which is then recorded as a problem
     */
    public static Optional<PublishedSplit> published(Fields fields) {
        Source source = fields.optionalObject("source", SchemeReader::document)
                .flatMap(Function.identity())
                .orElseGet(() -> {
                    fields.problem("source", "is required: name the document with id, title, publisher and edition");
                    return UNNAMED;
                });
        ImmutableList<PublishedLine> lines = fields.objects("lines", line -> line(line, source))
                .map(ApportionmentReader::present)
                .orElse(ImmutableList.of());
        ImmutableList<PublishedRate> rates =
                fields.objects("rates", rate -> rate(rate, source, keys(lines))).orElse(ImmutableList.of());
        return fields.valid(() -> PublishedSplit.builder()
                .baseName(fields.text("baseName"))
                .base(fields.money("base"))
                .unit(positive(fields, "unit", PENNY))
                .tolerance(fields.optionalMoney("tolerance").orElse(Money.zero(CurrencyUnit.GBP)))
                .toleranceReason(fields.optionalText("toleranceReason").orElse("none allowed unless a file says why"))
                .addAllLines(lines)
                .addAllRates(rates)
                .addAllInstalments(fields.objects("instalments", item -> instalment(item, source))
                        .orElse(ImmutableList.of()))
                .window(fields.optionalObject("window", window -> window(window, source))
                        .flatMap(Function.identity()))
                .returns(fields.optionalObject(
                        "returns",
                        returns -> new PublishedSplit.Returns(returns.count("count"), citation(returns, source))))
                .addAllNames(fields.objects(
                                "names", name -> new PublishedSplit.Name(name.text("name"), citation(name, source)))
                        .orElse(ImmutableList.of()))
                .statedBase(fields.optionalObject(
                        "statedBase",
                        stated ->
                                new PublishedSplit.StatedBase(stated.text("name"), positive(stated, "amount", POUND))))
                .build());
    }

    private static Optional<PublishedLine> line(Fields fields, Source source) {
        return Optional.of(new PublishedLine(
                fields.text("key"),
                fields.fraction("percent"),
                fields.optionalWord("role", PercentageRole.class).orElse(PercentageRole.INPUT),
                fields.optionalCount("decimals").orElse(0),
                fields.money("amount"),
                citation(fields, source)));
    }

    private static PublishedRate rate(Fields fields, Source source, Set<String> keys) {
        String line = fields.text("line");
        if (!keys.contains(line)) {
            fields.problem("line", "must be the key of one of the lines");
        }
        Optional<BigFraction> units = fields.optionalFraction("units");
        if (units.isPresent() && units.get().signum() == 0) {
            fields.problem("units", "must be more than zero: leave it out where the document gives no number");
        }
        return new PublishedRate(
                line,
                fields.money("rate"),
                positive(fields, "precision", POUND),
                fields.optionalText("unitName").orElse("units"),
                units,
                citation(fields, source));
    }

    private static PublishedSplit.Instalment instalment(Fields fields, Source source) {
        return new PublishedSplit.Instalment(
                fields.text("tranche"),
                fields.money("amount"),
                positive(fields, "precision", PENNY),
                citation(fields, source));
    }

    private static Optional<PublishedSplit.Window> window(Fields fields, Source source) {
        return fields.valid(() -> new PublishedSplit.Window(
                new Period(fields.optionalDate("from"), fields.optionalDate("to")), citation(fields, source)));
    }

    private static Citation citation(Fields fields, Source source) {
        Optional<String> clause = fields.optionalText("clause");
        Optional<String> section = fields.optionalText("section");
        return Citation.of(source, clause.orElse("whole document"), section.orElse("whole document"));
    }

    private static Money positive(Fields fields, String field, Money otherwise) {
        Money amount = fields.optionalMoney(field).orElse(otherwise);
        if (amount.isZero()) {
            fields.problem(field, "must be more than zero");
            return otherwise;
        }
        return amount;
    }

    private static Set<String> keys(ImmutableList<PublishedLine> lines) {
        Set<String> keys = new HashSet<>();
        lines.forEach(line -> keys.add(line.key()));
        return keys;
    }

    private static <T> ImmutableList<T> present(ImmutableList<Optional<T>> values) {
        return values.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
    }

    private static final Source UNNAMED = Source.builder()
            .id("unnamed")
            .title("unnamed")
            .publisher("unnamed")
            .edition("unnamed")
            .licence("not stated")
            .build();
}

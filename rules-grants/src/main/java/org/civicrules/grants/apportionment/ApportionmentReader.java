package org.civicrules.grants.apportionment;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.Fields;
import org.civicrules.core.file.Names;
import org.civicrules.core.money.AllocationMethod;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;
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
     * @param id its id
     * @return the pot
     */
    public static Pot pot(Fields fields, String id) {
        return Pot.builder()
                .id(id)
                .amount(fields.money("amount"))
                .unit(positive(fields, "unit", PENNY))
                .method(fields.optionalWord("method", AllocationMethod.class)
                        .orElse(AllocationMethod.LARGEST_REMAINDER))
                .addAllShares(
                        fields.objects("shares", ApportionmentReader::share).orElse(ImmutableList.of()))
                .build();
    }

    private static PotShare share(Fields fields) {
        return new PotShare(
                fields.text("recipient"),
                fields.word("basis", ShareBasis.class),
                fields.optionalFraction("units").orElse(BigFraction.ONE));
    }

    /**
     * Reads a published split.
     *
     * @param fields its fields
     * @return the split
     */
    public static PublishedSplit published(Fields fields) {
        Optional<Source> named = fields.optionalObject("source", SchemeReader::document);
        if (named.isEmpty()) {
            fields.refuseField(
                    "source", "missing", "is required: name the document with id, title, publisher and edition");
        }
        Source source = named.orElse(UNNAMED);
        Names keys = Names.of(fields, "lines");
        ImmutableList<PublishedLine> lines = fields.objects("lines", line -> line(line, keys.give(line, "key"), source))
                .orElse(ImmutableList.of());
        if (lines.isEmpty()) {
            fields.refuseField("lines", "missing", "a published split must have a line");
        }
        return PublishedSplit.builder()
                .baseName(fields.text("baseName"))
                .base(fields.money("base"))
                .unit(positive(fields, "unit", PENNY))
                .tolerance(fields.optionalMoney("tolerance").orElse(Money.zero(CurrencyUnit.GBP)))
                .toleranceReason(fields.optionalText("toleranceReason").orElse("none allowed unless a file says why"))
                .addAllLines(lines)
                .addAllRates(fields.objects("rates", rate -> rate(rate, source, keys))
                        .orElse(ImmutableList.of()))
                .addAllInstalments(fields.objects("instalments", item -> instalment(item, source))
                        .orElse(ImmutableList.of()))
                .window(fields.optionalObject("window", window -> window(window, source)))
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
                .build();
    }

    private static PublishedLine line(Fields fields, String key, Source source) {
        return new PublishedLine(
                key,
                fields.fraction("percent"),
                fields.optionalWord("role", PercentageRole.class).orElse(PercentageRole.INPUT),
                fields.optionalCount("decimals").orElse(0),
                fields.money("amount"),
                citation(fields, source));
    }

    private static PublishedRate rate(Fields fields, Source source, Names keys) {
        String line = fields.text("line");
        keys.require(fields, "line", line, "must be the key of one of the lines");
        Optional<BigFraction> units = fields.optionalFraction("units");
        if (units.isPresent() && units.get().signum() == 0) {
            fields.refuseField(
                    "units", "zero", "must be more than zero: leave it out where the document gives no number");
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

    private static PublishedSplit.Window window(Fields fields, Source source) {
        return new PublishedSplit.Window(
                new Period(fields.optionalDate("from"), fields.optionalDate("to")), citation(fields, source));
    }

    private static Citation citation(Fields fields, Source source) {
        Optional<String> clause = fields.optionalText("clause");
        Optional<String> section = fields.optionalText("section");
        return Citation.of(source, clause.orElse("whole document"), section.orElse("whole document"));
    }

    private static Money positive(Fields fields, String field, Money otherwise) {
        Money amount = fields.optionalMoney(field).orElse(otherwise);
        if (amount.isZero()) {
            fields.refuseField(field, "zero", "must be more than zero");
            return otherwise;
        }
        return amount;
    }

    private static final Source UNNAMED = Source.builder()
            .id("unnamed")
            .title("unnamed")
            .publisher("unnamed")
            .edition("unnamed")
            .licence("not stated")
            .build();
}

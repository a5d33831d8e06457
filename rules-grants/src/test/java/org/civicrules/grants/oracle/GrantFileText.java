package org.civicrules.grants.oracle;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cause;
import org.civicrules.grants.oracle.GeneratedGrantFile.Cost;

/** The JSON of a generated file. Its values are identifiers, days, amounts and truth values: nothing needs escaping. */
public final class GrantFileText {

    private static final ImmutableList<String> CONDITIONS = ImmutableList.of(
            "purpose",
            "new-spending",
            "report-spending",
            "return-unspent",
            "evidence-on-request",
            "explain-on-request");

    private GrantFileText() {}

    /**
     * Writes a file.
     *
     * @param file the facts
     * @return a grant file of the published schema, to which a cause named by a notice or a return adds the field {@code cause}
     */
    public static String json(GeneratedGrantFile file) {
        ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
        fields.put("scheme", "wrrf-1");
        fields.put("authorityName", "Council of " + file.id());
        fields.put("authorityKind", "LONDON_BOROUGH");
        fields.put("totalAllocation", amount(file.allocation()));
        fields.put(
                "receipts",
                objects(
                        file.receipts(),
                        receipt -> ImmutableMap.of(
                                "id", receipt.id(),
                                "tranche", receipt.tranche(),
                                "received", receipt.received(),
                                "amount", amount(receipt.amount()))));
        fields.put(
                "providers",
                objects(
                        file.providers(),
                        provider -> ImmutableMap.of(
                                "id",
                                provider.id(),
                                "attested",
                                ImmutableMap.of(
                                        "in-area", provider.inArea(), "cqc-registered", provider.registered()))));
        fields.put(
                "payments",
                objects(
                        file.payments(),
                        payment -> ImmutableMap.of(
                                "id", payment.id(),
                                "provider", payment.provider(),
                                "paid", payment.paid(),
                                "amount", amount(payment.amount()),
                                "conditions", CONDITIONS,
                                "attested", ImmutableMap.of("legitimate-recipient", true))));
        fields.put("spending", file.spending().map(costs -> objects(costs, GrantFileText::cost)));
        fields.put("adminCosts", file.adminCosts().map(costs -> objects(costs, GrantFileText::cost)));
        fields.put(
                "returns",
                ImmutableList.of(
                        ImmutableMap.of("return", "report-1", "sent", "2022-01-14"),
                        ImmutableMap.of("return", "report-2", "sent", "2022-04-29"),
                        ImmutableMap.of("return", "certification", "sent", "2022-04-29")));
        fields.put("finalValues", ImmutableList.of());
        fields.put(
                "irregularities",
                objects(
                        file.irregularities(),
                        suspicion -> ImmutableMap.of(
                                "id", suspicion.id(),
                                "suspected", suspicion.suspected(),
                                "amount", amount(suspicion.amount()))));
        fields.put(
                "recoupments",
                objects(
                        file.recoupments(),
                        back -> ImmutableMap.of(
                                "id", back.id(),
                                "provider", back.provider(),
                                "on", back.day(),
                                "amount", amount(back.amount()))));
        fields.put(
                "returnedToDepartment",
                objects(
                        file.returned(),
                        money -> ImmutableMap.of(
                                "id", money.id(),
                                "on", money.day(),
                                "amount", amount(money.amount()),
                                "notice", money.notice(),
                                "cause", money.cause().map(Cause::name))));
        fields.put("requests", ImmutableList.of());
        fields.put(
                "notices",
                objects(
                        file.notices(),
                        notice -> ImmutableMap.of(
                                "id", notice.id(),
                                "notified", notice.notified(),
                                "amount", amount(notice.amount()),
                                "cause", notice.cause().map(Cause::name))));
        return text(fields.buildOrThrow()).orElseThrow();
    }

    private static Map<String, Object> cost(Cost cost) {
        return ImmutableMap.<String, Object>builder()
                .put("id", cost.id())
                .put("by", cost.by())
                .put("kind", cost.kind())
                .put("incurred", cost.incurred())
                .put("paid", cost.paid())
                .put("amount", amount(cost.amount()))
                .put("use", cost.use())
                .put(
                        "otherFunding",
                        amount(cost.otherFunding())
                                .map(other -> ImmutableMap.of("amount", other, "funder", "another fund")))
                .put("attested", cost.attested())
                .buildOrThrow();
    }

    private static <T> List<Map<String, Object>> objects(List<T> values, Function<T, Map<String, Object>> fields) {
        return values.stream().map(fields).collect(ImmutableList.toImmutableList());
    }

    private static String amount(long pence) {
        return String.format(Locale.ROOT, "%d.%02d", pence / 100, pence % 100);
    }

    private static Optional<String> amount(OptionalLong pence) {
        return pence.isPresent() ? Optional.of(amount(pence.getAsLong())) : Optional.empty();
    }

    /** The text of a value; none of a fact that is not known, whose field is then left out. */
    private static Optional<String> text(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.flatMap(GrantFileText::text);
        }
        if (value instanceof Map<?, ?> object) {
            return Optional.of(object.entrySet().stream()
                    .flatMap(field -> text(field.getValue()).stream().map(text -> "\"" + field.getKey() + "\":" + text))
                    .collect(joining(",", "{", "}")));
        }
        if (value instanceof List<?> list) {
            return Optional.of(
                    list.stream().flatMap(item -> text(item).stream()).collect(joining(",", "[", "]")));
        }
        return Optional.of(value instanceof Boolean ? value.toString() : "\"" + value + "\"");
    }
}

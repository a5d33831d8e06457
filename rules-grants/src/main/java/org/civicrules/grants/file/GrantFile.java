package org.civicrules.grants.file;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.core.CivicStyle;
import org.civicrules.grants.apportionment.Pot;
import org.civicrules.grants.apportionment.PublishedSplit;
import org.civicrules.grants.scheme.AuthorityKind;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The facts of one authority's grant under one scheme. A list that is absent is not known; an empty list says there is none.
 */
@CivicStyle
@Value.Immutable
public interface GrantFile {

    /** {@return the scheme's id or alias, as the file writes it} */
    String scheme();

    /** {@return the authority's name} */
    Optional<String> authorityName();

    /** {@return what kind of authority it is} */
    Optional<AuthorityKind> authorityKind();

    /** {@return the authority's whole allocation under the scheme} */
    Optional<Money> totalAllocation();

    /** {@return the allocation of the authority and its partners together} */
    Optional<Money> combinedAllocation();

    /** {@return the authority's allocation for each pot of the scheme, by name} */
    ImmutableMap<String, Money> potAllocations();

    /** {@return the receipts} */
    Optional<ImmutableList<Receipt>> receipts();

    /** {@return the providers that payments and spending name} */
    ImmutableList<Provider> providers();

    /** {@return the payments to providers} */
    Optional<ImmutableList<Payment>> payments();

    /** {@return the spending by the authority and by providers} */
    Optional<ImmutableList<SpendLine>> spending();

    /** {@return the authority's administrative costs of both kinds} */
    Optional<ImmutableList<AdminCost>> adminCosts();

    /** {@return the returns sent} */
    Optional<ImmutableList<SentReturn>> returns();

    /** {@return the final values sent} */
    Optional<ImmutableList<FinalValue>> finalValues();

    /** {@return the irregularities suspected} */
    Optional<ImmutableList<Irregularity>> irregularities();

    /** {@return what providers gave back} */
    Optional<ImmutableList<Recoupment>> recoupments();

    /** {@return what went back to the department} */
    Optional<ImmutableList<ReturnedMoney>> returnedToDepartment();

    /** {@return what providers were asked for} */
    Optional<ImmutableList<ProviderRequest>> requests();

    /** {@return what the department notified as repayable} */
    Optional<ImmutableList<Notice>> notices();

    /** {@return what is attested of the authority, by the id of the scheme's duty} */
    ImmutableMap<String, Attested> attested();

    /** {@return the figures the authority supplies, by the id of the return and of the metric} */
    ImmutableMap<String, ImmutableMap<String, BigDecimal>> figures();

    /** {@return the pots to be shared out among providers} */
    ImmutableList<Pot> pots();

    /** {@return a split that the council published} */
    Optional<PublishedSplit> published();

    /** {@return a new builder; only the scheme is required} */
    static Builder builder() {
        return new Builder();
    }

    /**
     * The provider of an id.
     *
     * @param id the id
     * @return the provider, if the file has it
     */
    default Optional<Provider> provider(String id) {
        return providers().stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    /**
     * The facts as they stood at the end of a day: what happened later is left out, what has no day is kept.
     *
     * @param asAt the day
     * @return the facts up to and including that day
     */
    default GrantFile asAt(LocalDate asAt) {
        return new Builder()
                .from(this)
                .receipts(until(asAt, receipts(), Receipt::received))
                .payments(until(asAt, payments(), Payment::paid))
                .spending(until(asAt, spending(), GrantFile::firstDay))
                .adminCosts(until(asAt, adminCosts(), AdminCost::incurred))
                .returns(until(asAt, returns(), sent -> Optional.of(sent.sent())))
                .finalValues(until(asAt, finalValues(), value -> Optional.of(value.sent())))
                .irregularities(until(asAt, irregularities(), found -> Optional.of(found.suspected()))
                        .map(list -> list.stream()
                                .map(found -> new Irregularity(
                                        found.id(),
                                        found.suspected(),
                                        by(asAt, found.notified()),
                                        found.amount(),
                                        found.attested()))
                                .collect(toImmutableList())))
                .recoupments(until(asAt, recoupments(), recoupment -> Optional.of(recoupment.on())))
                .returnedToDepartment(until(asAt, returnedToDepartment(), returned -> Optional.of(returned.on())))
                .requests(until(asAt, requests(), request -> Optional.of(request.asked()))
                        .map(list -> list.stream()
                                .map(request -> new ProviderRequest(
                                        request.id(),
                                        request.provider(),
                                        request.kind(),
                                        request.asked(),
                                        by(asAt, request.answered())))
                                .collect(toImmutableList())))
                .notices(until(asAt, notices(), notice -> Optional.of(notice.notified())))
                .build();
    }

    private static Optional<LocalDate> firstDay(SpendLine line) {
        return line.incurred().isPresent() ? line.incurred() : line.paid();
    }

    private static Optional<LocalDate> by(LocalDate asAt, Optional<LocalDate> day) {
        return day.filter(date -> !date.isAfter(asAt));
    }

    private static <T> Optional<ImmutableList<T>> until(
            LocalDate asAt, Optional<ImmutableList<T>> facts, Function<T, Optional<LocalDate>> day) {
        return facts.map(list -> list.stream()
                .filter(fact -> day.apply(fact).map(date -> !date.isAfter(asAt)).orElse(true))
                .collect(toImmutableList()));
    }

    /** Builds a grant file. */
    class Builder extends ImmutableGrantFile.Builder {

        /** Starts an empty file. */
        public Builder() {}
    }
}

package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.time.Standpoint;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.GrantFile;
import org.civicrules.grants.file.OtherFunding;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.file.Provider;
import org.civicrules.grants.file.Receipt;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.AuthorityKind;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Grant files for tests, and what the rules say of them. */
public final class Grants {

    static final String WRRF = "wrrf-1";

    private static final ImmutableMap<String, Attested> IN_AREA =
            ImmutableMap.of("in-area", new Attested(true, Optional.of("a test")));

    private Grants() {}

    public static Money pounds(String amount) {
        return Money.of(CurrencyUnit.GBP, new BigDecimal(amount));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static Optional<LocalDate> maybe(@Nullable String date) {
        return date == null || date.isEmpty() ? Optional.empty() : Optional.of(day(date));
    }

    static Attested yes() {
        return new Attested(true, Optional.of("a test"));
    }

    static Attested no() {
        return new Attested(false, Optional.of("a test"));
    }

    /** A file whose lists are all known and empty. */
    static GrantFile.Builder empty(String scheme) {
        return GrantFile.builder()
                .scheme(scheme)
                .authorityKind(AuthorityKind.DISTRICT_WITHOUT_COUNTY_COUNCIL)
                .totalAllocation(pounds("552981.00"))
                .providers(Stream.of("X", "Y", "A", "B", "P1", "P2", "NOT")
                        .map(id -> new Provider(id, Optional.empty(), IN_AREA))
                        .collect(toImmutableList()))
                .receipts(ImmutableList.of())
                .payments(ImmutableList.of())
                .spending(ImmutableList.of())
                .adminCosts(ImmutableList.of())
                .returns(ImmutableList.of())
                .finalValues(ImmutableList.of())
                .irregularities(ImmutableList.of())
                .recoupments(ImmutableList.of())
                .returnedToDepartment(ImmutableList.of())
                .requests(ImmutableList.of())
                .notices(ImmutableList.of());
    }

    static Receipt receipt(String id, String received, String amount, @Nullable String planned) {
        return new Receipt(
                id,
                maybe(received),
                pounds(amount),
                Optional.empty(),
                planned == null ? Optional.empty() : Optional.of(pounds(planned)));
    }

    static Payment payment(String id, String provider, String paid, String amount) {
        return Payment.builder()
                .id(id)
                .provider(provider)
                .amount(pounds(amount))
                .paid(maybe(paid))
                .build();
    }

    static Payment payment(String id, String provider, String paid, String amount, String receipt) {
        return Payment.builder()
                .id(id)
                .provider(provider)
                .amount(pounds(amount))
                .paid(maybe(paid))
                .receipt(receipt)
                .build();
    }

    static Provider provider(String id, Attested registered) {
        return new Provider(id, Optional.empty(), ImmutableMap.of("cqc-registered", registered, "in-area", yes()));
    }

    /** A line that keeps every condition of round 1, by the authority or by a provider. */
    static SpendLine line(String id, @Nullable String provider, String incurred, String amount) {
        return line(id, provider, incurred, amount, "overtime", "0.00");
    }

    static SpendLine line(
            String id, @Nullable String provider, String incurred, String amount, String use, String otherFunding) {
        return SpendLine.builder()
                .id(id)
                .amount(pounds(amount))
                .provider(Optional.ofNullable(provider))
                .incurred(maybe(incurred))
                .paid(maybe(incurred))
                .use(use)
                .measure("extra-hours")
                .otherFunding(new OtherFunding(pounds(otherFunding), Optional.empty()))
                .putAttested("on-purpose", yes())
                .putAttested("time-limited", yes())
                .putAttested("earmarked", no())
                .putAttested("new", yes())
                .putAttested("adds-capacity", yes())
                .build();
    }

    static AdminCost admin(String id, @Nullable AdminKind kind, String amount) {
        return new AdminCost(
                Optional.ofNullable(kind), line(id, null, "2022-01-10", amount, "new-measure-set-up", "0.00"));
    }

    static GrantAssessment check(GrantFile.Builder file, String asAt) {
        return check(file, asAt, asAt);
    }

    static GrantAssessment check(GrantFile.Builder file, String asAt, String knownAt, String... policies) {
        GrantFile facts = file.build();
        return GrantAssessment.of(
                "a-test",
                facts,
                SchemeLibrary.shipped().scheme(facts.scheme()),
                Standpoint.at(day(asAt)).knownOn(day(knownAt)),
                policies(policies));
    }

    static PolicySet policies(String... policies) {
        PolicySet set = PolicySet.defaults();
        for (String pair : policies) {
            List<String> parts = Splitter.on('=').splitToList(pair);
            set = set.with(GrantPolicies.ALL, parts.get(0), parts.get(1));
        }
        return set;
    }

    static ImmutableList<Finding> all(GrantAssessment assessment, String rule) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().value().equals("grants." + rule))
                .collect(toImmutableList());
    }

    static Finding one(GrantAssessment assessment, String rule) {
        ImmutableList<Finding> found = all(assessment, rule);
        assertThat(found).as("findings of %s", rule).hasSize(1);
        return found.get(0);
    }

    static Finding about(GrantAssessment assessment, String rule, String subject) {
        return all(assessment, rule).stream()
                .filter(finding -> finding.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " says nothing of " + subject + " but of "
                        + all(assessment, rule).stream().map(Finding::subject).toList()));
    }

    static ImmutableList<String> missing(Finding finding) {
        return finding.missing().stream().map(MissingFact::name).collect(toImmutableList());
    }

    static ImmutableList<String> clauses(Finding finding) {
        return finding.citations().stream().map(citation -> citation.clause()).collect(toImmutableList());
    }

    @SafeVarargs
    static <T> ImmutableList<T> list(T... items) {
        ImmutableList.Builder<T> list = ImmutableList.builder();
        for (T item : items) {
            list.add(item);
        }
        return list.build();
    }
}

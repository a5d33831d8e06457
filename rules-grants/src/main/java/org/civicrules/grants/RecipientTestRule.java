package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides of whoever money was passed on to whether what the scheme wants is attested of it. Money the authority spends itself is not
 * tested: such measures may help anyone.
 *
 * <p>A should gives a departure with the amount at risk; where the scheme gives it a policy switch and the policy says must, a breach with
 * the amount misspent.
 */
final class RecipientTestRule extends TermRule<Term.RecipientTest> {

    RecipientTestRule(Term.RecipientTest term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling> rule(GrantCase grant) {
        if (grant.file().payments().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    "payments",
                    "What was passed on, and to whom, is not known.",
                    MissingFact.of("payments", "who received money; an empty list says nobody did")));
        }
        ImmutableList<Payment> payments = grant.file().payments().get().stream()
                .filter(payment -> term().basis().governs(payment.paid()))
                .collect(toImmutableList());
        if (payments.isEmpty()) {
            return ImmutableList.of(Ruling.notApplicable(
                    "payments", "No money was passed on; measures the authority runs itself are not tested."));
        }
        return term().ofPayment()
                ? payments.stream().map(payment -> payment(grant, payment)).collect(toImmutableList())
                : payments.stream()
                        .map(Payment::provider)
                        .distinct()
                        .map(provider -> provider(grant, provider, payments))
                        .collect(toImmutableList());
    }

    /** Whether a payment fails this test as a must, so that it is misspent. */
    boolean bars(GrantCase grant, Payment payment) {
        return modality(grant) != Modality.SHOULD && fails(grant, payment);
    }

    /** Whether a payment fails this test as a should, so that it is at risk. */
    boolean endangers(GrantCase grant, Payment payment) {
        return modality(grant) == Modality.SHOULD && fails(grant, payment);
    }

    /** Whether a payment may turn out to be misspent once the fact is attested. */
    boolean leavesOpen(GrantCase grant, Payment payment) {
        return modality(grant) != Modality.SHOULD
                && !facts(grant, payment).containsKey(term().fact())
                && term().basis().governs(payment.paid());
    }

    private boolean fails(GrantCase grant, Payment payment) {
        Attested fact = facts(grant, payment).get(term().fact());
        return fact != null && !fact.value() && term().basis().governs(payment.paid());
    }

    private ImmutableMap<String, Attested> facts(GrantCase grant, Payment payment) {
        return term().ofPayment()
                ? payment.attested()
                : grant.file()
                        .provider(payment.provider())
                        .map(provider -> provider.attested())
                        .orElse(ImmutableMap.of());
    }

    private Ruling payment(GrantCase grant, Payment payment) {
        return decide(
                grant,
                "payment " + payment.id(),
                "payments." + payment.id(),
                Optional.ofNullable(payment.attested().get(term().fact())),
                payment.amount());
    }

    private Ruling provider(GrantCase grant, String provider, ImmutableList<Payment> payments) {
        Money amount = GrantCase.sum(payments.stream()
                .filter(payment -> payment.provider().equals(provider))
                .map(Payment::amount));
        Optional<Attested> fact = grant.file()
                .provider(provider)
                .flatMap(known -> Optional.ofNullable(known.attested().get(term().fact())));
        return decide(grant, "provider " + provider, "providers." + provider, fact, amount);
    }

    private Ruling decide(GrantCase grant, String subject, String path, Optional<Attested> fact, Money amount) {
        if (fact.isEmpty()) {
            return Ruling.of(subject, Outcome.UNDETERMINED, term().title() + ": not attested.")
                    .amount(amount)
                    .addMissing(MissingFact.of(path + ".attested." + term().fact(), term().title()))
                    .build();
        }
        boolean kept = fact.get().value();
        Ruling.Builder ruling = Ruling.of(
                subject,
                kept ? Outcome.MET : Outcome.failing(modality(grant)),
                term().title() + ": " + fact.get().text() + "; " + Figures.pounds(amount) + " was passed on to it.");
        if (!kept) {
            ruling.amount(amount);
        }
        if (isStrengthened(grant)) {
            ruling.underPolicy(Modality.MUST);
        }
        term().policySwitch()
                .ifPresent(policy -> ruling.addParameters(
                        Parameter.of("policy " + policy, modality(grant).name())));
        return ruling.putFacts("passed on", Figures.pounds(amount))
                .wouldChange(kept ? "the fact attested no" : "the fact attested yes")
                .build();
    }

    private Modality modality(GrantCase grant) {
        return isStrengthened(grant) ? Modality.MUST : modality();
    }

    private boolean isStrengthened(GrantCase grant) {
        return term().policySwitch()
                .map(policy -> grant.policy().must().contains(policy))
                .orElse(false);
    }
}

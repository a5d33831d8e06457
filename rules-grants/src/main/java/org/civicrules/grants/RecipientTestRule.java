package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.Attested;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.scheme.Strength;
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
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        if (grant.file().payments().isEmpty()) {
            return unknown(
                    "payments",
                    "What was passed on, and to whom, is not known.",
                    "payments",
                    "who received money; an empty list says nobody did");
        }
        ImmutableList<Payment> payments = grant.file().payments().get().stream()
                .filter(payment -> term().basis().governs(payment.paid()))
                .collect(toImmutableList());
        if (payments.isEmpty()) {
            return none("payments", "No money was passed on; measures the authority runs itself are not tested.");
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
    boolean leavesOpen(GrantCase grant, Payment payment, Set<MissingFact> missing) {
        boolean open = modality(grant) != Modality.SHOULD
                && !facts(grant, payment).containsKey(term().fact())
                && term().basis().governs(payment.paid());
        if (open) {
            String path = term().ofPayment() ? "payments." + payment.id() : "providers." + payment.provider();
            missing.add(MissingFact.of(path + ".attested." + term().fact(), term().title()));
        }
        return open;
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

    private Ruling.Details payment(GrantCase grant, Payment payment) {
        return decide(
                grant,
                "payment " + payment.id(),
                "payments." + payment.id(),
                Optional.ofNullable(payment.attested().get(term().fact())),
                payment.amount());
    }

    private Ruling.Details provider(GrantCase grant, String provider, ImmutableList<Payment> payments) {
        Money amount = GrantCase.sum(payments.stream()
                .filter(payment -> payment.provider().equals(provider))
                .map(Payment::amount));
        Optional<Attested> fact = grant.file()
                .provider(provider)
                .flatMap(known -> Optional.ofNullable(known.attested().get(term().fact())));
        return decide(grant, "provider " + provider, "providers." + provider, fact, amount);
    }

    private Ruling.Details decide(GrantCase grant, String subject, String path, Optional<Attested> fact, Money amount) {
        PolicySet.Readings readings = grant.policies().readings();
        Modality force = force(readings);
        String attested = path + ".attested." + term().fact();
        Ruling.Details ruling = decide(subject, attested, fact, amount, force)
                .fact("passed on", Figures.pounds(amount))
                .parameters(readings.asked());
        return force == modality()
                ? ruling
                : ruling.under(provision -> provision.as(force).by(Authority.POLICY));
    }

    private Ruling.Details decide(
            String subject, String attested, Optional<Attested> fact, Money amount, Modality force) {
        if (fact.isEmpty()) {
            return unattested(subject, term().title() + ": not attested.", attested, term().title(), true)
                    .amount(amount);
        }
        String statement =
                term().title() + ": " + fact.get().text() + "; " + Figures.pounds(amount) + " was passed on to it.";
        return fact.get().value()
                ? Ruling.about(subject).met(statement)
                : Ruling.about(subject)
                        .of(Outcome.failing(force), statement, Change.of(attested, true, "attested yes"))
                        .amount(amount);
    }

    /** The policies it asks. */
    ImmutableList<Parameter> asked(GrantCase grant) {
        PolicySet.Readings readings = grant.policies().readings();
        force(readings);
        return readings.asked();
    }

    private Modality modality(GrantCase grant) {
        return force(grant.policies().readings());
    }

    private Modality force(PolicySet.Readings readings) {
        return term().strength()
                .filter(policy -> readings.of(policy) == Strength.MUST)
                .map(policy -> Modality.MUST)
                .orElse(modality());
    }
}

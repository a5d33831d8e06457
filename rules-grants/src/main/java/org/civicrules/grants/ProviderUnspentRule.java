package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.Recoupment;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides for each provider whether it gave back what it did not spend, by the last day inclusive. Until the fund closes it may still
 * spend it.
 */
final class ProviderUnspentRule extends TermRule<Term.ProviderUnspent> {

    ProviderUnspentRule(Term.ProviderUnspent term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        Decision<Account> account = grant.account();
        if (account.value().isEmpty()) {
            return ImmutableList.of(Ruling.about("providers")
                    .undetermined(
                            "What providers have not spent is not known.",
                            GrantCase.list(account.missing()),
                            account.missing())
                    .dueOn(term().by()));
        }
        if (grant.file().spending().isEmpty()) {
            return ImmutableList.of(unknownList(
                            "providers",
                            "What providers have not spent is not known.",
                            "spending",
                            "the lines of spending; an empty list says there is none")
                    .dueOn(term().by()));
        }
        ImmutableList<ProviderAccount> providers = account.value().get().providers();
        return providers.isEmpty()
                ? none("providers", "No money was passed on.")
                : providers.stream()
                        .map(provider -> decide(grant, provider)
                                .parameters(account.value().get().policies()))
                        .collect(toImmutableList());
    }

    private Ruling.Details decide(GrantCase grant, ProviderAccount provider) {
        if (provider.paid().isZero() && provider.beyond().isPositive()) {
            return unpaid(provider).dueOn(term().by());
        }
        Money inHand = provider.unspentInHand();
        boolean closed = grant.asAt().isAfter(term().close());
        Optional<LocalDate> done = inHand.isZero() && closed ? Optional.of(settled(grant, provider)) : Optional.empty();
        return Ruling.about("provider " + provider.provider())
                .of(
                        Deadline.outcome(term().by(), done, grant.asAt(), modality()),
                        Figures.pounds(inHand) + " of " + Figures.pounds(provider.paid())
                                + " is unspent and not given back"
                                + (closed ? "." : "; it may be spent until " + term().close() + "."),
                        Change.of(
                                "recoupments.amount",
                                GrantCase.plain(inHand),
                                "giving back " + Figures.pounds(inHand) + " by " + term().by()))
                .dueOn(term().by())
                .doneOn(done)
                .amount(inHand)
                .fact("paid", Figures.pounds(provider.paid()))
                .fact("properly spent", Figures.pounds(provider.properlySpent()))
                .fact("misspent", Figures.pounds(provider.misspent()))
                .fact("given back", Figures.pounds(provider.recouped()))
                .fact("unsettled", Figures.pounds(provider.unsettled()))
                .fact("spent beyond what was paid", Figures.pounds(provider.beyond()))
                .arithmetic(Figures.pounds(provider.paid()) + " - " + Figures.pounds(provider.properlySpent()) + " - "
                        + Figures.pounds(provider.misspent()) + " - " + Figures.pounds(provider.unsettled()) + " = "
                        + Figures.pounds(provider.unspent()) + "; "
                        + Figures.pounds(provider.unspent()) + " - " + Figures.pounds(provider.recouped())
                        + ", at least zero = " + Figures.pounds(inHand));
    }

    /** Spending of a provider to which the file has no payment. */
    private static Ruling.Details unpaid(ProviderAccount provider) {
        return Ruling.about("provider " + provider.provider())
                .undetermined(
                        "Its lines show " + Figures.pounds(provider.beyond())
                                + " spent, and the file has no payment to it.",
                        Change.of(
                                "payments.amount",
                                GrantCase.plain(provider.beyond()),
                                "the payment that it was spent from"),
                        MissingFact.of("payments", "what was passed on to provider " + provider.provider()))
                .amount(provider.beyond())
                .fact("spent", Figures.pounds(provider.beyond()));
    }

    /** The day from which nothing unspent was left: the recoupment that settled it, or the first day after the close. */
    private LocalDate settled(GrantCase grant, ProviderAccount provider) {
        Money open = provider.unspent();
        LocalDate day = term().close().plusDays(1);
        ImmutableList<Recoupment> back = grant.file().recoupments().orElse(ImmutableList.of()).stream()
                .filter(recoupment -> recoupment.provider().equals(provider.provider()))
                .sorted(Comparator.comparing(Recoupment::on))
                .collect(toImmutableList());
        for (Recoupment recoupment : back) {
            if (!open.isPositive()) {
                return day;
            }
            open = open.minus(recoupment.amount());
            day = recoupment.on().isAfter(day) ? recoupment.on() : day;
        }
        return day;
    }
}

package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.AdminCost;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.Term;
import org.joda.money.Money;

/**
 * Decides whether the administrative costs of the capped kind stay within the cap on its named base.
 *
 * <p>excess = costs of the capped kind - fraction x base, cut down to the penny. Exactly the cap is met; a penny more is breached. Costs of
 * the other kind are not in it. A cost whose kind is not stated counts only for what it could change.
 *
 * <p>Worked example: 1 % of a total allocation of £552,981 is £5,529.81: £5,529.81 is met, £5,529.82 is £0.01 over.
 */
final class CapRule extends TermRule<Term.SpendCap> {

    private static final String SUBJECT = "administrative costs";

    CapRule(Term.SpendCap term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        Optional<Money> base = grant.base(term().base(), term().pot());
        if (base.isEmpty() || grant.file().adminCosts().isEmpty()) {
            return ImmutableList.of(unknown(grant, base));
        }
        return ImmutableList.of(decide(grant.file().adminCosts().get(), base.get()));
    }

    private Ruling.Details unknown(GrantCase grant, Optional<Money> base) {
        ImmutableList.Builder<MissingFact> missing = ImmutableList.builder();
        if (base.isEmpty()) {
            missing.add(
                    MissingFact.of(GrantCase.baseFact(term().base(), term().pot()), "what the cap is a fraction of"));
        }
        if (grant.file().adminCosts().isEmpty()) {
            missing.add(MissingFact.of("adminCosts", "the administrative costs; an empty list says there are none"));
        }
        ImmutableList<MissingFact> facts = missing.build();
        return Ruling.about(SUBJECT)
                .undetermined(
                        "The costs cannot be held against the cap yet.",
                        base.isEmpty()
                                ? Change.of(facts.get(0).name(), "0.00", "what the cap is a fraction of")
                                : Change.of("adminCosts", "[]", "the list; an empty one says there is none"),
                        facts);
    }

    private Ruling.Details decide(ImmutableList<AdminCost> costs, Money base) {
        Money counted = counted(costs, Optional.of(term().category()));
        Money unclear = counted(costs, Optional.empty());
        Money limit = term().cap().limit(base);
        return ruling(costs, counted, unclear, limit)
                .fact("costs under the cap", Figures.pounds(counted))
                .fact("costs whose kind is not stated", Figures.pounds(unclear))
                .fact(term().base().text(), Figures.pounds(base))
                .fact("headroom", Figures.pounds(GrantCase.atLeastZero(limit.minus(counted))))
                .arithmetic(Figures.number(term().cap().percentage().fraction()) + " x " + Figures.pounds(base) + " = "
                        + Figures.pounds(limit) + "; " + Figures.pounds(counted) + " - " + Figures.pounds(limit) + " = "
                        + Figures.pounds(counted.minus(limit)));
    }

    private Ruling.Details ruling(ImmutableList<AdminCost> costs, Money counted, Money unclear, Money limit) {
        String most = Figures.pounds(limit) + ", " + term().cap();
        if (counted.isGreaterThan(limit)) {
            Money excess = counted.minus(limit);
            return Ruling.about(SUBJECT)
                    .of(
                            failing(),
                            Figures.pounds(counted) + " is " + Figures.pounds(excess) + " over the most allowed, "
                                    + most + ".",
                            Change.of(
                                    "adminCosts.amount",
                                    GrantCase.plain(limit),
                                    "costs under the cap of at most " + Figures.pounds(limit)))
                    .amount(excess);
        }
        if (!counted.plus(unclear).isGreaterThan(limit)) {
            return Ruling.about(SUBJECT).met(Figures.pounds(counted) + " is within the most allowed, " + most + ".");
        }
        ImmutableList<MissingFact> kinds = costs.stream()
                .filter(cost -> cost.kind().isEmpty())
                .map(cost -> MissingFact.of("adminCosts." + cost.id() + ".kind", "whether the cost is under the cap"))
                .collect(toImmutableList());
        return Ruling.about(SUBJECT)
                .undetermined(
                        Figures.pounds(unclear) + " of costs whose kind is not stated would take "
                                + Figures.pounds(counted) + " over the most allowed, " + most + ".",
                        Change.of(kinds.get(0).name(), term().category(), "the kind of each cost"),
                        kinds);
    }

    /** The sum of the costs of a kind that the term governs; of costs without a kind where none is given. */
    private Money counted(ImmutableList<AdminCost> costs, Optional<AdminKind> kind) {
        return GrantCase.sum(costs.stream()
                .filter(cost -> cost.kind().equals(kind) && term().basis().governs(cost.incurred()))
                .map(AdminCost::amount));
    }

    /** The most that the cap allows, where its base is known. */
    Optional<Money> limit(GrantCase grant) {
        return grant.base(term().base(), term().pot()).map(term().cap()::limit);
    }

    /** What of some costs the cap does not govern. */
    Money ungoverned(ImmutableList<Spent> costs) {
        return GrantCase.sum(costs.stream()
                .filter(cost -> !term().basis().governs(cost.incurred()))
                .map(Spent::amount));
    }

    /** What may still be spent under the cap, where that is known. */
    Optional<Money> headroom(GrantCase grant) {
        return grant.base(term().base(), term().pot())
                .flatMap(base -> grant.file()
                        .adminCosts()
                        .map(costs -> GrantCase.atLeastZero(
                                term().cap().limit(base).minus(counted(costs, Optional.of(term().category()))))));
    }
}

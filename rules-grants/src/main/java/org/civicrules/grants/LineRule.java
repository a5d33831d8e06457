package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.scheme.SpendingKind;
import org.civicrules.grants.scheme.Term;

/**
 * Decides a term for each thing money was spent on. The amount of a ruling that fails is the part that fails.
 *
 * @param <T> the kind of term
 */
abstract class LineRule<T extends Term> extends TermRule<T> {

    private final SpendingKind spending;

    LineRule(T term, Optional<LocalDate> published, SpendingKind spending) {
        super(term, published);
        this.spending = spending;
    }

    /** Decides the term for one thing that it concerns. */
    abstract Ruling.Details line(Spent spent, GrantCase grant);

    boolean concerns(Spent spent) {
        boolean whose = spending == SpendingKind.ALL || spent.isDirect() == (spending == SpendingKind.DIRECT);
        return whose
                && !spent.isDistribution()
                && !spent.isOfUnknownKind()
                && term().basis().governs(spent.incurred());
    }

    @Override
    final ImmutableList<Ruling.Details> rule(GrantCase grant) {
        if (grant.spent().isEmpty()) {
            return unknown(
                    "spending",
                    "What was spent is not known.",
                    "spending",
                    "the lines of spending; an empty list says there is none");
        }
        ImmutableList<Ruling.Details> rulings = grant.spent().get().stream()
                .filter(this::concerns)
                .map(spent -> line(spent, grant).fact("amount", Figures.pounds(spent.amount())))
                .collect(toImmutableList());
        return rulings.isEmpty() ? none("spending", "There is no spending that this term concerns.") : rulings;
    }

    static Ruling.Details met(Spent spent, String statement) {
        return Ruling.about(spent.subject()).met(statement);
    }

    final Ruling.Details failed(Spent spent, String statement, Change wouldChange) {
        return Ruling.about(spent.subject())
                .of(failing(), statement, wouldChange)
                .amount(spent.amount());
    }

    static Ruling.Details open(Spent spent, String statement, Change wouldChange, MissingFact... missing) {
        return Ruling.about(spent.subject())
                .undetermined(statement, wouldChange, missing)
                .amount(spent.amount());
    }

    static MissingFact missing(Spent spent, String fact, String need) {
        return MissingFact.of(spent.path(fact), need);
    }
}

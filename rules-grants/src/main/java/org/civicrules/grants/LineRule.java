package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.SpendingKind;
import org.civicrules.grants.scheme.Term;

/**
 * Decides a term for each thing money was spent on. The amount of a ruling that fails is the part that fails.
 *
 * @param <T> the kind of term
 */
abstract class LineRule<T extends Term> extends TermRule<T> {

    private final SpendingKind spending;
    private final boolean administration;

    /**
     * Carries a term out.
     *
     * @param term the term
     * @param published the day from which it was certainly published, where known
     * @param spending whose spending it concerns
     * @param administration whether it concerns the costs of distributing the grant and reporting on it too
     */
    LineRule(T term, Optional<LocalDate> published, SpendingKind spending, boolean administration) {
        super(term, published);
        this.spending = spending;
        this.administration = administration;
    }

    /** Decides the term for one thing that it concerns. */
    abstract Ruling.Details line(Spent spent, GrantCase grant);

    final boolean concerns(Spent spent) {
        boolean whose = spending == SpendingKind.ALL || spent.isDirect() == (spending == SpendingKind.DIRECT);
        return whose
                && (administration || !spent.isDistribution())
                && term().basis().governs(spent.incurred());
    }

    /** Decides it; a cost of unknown kind that would fail only if it is not one of distribution stays open. */
    final Ruling.Details judged(Spent spent, GrantCase grant) {
        Ruling.Details ruling = line(spent, grant);
        return spent.isOfUnknownKind() && !administration && ruling.build().outcome() == failing()
                ? open(
                        spent,
                        "It would fail unless it is a cost of distribution and reporting, and its kind is not stated.",
                        Change.of(
                                spent.path("kind"),
                                AdminKind.DISTRIBUTION_AND_REPORTING,
                                "a cost of distribution and reporting"),
                        missing(spent, "kind", "which conditions the cost has to keep"))
                : ruling;
    }

    @Override
    final ImmutableList<Ruling.Details> rule(GrantCase grant) {
        ImmutableList<Spent> known = grant.allSpent();
        if (known.isEmpty() && grant.file().spending().isEmpty()) {
            return unknown(
                    "spending",
                    "What was spent is not known.",
                    "spending",
                    "the lines of spending; an empty list says there is none");
        }
        ImmutableList<Ruling.Details> rulings = known.stream()
                .filter(this::concerns)
                .map(spent -> judged(spent, grant).fact("amount", Figures.pounds(spent.amount())))
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

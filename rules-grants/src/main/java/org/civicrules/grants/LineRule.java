package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.figures.Figures;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.SpendingKind;
import org.civicrules.grants.scheme.Term;

/**
 * Decides a term for each line of spending. The amount of a ruling that fails is the part of the line that fails.
 *
 * @param <T> the kind of term
 */
abstract class LineRule<T extends Term> extends TermRule<T> {

    private final SpendingKind spending;

    LineRule(T term, Optional<LocalDate> published, SpendingKind spending) {
        super(term, published);
        this.spending = spending;
    }

    /** Decides the term for one line that it concerns. */
    abstract Ruling judge(SpendLine line, GrantCase grant);

    final boolean concerns(SpendLine line) {
        boolean whose = spending == SpendingKind.ALL || line.isDirect() == (spending == SpendingKind.DIRECT);
        return whose && term().basis().governs(line.incurred());
    }

    @Override
    final ImmutableList<Ruling> rule(GrantCase grant) {
        if (grant.lines().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    "spending",
                    "What was spent is not known.",
                    MissingFact.of("spending", "the lines of spending; an empty list says there is none")));
        }
        ImmutableList<Ruling> rulings = grant.lines().get().stream()
                .filter(this::concerns)
                .map(line -> judge(line, grant))
                .collect(toImmutableList());
        return rulings.isEmpty()
                ? ImmutableList.of(Ruling.notApplicable("spending", "There is no spending that this term concerns."))
                : rulings;
    }

    static String subject(SpendLine line) {
        return "spending " + line.id();
    }

    static MissingFact missing(SpendLine line, String fact, String need) {
        return MissingFact.of("spending." + line.id() + "." + fact, need);
    }

    static Ruling met(SpendLine line, String statement) {
        return Ruling.of(subject(line), Outcome.MET, statement)
                .putFacts("amount", Figures.pounds(line.amount()))
                .build();
    }

    final Ruling failed(SpendLine line, String statement, String wouldChange) {
        return Ruling.of(subject(line), failing(), statement)
                .amount(line.amount())
                .putFacts("amount", Figures.pounds(line.amount()))
                .wouldChange(wouldChange)
                .build();
    }

    static Ruling open(SpendLine line, String statement, MissingFact... missing) {
        return Ruling.of(subject(line), Outcome.UNDETERMINED, statement)
                .amount(line.amount())
                .putFacts("amount", Figures.pounds(line.amount()))
                .addMissing(missing)
                .wouldChange("the missing facts")
                .build();
    }
}

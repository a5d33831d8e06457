package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.scheme.Term;

/** Decides for each payment whether it was made on every condition the scheme wants. */
final class ProviderConditionsRule extends TermRule<Term.ProviderConditions> {

    ProviderConditionsRule(Term.ProviderConditions term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        if (grant.file().payments().isEmpty()) {
            return unknown(
                    "payments",
                    "What was passed on is not known.",
                    "payments",
                    "on what conditions money was passed on; an empty list says none was");
        }
        ImmutableList<Ruling.Details> rulings = grant.file().payments().get().stream()
                .filter(payment -> term().basis().governs(payment.paid()))
                .map(this::decide)
                .collect(toImmutableList());
        return rulings.isEmpty() ? none("payments", "No money was passed on.") : rulings;
    }

    private Ruling.Details decide(Payment payment) {
        Ruling.Subject subject = Ruling.about("payment " + payment.id());
        String path = "payments." + payment.id() + ".conditions";
        Change every = Change.of(path, term().conditions(), "every condition of the scheme");
        if (payment.conditions().isEmpty()) {
            return subject.undetermined(
                            "On what conditions it was made is not known.",
                            every,
                            MissingFact.of(path, "the conditions it was made on"))
                    .amount(payment.amount());
        }
        String made = String.join(", ", payment.conditions().get());
        ImmutableSet<String> lacking = ImmutableSet.copyOf(
                Sets.difference(term().conditions(), payment.conditions().get()));
        Ruling.Details ruling = lacking.isEmpty()
                ? subject.met("It was made on every condition.")
                : subject.of(failing(), "It was made without: " + String.join(", ", lacking) + ".", every)
                        .amount(payment.amount());
        return ruling.fact("conditions", made);
    }
}

package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.grants.file.Payment;
import org.civicrules.grants.scheme.Term;

/** Decides for each payment whether it was made on every condition the scheme wants. */
final class ProviderConditionsRule extends TermRule<Term.ProviderConditions> {

    ProviderConditionsRule(Term.ProviderConditions term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling> rule(GrantCase grant) {
        if (grant.file().payments().isEmpty()) {
            return ImmutableList.of(Ruling.unknown(
                    "payments",
                    "What was passed on is not known.",
                    MissingFact.of("payments", "on what conditions money was passed on; an empty list says none was")));
        }
        ImmutableList<Ruling> rulings = grant.file().payments().get().stream()
                .filter(payment -> term().basis().governs(payment.paid()))
                .map(this::decide)
                .collect(toImmutableList());
        return rulings.isEmpty()
                ? ImmutableList.of(Ruling.notApplicable("payments", "No money was passed on."))
                : rulings;
    }

    private Ruling decide(Payment payment) {
        String subject = "payment " + payment.id();
        if (payment.conditions().isEmpty()) {
            return Ruling.of(subject, Outcome.UNDETERMINED, "On what conditions it was made is not known.")
                    .amount(payment.amount())
                    .addMissing(
                            MissingFact.of("payments." + payment.id() + ".conditions", "the conditions it was made on"))
                    .build();
        }
        ImmutableSet<String> lacking = ImmutableSet.copyOf(
                Sets.difference(term().conditions(), payment.conditions().get()));
        if (lacking.isEmpty()) {
            return Ruling.of(subject, Outcome.MET, "It was made on every condition.")
                    .build();
        }
        return Ruling.of(subject, failing(), "It was made without: " + String.join(", ", lacking) + ".")
                .amount(payment.amount())
                .wouldChange("the conditions " + String.join(", ", lacking))
                .build();
    }
}

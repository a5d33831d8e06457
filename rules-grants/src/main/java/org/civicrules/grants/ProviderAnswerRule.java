package org.civicrules.grants;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.file.ProviderRequest;
import org.civicrules.grants.scheme.Term;

/** Decides for each request to a provider whether it was answered, or can still be, by the last day inclusive. */
final class ProviderAnswerRule extends TermRule<Term.ProviderAnswer> {

    ProviderAnswerRule(Term.ProviderAnswer term, Optional<LocalDate> published) {
        super(term, published);
    }

    @Override
    ImmutableList<Ruling.Details> rule(GrantCase grant) {
        if (grant.file().requests().isEmpty()) {
            return unknown(
                    "requests",
                    "What providers were asked for is not known.",
                    "requests",
                    "what was asked and answered; an empty list says nothing was asked");
        }
        ImmutableList<Ruling.Details> rulings = grant.file().requests().get().stream()
                .filter(request -> request.kind() == term().request())
                .map(request -> decide(grant, request))
                .collect(toImmutableList());
        return rulings.isEmpty() ? none("requests", "Nothing of this kind was asked.") : rulings;
    }

    private Ruling.Details decide(GrantCase grant, ProviderRequest request) {
        LocalDate due = request.asked().isAfter(term().by()) ? request.asked() : term().by();
        Outcome outcome = Deadline.outcome(due, request.answered(), grant.asAt(), modality());
        String what = term().request().name().toLowerCase(Locale.ROOT);
        return Ruling.about("request " + request.id() + " to provider " + request.provider())
                .of(
                        outcome,
                        "The " + what + " asked for on " + request.asked()
                                + request.answered()
                                        .map(day -> " was given on " + day + ".")
                                        .orElse(" has not been given; its last day is " + due + "."),
                        Change.of("requests." + request.id() + ".answered", due, "an answer by " + due))
                .fact("asked", request.asked())
                .fact("answered", request.answered())
                .dueOn(due)
                .doneOn(request.answered());
    }
}

package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Parameter;
import org.civicrules.grants.file.SpendLine;
import org.civicrules.grants.scheme.SpendingKind;
import org.civicrules.grants.scheme.Term;

/**
 * Decides for each line whether it had already been incurred.
 *
 * <p>Before the first day it had. From the day from which the document leaves no doubt it had not. Between the two the policy decides.
 *
 * <p>Interpretation: the Workforce Recruitment and Retention Fund's window opens on 21 October 2021, its terms were published on 3 November
 * 2021, and what was already incurred is barred without saying before which day. By default 20 October is incurred, 21 October to 2 November
 * is undetermined, and 3 November is not incurred.
 */
final class AlreadyIncurredRule extends LineRule<Term.AlreadyIncurred> {

    AlreadyIncurredRule(Term.AlreadyIncurred term, Optional<LocalDate> published) {
        super(term, published, SpendingKind.ALL);
    }

    @Override
    Ruling judge(SpendLine line, GrantCase grant) {
        if (line.incurred().isEmpty()) {
            return open(
                    line,
                    "The day it was incurred is not known.",
                    missing(line, "incurred", "whether it had already been incurred"));
        }
        LocalDate day = line.incurred().get();
        if (day.isBefore(term().before())) {
            return incurred(line, day, term().before());
        }
        Optional<LocalDate> settled = term().settledFrom().filter(day::isBefore);
        return settled.map(from -> open(line, day, from, grant.policy()))
                .orElseGet(() -> met(line, "It was incurred on " + day + ", and had not been before."));
    }

    private Ruling open(SpendLine line, LocalDate day, LocalDate settled, GrantPolicy policy) {
        Ruling ruling = switch (policy.alreadyIncurred()) {
            case BEFORE_WINDOW -> met(line, "It was incurred on " + day + ", not before " + term().before() + ".");
            case BEFORE_PUBLICATION -> incurred(line, day, settled);
            case UNDECIDED ->
                open(
                        line,
                        "It was incurred on " + day + ", between " + term().before() + " and " + settled
                                + ": whether that is already incurred is not said.",
                        MissingFact.of("policy.already-incurred", "before which day spending is already incurred"));
        };
        Ruling.Builder named = new Ruling.Builder();
        named.from(ruling)
                .addParameters(Parameter.of(
                        "policy already-incurred", policy.alreadyIncurred().name()));
        return named.build();
    }

    private Ruling incurred(SpendLine line, LocalDate day, LocalDate before) {
        return failed(
                line,
                "It was incurred on " + day + ", before " + before + ", and so already incurred.",
                "a cost incurred on or after " + before);
    }
}

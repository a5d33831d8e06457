package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
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
        super(term, published, SpendingKind.ALL, true);
    }

    @Override
    Ruling.Details line(Spent spent, GrantCase grant) {
        LocalDate settled = term().settledFrom().orElse(term().before());
        if (spent.incurred().isEmpty()) {
            return open(
                    spent,
                    "The day it was incurred is not known.",
                    later(spent, settled),
                    missing(spent, "incurred", "whether it had already been incurred"));
        }
        LocalDate day = spent.incurred().get();
        if (day.isBefore(term().before())) {
            return incurred(spent, day, term().before());
        }
        return day.isBefore(settled)
                ? open(spent, day, settled, grant.policies().readings())
                : met(spent, "It was incurred on " + day + ", and had not been before.");
    }

    private Ruling.Details open(Spent spent, LocalDate day, LocalDate settled, PolicySet.Readings readings) {
        Ruling.Details ruling = switch (readings.of(GrantPolicies.ALREADY_INCURRED)) {
            case BEFORE_WINDOW -> met(spent, "It was incurred on " + day + ", not before " + term().before() + ".");
            case BEFORE_PUBLICATION -> incurred(spent, day, settled);
            case UNDECIDED ->
                open(
                        spent,
                        "It was incurred on " + day + ", between " + term().before() + " and " + settled
                                + ": whether that is already incurred is not said.",
                        Change.of("policy.already-incurred", "before-window", "a reading of already incurred"),
                        MissingFact.of("policy.already-incurred", "before which day spending is already incurred"));
        };
        return ruling.parameters(readings.asked()).fact("incurred", day);
    }

    private Ruling.Details incurred(Spent spent, LocalDate day, LocalDate before) {
        return failed(
                spent,
                "It was incurred on " + day + ", before " + before + ", and so already incurred.",
                later(spent, before));
    }

    private static Change later(Spent spent, LocalDate from) {
        return Change.of(spent.path("incurred"), from, "a cost incurred on or after " + from);
    }
}

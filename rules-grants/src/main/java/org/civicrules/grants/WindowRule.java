package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.scheme.AdminKind;
import org.civicrules.grants.scheme.SpendingKind;
import org.civicrules.grants.scheme.SpentMeaning;
import org.civicrules.grants.scheme.Term;

/**
 * Decides for each line whether it was spent in the window, both ends inclusive.
 *
 * <p>The day that counts is the one the scheme means by spent. Where the scheme does not say, both the day incurred and the day paid must
 * lie on the same side of the window's ends; otherwise it is undetermined.
 *
 * <p>Interpretation: work on the returns that is done after the window, while they could still be sent, is by default allowed as a cost of
 * distribution and reporting; policy reporting-costs bars it.
 *
 * <p>Worked example: with a window of 21 October 2021 to 31 March 2022 and spent meaning incurred, 31 March 2022 is in and 1 April is out.
 */
final class WindowRule extends LineRule<Term.Window> {

    WindowRule(Term.Window term, Optional<LocalDate> published) {
        super(term, published, SpendingKind.ALL, true);
    }

    @Override
    Ruling.Details line(Spent spent, GrantCase grant) {
        if (term().spent().isEmpty()) {
            return bothDays(spent, grant);
        }
        boolean incurred = term().spent().get() == SpentMeaning.INCURRED;
        Optional<LocalDate> day = incurred ? spent.incurred() : spent.line().paid();
        String fact = incurred ? "incurred" : "paid";
        return day.map(date -> decided(spent, date, fact, fact, grant))
                .orElseGet(() -> dayUnknown(spent, "The day it was " + fact + " is not known.", fact, grant));
    }

    private Ruling.Details dayUnknown(Spent spent, String statement, String fact, GrantCase grant) {
        return open(
                spent,
                statement,
                inWindow(spent, fact, grant),
                missing(spent, fact, "whether the line lies in the window"));
    }

    private Ruling.Details bothDays(Spent spent, GrantCase grant) {
        if (spent.incurred().isEmpty() || spent.line().paid().isEmpty()) {
            return dayUnknown(
                    spent,
                    "What spent means is not known, and one of its two days is not known either.",
                    spent.incurred().isEmpty() ? "incurred" : "paid",
                    grant);
        }
        LocalDate incurred = spent.incurred().get();
        LocalDate paid = spent.line().paid().get();
        if (contains(incurred) == contains(paid)) {
            return decided(spent, incurred, "incurred", "incurred, and paid on " + paid + ",", grant);
        }
        return open(
                spent,
                "It was incurred on " + incurred + " and paid on " + paid + ", on both sides of an end of the window.",
                Change.of("scheme.spent", SpentMeaning.INCURRED, "whether spent means incurred or paid"),
                MissingFact.of("scheme.spent", "whether spent means incurred or paid"));
    }

    private boolean contains(LocalDate day) {
        return term().period().contains(day);
    }

    /** Whether a cost of distribution and reporting would be work on the returns after the window. */
    private boolean isReporting(Spent spent, LocalDate day) {
        return spent.cost().isPresent()
                && !contains(day)
                && term().period().to().map(day::isAfter).orElse(false)
                && term().reportingUntil().map(last -> !day.isAfter(last)).orElse(false);
    }

    private Ruling.Details reporting(Spent spent, LocalDate day, GrantCase grant) {
        PolicySet.Readings readings = grant.policies().readings();
        boolean allowed = readings.of(GrantPolicies.REPORTING_COSTS) == GrantPolicies.ReportingReading.ALLOWED;
        String statement = "It was incurred on " + day + ", after the window "
                + term().period().text() + ", while the returns could still be worked on.";
        Ruling.Details ruling = !allowed
                ? failed(spent, statement, inWindow(spent, "incurred", grant))
                : spent.isDistribution()
                        ? met(spent, statement)
                        : open(
                                spent,
                                statement,
                                Change.of(
                                        spent.path("kind"),
                                        AdminKind.DISTRIBUTION_AND_REPORTING,
                                        "a cost of distribution and reporting"),
                                missing(spent, "kind", "whether it is work on the returns"));
        return ruling.parameters(readings.asked()).fact("incurred", day);
    }

    private Ruling.Details decided(Spent spent, LocalDate day, String fact, String how, GrantCase grant) {
        String window = term().period().text();
        if ((spent.isDistribution() || spent.isOfUnknownKind()) && isReporting(spent, day)) {
            return reporting(spent, day, grant);
        }
        Ruling.Details ruling = contains(day)
                ? met(spent, "It was " + how + " on " + day + ", in the window " + window + ".")
                : failed(
                        spent,
                        "It was " + how + " on " + day + ", outside the window " + window + ".",
                        inWindow(spent, fact, grant));
        return ruling.fact(fact, day);
    }

    private Change inWindow(Spent spent, String fact, GrantCase grant) {
        LocalDate day = term().period().from().or(term().period()::to).orElse(grant.asAt());
        return Change.of(
                spent.path(fact), day, "a day in the window " + term().period().text());
    }
}

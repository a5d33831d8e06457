package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.scheme.SpendingKind;
import org.civicrules.grants.scheme.SpentMeaning;
import org.civicrules.grants.scheme.Term;

/**
 * Decides for each line whether it was spent in the window, both ends inclusive.
 *
 * <p>The day that counts is the one the scheme means by spent. Where the scheme does not say, both the day incurred and the day paid must
 * lie on the same side of the window's ends; otherwise it is undetermined.
 *
 * <p>Worked example: with a window of 21 October 2021 to 31 March 2022 and spent meaning incurred, 31 March 2022 is in and 1 April is out.
 */
final class WindowRule extends LineRule<Term.Window> {

    WindowRule(Term.Window term, Optional<LocalDate> published) {
        super(term, published, SpendingKind.ALL);
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

    private Ruling.Details decided(Spent spent, LocalDate day, String fact, String how, GrantCase grant) {
        String window = term().period().text();
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

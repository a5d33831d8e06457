package org.civicrules.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.grants.file.SpendLine;
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
    Ruling judge(SpendLine line, GrantCase grant) {
        if (term().spent().isEmpty()) {
            return bothDays(line);
        }
        boolean incurred = term().spent().get() == SpentMeaning.INCURRED;
        Optional<LocalDate> day = incurred ? line.incurred() : line.paid();
        String fact = incurred ? "incurred" : "paid";
        return day.map(date -> decided(line, date, fact))
                .orElseGet(() -> open(
                        line,
                        "The day it was " + fact + " is not known.",
                        missing(line, fact, "whether the line lies in the window")));
    }

    private Ruling bothDays(SpendLine line) {
        if (line.incurred().isEmpty() || line.paid().isEmpty()) {
            return open(
                    line,
                    "What spent means is not known, and one of its two days is not known either.",
                    missing(
                            line,
                            line.incurred().isEmpty() ? "incurred" : "paid",
                            "whether the line lies in the window"));
        }
        boolean in = contains(line.incurred().get());
        if (in == contains(line.paid().get())) {
            return decided(
                    line,
                    line.incurred().get(),
                    "incurred, and paid on " + line.paid().get() + ",");
        }
        return open(
                line,
                "It was incurred on " + line.incurred().get() + " and paid on "
                        + line.paid().get() + ", on both sides of an end of the window.",
                MissingFact.of("scheme.spent", "whether spent means incurred or paid"));
    }

    private boolean contains(LocalDate day) {
        return term().period().contains(day);
    }

    private Ruling decided(SpendLine line, LocalDate day, String how) {
        String window = term().period().text();
        return contains(day)
                ? met(line, "It was " + how + " on " + day + ", in the window " + window + ".")
                : failed(
                        line,
                        "It was " + how + " on " + day + ", outside the window " + window + ".",
                        "a day in the window " + window);
    }
}

package org.civicrules.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One time that a made-up child was missing or away.
 *
 * @param kind M or A
 * @param start first day
 * @param end day of return; empty when after the year
 */
record Incident(String kind, LocalDate start, Optional<LocalDate> end) {

    /** The incidents of a child in a year: a fifth of those over eleven have some, while looked after. */
    static ImmutableList<Incident> of(History child, LocalDate from, LocalDate to) {
        ImmutableList.Builder<Incident> incidents = ImmutableList.builder();
        if (child.choice(90, 5) > 0 || child.born().plusYears(11).isAfter(from)) {
            return incidents.build();
        }
        LocalDate start = from.plusDays(child.choice(91, 20));
        for (int number = 0; number < 1 + child.choice(92, 4); number++) {
            LocalDate begun = start;
            LocalDate end = start.plusDays(child.choice(93 + number, 4));
            boolean lookedAfter =
                    child.spells().stream().anyMatch(spell -> spell.isOpenOn(begun) && !spell.isShortBreak());
            if (!begun.isAfter(to) && lookedAfter) {
                incidents.add(new Incident(
                        child.choice(99 + number, 5) == 0 ? "A" : "M",
                        begun,
                        end.isAfter(to) ? Optional.empty() : Optional.of(end)));
            }
            start = end.plusDays(20 + child.choice(110 + number, 40));
        }
        return incidents.build();
    }
}

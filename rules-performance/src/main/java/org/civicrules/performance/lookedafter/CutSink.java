package org.civicrules.performance.lookedafter;

import java.time.LocalDate;
import java.util.function.Function;
import org.civicrules.core.indicator.Classified;

/**
 * The group of a cut that a child stands in on the last day; a case about a day of its own goes to the group of that day.
 *
 * @param group the group of the last day
 * @param onDay the group of another day
 */
record CutSink(Sink group, Function<LocalDate, Sink> onDay) implements Sink {

    @Override
    public Sink about(LocalDate day) {
        return onDay.apply(day);
    }

    @Override
    public void add(Classified classified) {
        group.add(classified);
    }

    @Override
    public void add(String part, Classified classified) {
        group.add(part, classified);
    }

    @Override
    public void addToPart(String part, Classified classified) {
        group.addToPart(part, classified);
    }

    @Override
    public void addAmount(long amount) {
        group.addAmount(amount);
    }

    @Override
    public void addSigned(int change, String reason) {
        group.addSigned(change, reason);
    }
}

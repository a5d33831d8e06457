package org.civicrules.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.civicrules.core.indicator.Tally;

/**
 * What every indicator promises of its tally: one pass, many passes merged, and any order of cases give the same.
 *
 * <p>A jqwik test class implements it with its way of adding cases up and a generator of cases that do not bear on one
 * another.
 *
 * @param <C> the kind of case
 */
public interface TallyMergeContract<C> {

    /**
     * Adds cases up in one pass.
     *
     * @param cases the cases
     * @return their tally
     */
    Tally tally(List<C> cases);

    /** {@return lists of cases, empty ones among them} */
    @Provide
    Arbitrary<List<C>> cases();

    /** No case is the tally that changes nothing. */
    @Example
    default void startsFromNothing() {
        assertEquals(Tally.zero(), tally(List.of()));
    }

    /**
     * Merging the tallies of two parts equals one pass over both.
     *
     * @param some the one part
     * @param others the other part
     */
    @Property(tries = 200)
    default void mergesToOnePass(@ForAll("cases") List<C> some, @ForAll("cases") List<C> others) {
        List<C> all = new ArrayList<>(some);
        all.addAll(others);

        assertEquals(tally(all), tally(some).merge(tally(others)));
        assertEquals(tally(all), tally(others).merge(tally(some)));
    }

    /**
     * The order of the cases changes nothing.
     *
     * @param cases any cases
     */
    @Property(tries = 200)
    default void takesCasesInAnyOrder(@ForAll("cases") List<C> cases) {
        List<C> reversed = new ArrayList<>(cases);
        Collections.reverse(reversed);

        assertEquals(tally(cases), tally(reversed));
    }
}

package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OutcomeProperties {

    @Property
    void groupingDoesNotMatter(@ForAll Outcome a, @ForAll Outcome b, @ForAll Outcome c) {
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    }

    @Property
    void orderDoesNotMatter(@ForAll List<Outcome> outcomes, @ForAll long seed) {
        List<Outcome> shuffled = new ArrayList<>(outcomes);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Outcome.combine(shuffled)).isEqualTo(Outcome.combine(outcomes));
    }

    @Property
    void splittingDoesNotMatter(@ForAll List<Outcome> some, @ForAll List<Outcome> others) {
        List<Outcome> all =
                ImmutableList.<Outcome>builder().addAll(some).addAll(others).build();
        assertThat(Outcome.combine(some).and(Outcome.combine(others))).isEqualTo(Outcome.combine(all));
    }
}

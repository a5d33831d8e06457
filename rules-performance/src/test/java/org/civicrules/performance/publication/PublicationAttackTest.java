package org.civicrules.performance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicrules.performance.publication.Cell.Kind;
import org.civicrules.performance.publication.CellDecision.Why;
import org.civicrules.performance.publication.CellDecision.Withheld;
import org.civicrules.testkit.DisclosureAttack;
import org.civicrules.testkit.DisclosureAttack.Answer;
import org.junit.jupiter.api.Test;

/**
 * Attacks generated publications: 50 in the build. A campaign of 1,000 is run with {@code
 * -Dcivicrules.attacked-publications=1000}.
 */
class PublicationAttackTest {
    private static final SuppressionRule RULE = SuppressionRule.standard();
    private static final int PUBLICATIONS = Integer.getInteger("civicrules.attacked-publications", 50);
    private static final int TRIALS = 2_000;
    private static final long SPAN = 4;
    private static final long FAR = Long.MAX_VALUE;

    private int small;
    private int undecided;

    @Test
    void recoversNothingFromWhatThisEnginePublishes() {
        List<String> recovered = new ArrayList<>();
        for (long seed = 0; seed < PUBLICATIONS; seed++) {
            GeneratedPublication generated = GeneratedPublication.of(seed);
            DisclosureSystem system = seed % 3 == 0 ? generated.afterMonths(RULE) : generated.system();
            PublishedSystem published = system.publish(RULE);
            assertThat(published.hiddenSlices()).isEmpty();
            recovered.addAll(recovered(seed, system, hidden(system, published)));
        }

        assertThat(recovered).isEmpty();
        assertThat(small).isGreaterThan(5 * PUBLICATIONS);
        assertThat(undecided).isLessThan(small / 20);
    }

    @Test
    void recoversMuchWhereOnlySmallCountsAreHidden() {
        int broken = 0;
        for (long seed = 0; seed < 20; seed++) {
            DisclosureSystem system = GeneratedPublication.of(seed).system();
            ImmutableSet<String> hidden = system.cells().stream()
                    .filter(cell -> cell.isSensitive(RULE))
                    .map(Cell::key)
                    .collect(ImmutableSet.toImmutableSet());
            broken += recovered(seed, system, hidden).isEmpty() ? 0 : 1;
        }

        assertThat(broken).isGreaterThan(15);
    }

    @Test
    void everyNumberHiddenForTheSakeOfAnotherWouldGiveOneAway() {
        int needed = 0;
        for (long seed = 0; seed < 15; seed++) {
            DisclosureSystem system = GeneratedPublication.of(seed).system();
            PublishedSystem published = system.publish(RULE);
            ImmutableSet<String> hidden = hidden(system, published);
            for (String key : hidden) {
                if (((Withheld) published.decision(key)).why() instanceof Why.Protects) {
                    ImmutableSet<String> fewer = ImmutableSet.copyOf(Sets.difference(hidden, ImmutableSet.of(key)));
                    assertThat(recovered(seed, system, fewer))
                            .as("seed %s, %s printed", seed, key)
                            .isNotEmpty();
                    needed++;
                }
            }
        }

        assertThat(needed).isGreaterThan(100);
    }

    private static ImmutableSet<String> hidden(DisclosureSystem system, PublishedSystem published) {
        return system.cells().stream()
                .map(Cell::key)
                .filter(key -> published.decision(key).isWithheld())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The hidden counts of which a reader learns more than the rule allows. */
    private List<String> recovered(long seed, DisclosureSystem system, ImmutableSet<String> hidden) {
        Map<String, Long> printed = new HashMap<>();
        ImmutableSet.Builder<String> maybeNegative = ImmutableSet.builder();
        for (Cell cell : system.cells()) {
            if (cell.kind() == Kind.CHANGE) {
                maybeNegative.add(cell.key());
            }
            if (!hidden.contains(cell.key())) {
                printed.put(cell.key(), cell.count());
            }
        }
        DisclosureAttack attack = new DisclosureAttack(
                printed,
                hidden,
                maybeNegative.build(),
                system.relations().stream().map(Relation::coefficients).toList(),
                TRIALS);
        List<String> recovered = new ArrayList<>();
        for (Cell cell : system.cells()) {
            if (hidden.contains(cell.key()) && cell.kind() != Kind.CHANGE) {
                small += cell.isSensitive(RULE) ? 1 : 0;
                if (isToldApart(attack, cell)) {
                    recovered.add(seed + " " + cell.key());
                }
            }
        }
        return recovered;
    }

    private boolean isToldApart(DisclosureAttack attack, Cell cell) {
        return (cell.isSensitive(RULE)
                        && (isExcluded(attack, cell, 0, 0, 0) || isExcluded(attack, cell, RULE.upTo(), FAR, 1)))
                || isExcluded(attack, cell, leastPossible(attack, cell) + SPAN, FAR, 1);
    }

    private static long leastPossible(DisclosureAttack attack, Cell cell) {
        long value = 1;
        while (attack.mayLie(cell.key(), value, value, 1) == Answer.IMPOSSIBLE) {
            value++;
        }
        return value;
    }

    private boolean isExcluded(DisclosureAttack attack, Cell cell, long from, long to, long least) {
        Answer answer = attack.mayLie(cell.key(), from, to, least);
        undecided += answer == Answer.UNDECIDED ? 1 : 0;
        return answer == Answer.IMPOSSIBLE;
    }
}

package org.civicrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import org.civicrules.testkit.DisclosureAttack.Answer;
import org.junit.jupiter.api.Test;

class DisclosureAttackTest {

    private static final ImmutableMap<String, Long> SUM = ImmutableMap.of("all", -1L, "boys", 1L, "girls", 1L);
    private static final ImmutableMap<String, Long> CHANGE =
            ImmutableMap.of("change", -1L, "later", 1L, "earlier", -1L);
    private static final int MANY = 1_000;

    @Test
    void whatIsLeftOfASumIsTakenFromIt() {
        DisclosureAttack attack = attack(Map.of("all", 12L, "girls", 9L), ImmutableSet.of("boys"), List.of(SUM));

        assertThat(attack.mayLie("boys", 3, 3, 0)).isEqualTo(Answer.POSSIBLE);
        assertThat(attack.mayLie("boys", 0, 2, 0)).isEqualTo(Answer.IMPOSSIBLE);
        assertThat(attack.mayLie("boys", 4, 99, 0)).isEqualTo(Answer.IMPOSSIBLE);
    }

    @Test
    void twoHiddenPartsShareWhatTheirSumLeaves() {
        DisclosureAttack attack = attack(Map.of("all", 12L), ImmutableSet.of("boys", "girls"), List.of(SUM));

        assertThat(attack.mayLie("boys", 12, 12, 0)).isEqualTo(Answer.POSSIBLE);
        assertThat(attack.mayLie("boys", 13, 99, 0)).isEqualTo(Answer.IMPOSSIBLE);
        assertThat(attack.mayLie("boys", 11, 99, 1)).isEqualTo(Answer.POSSIBLE);
        assertThat(attack.mayLie("boys", 12, 99, 1)).isEqualTo(Answer.IMPOSSIBLE);
        assertThat(attack.mayLie("boys", 0, 0, 1)).isEqualTo(Answer.IMPOSSIBLE);
    }

    @Test
    void whatNoRelationNamesMayBeAnything() {
        DisclosureAttack attack = attack(Map.of(), ImmutableSet.of("boys"), List.of());

        assertThat(attack.mayLie("boys", 1_000, 2_000, 1)).isEqualTo(Answer.POSSIBLE);
    }

    @Test
    void onlyAChangeMayBeNegative() {
        DisclosureAttack attack = new DisclosureAttack(
                Map.of("later", 3L),
                ImmutableSet.of("change", "earlier"),
                ImmutableSet.of("change"),
                List.of(CHANGE),
                MANY);

        assertThat(attack.mayLie("change", -5, -5, 0)).isEqualTo(Answer.POSSIBLE);
        assertThat(attack.mayLie("change", 4, 4, 0)).isEqualTo(Answer.IMPOSSIBLE);
        assertThat(attack.mayLie("earlier", -1, -1, 0)).isEqualTo(Answer.IMPOSSIBLE);
    }

    /** Sums of pairs give each of three numbers away, though every single sum has two of them. */
    @Test
    void relationsAreCombined() {
        DisclosureAttack attack = attack(
                Map.of("ab", 7L, "bc", 9L, "ac", 8L),
                ImmutableSet.of("a", "b", "c"),
                List.of(
                        ImmutableMap.of("a", 1L, "b", 1L, "ab", -1L),
                        ImmutableMap.of("b", 1L, "c", 1L, "bc", -1L),
                        ImmutableMap.of("a", 1L, "c", 1L, "ac", -1L)));

        assertThat(attack.mayLie("a", 3, 3, 0)).isEqualTo(Answer.POSSIBLE);
        assertThat(attack.mayLie("a", 0, 2, 0)).isEqualTo(Answer.IMPOSSIBLE);
        assertThat(attack.mayLie("a", 4, 9, 0)).isEqualTo(Answer.IMPOSSIBLE);
    }

    @Test
    void onlyWholeNumbersFit() {
        DisclosureAttack attack = attack(
                Map.of("sum", 30L), ImmutableSet.of("a", "b"), List.of(ImmutableMap.of("a", 3L, "b", 5L, "sum", -1L)));

        assertThat(attack.mayLie("a", 5, 5, 1)).isEqualTo(Answer.POSSIBLE);
        assertThat(attack.mayLie("a", 1, 4, 1)).isEqualTo(Answer.IMPOSSIBLE);
        assertThat(attack.mayLie("a", 6, 9, 1)).isEqualTo(Answer.IMPOSSIBLE);
    }

    @Test
    void afterTheTrialsAllowedNothingIsSaid() {
        DisclosureAttack attack = new DisclosureAttack(
                Map.of("all", 12L), ImmutableSet.of("boys", "girls"), ImmutableSet.of(), List.of(SUM), 0);

        assertThat(attack.mayLie("boys", 0, 12, 0)).isEqualTo(Answer.UNDECIDED);
    }

    private static DisclosureAttack attack(
            Map<String, Long> printed, ImmutableSet<String> hidden, List<ImmutableMap<String, Long>> relations) {
        return new DisclosureAttack(printed, hidden, ImmutableSet.of(), relations, MANY);
    }
}

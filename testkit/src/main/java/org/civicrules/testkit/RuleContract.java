package org.civicrules.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.source.Modality;

/**
 * What every rule promises: it cites, it explains, it answers alike for equal facts, and its outcome fits its force.
 *
 * <p>A jqwik test class implements it with its rule and a generator of facts; facts with gaps belong among them.
 *
 * @param <F> the facts the rule reads
 */
public interface RuleContract<F> {

    /** {@return the rule under test} */
    Rule<F> rule();

    /** {@return facts of every kind, some of them missing} */
    @Provide
    Arbitrary<F> facts();

    /** The rule names what it decides and cites its clauses. */
    @Example
    default void citesItsClauses() {
        assertFalse(rule().citations().isEmpty(), "a rule must cite a clause: rule=" + rule().id());
        assertFalse(rule().title().isBlank(), "a rule must have a title: rule=" + rule().id());
    }

    /**
     * Equal facts give equal findings.
     *
     * @param facts any facts
     */
    @Property(tries = 200)
    default void answersAlikeForEqualFacts(@ForAll("facts") F facts) {
        assertEquals(rule().decide(facts), rule().decide(facts));
    }

    /**
     * Whatever the facts, there is a finding, and it is the rule's own.
     *
     * @param facts any facts
     */
    @Property(tries = 200)
    default void findsInItsOwnName(@ForAll("facts") F facts) {
        assertFalse(rule().decide(facts).isEmpty(), "a rule must always find something: rule=" + rule().id());
        for (Finding finding : rule().decide(facts)) {
            assertEquals(rule().id(), finding.rule());
            assertEquals(rule().authority(), finding.authority());
            assertTrue(
                    rule().citations().containsAll(finding.citations()),
                    "a finding must cite clauses of its rule: rule=" + rule().id());
        }
    }

    /**
     * Each finding is explained, and every node of its explanation rests on a clause.
     *
     * @param facts any facts
     */
    @Property(tries = 200)
    default void explainsEachFinding(@ForAll("facts") F facts) {
        for (Finding finding : rule().decide(facts)) {
            assertFalse(finding.statement().isBlank(), "a finding must say what it is: rule=" + rule().id());
            assertTrue(
                    cites(finding.explanation()),
                    "every node of an explanation must cite a clause: rule=" + rule().id());
        }
    }

    /**
     * Only a requirement is breached, only a recommendation departed from.
     *
     * @param facts any facts
     */
    @Property(tries = 200)
    default void answersWithinItsForce(@ForAll("facts") F facts) {
        for (Finding finding : rule().decide(facts)) {
            if (finding.modality() != Modality.MUST && finding.modality() != Modality.MUST_NOT) {
                assertNotEquals(Outcome.BREACHED, finding.outcome());
            }
            if (finding.modality() != Modality.SHOULD) {
                assertNotEquals(Outcome.DEPARTED, finding.outcome());
            }
        }
    }

    private static boolean cites(Explanation explanation) {
        return !explanation.citations().isEmpty()
                && explanation.children().stream().allMatch(RuleContract::cites);
    }
}

package org.civicrules.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;

/**
 * What every rule promises: it answers alike for equal facts and within its force, says why, and says what would change the answer.
 *
 * <p>A jqwik test class implements it with its rule and a generator of facts; facts with gaps belong among them. One that also writes
 * {@link #changed} has it tried that the change a finding names does change it.
 *
 * @param <F> the facts the rule reads
 */
public interface RuleContract<F> {

    /** {@return the rule under test} */
    CitedRule<F> rule();

    /** {@return facts of every kind, some of them missing} */
    @Provide
    Arbitrary<F> facts();

    /**
     * The facts after a change that a finding named.
     *
     * @param facts the facts it was decided from
     * @param change the change
     * @return the facts with that value in its place; empty where the change is of something else, such as a parameter
     */
    default Optional<F> changed(F facts, Change change) {
        return Optional.empty();
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
     * Whatever the facts, there is a finding, in the rule's own name, that rests on the rule's clauses or says on whose authority it does
     * not.
     *
     * @param facts any facts
     */
    @Property(tries = 200)
    default void findsInItsOwnName(@ForAll("facts") F facts) {
        assertFalse(rule().decide(facts).isEmpty(), "a rule must always find something: rule=" + rule().id());
        for (Finding finding : rule().decide(facts)) {
            assertEquals(rule().id(), finding.rule());
            assertTrue(
                    finding.authority() != rule().authority()
                            || rule().citations().containsAll(finding.citations()),
                    "a finding must cite clauses of its rule: " + finding.text());
            assertTrue(
                    finding.authority() == rule().authority() || finding.authority() != Authority.SOURCE,
                    "a finding must not claim a document that its rule does not: " + finding.text());
        }
    }

    /**
     * Each finding is answered in full.
     *
     * @param facts any facts
     */
    @Property(tries = 200)
    default void answersInFull(@ForAll("facts") F facts) {
        rule().decide(facts).forEach(RuleContract::assertAnsweredInFull);
    }

    /**
     * Holds a finding to its reasons: its explanation ends in its outcome and rests on a clause at every node, the facts are there unless
     * nothing arises, and where it is open, so is what would change it: one of the missing facts where some are.
     *
     * @param finding the finding
     */
    static void assertAnsweredInFull(Finding finding) {
        Explanation explanation = finding.explanation();
        assertFalse(finding.statement().isBlank(), "a finding must say what it is: rule=" + finding.rule());
        assertEquals(
                Optional.of(finding.outcome().name()),
                explanation.result(),
                "an explanation must end in the outcome: " + finding.text());
        assertTrue(cites(explanation), "every node of an explanation must cite a clause: " + finding.text());
        assertTrue(
                finding.outcome() == Outcome.NOT_APPLICABLE
                        || !explanation.facts().isEmpty(),
                "a finding must name the facts it was decided from: " + finding.text());
        assertTrue(
                !finding.outcome().isOpen() || finding.wouldChange().isPresent(),
                "an open finding must say what would change it: " + finding.text());
        assertTrue(
                finding.outcome() != Outcome.UNDETERMINED || namesAMissingFact(finding),
                "what would change an undetermined finding must be a missing fact of it: " + finding.text());
    }

    private static boolean namesAMissingFact(Finding finding) {
        return finding.missing().stream()
                .anyMatch(fact -> finding.wouldChange()
                        .filter(change -> change.name().equals(fact.name()))
                        .isPresent());
    }

    /**
     * The change that an open finding names does change it.
     *
     * @param facts any facts
     */
    @Property(tries = 200)
    default void changesAsItSays(@ForAll("facts") F facts) {
        for (Finding finding : rule().decide(facts)) {
            if (finding.outcome().isOpen()) {
                finding.wouldChange()
                        .flatMap(change -> changed(facts, change))
                        .ifPresent(after -> assertChanged(finding, after));
            }
        }
    }

    private void assertChanged(Finding before, F facts) {
        assertTrue(
                rule().decide(facts).stream()
                        .filter(after -> after.subject().equals(before.subject()))
                        .noneMatch(after -> after.outcome() == before.outcome()),
                "a finding must change as it says: " + before.text() + ", change=" + before.wouldChange());
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

package org.civicrules.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.Stream;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Clause;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Treatment;
import org.junit.jupiter.api.Test;

/**
 * Holds a register to its rules both ways: every clause the document has is a row, every rule is named by a row, every
 * rule a row names exists, and every clause a rule cites is a row. A module's test implements it for each register.
 */
public interface ClauseRegisterContract {

    /** {@return the register under test} */
    ClauseRegister register();

    /** {@return every clause id that the document is known to have} */
    ImmutableSet<String> clausesOfTheDocument();

    /** {@return every rule and indicator of the module that carries out a clause of this document} */
    ImmutableSet<RuleId> rules();

    /** {@return every citation of those rules and indicators} */
    ImmutableSet<Citation> citations();

    /** Every clause of the document stands in the register, and nothing else does. */
    @Test
    default void registersEveryClauseOfTheDocument() {
        ImmutableSet<String> rows = register().clauses().keySet();
        assertAll(
                () -> assertEquals(ImmutableSet.of(), missing(clausesOfTheDocument(), rows), "clauses without a row"),
                () -> assertEquals(ImmutableSet.of(), missing(rows, clausesOfTheDocument()), "rows without a clause"));
    }

    /** Rules and rows name each other. */
    @Test
    default void namesEveryRuleAndOnlyRules() {
        ImmutableSet<String> ids = rules().stream().map(RuleId::value).collect(ImmutableSet.toImmutableSet());
        assertAll(
                () -> assertEquals(ImmutableSet.of(), missing(ids, register().ruleIds()), "rules no row names"),
                () -> assertEquals(ImmutableSet.of(), missing(register().ruleIds(), ids), "rows naming no rule"));
    }

    /** Every citation of this document points at a row, and gives its section. */
    @Test
    default void citesOnlyRegisteredClauses() {
        assertAll(citations().stream()
                .filter(citation -> citation.source().equals(register().source()))
                .map(citation -> () -> assertEquals(register().cite(citation.clause()), citation)));
    }

    /** Every clause that the register says a rule carries out is cited by one. */
    @Test
    default void citesEveryClauseThatARuleCarriesOut() {
        ImmutableSet<String> cited = citations().stream()
                .filter(citation -> citation.source().equals(register().source()))
                .map(Citation::clause)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> carriedOut =
                treated(Treatment.RULE).map(Clause::id).collect(ImmutableSet.toImmutableSet());
        assertEquals(ImmutableSet.of(), missing(carriedOut, cited), "clauses of rules that no rule cites");
    }

    /** {@return the class beside which the resources named by the register lie; the test class unless overridden} */
    default Class<?> anchor() {
        return getClass();
    }

    /** Every resource that the register names is there. */
    @Test
    default void namesOnlyResourcesThatExist() {
        assertAll(treated(Treatment.DATA)
                .flatMap(clause -> clause.by().stream())
                .distinct()
                .map(resource -> () -> assertNotNull(
                        anchor().getResource(resource),
                        "the register names a resource that is not there: resource=" + resource)));
    }

    private Stream<Clause> treated(Treatment treatment) {
        return register().clauses().values().stream().filter(clause -> clause.treatment() == treatment);
    }

    private static ImmutableSet<String> missing(ImmutableSet<String> wanted, ImmutableSet<String> present) {
        return ImmutableSet.copyOf(Sets.difference(wanted, present));
    }
}

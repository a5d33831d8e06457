package org.civicrules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.civicrules.core.source.Citation;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void rendersEachPartOnItsOwnLineAndEachChildFurtherIn() {
        Explanation explanation = Explanation.builder()
                .statement("Administration stays within its cap")
                .rule(RuleId.of("test.cap"))
                .putFacts("spent", "GBP 10.00")
                .addParameters(Parameter.of("cap", "1 %", Examples.CLAUSE).effectiveFrom(LocalDate.of(2021, 11, 3)))
                .addParameters(Parameter.of("reading", "base=TOTAL"))
                .arithmetic("0.01 x 2,000.00 = 20.00")
                .result("MET")
                .wouldChange("GBP 10.01 more")
                .addCitations(Examples.CLAUSE)
                .addChildren(
                        Explanation.builder().statement("The base is the total").build())
                .build();

        assertThat(explanation.toText()).isEqualTo("""
                        Administration stays within its cap {test.cap}
                          fact: spent = GBP 10.00
                          parameter: cap = 1 %, from 2021-11-03 [T.1]
                          parameter: reading = base=TOTAL
                          arithmetic: 0.01 x 2,000.00 = 20.00
                          result: MET
                          would change it: GBP 10.01 more
                          source: A test document (2020), Section 1 [T.1]
                          The base is the total
                            source: A test document (2020), Section 1 [T.1]
                        """);
    }

    @Test
    void aChildThatCitesNothingTakesTheClausesOfItsParentAndHandsThemOn() {
        Explanation leaf = Explanation.builder().statement("The smallest part").build();
        Explanation part =
                Explanation.builder().statement("A part").addChildren(leaf).build();
        Citation own = Citation.of(Examples.SOURCE, "T.2", "Section 2");
        Explanation citing = Explanation.builder()
                .statement("Another part")
                .addCitations(own)
                .build();
        Explanation whole = Explanation.builder()
                .statement("The whole")
                .addCitations(Examples.CLAUSE)
                .addChildren(part, citing)
                .build();

        assertThat(part.children().get(0).citations()).isEmpty();
        assertThat(whole.children().get(0).citations()).containsExactly(Examples.CLAUSE);
        assertThat(whole.children().get(0).children().get(0).citations()).containsExactly(Examples.CLAUSE);
        assertThat(whole.children().get(1).citations()).containsExactly(own);
    }
}

package org.civicrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.file.TableSource;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final String HEADER = "code,kind,area,title,methods,section\n";

    @Test
    void anOrganisationsFinalisedCatalogueReplacesThePlansAndIsNamedInTheResult() {
        Catalogue own = read("K-7,knowledge,Law,Knows more,Folder,Own\nK-8,Skill,Law,Does more,Test / Task,Own\n");
        AssessmentPlan plan = TrialPlan.SINGLE.finalised(own);
        assertThat(plan.scored()).extracting(Criterion::code).containsExactly("K-7", "K-8");
        assertThat(plan.catalogue()).isSameAs(own);
        assertThat(plan.passMinimum()).isEqualTo(TrialPlan.SINGLE.passMinimum());
        assertThat(plan.components()).isEqualTo(TrialPlan.SINGLE.components());
        GradingResult result =
                GradingResult.of(ScoreSheet.builder(plan).all(Score.FOUR).build());
        assertThat(result.grade()).isEqualTo(Grade.DISTINCTION);
        assertThat(result.explanation().facts()).containsEntry("catalogue", "own-1");
    }

    @Test
    void aRepeatedCodeIsToldWithItsLine() {
        assertFault(
                "K-7,SKILL,Law,A,Task,Own\nK-7,SKILL,Law,B,Task,Own\n",
                "own.csv, line 3, code: give each criterion a code of its own");
    }

    @Test
    void aFaultyRowIsToldWithItsLine() {
        assertFault(
                "K-7,TALENT,Law,A,Task,Own\n", "own.csv, line 2, kind: expected one of: knowledge, skill, behaviour");
        assertFault("K-7,SKILL,Law,A,,Own\n", "own.csv, line 2", "must name a method of assessment: code=K-7");
        assertFault(",SKILL,Law,A,Task,Own\n", "own.csv, line 2", "must have a code: title=A");
        assertFault("K-7,SKILL,,A,Task,Own\n", "own.csv, line 2", "must belong to an area: code=K-7");
        assertFault("K-7,SKILL,Law,,Task,Own\n", "own.csv, line 2", "must have a title: code=K-7");
        assertFault("K-7,SKILL\n", "own.csv, line 2", "must have a title");
        assertFault("", "must hold criteria: edition=own-1");
    }

    @Test
    void anUnclosedQuoteIsToldWithItsLine() {
        assertFault(
                "K-7,SKILL,Law,\"A,Task,Own\nK-8,SKILL,Law,B,Task,Own\n",
                "own.csv, line",
                "quotation mark that is not closed");
    }

    @Test
    void aColumnLeftOutIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.read("own-1", TableSource.csv("own.csv", "code,kind\n")))
                .withMessageContaining("own.csv, line 1, area: missing, with title, methods, section");
    }

    @Test
    void aMethodThePlanDoesNotKnowIsRefused() {
        Catalogue own = read("K-7,SKILL,Law,A,Foldr,Own\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrialPlan.SINGLE.finalised(own))
                .withMessage(
                        "a criterion's methods must be among the plan's (Folder / Task / Test): code=K-7, methods=Foldr");
    }

    @Test
    void aCatalogueWithNothingToScoreIsRefused() {
        Catalogue own = read("K-7,SKILL,Law,A,Test,Own\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrialPlan.SINGLE.finalised(own))
                .withMessage("a catalogue must leave something to score: plan=trial, catalogue=own-1");
    }

    @Test
    void equalCataloguesAreEqual() {
        Catalogue one = read("K-7,SKILL,Law,A,Test,Own\n");
        assertThat(one).isEqualTo(read("K-7,SKILL,Law,A,Test,Own\n")).hasToString("own-1 (1 criteria)");
        assertThat(one).hasSameHashCodeAs(read("K-7,SKILL,Law,A,Test,Own\n"));
        assertThat(one).isNotEqualTo(read("K-7,SKILL,Law,B,Test,Own\n"));
        assertThat(one).isNotEqualTo(Catalogue.of("own-2", one.criteria()));
        assertThat(one.holds("K-7")).isTrue();
        assertThat(one.holds("K-8")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.indexOf("K-8"))
                .withMessageContaining("code=K-8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(
                        "own",
                        ImmutableList.of(one.criteria().get(0), one.criteria().get(0))));
    }

    private static void assertFault(String rows, String... parts) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(rows)).withMessageContainingAll(parts);
    }

    private static Catalogue read(String rows) {
        return Catalogue.read("own-1", TableSource.csv("own.csv", HEADER + rows));
    }
}

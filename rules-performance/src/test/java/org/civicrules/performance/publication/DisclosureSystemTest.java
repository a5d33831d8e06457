package org.civicrules.performance.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.civicrules.performance.publication.CellDecision.Printed;
import org.civicrules.performance.publication.CellDecision.Why;
import org.civicrules.performance.publication.CellDecision.Withheld;
import org.civicrules.performance.publication.HiddenSlice.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureSystemTest {
    private static final SuppressionRule RULE = SuppressionRule.standard();
    private static final ImmutableSet<String> BOYS_AND_GIRLS = ImmutableSet.of("boys", "girls");

    @Test
    void ofThreeBoysAndNineGirlsBothAreHiddenAndTheirSumIsPrinted() {
        PublishedSystem published = system(
                        ImmutableList.of(Cell.count("boys", 3), Cell.count("girls", 9), Cell.count("all", 12)),
                        Relation.total("all", BOYS_AND_GIRLS))
                .publish(RULE);

        Withheld boys = (Withheld) published.decision("boys");
        assertThat(boys.why()).isEqualTo(new Why.Small());
        assertThat(boys.possible().from()).isZero();
        assertThat(boys.possible().to()).isBetween(5L, 12L);
        assertThat(((Withheld) published.decision("girls")).why()).isEqualTo(new Why.Protects("boys"));
        assertThat(published.decision("all")).isEqualTo(new Printed(12));
        assertThat(published.hiddenSlices()).isEmpty();
    }

    /** Parts and their total: * is small, + protects another. */
    @ParameterizedTest
    @CsvSource({
        "6 9 = 15,6 9 = 15",
        "5 9 = 14,* + = 14",
        "1 9 = 10,* + = 10",
        "0 9 = 9,0 9 = 9",
        "3 8 20 = 31,* + 20 = 31",
        // two small parts that could be 1 and 5 protect each other; with less to share they cannot
        "3 3 20 = 26,* * 20 = 26",
        "2 3 20 = 25,* * + = 25",
        // a sum that is small or has nothing beside it is hidden as well
        "3 0 0 = 3,* 0 0 = *",
        "1 1 = 2,* * = *",
        "1 1 1 1 1 1 = 6,* * * * * * = +",
        // six among four is at most 3 for each
        "1 1 2 2 = 6,* * * * = +",
        "5 5 = 10,* * = 10",
    })
    void aSumHidesNoMoreThanItsSmallPartsNeed(String counts, String printed) {
        List<String> sides = Splitter.on(" = ").splitToList(counts);
        List<Cell> cells = new ArrayList<>();
        for (String part : Splitter.on(' ').split(sides.get(0))) {
            cells.add(Cell.count("p" + cells.size(), Long.parseLong(part)));
        }
        ImmutableSet<String> parts = cells.stream().map(Cell::key).collect(ImmutableSet.toImmutableSet());
        cells.add(Cell.count("total", Long.parseLong(sides.get(1))));

        PublishedSystem published =
                system(cells, Relation.total("total", parts)).publish(RULE);

        assertThat(parts.stream().map(key -> print(published, key)).collect(Collectors.joining(" ")) + " = "
                        + print(published, "total"))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"0,1 9 = 10", "1,* + = 10", "9,* * = 10", "10,* * = *"})
    void theLimitOfTheRuleIsThePolicy(long upTo, String printed) {
        PublishedSystem published = system(
                        ImmutableList.of(Cell.count("boys", 1), Cell.count("girls", 9), Cell.count("all", 10)),
                        Relation.total("all", BOYS_AND_GIRLS))
                .publish(new SuppressionRule(upTo));

        assertThat(print(published, "boys") + " " + print(published, "girls") + " = " + print(published, "all"))
                .isEqualTo(printed);
    }

    @Test
    void aNumberThatStandsInTwoPlacesIsHiddenInBoth() {
        PublishedSystem published = system(
                        ImmutableList.of(
                                Cell.count("adopted", 3),
                                Cell.count("other", 20),
                                Cell.count("left", 23),
                                Cell.count("left again", 23),
                                Cell.amount("rate of adopted", 3)),
                        Relation.total("left", ImmutableSet.of("adopted", "other")),
                        Relation.same("left", "left again"),
                        Relation.same("adopted", "rate of adopted"))
                .publish(RULE);

        assertThat(withheld(published)).containsExactly("adopted", "other", "rate of adopted");
    }

    @Test
    void theDifferenceOfTwoPrintedNumbersIsNotLeftToBeTaken() {
        PublishedSystem published = system(
                        ImmutableList.of(
                                Cell.count("children", 40),
                                Cell.count("with a plan", 37),
                                Cell.count("without", 3),
                                Cell.count("boys", 20),
                                Cell.count("girls", 20)),
                        Relation.total("children", ImmutableSet.of("with a plan", "without")),
                        Relation.total("children", BOYS_AND_GIRLS))
                .publish(RULE);

        assertThat(withheld(published)).containsExactly("with a plan", "without");
    }

    @Test
    void aChangeIsHiddenWhereItGivesAHiddenMonthAway() {
        ImmutableList<Cell> cells =
                ImmutableList.of(Cell.count("may", 3), Cell.count("june", 30), Cell.change("change", 27));

        PublishedSystem published =
                system(cells, Relation.change("change", "june", "may")).publish(RULE);

        assertThat(published.decision("may").isWithheld()).isTrue();
        assertThat(withheld(published)).hasSize(2);
    }

    @Test
    void aChangeOfZeroMayBeHidden() {
        PublishedSystem published = system(
                        ImmutableList.of(
                                Cell.count("may", 3), Cell.count("june", 3).withLoss(1), Cell.change("change", 0)),
                        Relation.change("change", "june", "may"))
                .publish(RULE);

        assertThat(withheld(published)).containsExactly("may", "june");
        assertThat(published.decision("change")).isEqualTo(new Printed(0));
    }

    @Test
    void whatLosesLeastIsHidden() {
        ImmutableList<Cell> cells = ImmutableList.of(
                Cell.count("small", 3),
                Cell.count("dear", 10).withLoss(100),
                Cell.count("cheap", 50),
                Cell.count("all", 63));

        PublishedSystem published = system(cells, Relation.total("all", ImmutableSet.of("small", "dear", "cheap")))
                .publish(RULE);

        assertThat(withheld(published)).containsExactly("small", "cheap");
    }

    @Test
    void aQuarterIsHiddenWhereItsMonthsWouldFollowFromIt() {
        ImmutableList<Cell> cells = ImmutableList.of(
                Cell.count("april", 7).printedBefore(),
                Cell.count("may", 8).printedBefore(),
                Cell.count("june", 3).hiddenBefore(),
                Cell.count("quarter", 18));

        PublishedSystem published = system(cells, Relation.total("quarter", ImmutableSet.of("april", "may", "june")))
                .publish(RULE);

        assertThat(withheld(published)).containsExactly("june", "quarter");
        assertThat(((Withheld) published.decision("june")).why()).isEqualTo(new Why.HiddenBefore());
        assertThat(published.decision("april")).isEqualTo(new Printed(7));
        assertThat(published.hiddenSlices()).isEmpty();
    }

    @Test
    void whatWasHiddenBeforeStaysHidden() {
        PublishedSystem published =
                system(ImmutableList.of(Cell.count("large", 30).hiddenBefore())).publish(RULE);

        assertThat(((Withheld) published.decision("large")).why()).isEqualTo(new Why.HiddenBefore());
    }

    @Test
    void whatWasPrintedBeforeAndGivesASmallCountAwayIsSaid() {
        ImmutableList<Cell> cells = ImmutableList.of(
                Cell.count("all", 20).printedBefore(),
                Cell.count("girls", 17).printedBefore(),
                Cell.count("boys", 3),
                Cell.count("elsewhere", 50));

        PublishedSystem published =
                system(cells, Relation.total("all", BOYS_AND_GIRLS)).publish(RULE);

        assertThat(published.hiddenSlices())
                .containsExactly(
                        new HiddenSlice(ImmutableSet.of("boys"), Reason.NOT_PROTECTABLE, ImmutableSet.of("boys")));
        assertThat(((Withheld) published.decision("boys")).possible()).isEqualTo(new PossibleCounts(3, 3));
        assertThat(published.decision("elsewhere")).isEqualTo(new Printed(50));
    }

    @Test
    void whereOnlyWholeNumbersNarrowACountDownItIsExposed() {
        // of 3a + 5b = 30 with both above zero, the sums alone leave a anything from 1 to 8, whole numbers only 5
        ImmutableList<Cell> cells = ImmutableList.of(
                Cell.count("a", 5), Cell.count("b", 3), Cell.amount("sum", 30).printedBefore());

        PublishedSystem published = system(cells, new Relation(ImmutableMap.of("a", 3L, "b", 5L, "sum", -1L)))
                .publish(RULE);

        assertThat(published.hiddenSlices())
                .containsExactly(
                        new HiddenSlice(ImmutableSet.of("a", "b"), Reason.NOT_PROTECTABLE, ImmutableSet.of("a", "b")));
    }

    @Test
    void aSolutionThatIsNotWholeIsSplitUntilItIs() {
        // a can rise from 1 to 5 by 4/3 of the cheap one, or by 2 of the dear one
        ImmutableList<Cell> cells = ImmutableList.of(
                Cell.count("a", 1),
                Cell.count("cheap", 20).withLoss(1),
                Cell.count("dear", 20).withLoss(100),
                Cell.amount("difference", 99).printedBefore());

        PublishedSystem published = system(
                        cells, new Relation(ImmutableMap.of("cheap", 3L, "dear", 2L, "a", -1L, "difference", -1L)))
                .publish(RULE);

        assertThat(withheld(published)).containsExactly("a", "cheap", "dear");
        assertThat(published.hiddenSlices()).isEmpty();
    }

    @Test
    void aSliceBeyondTheLimitsIsHiddenAndSaid() {
        ImmutableList<Cell> cells = ImmutableList.of(
                Cell.count("boys", 3),
                Cell.count("girls", 9),
                Cell.count("all", 12),
                Cell.count("none", 0),
                Cell.count("elsewhere", 50),
                Cell.count("small elsewhere", 5));
        DisclosureSystem system = system(cells, Relation.total("all", BOYS_AND_GIRLS));

        for (SolvingLimits limits : List.of(new SolvingLimits(2, 100), new SolvingLimits(100, 0))) {
            PublishedSystem published = system.publish(RULE, limits);

            assertThat(published.hiddenSlices())
                    .containsExactly(new HiddenSlice(
                            ImmutableSet.of("all", "boys", "girls"), Reason.TOO_LARGE, ImmutableSet.of()));
            assertThat(withheld(published)).containsExactly("boys", "girls", "all", "small elsewhere");
            assertThat(((Withheld) published.decision("all")).why()).isEqualTo(new Why.WithItsSlice());
            assertThat(published.decision("none")).isEqualTo(new Printed(0));
        }
        assertThat(system.publish(RULE, new SolvingLimits(3, 100)).hiddenSlices())
                .isEmpty();
    }

    @Test
    void aSliceWithoutASmallCountIsPrintedHoweverLarge() {
        DisclosureSystem system = system(
                ImmutableList.of(Cell.count("boys", 8), Cell.count("girls", 9), Cell.count("all", 17)),
                Relation.total("all", BOYS_AND_GIRLS));

        assertThat(withheld(system.publish(RULE, new SolvingLimits(0, 0)))).isEmpty();
    }

    @Test
    void theOrderOfNumbersAndRelationsChangesNothing() {
        for (long seed = 0; seed < 15; seed++) {
            DisclosureSystem system = GeneratedPublication.of(seed).system();
            List<Cell> cells = new ArrayList<>(system.cells());
            List<Relation> relations = new ArrayList<>(system.relations());
            Collections.shuffle(cells, new Random(seed));
            Collections.shuffle(relations, new Random(seed));

            assertThat(new DisclosureSystem(ImmutableList.copyOf(cells), ImmutableList.copyOf(relations))
                            .publish(RULE)
                            .decisions())
                    .isEqualTo(system.publish(RULE).decisions());
        }
    }

    @Test
    void relationsMustHoldBetweenKnownNumbers() {
        ImmutableList<Cell> cells =
                ImmutableList.of(Cell.count("boys", 3), Cell.count("girls", 9), Cell.count("all", 13));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> system(cells, Relation.total("all", BOYS_AND_GIRLS)))
                .withMessage("a relation must hold: keys=[all, boys, girls]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system(cells, Relation.same("all", "everybody")))
                .withMessage("a relation must be between known numbers: key=everybody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system(ImmutableList.of(Cell.count("boys", 3), Cell.count("boys", 3))))
                .withMessage("two numbers must not have one key: key=boys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relation.total("boys", BOYS_AND_GIRLS))
                .withMessage("a total must not be among its parts: total=boys");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relation(ImmutableMap.of()))
                .withMessage("a relation must have a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relation(ImmutableMap.of("boys", 0L)))
                .withMessage("a coefficient must not be zero: key=boys");
    }

    @Test
    void numbersMustBePossible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.count("boys", -1))
                .withMessage("count must not be negative: key=boys");
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.amount("days", -1));
        assertThat(Cell.change("change", -7).loss()).isEqualTo(7);
        assertThat(Cell.count("boys", 0).loss()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.count("boys", 1).withLoss(0))
                .withMessage("loss must be 1 or more: key=boys, loss=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PossibleCounts(2, 1))
                .withMessage("the lower value must not be the greater: from=2, to=1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SolvingLimits(-1, 0))
                .withMessage("limits must not be negative: cells=-1, programs=0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SolvingLimits(0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> system(ImmutableList.of()).publish(RULE).decision("boys"))
                .withMessage("the publication has no such number: key=boys");
    }

    private static DisclosureSystem system(List<Cell> cells, Relation... relations) {
        return new DisclosureSystem(ImmutableList.copyOf(cells), ImmutableList.copyOf(relations));
    }

    private static List<String> withheld(PublishedSystem published) {
        return published.decisions().entrySet().stream()
                .filter(decision -> decision.getValue().isWithheld())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String print(PublishedSystem published, String key) {
        if (published.decision(key) instanceof Withheld withheld) {
            return withheld.why() instanceof Why.Small ? "*" : "+";
        }
        return String.valueOf(((Printed) published.decision(key)).count());
    }
}

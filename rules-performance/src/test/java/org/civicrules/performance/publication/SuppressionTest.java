package org.civicrules.performance.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.civicrules.performance.publication.PublishedCount.Hidden;
import org.civicrules.performance.publication.PublishedCount.Shown;
import org.civicrules.performance.publication.PublishedCount.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    private static final SuppressionRule UP_TO_FIVE = SuppressionRule.standard();

    @ParameterizedTest
    @CsvSource({"-1,false", "0,false", "1,true", "5,true", "6,false"})
    void oneToFiveAreSmall(long count, boolean small) {
        assertThat(UP_TO_FIVE.isSmall(count)).isEqualTo(small);
        assertThat(UP_TO_FIVE.isSmall(BigDecimal.valueOf(count))).isEqualTo(small);
    }

    @ParameterizedTest
    @CsvSource({"0.01,true", "5.00,true", "5.01,false"})
    void aWeightedCountIsSmallFromAboveZero(BigDecimal count, boolean small) {
        assertThat(UP_TO_FIVE.isSmall(count)).isEqualTo(small);
    }

    @Test
    void aLimitOfZeroHidesNothing() {
        assertThat(SuppressionRule.none().isSmall(1)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SuppressionRule(-1))
                .withMessage("limit must not be negative: upTo=-1");
    }

    /** One breakdown each: parts, then what is printed; * is small, + protects another. */
    @ParameterizedTest
    @CsvSource({
        "7 8 9,7 8 9 = 24",
        "0 8 9,0 8 9 = 17",
        "3 8 9,* + 9 = 20",
        "8 9 3,+ 9 * = 20",
        "3 4 9,* * 9 = 16",
        "1 1 10,* * + = 12",
        "1 1 1 10 20,* * * + 20 = 33",
        // of 3 between two, neither could be 5
        "1 2 10,* * + = 13",
        "1 5 10,* * 10 = 16",
        "3 0 9,* 0 + = 12",
        "3 0 0,* 0 0 = *",
        "5 0 1,* 0 * = 6",
        "1 1 1 1 1 1,* * * * * * = +",
        "1 1 1 1 1 1 0,* * * * * * 0 = +",
        "0 0,0 0 = 0",
    })
    void aBreakdownHidesWhatGivesSmallPartsAway(String parts, String printed) {
        PublishedBreakdowns published = Breakdowns.ofOne("sex", numbered(parts)).publish(UP_TO_FIVE);

        String shown = published.parts("sex").values().stream()
                        .map(SuppressionTest::print)
                        .collect(Collectors.joining(" "))
                + " = " + print(published.total());
        assertThat(shown).isEqualTo(printed);
    }

    @Test
    void aHiddenTotalIsHiddenInEveryBreakdown() {
        PublishedBreakdowns published = new Breakdowns(
                        ImmutableMap.of("by age", numbered("1 1 1 1 1 1"), "by sex", numbered("6 0")))
                .publish(UP_TO_FIVE);

        assertThat(print(published.total())).isEqualTo("+");
        assertThat(published.parts("by sex").values().stream().map(SuppressionTest::print))
                .containsExactly("+", "0");
    }

    @Test
    void breakdownsOfOneTotalAreProtectedSideBySide() {
        PublishedBreakdowns published = new Breakdowns(
                        ImmutableMap.of("by age", numbered("20 4 16"), "by sex", numbered("18 22")))
                .publish(UP_TO_FIVE);

        assertThat(published.parts("by age").values().stream().map(SuppressionTest::print))
                .containsExactly("20", "*", "+");
        assertThat(published.parts("by sex").values().stream().map(SuppressionTest::print))
                .containsExactly("18", "22");
        assertThat(published.total()).isEqualTo(new Shown(40));
        assertThat(published.parts().keySet()).containsExactly("by age", "by sex");
    }

    @Test
    void breakdownsMustAgreeOnTheirTotal() {
        ImmutableMap<String, ImmutableMap<String, Long>> parts =
                ImmutableMap.of("a", numbered("1 2"), "b", numbered("1 3"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Breakdowns(parts))
                .withMessage("all breakdowns must have the same total: totals=[3, 4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Breakdowns(ImmutableMap.of()))
                .withMessage("there must be at least one breakdown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Breakdowns.ofOne("a", ImmutableMap.of("x", -1L)))
                .withMessage("count must not be negative: breakdown=a, part=x");
        assertThat(Breakdowns.ofOne("a", ImmutableMap.of("x", 0L)).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // nothing small, nothing hidden
        "7 8/9 10,7 8 = 15/9 10 = 19/16 18 = 34",
        // one small cell needs a rectangle
        "3 8/9 10,* + = 11/+ + = 19/12 18 = 30",
        // the cheapest rectangle is taken
        "3 80 9/70 90 80/8 60 7,* 80 + = 92/70 90 80 = 240/+ 60 + = 75/81 230 96 = 407",
        // two small cells in one row protect each other in it, not in their columns
        "3 4 30/20 10 40,* * 30 = 37/+ + 40 = 70/23 14 70 = 107",
        // a cycle may be gone round either way, so long as a hidden count could be 5 and no hidden 1 would become 0
        "4 20/2 30/40 50,* + = 24/* + = 32/40 50 = 90/46 100 = 146",
        "4 20/1 30/40 50,* + = 24/* + = 31/+ + = 90/45 100 = 145",
        "1 20/1 30/40 50,* + = 21/* + = 31/+ + = 90/42 100 = 142",
        // zeros protect nothing
        "3 0 30/20 0 40/10 50 0,* 0 + = 33/+ 0 + = 60/10 50 0 = 60/33 50 70 = 153",
        // where no cells can, totals are hidden
        "3 0/0 50,* 0 = */0 50 = 50/* 50 = +",
        "1 0/0 0,* 0 = */0 0 = 0/* 0 = *",
        "0 0/0 0,0 0 = 0/0 0 = 0/0 0 = 0",
    })
    void aTableHidesACycleThroughEachSmallCell(String counts, String printed) {
        PublishedTable published = table(counts).publish(UP_TO_FIVE);

        StringBuilder shown = new StringBuilder();
        published
                .cells()
                .rowMap()
                .forEach((row, cells) -> shown.append(cells.values().stream()
                                .map(SuppressionTest::print)
                                .collect(Collectors.joining(" ")))
                        .append(" = ")
                        .append(print(published.rowTotal(row)))
                        .append('/'));
        shown.append(published.columnTotals().values().stream()
                        .map(SuppressionTest::print)
                        .collect(Collectors.joining(" ")))
                .append(" = ")
                .append(print(published.total()));
        assertThat(shown).hasToString(printed);
    }

    @Test
    void aTableMustBeWholeAndNotNegative() {
        ImmutableTable<String, String, Long> gap = ImmutableTable.<String, String, Long>builder()
                .put("a", "x", 1L)
                .put("b", "y", 2L)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountTable(gap))
                .withMessage("every row must have every column: rows=2, columns=2, cells=2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountTable(ImmutableTable.of("a", "x", -1L)))
                .withMessage("count must not be negative: row=a, column=x");
    }

    @Test
    void aCountIsHiddenOrShown() {
        assertThat(new Hidden(Why.SMALL).isHidden()).isTrue();
        assertThat(new Shown(6).isHidden()).isFalse();
    }

    @Test
    void totalsAreSums() {
        CountTable table = table("1 2 3/4 5 6");

        assertThat(table.rowTotal("1")).isEqualTo(15);
        assertThat(table.columnTotal("2")).isEqualTo(9);
        assertThat(table.total()).isEqualTo(21);
    }

    @Test
    void onlyKnownPartsCanBeAskedFor() {
        PublishedTable published = table("1 2 3/4 5 6").publish(SuppressionRule.none());
        PublishedBreakdowns breakdowns =
                Breakdowns.ofOne("sex", numbered("1 2")).publish(SuppressionRule.none());

        assertThat(published.cell("1", "2")).isEqualTo(new Shown(6));
        assertThat(published.rowTotal("1")).isEqualTo(new Shown(15));
        assertThat(published.columnTotal("2")).isEqualTo(new Shown(9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> published.cell("1", "3"))
                .withMessage("the table has no such count: at=1, 3");
        assertThatIllegalArgumentException().isThrownBy(() -> published.rowTotal("2"));
        assertThatIllegalArgumentException().isThrownBy(() -> published.columnTotal("3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> breakdowns.parts("age"))
                .withMessage("unknown breakdown: breakdown=age, known=[sex]");
    }

    private static CountTable table(String counts) {
        ImmutableTable.Builder<String, String, Long> table = ImmutableTable.builder();
        List<String> rows = Splitter.on('/').splitToList(counts);
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = Splitter.on(' ').splitToList(rows.get(row));
            for (int column = 0; column < cells.size(); column++) {
                table.put(String.valueOf(row), String.valueOf(column), Long.valueOf(cells.get(column)));
            }
        }
        return new CountTable(table.build());
    }

    private static ImmutableMap<String, Long> numbered(String counts) {
        ImmutableMap.Builder<String, Long> parts = ImmutableMap.builder();
        List<String> each = Splitter.on(' ').splitToList(counts);
        for (int part = 0; part < each.size(); part++) {
            parts.put("p" + part, Long.valueOf(each.get(part)));
        }
        return parts.buildOrThrow();
    }

    private static String print(PublishedCount count) {
        if (count instanceof Shown shown) {
            return String.valueOf(shown.count());
        }
        return ((Hidden) count).why() == Why.SMALL ? "*" : "+";
    }
}

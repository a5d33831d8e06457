package org.civicrules.assessment.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.file.UnusableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentPlanTest {

    private static final Splitter WORDS = Splitter.on(' ');
    private static final Path PLANS = Path.of("../examples/plans");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            st0119    | P D   | M
            st0119    | D P   | M
            st0119    | D D   | D
            st0119    | P P   | P
            st0119    | F F   | F
            st0119    | D F   | F
            st0480    | P D   | P
            st0480    | D P   | P
            st0480    | D D   | D
            st0480    | F D   | F
            st0482    | P D   | P
            st0482    | D P   | M
            st0482    | M D   | D
            st0482    | D M   | D
            st0482    | D D   | D
            st0482    | M F   | F
            economist | D P D | D
            economist | D P P | P
            economist | D D F | F
            """)
    void componentGradesAreCombinedByTheTable(String plan, String grades, String overall) {
        assertThat(overall(plan(plan), grades, false)).isEqualTo(overall);
    }

    @Test
    void twoDistinctionsOfThreeAreCountedAlikeByRuleAndByTableOverAllTwentySeven() {
        ComponentPlan plan = plan("economist");
        List<List<String>> all =
                Lists.cartesianProduct(List.of("F", "P", "D"), List.of("F", "P", "D"), List.of("F", "P", "D"));
        assertThat(all).hasSize(27);
        for (List<String> grades : all) {
            String byRule = grades.contains("F")
                    ? "F"
                    : grades.stream().filter("D"::equals).count() >= 2 ? "D" : "P";
            assertThat(overall(plan, String.join(" ", grades), false)).isEqualTo(byRule);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"st0119", "st0480", "st0482", "economist"})
    void noRiseOfAComponentLowersTheOverallGrade(String name) {
        ComponentPlan plan = plan(name);
        List<List<String>> all = Lists.cartesianProduct(
                Lists.transform(plan.parts(), part -> part.grades().names()));
        for (List<String> grades : all) {
            for (int at = 0; at < grades.size(); at++) {
                GradeSet set = plan.parts().get(at).grades();
                int rank = set.rank(grades.get(at));
                if (rank + 1 < set.names().size()) {
                    List<String> raised = new ArrayList<>(grades);
                    raised.set(at, set.names().get(rank + 1));
                    assertThat(plan.grades().rank(overall(plan, String.join(" ", raised), false)))
                            .isGreaterThanOrEqualTo(plan.grades().rank(overall(plan, String.join(" ", grades), false)));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            100 100 50  | D D F | F
            80 75 72    | P P P | P
            60 60 60    | P P P | P
            59.99 60 60 | P P P | F
            70 70 70    | D D D | P
            70.01 70 70 | M M P | M
            70.01 70 70 | M P P | P
            85 85 85    | D D D | M
            100 100 66  | D D P | M
            100 90 76   | D M M | D
            95 95 62    | D D P | M
            0 0 0       | P P P | F
            100 100 100 | D D D | D
            """)
    void marksAreAddedByWeightAndHeldAgainstBandsUnrounded(String marks, String grades, String overall) {
        ComponentPlan plan = plan("design-draughtsperson");
        List<String> mark = WORDS.splitToList(marks);
        List<String> grade = WORDS.splitToList(grades);
        ImmutableMap.Builder<String, PartResult> results = ImmutableMap.builder();
        for (int at = 0; at < mark.size(); at++) {
            results.put(plan.parts().get(at).id(), PartResult.of(mark.get(at), grade.get(at)));
        }
        assertThat(plan.grade(results.buildOrThrow(), false).grade()).contains(overall);
    }

    @ParameterizedTest
    @CsvSource({"9 20 20 20 20, F", "10 12 14 15 13, M", "10 10 10 10 10, P", "14 14 14 14 14, D"})
    void aMinimumOfAComponentComesBeforeTheTotal(String marks, String overall) {
        ComponentPlan plan = plan("operations-manager");
        ImmutableMap.Builder<String, PartResult> results = ImmutableMap.builder();
        List<String> mark = WORDS.splitToList(marks);
        for (int at = 0; at < mark.size(); at++) {
            results.put(plan.parts().get(at).id(), PartResult.mark(mark.get(at)));
        }
        OverallGrade graded = plan.grade(results.buildOrThrow(), false);
        assertThat(graded.grade()).contains(overall);
    }

    @Test
    void anExplanationSaysTheArithmeticAndItsSection() {
        OverallGrade graded = plan("design-draughtsperson")
                .grade(
                        ImmutableMap.of(
                                "test", PartResult.of("80", "M"),
                                "practical", PartResult.of("75", "M"),
                                "interview", PartResult.of("72", "P")),
                        false);
        assertThat(graded.explanation().toText())
                .contains("25 x 80/100 + 35 x 75/100 + 40 x 72/100 = 75.05", "overall grading");
    }

    @ParameterizedTest
    @CsvSource({"st0119, D D, M", "st0119, D P, M", "st0119, P P, P", "st0480, D D, P"})
    void aReSitIsCappedAfterCombiningUnlessCircumstancesAreExceptional(String name, String grades, String capped) {
        ComponentPlan plan = plan(name);
        ImmutableMap<String, PartResult> first = results(plan, grades);
        String id = plan.parts().get(0).id();
        ImmutableMap.Builder<String, PartResult> again = ImmutableMap.builder();
        first.forEach((part, result) -> again.put(part, part.equals(id) ? result.sittingAgain() : result));
        ImmutableMap<String, PartResult> sat = again.buildOrThrow();
        assertThat(plan.grade(sat, false).grade()).contains(capped);
        assertThat(plan.grade(sat, true).grade())
                .isEqualTo(plan.grade(first, false).grade());
    }

    @Test
    void aMissingComponentGivesNoGradeUnlessAnotherHasFailed() {
        ComponentPlan plan = plan("st0119");
        OverallGrade open = plan.grade(ImmutableMap.of("project", PartResult.grade("D")), false);
        assertThat(open.grade()).isEmpty();
        assertThat(open.missing()).containsExactly("discussion");
        assertThat(plan.grade(ImmutableMap.of("project", PartResult.grade("F")), false)
                        .grade())
                .contains("F");
    }

    @Test
    void aGradeOrMarkThatIsNoneOfTheComponentsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("st0119").grade(ImmutableMap.of("project", PartResult.grade("M")), false))
                .withMessageContaining("grades=[F, P, D]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("st0119").grade(ImmutableMap.of("poster", PartResult.grade("P")), false))
                .withMessageContaining("components=[project, discussion]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> plan("operations-manager").grade(ImmutableMap.of("test", PartResult.mark("21")), false))
                .withMessageContaining("highest=20");
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            st0119/table.csv | D,D,D, | `` | table.csv, line 1: no row matches D, D; add one
            st0119/table.csv | P,P,P, | any,P,P, | table.csv, line 6: D, P is matched with two results, here and in line 4
            st0119/table.csv | D,D,D, | D,X,D, | table.csv, line 7: a grade must be one of the set: grades=[F, P, D]
            st0119/table.csv | D,D,D, | D,D,E, | table.csv, line 7: a grade must be one of the set: grades=[F, P, M, D]
            st0119/plan.csv | again-cap | again-kap | plan.csv, line 12, name: is no parameter of a plan; did you mean again-cap?
            st0119/plan.csv | again-cap,M | again-cap,X | plan.csv, line 12: a cap must be one of the plan's grades
            st0119/plan.csv | combination,table | combination,mean | plan.csv, line 11: combination must be one of
            st0119/plan.csv | grades,F P M D | grades,F P P D | plan.csv, line 10: a grade must stand once
            st0119/components.csv | discussion,P | project,P | components.csv, line 3, id: stands twice; keep one
            design-draughtsperson/components.csv | ,40, | ,41, | components.csv, line 4: the weights must sum to 100, and sum to 101
            design-draughtsperson/bands.csv | P,60,yes | P,60,no | bands.csv, line 3: leaves a gap: 60 is in no band
            design-draughtsperson/bands.csv | F,0,yes,60,no | F,0,yes,60,yes | bands.csv, line 3: overlaps the band above: 60 is in both
            design-draughtsperson/bands.csv | 100,yes | 99,yes | bands.csv, line 5: the last band must end at 100, included
            design-draughtsperson/bands.csv | M:2 | M:4 | bands.csv, line 4, conditions: must name a grade of the components
            design-draughtsperson/bands.csv | M:2 | two | bands.csv, line 4, conditions: must be a grade and a number such as M:2
            design-draughtsperson/plan.csv | ,body | ,sure | status: must be one of plan, body, decision, unconfirmed
            """)
    void whatIsWrongWithAPlanIsToldByFileAndLine(String file, String from, String to, String message)
            throws IOException {
        Path plan = Files.createDirectory(folder.resolve("plan"));
        Path original = PLANS.resolve(file).getParent();
        try (Stream<Path> tables = Files.list(original)) {
            for (Path table : tables.toList()) {
                Files.copy(table, plan.resolve(table.getFileName()));
            }
        }
        Path changed = plan.resolve(Path.of(file).getFileName());
        String text = Files.readString(changed);
        assertThat(text).contains(from);
        String row =
                text.lines().filter(line -> line.contains(from)).findFirst().orElseThrow();
        Files.writeString(
                changed, text.replace(row + "\n", to == null || to.isEmpty() ? "" : row.replace(from, to) + "\n"));
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> ComponentPlan.read(plan))
                .withMessageContaining(message);
    }

    @Test
    void resultsOfManyApprenticesAreReadFromATable() {
        ComponentGradeFile file = ComponentGradeFile.read(plan("st0119"), TableSource.csv("results.csv", """
                        apprentice,component,grade,again,exceptional
                        A,project,D,yes,
                        A,discussion,D,,
                        B,project,D,yes,yes
                        B,discussion,D,,
                        C,project,P,,
                        C,project,D,,
                        D,poster,P,,
                        E,project,M,,
                        F,project,,,
                        ,project,P,,
                        """));
        assertThat(file.apprentices().map(graded -> graded.apprentice() + "=" + graded))
                .containsExactly("A=M", "B=D", "C=INCOMPLETE", "D=INCOMPLETE", "E=INCOMPLETE", "F=INCOMPLETE");
        assertThat(file.report().read()).isEqualTo(10);
        assertThat(file.report().rejected()).isEqualTo(6);
        assertThat(file.report().issues())
                .extracting(RowIssue::line)
                .containsExactlyElementsOf(ImmutableList.of(6L, 7L, 8L, 9L, 10L, 11L));
    }

    private static String overall(ComponentPlan plan, String grades, boolean exceptional) {
        return plan.grade(results(plan, grades), exceptional).grade().orElseThrow();
    }

    private static ImmutableMap<String, PartResult> results(ComponentPlan plan, String grades) {
        ImmutableMap.Builder<String, PartResult> results = ImmutableMap.builder();
        List<String> each = WORDS.splitToList(grades);
        for (int at = 0; at < each.size(); at++) {
            results.put(plan.parts().get(at).id(), PartResult.grade(each.get(at)));
        }
        return results.buildOrThrow();
    }

    private static ComponentPlan plan(String name) {
        return ComponentPlan.read(PLANS.resolve(name));
    }
}

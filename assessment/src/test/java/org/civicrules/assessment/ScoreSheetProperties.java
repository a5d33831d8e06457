package org.civicrules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class ScoreSheetProperties {

    @Property
    void raisingAScoreNeverLowersTheGrade(
            @ForAll("sheets") int[] points, @ForAll @IntRange(max = 3) int place, @ForAll @IntRange(max = 5) int to) {
        int[] raised = points.clone();
        raised[place] = Math.max(points[place], to);
        Grade before = TrialPlan.sheet(TrialPlan.SINGLE, points).grade();
        Grade after = TrialPlan.sheet(TrialPlan.SINGLE, raised).grade();
        Statistics.label("raised").collect(before != after);
        if (before != Grade.INCOMPLETE) {
            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    @Property
    void theOrderOfCriteriaDoesNotMatter(@ForAll("sheets") int[] points, @ForAll Random random) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(order, random);
        ScoreSheet.Builder shuffled = ScoreSheet.builder(TrialPlan.SINGLE);
        order.stream()
                .filter(index -> points[index] > 0)
                .forEach(index -> shuffled.score(TrialPlan.SCORED.get(index), Score.of(points[index])));
        ScoreSheet sheet = TrialPlan.sheet(TrialPlan.SINGLE, points);
        assertThat(shuffled.build()).isEqualTo(sheet).hasSameHashCodeAs(sheet);
    }

    @Property
    void scoresOutsideTheFinalAssessmentNeverMatter(@ForAll("sheets") int[] points, @ForAll Score gateway) {
        ScoreSheet sheet = TrialPlan.sheet(TrialPlan.SINGLE, points);
        ScoreSheet withGateway = sheet.with("K-1", gateway);
        assertThat(withGateway.grade()).isEqualTo(sheet.grade());
        assertThat(withGateway.missing()).isEqualTo(sheet.missing());
        assertThat(withGateway.below(Score.FOUR)).isEqualTo(sheet.below(Score.FOUR));
    }

    @Property
    void theSmallestChangesReachTheGradeAndNoneOfThemCanBeLeftOut(@ForAll("sheets") int[] points) {
        ScoreSheet sheet = TrialPlan.sheet(TrialPlan.SINGLE, points);
        SheetReport report = SheetReport.of(sheet, ImmutableList.of());
        assertReaches(sheet, report.changesToPass(), Grade.PASS);
        assertReaches(sheet, report.changesToDistinction(), Grade.DISTINCTION);
    }

    private static void assertReaches(ScoreSheet sheet, ImmutableMap<String, Score> changes, Grade grade) {
        assertThat(apply(sheet, changes, "").grade()).isGreaterThanOrEqualTo(grade);
        for (String left : changes.keySet()) {
            assertThat(apply(sheet, changes, left).grade()).isLessThan(grade);
        }
    }

    private static ScoreSheet apply(ScoreSheet sheet, ImmutableMap<String, Score> changes, String leftOut) {
        ScoreSheet changed = sheet;
        for (String code : changes.keySet()) {
            changed = code.equals(leftOut) ? changed : changed.with(code, changes.getOrDefault(code, Score.ONE));
        }
        return changed;
    }

    @Provide
    Arbitrary<int[]> sheets() {
        return Arbitraries.frequency(
                        Tuple.of(1, 0), Tuple.of(2, 1), Tuple.of(2, 2), Tuple.of(6, 3), Tuple.of(6, 4), Tuple.of(4, 5))
                .array(int[].class)
                .ofSize(4);
    }
}

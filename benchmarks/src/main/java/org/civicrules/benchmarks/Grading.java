package org.civicrules.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.concurrent.TimeUnit;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Criterion;
import org.civicrules.assessment.FloorGrading;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreSheet;
import org.civicrules.housing.l2.HousingL2;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One level 2 sheet of 44 scores graded, and built and graded, beside the loop over a map of boxed scores that most programs
 * write by hand. Run it with {@code -prof gc} to see the bytes: grading allocates none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Grading {

    private final AssessmentPlan plan = HousingL2.PLAN;
    private final FloorGrading grading = plan.grading();
    private final ImmutableSet<String> codes =
            plan.scored().stream().map(Criterion::code).collect(ImmutableSet.toImmutableSet());
    private final ImmutableList<String> order = codes.asList();
    private int[] points = new int[0];
    private ScoreSheet sheet = ScoreSheet.empty(plan);
    private ImmutableMap<String, Integer> map = ImmutableMap.of();

    /** Fills one sheet both ways, and refuses to time two different answers. */
    @Setup
    public void compareAnswers() {
        points = new int[order.size()];
        for (int index = 0; index < points.length; index++) {
            points[index] = 3 + index % 3;
        }
        sheet = sheet();
        map = map();
        for (int low = 1; low <= 5; low++) {
            ScoreSheet changed = sheet.with(order.get(20), Score.of(low));
            ImmutableMap<String, Integer> other = ImmutableMap.<String, Integer>builder()
                    .putAll(map)
                    .put(order.get(20), low)
                    .buildKeepingLast();
            if (grading.grade(changed) != byHand(other)) {
                throw new IllegalStateException("the two ways differ: lowest=" + low);
            }
        }
    }

    /** Ours: grade a sheet. */
    @Benchmark
    public Grade gradeSheet() {
        return grading.grade(sheet);
    }

    /** The loop: grade a map. */
    @Benchmark
    public Grade gradeMap() {
        return byHand(map);
    }

    /** Ours: build a sheet from codes, then grade it. */
    @Benchmark
    public Grade buildAndGradeSheet() {
        return grading.grade(sheet());
    }

    /** The loop: build a map from codes, then grade it. */
    @Benchmark
    public Grade buildAndGradeMap() {
        return byHand(map());
    }

    private ScoreSheet sheet() {
        ScoreSheet.Builder builder = ScoreSheet.builder(plan);
        for (int index = 0; index < points.length; index++) {
            builder.score(order.get(index), Score.of(points[index]));
        }
        return builder.build();
    }

    private ImmutableMap<String, Integer> map() {
        ImmutableMap.Builder<String, Integer> builder = ImmutableMap.builderWithExpectedSize(points.length);
        for (int index = 0; index < points.length; index++) {
            builder.put(order.get(index), points[index]);
        }
        return builder.buildOrThrow();
    }

    private Grade byHand(ImmutableMap<String, Integer> scores) {
        boolean distinction = true;
        boolean pass = true;
        for (String code : codes) {
            Integer score = scores.get(code);
            if (score == null) {
                return Grade.INCOMPLETE;
            }
            pass &= score >= 3;
            distinction &= score >= 4;
        }
        if (!pass) {
            return Grade.NOT_ACHIEVED;
        }
        return distinction ? Grade.DISTINCTION : Grade.PASS;
    }
}

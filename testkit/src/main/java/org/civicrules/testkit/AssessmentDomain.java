package org.civicrules.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Catalogue;
import org.civicrules.assessment.Criterion;
import org.civicrules.assessment.CriterionKind;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreSheet;

/**
 * Criteria and catalogues, for {@code @Domain(AssessmentDomain.class)}, and the score sheets of a given plan.
 *
 * <p>Codes of one catalogue differ. Sheets reach every grade often: a plan of forty criteria would hardly ever be passed if each score
 * were drawn by itself, so the lowest score is drawn first.
 */
public final class AssessmentDomain extends DomainContextBase {

    private static final int MOST_CRITERIA = 20;
    private static final int NONE = 0;

    /** Made by jqwik. */
    public AssessmentDomain() {}

    /** {@return criteria of every kind, assessed by one to three methods} */
    @Provide
    public Arbitrary<Criterion> criteria() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.of(CriterionKind.class),
                        Arbitraries.of("customer service", "repairs", "tenancies"),
                        Arbitraries.of("project", "interview", "portfolio", "test")
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as((number, kind, area, methods) -> new Criterion(
                        kind.name().charAt(0) + "-" + number,
                        kind,
                        area,
                        "criterion " + number,
                        ImmutableSet.copyOf(methods),
                        ""));
    }

    /** {@return catalogues of 1 to 20 criteria} */
    @Provide
    public Arbitrary<Catalogue> catalogues() {
        return criteria()
                .list()
                .uniqueElements(Criterion::code)
                .ofMinSize(1)
                .ofMaxSize(MOST_CRITERIA)
                .map(criteria -> Catalogue.of("generated", ImmutableList.copyOf(criteria)));
    }

    /**
     * The sheets of a plan: complete and incomplete, of every grade.
     *
     * @param plan the plan
     * @return its sheets; criteria that the final assessment does not score have any score or none
     */
    public static Arbitrary<ScoreSheet> sheets(AssessmentPlan plan) {
        int size = plan.catalogue().criteria().size();
        Arbitrary<int[]> scored = Arbitraries.frequency(
                        Tuple.of(1, NONE),
                        Tuple.of(1, 1),
                        Tuple.of(1, 2),
                        Tuple.of(3, 3),
                        Tuple.of(3, 4),
                        Tuple.of(1, 5))
                .flatMap(lowest -> points(lowest, size));
        return Combinators.combine(scored, points(NONE, size)).as((scores, gateway) -> sheet(plan, scores, gateway));
    }

    private static Arbitrary<int[]> points(int lowest, int size) {
        return Arbitraries.integers()
                .between(lowest, Score.HIGHEST)
                .array(int[].class)
                .ofSize(size);
    }

    private static ScoreSheet sheet(AssessmentPlan plan, int[] scored, int[] others) {
        ScoreSheet.Builder sheet = ScoreSheet.builder(plan);
        ImmutableList<Criterion> criteria = plan.catalogue().criteria();
        for (int index = 0; index < criteria.size(); index++) {
            int points = plan.isScored(criteria.get(index)) ? scored[index] : others[index];
            if (points != NONE) {
                sheet.score(index, Score.of(points));
            }
        }
        return sheet.build();
    }
}

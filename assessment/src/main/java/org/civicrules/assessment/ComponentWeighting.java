package org.civicrules.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;

/**
 * What a plan's published component weights would give, for information only: a grade by floor has no place for them, and
 * nothing here is ever an input to one.
 *
 * <p>A criterion that several components cover counts in equal shares for each. The mean of a component is the sum of share
 * times score over the sum of shares; the weighted mean is the sum of weight times mean over the sum of weights, exact.
 */
public final class ComponentWeighting {

    private ComponentWeighting() {}

    /**
     * How much of the final assessment a component covers.
     *
     * @param plan the plan
     * @param component one of its scored components
     * @return its shares over the number of scored criteria
     */
    public static BigFraction coverage(AssessmentPlan plan, Component component) {
        return plan.scored().stream()
                .map(criterion -> share(plan, component, criterion))
                .reduce(BigFraction.ZERO, BigFraction::add)
                .divide(plan.scored().size());
    }

    /**
     * The mean score by the published weights.
     *
     * @param sheet the sheet
     * @return the exact mean; not applicable for a plan without weights; undetermined while scores are missing
     */
    public static Decision<BigFraction> weightedMean(ScoreSheet sheet) {
        AssessmentPlan plan = sheet.plan();
        ImmutableList<Component> weighted = weighted(plan);
        if (weighted.isEmpty()) {
            return Decision.notApplicable("the plan publishes no weights");
        }
        if (sheet.grade() == Grade.INCOMPLETE) {
            return new Decision.Undetermined<>(sheet.missing().stream()
                    .map(code -> MissingFact.of(code, "the weighted mean"))
                    .collect(ImmutableSet.toImmutableSet()));
        }
        BigFraction sum = BigFraction.ZERO;
        int weights = 0;
        for (Component component : weighted) {
            int weight = component.weightPercent().orElseThrow();
            sum = sum.add(mean(sheet, component).multiply(weight));
            weights += weight;
        }
        return Decision.of(sum.divide(weights));
    }

    private static ImmutableList<Component> weighted(AssessmentPlan plan) {
        return plan.components().stream()
                .filter(component -> component.weightPercent().isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private static BigFraction mean(ScoreSheet sheet, Component component) {
        BigFraction points = BigFraction.ZERO;
        BigFraction shares = BigFraction.ZERO;
        for (Criterion criterion : sheet.plan().scored()) {
            BigFraction share = share(sheet.plan(), component, criterion);
            Optional<Score> score = sheet.score(criterion.code());
            points = points.add(share.multiply(score.map(Score::points).orElse(0)));
            shares = shares.add(share);
        }
        return points.divide(shares);
    }

    private static BigFraction share(AssessmentPlan plan, Component component, Criterion criterion) {
        if (!component.covers(criterion)) {
            return BigFraction.ZERO;
        }
        int covering = (int) plan.components().stream()
                .filter(other -> other.covers(criterion))
                .count();
        return BigFraction.of(1, covering);
    }
}

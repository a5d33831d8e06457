package org.civicrules.core.money;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.RuleId;
import org.joda.money.Money;

/** Tells how an allocation came about, with a part for each line. */
final class AllocationExplanation {

    private final Allocation allocation;
    private final RuleId rule;
    private final BigFraction totalWeight;
    private final Money wholeUnits;

    AllocationExplanation(Allocation allocation) {
        this.allocation = allocation;
        this.rule = RuleId.of(
                allocation.method() == AllocationMethod.UNIT_RATE ? "money.unit-rate" : "money.largest-remainder");
        this.totalWeight =
                allocation.lines().stream().map(AllocationLine::weight).reduce(BigFraction.ZERO, BigFraction::add);
        this.wholeUnits = Units.of(allocation.amount(), allocation.unit()).whole();
    }

    Explanation build() {
        Explanation.Builder explanation = Explanation.builder();
        explanation
                .statement(MoneyText.of(allocation.amount()) + " shared out: " + MoneyText.of(allocation.allocated())
                        + " to " + allocation.lines().size() + " lines, "
                        + MoneyText.of(allocation.residual()) + " left over")
                .rule(rule)
                .putFacts("amount", MoneyText.of(allocation.amount()))
                .putFacts("total weight", FractionText.of(totalWeight))
                .addParameters(
                        Parameter.of("method", method()),
                        Parameter.of("allocation unit", MoneyText.of(allocation.unit())))
                .arithmetic(arithmetic())
                .result(MoneyText.of(allocation.allocated()) + ", residual " + MoneyText.of(allocation.residual()))
                .wouldChange(otherMethod())
                .addAllChildren(allocation.lines().stream().map(this::line).collect(toImmutableList()));
        return explanation.build();
    }

    private String method() {
        return switch (allocation.method()) {
            case LARGEST_REMAINDER -> "largest remainder: units left over go to the largest fractions, ties by key";
            case UNIT_RATE -> "unit rate: one rate cut down to whole units, the rest left over";
        };
    }

    /** What the other method would leave over. */
    private String otherMethod() {
        ImmutableMap<String, BigFraction> weights =
                allocation.lines().stream().collect(toImmutableMap(AllocationLine::key, AllocationLine::weight));
        boolean byRate = allocation.method() == AllocationMethod.UNIT_RATE;
        Allocation other = byRate
                ? Allocation.largestRemainder(allocation.amount(), allocation.unit(), weights)
                : Allocation.unitRate(allocation.amount(), allocation.unit(), weights);
        return "by the " + (byRate ? "largest remainder" : "unit rate") + " method " + MoneyText.of(other.allocated())
                + " would be shared out and " + MoneyText.of(other.residual()) + " left over";
    }

    private String arithmetic() {
        String cut = MoneyText.of(allocation.amount()) + " in whole units = " + MoneyText.of(wholeUnits);
        return allocation
                .rate()
                .map(rate -> cut + "; " + MoneyText.of(wholeUnits) + " / " + FractionText.of(totalWeight)
                        + " cut down = " + MoneyText.of(rate) + " for each weight of 1")
                .orElse(cut);
    }

    private Explanation line(AllocationLine line) {
        Explanation.Builder explanation = Explanation.builder();
        explanation
                .statement(line.key() + " gets " + MoneyText.of(line.amount()))
                .rule(rule)
                .putFacts("weight", FractionText.of(line.weight()))
                .arithmetic(allocation
                        .rate()
                        .map(rate -> rateTimesWeight(rate, line))
                        .orElseGet(() -> share(line)))
                .result(MoneyText.of(line.amount()));
        return explanation.build();
    }

    private static String rateTimesWeight(Money rate, AllocationLine line) {
        BigFraction exact = Exact.of(rate.getAmount()).multiply(line.weight());
        return MoneyText.of(rate) + " x " + FractionText.of(line.weight()) + " = " + FractionText.of(exact)
                + ", cut to " + MoneyText.of(line.amount());
    }

    private String share(AllocationLine line) {
        String floor = MoneyText.of(wholeUnits) + " x " + FractionText.of(line.weight()) + " / "
                + FractionText.of(totalWeight) + " = " + FractionText.of(line.quota()) + ", cut to "
                + MoneyText.of(line.floor());
        String rank = ", rank " + line.remainderRank().orElseThrow() + " by remainder";
        return line.gotExtraUnit() ? floor + rank + ": one unit more" : floor + rank + ": no unit more";
    }
}

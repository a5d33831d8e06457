package org.civicrules.performance.tenants;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.RuleId;

/**
 * How many answers a tenant survey needs, and how exact the answers it got are.
 *
 * <p>minimum = n0 / (1 + n0 / N), rounded up, with n0 = 1.96 squared x 0.25 / e squared. N is the relevant tenant
 * population, not the number of homes; e is the margin of error of the population's band: 5 points under 2,500, 4 from
 * 2,500, 3 from 10,000, 2 from 25,000. So the minimum rises in steps: 333 at 2,499 and 485 at 2,500.
 *
 * <p>Example: 1,745 tenants need 315 answers; 347 answers have a margin of 4.71 points.
 *
 * <p>Source: TSM.SAMPLE.BANDS, TSM.SAMPLE.CENSUS, TSM.SAMPLE.MARGIN.
 *
 * @param population the relevant tenant population N of one tenure, 1 or more
 */
public record SampleSize(long population) {

    /** The rule by which a sample is enough. */
    static final RuleId RULE = RuleId.of("tsm.sampling.minimum");

    private static final BigFraction Z = BigFraction.of(196, 100);
    private static final BigFraction QUARTER = BigFraction.of(1, 4);
    private static final int MARGIN_PLACES = 10;
    private static final ImmutableSortedMap<Long, Long> BANDS = bands();

    /**
     * Takes a population.
     *
     * @param population as above
     * @throws IllegalArgumentException if it is less than 1
     */
    public SampleSize {
        checkArgument(population >= 1, "population must be 1 or more: population=%s", population);
    }

    /** {@return the margin of error that the population's band allows, in percentage points} */
    public long requiredMargin() {
        return BANDS.headMap(population, true).values().asList().reverse().get(0);
    }

    /** {@return the answers needed, rounded up} */
    public long minimum() {
        BigFraction margin = BigFraction.of(requiredMargin(), 100);
        BigFraction unlimited = Z.multiply(Z).multiply(QUARTER).divide(margin.multiply(margin));
        BigFraction minimum = unlimited.divide(BigFraction.ONE.add(unlimited.divide(BigFraction.of(population))));
        return minimum.bigDecimalValue(0, RoundingMode.CEILING).longValueExact();
    }

    /**
     * The answers still missing.
     *
     * @param answers the answers so far, 0 or more
     * @return the minimum less the answers, never less than 0
     */
    public long stillNeeded(long answers) {
        return Math.max(0, minimum() - answers);
    }

    /**
     * The margin of error of the answers, with the correction for a finite population: 1.96 x sqrt(0.25 / n) x
     * sqrt((N - n) / (N - 1)).
     *
     * @param answers the number of answers n, from 1 to the population
     * @return the margin in percentage points, to ten decimal places half up; 0 if everybody answered
     * @throws IllegalArgumentException if there are fewer than 1 or more than the population
     */
    public BigDecimal achievedMargin(long answers) {
        checkArgument(
                answers >= 1 && answers <= population,
                "answers must be from 1 to the population: answers=%s, population=%s",
                answers,
                population);
        if (answers == population) {
            return BigDecimal.ZERO.setScale(MARGIN_PLACES);
        }
        BigFraction squared = Z.multiply(Z)
                .multiply(QUARTER)
                .divide(BigFraction.of(answers))
                .multiply(BigFraction.of(BigInteger.valueOf(population - answers), BigInteger.valueOf(population - 1)))
                .multiply(10_000);
        return squared.bigDecimalValue(4 * MARGIN_PLACES, RoundingMode.HALF_EVEN)
                .sqrt(MathContext.DECIMAL128)
                .setScale(MARGIN_PLACES, RoundingMode.HALF_UP);
    }

    /**
     * Whether the answers are enough.
     *
     * @param answers the number of answers, 0 or more
     * @param census whether every tenant of the population was asked
     * @return the verdict
     */
    public SampleVerdict verdict(long answers, boolean census) {
        if (answers >= minimum()) {
            return SampleVerdict.MINIMUM_REACHED;
        }
        return census && requiredMargin() == widestMargin() ? SampleVerdict.CENSUS_SUFFICES : SampleVerdict.TOO_FEW;
    }

    /**
     * Why the minimum is what it is.
     *
     * @return the explanation; built anew at each call
     */
    public Explanation explanation() {
        return Explanation.builder()
                .statement("A survey of " + population + " tenants needs " + minimum() + " answers")
                .rule(RULE)
                .citations(SatisfactionMeasures.register().citationsOf(RULE.value()))
                .putFacts("relevant tenant population", Long.toString(population))
                .addParameters(
                        Parameter.of("margin of error of the band", requiredMargin() + " percentage points"),
                        Parameter.of("confidence", "95 %, z 1.96, p 0.5"))
                .arithmetic("n0 = 1.96^2 x 0.25 / " + requiredMargin() + " %^2; n0 / (1 + n0 / " + population
                        + "), rounded up")
                .result(Long.toString(minimum()))
                .build();
    }

    /** The census rule holds in the band of the smallest populations, whose margin is the widest. */
    private static long widestMargin() {
        return BANDS.values().asList().get(0);
    }

    private static ImmutableSortedMap<Long, Long> bands() {
        return ImmutableSortedMap.copyOf(ImmutableMap.copyOf(Table.strict(
                TableSource.resource(SampleSize.class, "sampling-bands.csv"),
                Columns.required("population_from", "margin_percent"),
                row -> Map.entry(
                        Long.parseLong(row.text("population_from")), Long.parseLong(row.text("margin_percent"))))));
    }
}

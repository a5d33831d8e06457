package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_NINE_POINT_EIGHT;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected limits were computed apart from this library at 50 digits: the score test inverted by bisection, the normal
 * deviate by bisection on the complementary error function.
 */
class ProportionTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @ParameterizedTest
    @CsvSource({
        "0,1,95,0.0,0.79345068562276261",
        "0,1,998,0.0,0.90520909849867953",
        "1,1,95,0.20654931437723739,1.0",
        "1,1,998,0.094790901501320469,1.0",
        "0,10,95,0.0,0.27753279986288925",
        "10,10,95,0.72246720013711075,1.0",
        "1,10,95,0.017876213095072904,0.4041500267952385",
        "1,10,998,0.0087891128245499298,0.58199400753821991",
        "3,10,95,0.10779126740630102,0.60322185253885468",
        "36,130,95,0.20724617247869975,0.35940529328496966",
        "36,130,998,0.17413993786917562,0.41023703833117111",
        "30,82,95,0.26978625034199668,0.47392733162363999",
        "30,82,998,0.22365356118309604,0.53603937630344379",
        "250,388,95,0.595494660614494,0.69033522664930106",
        "147,263,998,0.46390796143163784,0.64983283038328686",
        "47,308,95,0.11673650054312777,0.19701735114389899",
        "5,100000,95,2.1357194468385733e-5,0.0001170520768033956",
        "5,100000,998,1.3756068309186333e-5,0.00018172062163534278",
        "597.1,600,95,0.98565081622662996,0.9983823125361351",
        "12.5,40,998,0.14196741883800823,0.55530522385683672",
    })
    void wilsonLimitsEqualTheInvertedScoreTest(double x, double n, String level, double lower, double upper) {
        Interval interval = Proportion.of(x, n).interval(level(level));

        assertThat(interval.lower()).isCloseTo(lower, CLOSE);
        assertThat(interval.upper()).isCloseTo(upper, CLOSE);
        assertThat(interval.method()).isEqualTo(IntervalMethod.WILSON);
        assertThat(interval.level()).isEqualTo(level(level));
    }

    @ParameterizedTest
    @CsvSource({
        "314,495,1787,95,0.59760081118687146,0.66958607160440903",
        "314,495,1787,998,0.57596150682089699,0.68902720363790382",
        "36,130,1787,95,0.20953729107009819,0.35621394700802026",
        "1,10,11,95,0.055229137060675085,0.17436566150491346",
        "1,10,11,998,0.039678102697860706,0.23005864712610381",
        "50,100,100,95,0.5,0.5",
        "0,100,100,95,0,0",
        "100,100,100,95,1,1",
        "1,3,3,95,0.33333333333333333,0.33333333333333333",
    })
    void aFinitePopulationLeavesLessUnknown(double x, double n, double all, String level, double lower, double upper) {
        Interval interval = Proportion.of(x, n).outOf(all).interval(level(level));

        assertThat(interval.lower()).isCloseTo(lower, CLOSE);
        assertThat(interval.upper()).isCloseTo(upper, CLOSE);
    }

    @Test
    void thePublishedComplaintMeasureOfMeltonHasTheIntervalItShould() {
        assertThat(Proportion.of(36, 130).interval(NINETY_FIVE).times(100).text(1))
                .isEqualTo("20.7 to 35.9");
        assertThat(Proportion.of(30, 82).interval(NINETY_FIVE).times(100).text(1))
                .isEqualTo("27.0 to 47.4");
    }

    @Test
    void limitsOfNothingAndOfAllAreExact() {
        assertThat(Proportion.of(0, 7).interval(NINETY_FIVE).lower()).isZero();
        assertThat(Proportion.of(7, 7).interval(NINETY_FIVE).upper()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "36,130,30,82,0.088930581613508443,-0.037687991009925478,0.21751825531312252,0.17322543766126494",
        "250,388,147,263,-0.085394535690486457,-0.16134211397718356,-0.0090124246408643566,0.028393485002021606",
        "314,495,219,345,0.00043917435221783048,-0.065955809612901034,0.065884852876954878,0.98962510309546046",
        "0,50,5,50,0.1,0.0089754480805900333,0.21360231437479657,0.0217814627911195",
        "0,10,0,10,0.0,-0.27753279986288925,0.27753279986288925,1.0",
        "10,10,5,5,0.0,-0.43448246478317482,0.27753279986288925,1.0",
    })
    void aChangeHasNewcombesIntervalAndThePooledProbability(
            double x1, double n1, double x2, double n2, double change, double lower, double upper, double p) {
        Comparison comparison = Proportion.of(x1, n1).changeTo(Proportion.of(x2, n2), NINETY_FIVE);

        assertThat(comparison.change()).isCloseTo(change, CLOSE);
        assertThat(comparison.interval().lower()).isCloseTo(lower, CLOSE);
        assertThat(comparison.interval().upper()).isCloseTo(upper, CLOSE);
        assertThat(comparison.pValue()).isCloseTo(p, CLOSE);
        assertThat(comparison.interval().method()).isEqualTo(IntervalMethod.SQUARE_AND_ADD);
    }

    /** Newcombe 1998, Interval estimation for the difference between independent proportions, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "48,80,56,70,0.0524,0.3339",
        "3,10,9,10,0.1705,0.8090",
        "2,7,6,7,0.0582,0.8062",
        "0,29,5,56,-0.0381,0.1926",
        "0,20,0,10,-0.1611,0.2775",
        "0,10,0,10,-0.2775,0.2775",
        "0,20,10,10,0.6791,1.0000",
        "0,10,10,10,0.6075,1.0000",
    })
    void theIntervalOfAChangeIsAsNewcombePrintsIt(
            double x1, double n1, double x2, double n2, BigDecimal lower, BigDecimal upper) {
        Interval interval = Proportion.of(x1, n1)
                .changeTo(Proportion.of(x2, n2), NINETY_FIVE)
                .interval();

        assertThat(interval.lower(4)).isEqualTo(lower);
        assertThat(interval.upper(4)).isEqualTo(upper);
    }

    @Test
    void nearTheBorderTheProbabilityDecidesNotTheInterval() {
        Comparison comparison = Proportion.of(0, 40).changeTo(Proportion.of(4, 40), NINETY_FIVE);

        assertThat(comparison.interval().contains(0)).isTrue();
        assertThat(comparison.pValue()).isCloseTo(0.04017387028851213, CLOSE);
        assertThat(comparison.isSignificant()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "36,130,1787,30,82,1745,-0.034069551637344545,0.21411847943392492,0.16090426743705541",
        "314,495,1787,219,345,1745,-0.057930507422538078,0.057871428213081074,0.988178057720651",
    })
    void aChangeBetweenFinitePopulationsUsesBothEffectiveSizes(
            double x1,
            double n1,
            double all1,
            double x2,
            double n2,
            double all2,
            double lower,
            double upper,
            double p) {
        Comparison comparison =
                Proportion.of(x1, n1).outOf(all1).changeTo(Proportion.of(x2, n2).outOf(all2), NINETY_FIVE);

        assertThat(comparison.interval().lower()).isCloseTo(lower, CLOSE);
        assertThat(comparison.interval().upper()).isCloseTo(upper, CLOSE);
        assertThat(comparison.pValue()).isCloseTo(p, CLOSE);
    }

    @Test
    void twoCompleteCountsDifferCertainlyOrNotAtAll() {
        Proportion half = Proportion.of(5, 10).outOf(10);
        Proportion most = Proportion.of(9, 10).outOf(10);

        assertThat(half.changeTo(most, NINETY_FIVE).pValue()).isZero();
        assertThat(half.changeTo(half, NINETY_FIVE).pValue()).isOne();
        assertThat(half.changeTo(most, NINETY_FIVE).interval().lower()).isCloseTo(0.4, CLOSE);
        assertThat(half.changeTo(most, NINETY_FIVE).interval().upper()).isCloseTo(0.4, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,10,numerator must be finite and not negative: numerator=-1.0",
        "NaN,10,numerator must be finite and not negative: numerator=NaN",
        "Infinity,10,numerator must be finite and not negative: numerator=Infinity",
        "0,0,denominator must be finite and above zero: denominator=0.0",
        "0,-1,denominator must be finite and above zero: denominator=-1.0",
        "0,Infinity,denominator must be finite and above zero: denominator=Infinity",
        "0,NaN,denominator must be finite and above zero: denominator=NaN",
        "11,10,'numerator must not be above denominator: numerator=11.0, denominator=10.0'",
    })
    void impossibleCountsAreRefused(double x, double n, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(x, n))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"9", "NaN", "Infinity"})
    void aPopulationBelowTheAnswersIsRefused(double population) {
        Proportion proportion = Proportion.of(1, 10);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> proportion.outOf(population))
                .withMessageStartingWith("population must not be below denominator: population=" + population);
    }

    private static ConfidenceLevel level(String name) {
        return name.equals("95") ? NINETY_FIVE : NINETY_NINE_POINT_EIGHT;
    }
}

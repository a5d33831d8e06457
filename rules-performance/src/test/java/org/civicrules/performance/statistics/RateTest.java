package org.civicrules.performance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_FIVE;
import static org.civicrules.performance.statistics.ConfidenceLevel.NINETY_NINE_POINT_EIGHT;

import org.assertj.core.data.Percentage;
import org.civicrules.core.indicator.NoValueReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected limits were computed apart from this library at 50 digits: exact limits by bisection on the Poisson sum,
 * Byar's from its formula, conditional probabilities by adding binomial terms.
 */
class RateTest {
    private static final Percentage CLOSE = withPercentage(1e-9);

    @ParameterizedTest
    @CsvSource({
        "0,95,0.0,3.6888794541139363,EXACT_POISSON",
        "0,998,0.0,6.9077552789821371,EXACT_POISSON",
        "1,95,0.025317807984289875,5.5716433909388986,EXACT_POISSON",
        "1,998,0.0010005003335835335,9.2334134764515857,EXACT_POISSON",
        "5,95,1.6234863901184205,11.66833207932267,EXACT_POISSON",
        "9,95,4.1153730973783324,17.08480345141917,EXACT_POISSON",
        "9,998,2.4524244043637749,22.657373309062931,EXACT_POISSON",
        "10,95,4.7874499139675618,18.391458605756476,BYAR",
        "10,998,2.9163183746956851,24.193724927880539,BYAR",
        "11,95,5.4836901984499712,19.683237116146394,BYAR",
        "106,95,86.782292745693343,128.20506832757513,BYAR",
        "1000,998,905.11495459596685,1101.632945122775,BYAR",
    })
    void limitsAreExactBelowTenAndByarsFromTen(
            double count, String level, double lower, double upper, IntervalMethod method) {
        Interval interval = Rate.of(count, 1, 1).interval(level(level));

        assertThat(interval.lower()).isCloseTo(lower, CLOSE);
        assertThat(interval.upper()).isCloseTo(upper, CLOSE);
        assertThat(interval.method()).isEqualTo(method);
        assertThat(interval.level()).isEqualTo(level(level));
    }

    @ParameterizedTest
    @CsvSource({
        "106,1787,1000,95,48.563118492273835,71.743183171558548",
        "122,1785,1000,95,56.75739419700516,81.607416657922384",
        "1,1787,1000,95,0.014167771675595901,3.1178754286171788",
        "0,1785,1000,998,0.0,3.8698909125950348",
        "9,1785,1000,998,1.3739072293354481,12.693206335609485",
        "308,45361,10000,95,60.52743694906324,75.922251644309463",
    })
    void limitsOfARateAreThoseOfItsCountInItsUnit(
            double count, double base, double multiplier, String level, double lower, double upper) {
        Interval interval = Rate.of(count, base, multiplier).interval(level(level));

        assertThat(interval.lower()).isCloseTo(lower, CLOSE);
        assertThat(interval.upper()).isCloseTo(upper, CLOSE);
    }

    @Test
    void thePublishedAntiSocialBehaviourRatesOfMeltonHaveTheIntervalsTheyShould() {
        assertThat(Rate.of(106, 1787, 1000).interval(NINETY_FIVE).text(1)).isEqualTo("48.6 to 71.7");
        assertThat(Rate.of(122, 1785, 1000).interval(NINETY_FIVE).text(1)).isEqualTo("56.8 to 81.6");
    }

    @Test
    void theLowerLimitOfNoEventsIsExactlyZero() {
        assertThat(Rate.of(0, 1785, 1000).interval(NINETY_FIVE).lower()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "106,1787,122,1785,1000,9.0300473854902901,-7.9619978602038767,26.102888372275195,0.31641453723515183",
        "1,1787,0,1785,1000,-0.55959709009513151,-3.1178754286171788,1.5777669691762464,1.0",
        "76,1787,69,1785,1000,-3.8739166623560448,-17.591912531327606,9.7934627098985283,0.62321296777128388",
        "5,1000,30,1000,1000,25.0,13.176971158425012,38.265291962108318,2.2361520677804947e-5",
        "30,1000,5,1000,1000,-25.0,-38.265291962108318,-13.176971158425012,2.2361520677804947e-5",
        "0,10,0,20,1000,0.0,-368.88794541139363,184.44397270569682,1.0",
        "10,1000,20,2000,1000,0.0,-9.2510560332685767,7.5377750041542547,1.0",
    })
    void aChangeHasTheExactConditionalProbability(
            double x1,
            double base1,
            double x2,
            double base2,
            double multiplier,
            double change,
            double lower,
            double upper,
            double p) {
        Comparison comparison = Rate.of(x1, base1, multiplier).changeTo(Rate.of(x2, base2, multiplier), NINETY_FIVE);

        assertThat(comparison.change()).isCloseTo(change, CLOSE);
        assertThat(comparison.interval().lower()).isCloseTo(lower, CLOSE);
        assertThat(comparison.interval().upper()).isCloseTo(upper, CLOSE);
        assertThat(comparison.pValue()).isCloseTo(p, CLOSE);
        assertThat(comparison.interval().method()).isEqualTo(IntervalMethod.SQUARE_AND_ADD);
    }

    @ParameterizedTest
    @CsvSource({
        "106,1787,122,1785,95,1.1522329686591618,0.8809007875322548,1.509150378136097",
        "5,1000,30,1000,95,6.0,2.3050055612053022,19.806987177808289",
        "5,1000,30,1000,998,6.0,1.50816813407932,44.088270577027387",
        "30,1000,5,1000,95,0.16666666666666667,0.05048723417766424,0.43383843268347412",
        "1,1787,0,1785,95,0.0,0.0,39.043697478991597",
        "10,1000,20,2000,95,1.0,0.44675444519234545,2.3922762201690521",
        "1,1,1,1,95,1.0,0.012739367083666616,78.496835316262998",
        "2,10,400,20,998,100.0,17.606781570655263,4421.35617642548",
    })
    void aRatioHasTheExactBinomialInterval(
            double x1, double base1, double x2, double base2, String level, double ratio, double lower, double upper) {
        Estimate.Known estimate = Rate.of(x1, base1, 1000)
                .ratioTo(Rate.of(x2, base2, 1000), level(level))
                .known()
                .orElseThrow();

        assertThat(estimate.value()).isCloseTo(ratio, CLOSE);
        assertThat(estimate.interval().lower()).isCloseTo(lower, CLOSE);
        assertThat(estimate.interval().upper()).isCloseTo(upper, CLOSE);
        assertThat(estimate.interval().level()).isEqualTo(level(level));
        assertThat(estimate.interval().method()).isEqualTo(IntervalMethod.EXACT_BINOMIAL);
    }

    @Test
    void aRatioToNoEventsHasNoValue() {
        Rate none = Rate.of(0, 10, 1000);
        Rate some = Rate.of(3, 10, 1000);

        assertThat(none.ratioTo(some, NINETY_FIVE))
                .isEqualTo(new Estimate.None(NoValueReason.ZERO_DENOMINATOR, "no earlier events"));
        assertThat(none.ratioTo(some, NINETY_FIVE).known()).isEmpty();
        assertThat(some.ratioTo(none, NINETY_FIVE).known().orElseThrow().value())
                .isZero();
    }

    @Test
    void ratesForDifferentBasesAreNotCompared() {
        Rate perThousand = Rate.of(1, 10, 1000);
        Rate perTenThousand = Rate.of(1, 10, 10000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> perThousand.changeTo(perTenThousand, NINETY_FIVE))
                .withMessage("rates must be stated for the same multiplier: before=1000.0, later=10000.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perThousand.ratioTo(perTenThousand, NINETY_FIVE))
                .withMessage("rates must be stated for the same multiplier: before=1000.0, later=10000.0");
    }

    @ParameterizedTest
    @CsvSource({
        "-1,10,1000,numerator must be finite and not negative: numerator=-1.0",
        "1,0,1000,denominator must be finite and above zero: denominator=0.0",
        "1,10,0,multiplier must be finite and above zero: multiplier=0.0",
        "1,10,NaN,multiplier must be finite and above zero: multiplier=NaN",
        "1,10,Infinity,multiplier must be finite and above zero: multiplier=Infinity",
    })
    void impossibleCountsAreRefused(double count, double base, double multiplier, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(count, base, multiplier))
                .withMessage(message);
    }

    @Test
    void aCountMayExceedItsBase() {
        assertThat(Rate.of(12, 10, 100).value()).isEqualTo(120);
    }

    private static ConfidenceLevel level(String name) {
        return name.equals("95") ? NINETY_FIVE : NINETY_NINE_POINT_EIGHT;
    }
}

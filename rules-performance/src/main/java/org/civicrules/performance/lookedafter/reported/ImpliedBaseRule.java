package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.performance.lookedafter.Policies;
import org.civicrules.performance.lookedafter.TransferThreshold;

/**
 * Which population a printed rate implies where none is given, and whether the rates of a report, and the transfer scheme's quota, can
 * share one.
 *
 * <p>A rate of n printed as p with half a unit h of its last place implies a whole base above n x multiplier / (p + h) and up to
 * n x multiplier / (p - h); where no whole number lies between, the rate departs. A quota of q at a threshold t, rounded down, implies
 * a population from q / t up to, but not including, (q + 1) / t: at 0.1 %, 1000 q to 1000 q + 999.
 *
 * <p>Example: 308 printed as 67.9 implies about 45,361, from 45,328 to 45,394.
 */
final class ImpliedBaseRule extends ReportedRule {

    private static final String QUOTA = "cla.uasc.nts-quota";

    ImpliedBaseRule() {
        super("cla.reconcile.implied-base", "Printed rates imply one population");
    }

    @Override
    ImmutableList<Finding> check(ReportedFigures figures) {
        List<ReportedFigure> rates = figures.figures().stream()
                .filter(figure -> figure.definition().scoring() == Scoring.RATE)
                .filter(figure -> figure.numerator().isPresent()
                        && figure.denominator().isEmpty()
                        && figure.printed().signum() > 0)
                .toList();
        List<ReportedFigure> possible =
                rates.stream().filter(rate -> !base(rate).isEmpty()).toList();
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        rates.forEach(rate -> findings.add(base(rate).isEmpty() ? impossible(rate) : implied(rate)));
        if (possible.size() > 1) {
            findings.add(common(possible));
        }
        possible.forEach(
                rate -> figures.headline(QUOTA, rate.period()).ifPresent(quota -> findings.add(quota(quota, rate))));
        return findings.build();
    }

    private Finding impossible(ReportedFigure rate) {
        return finding(
                rate.subject(),
                Outcome.DEPARTED,
                "No whole number of people makes "
                        + rate.numerator().orElseThrow().toPlainString() + " a rate of "
                        + rate.printed().toPlainString() + "; check the count and the places printed.",
                "");
    }

    private Finding implied(ReportedFigure rate) {
        String statement = rate.numerator().orElseThrow().toPlainString() + " printed as "
                + rate.printed().toPlainString() + " implies a base near " + nearest(rate) + " (" + text(base(rate))
                + "); the base is not given.";
        return Finding.about(this, rate.subject())
                .outcome(Outcome.UNDETERMINED)
                .statement(statement)
                .addMissing(MissingFact.of("DENOMINATOR", "the population aged 0 to 17 and its year"))
                .explanation(explanation(statement, ""))
                .build();
    }

    private Finding common(List<ReportedFigure> rates) {
        Optional<Range<BigInteger>> common = Optional.of(base(rates.get(0)));
        for (ReportedFigure rate : rates) {
            Range<BigInteger> base = base(rate);
            common = common.filter(range -> meet(range, base)).map(range -> range.intersection(base));
        }
        String points = rates.stream()
                .map(ImpliedBaseRule::nearest)
                .distinct()
                .reduce((a, b) -> a + " and " + b)
                .orElseThrow();
        return holds(
                common.isPresent(),
                rates.get(0).id(),
                "The printed rates point to different bases, " + points + "; "
                        + common.map(range -> "rounding allows one base of " + text(range) + ".")
                                .orElse("no one base fits them."),
                "");
    }

    private Finding quota(ReportedFigure quota, ReportedFigure rate) {
        BigDecimal threshold = TransferThreshold.on(quota.period().to(), Policies.defaults());
        Range<BigInteger> needed = Range.openClosed(
                below(quota.printed(), threshold), below(quota.printed().add(BigDecimal.ONE), threshold));
        return holds(
                meet(needed, base(rate)),
                quota.subject(),
                "A quota of " + quota.printed().toPlainString() + " at "
                        + threshold.movePointRight(2).stripTrailingZeros().toPlainString()
                        + " % needs a population of " + text(needed)
                        + "; the rate of the same period implies " + text(base(rate)) + ".",
                "");
    }

    /** The largest population whose quota is less. */
    private static BigInteger below(BigDecimal quota, BigDecimal threshold) {
        return Exact.of(quota)
                .divide(Exact.of(threshold))
                .bigDecimalValue(0, RoundingMode.CEILING)
                .toBigInteger()
                .subtract(BigInteger.ONE);
    }

    private static BigFraction scaled(ReportedFigure rate) {
        return Exact.of(rate.numerator().orElseThrow())
                .multiply(rate.definition().multiplier());
    }

    private static String nearest(ReportedFigure rate) {
        return grouped(scaled(rate)
                .divide(Exact.of(rate.printed()))
                .bigDecimalValue(0, RoundingMode.HALF_UP)
                .toBigInteger());
    }

    private static boolean meet(Range<BigInteger> one, Range<BigInteger> other) {
        return one.isConnected(other) && !one.intersection(other).isEmpty();
    }

    /** The whole bases that print as the rate: above the lower end, up to the upper one; empty if there is none. */
    static Range<BigInteger> base(ReportedFigure rate) {
        BigFraction above = scaled(rate).divide(Exact.of(rate.printed().add(rate.half())));
        BigFraction upTo = scaled(rate).divide(Exact.of(rate.printed().subtract(rate.half())));
        return Range.openClosed(
                above.bigDecimalValue(0, RoundingMode.FLOOR).toBigInteger(),
                upTo.bigDecimalValue(0, RoundingMode.FLOOR).toBigInteger());
    }

    private static String text(Range<BigInteger> range) {
        return grouped(range.lowerEndpoint().add(BigInteger.ONE)) + " to " + grouped(range.upperEndpoint());
    }

    private static String grouped(BigInteger number) {
        return String.format(java.util.Locale.UK, "%,d", number);
    }
}

package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
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
    ImmutableList<Ruling> check(ReportedFigures figures) {
        List<ReportedFigure> rates = figures.figures().stream()
                .filter(figure -> figure.definition().scoring() == Scoring.RATE)
                .filter(figure -> figure.numerator().isPresent()
                        && figure.denominator().isEmpty()
                        && figure.printed().signum() > 0)
                .toList();
        List<ReportedFigure> possible =
                rates.stream().filter(rate -> !base(rate).isEmpty()).toList();
        ImmutableList.Builder<Ruling> rulings = ImmutableList.builder();
        rates.forEach(rate -> rulings.add(base(rate).isEmpty() ? impossible(rate) : implied(rate)));
        if (possible.size() > 1) {
            rulings.add(common(possible));
        }
        possible.forEach(
                rate -> figures.headline(QUOTA, rate.period()).ifPresent(quota -> rulings.add(quota(quota, rate))));
        return rulings.build();
    }

    private static Ruling impossible(ReportedFigure rate) {
        return Ruling.about(rate.subject())
                .departed(
                        "No whole number of people makes "
                                + rate.numerator().orElseThrow().toPlainString() + " a rate of "
                                + rate.printed().toPlainString() + "; check the count and the places printed.",
                        Change.of(rate.atPrinted(), on(rate, nearest(rate)), "a rate that a whole base gives"))
                .facts(rate.facts())
                .build();
    }

    private static Ruling implied(ReportedFigure rate) {
        String nearest = grouped(nearest(rate));
        return Ruling.about(rate.subject())
                .undetermined(
                        rate.numerator().orElseThrow().toPlainString() + " printed as "
                                + rate.printed().toPlainString() + " implies a base near " + nearest + " ("
                                + text(base(rate)) + "); the base is not given.",
                        Change.of(rate.at("DENOMINATOR"), nearest(rate), "the population aged 0 to 17"),
                        MissingFact.of(rate.at("DENOMINATOR"), "the population aged 0 to 17 and its year"))
                .facts(rate.facts())
                .build();
    }

    private static Ruling common(List<ReportedFigure> rates) {
        Optional<Range<BigInteger>> common = common(rates.stream());
        String points = rates.stream()
                .map(rate -> grouped(nearest(rate)))
                .distinct()
                .reduce((a, b) -> a + " and " + b)
                .orElseThrow();
        Ruling.Details details = holds(
                common.isPresent(),
                rates.get(0).id(),
                "The printed rates point to different bases, " + points + "; "
                        + common.map(range -> "rounding allows one base of " + text(range) + ".")
                                .orElse("no one base fits them."),
                onOneBase(rates));
        rates.forEach(rate -> details.facts(rate.facts()));
        return details.build();
    }

    /** The bases that all rates allow, if there are any. */
    private static Optional<Range<BigInteger>> common(Stream<ReportedFigure> rates) {
        return rates.map(rate -> Optional.of(base(rate)))
                .reduce((some, one) -> some.flatMap(
                        range -> one.filter(other -> meet(range, other)).map(range::intersection)))
                .orElseThrow();
    }

    /** The rate that stands alone against a base of all others; the last where none does. */
    private static Change onOneBase(List<ReportedFigure> rates) {
        ReportedFigure odd = rates.stream()
                .filter(rate -> common(rates.stream().filter(other -> !other.equals(rate)))
                        .isPresent())
                .findFirst()
                .orElse(rates.get(rates.size() - 1));
        BigInteger base = common(rates.stream().filter(other -> !other.equals(odd)))
                .orElseGet(() -> base(rates.get(0)))
                .upperEndpoint();
        return Change.of(odd.atPrinted(), on(odd, base), "rates on one base");
    }

    private static Ruling quota(ReportedFigure quota, ReportedFigure rate) {
        BigDecimal threshold = TransferThreshold.on(quota.period().to(), Policies.defaults());
        Range<BigInteger> needed = Range.openClosed(
                below(quota.printed(), threshold), below(quota.printed().add(BigDecimal.ONE), threshold));
        BigInteger onBase = Exact.of(new BigDecimal(base(rate).upperEndpoint()))
                .multiply(Exact.of(threshold))
                .bigDecimalValue(0, RoundingMode.FLOOR)
                .toBigInteger();
        return holds(
                        meet(needed, base(rate)),
                        quota.subject(),
                        "A quota of " + quota.printed().toPlainString() + " at "
                                + threshold
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + " % needs a population of " + text(needed)
                                + "; the rate of the same period implies " + text(base(rate)) + ".",
                        Change.of(quota.atPrinted(), onBase, "the quota of the population that the rate implies"))
                .facts(quota.facts())
                .facts(rate.facts())
                .build();
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

    private static BigInteger nearest(ReportedFigure rate) {
        return scaled(rate)
                .divide(Exact.of(rate.printed()))
                .bigDecimalValue(0, RoundingMode.HALF_UP)
                .toBigInteger();
    }

    /** The rate on a base of one at least, to the places printed. */
    private static String on(ReportedFigure rate, BigInteger base) {
        return scaled(rate)
                .divide(base.max(BigInteger.ONE))
                .bigDecimalValue(rate.printed().scale(), RoundingMode.HALF_UP)
                .toPlainString();
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

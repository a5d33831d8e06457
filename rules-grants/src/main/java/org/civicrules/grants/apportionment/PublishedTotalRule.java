package org.civicrules.grants.apportionment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Ruling;
import org.civicrules.grants.figures.Figures;
import org.joda.money.Money;

/**
 * Decides whether the published amounts add up to what was to be split, within the tolerance.
 *
 * <p>Worked example: £148,608 + £83,178 + £10,615 + £89,387 = £331,788, so 60p of £331,788.60 is in no line.
 */
final class PublishedTotalRule extends PublishedRule {

    PublishedTotalRule(PublishedSplit split) {
        super(
                "grants.published-total",
                "The published amounts add up to the base",
                split.lines().stream().map(PublishedLine::citation).collect(toImmutableList()));
    }

    @Override
    protected ImmutableList<Ruling> judge(PublishedSplit split) {
        Money left = split.base().minus(split.total());
        boolean fits = !left.abs().isGreaterThan(split.tolerance());
        String statement = switch (Integer.signum(left.getAmount().signum())) {
            case 1 -> Figures.pounds(left) + " of " + split.baseName() + " is in no line.";
            case -1 -> "The lines come to " + Figures.pounds(left.negated()) + " more than " + split.baseName() + ".";
            default -> "The lines add up to " + split.baseName() + ".";
        };
        Ruling.Subject subject = Ruling.about("total of " + split.baseName());
        Ruling.Details ruling = fits
                ? subject.met(statement)
                : subject.departed(
                        statement,
                        Change.of(
                                "published.lines.amount",
                                split.base().getAmount().toPlainString(),
                                "lines that add up to " + Figures.pounds(split.base())));
        return ImmutableList.of(ruling.amount(left.abs())
                .fact(split.baseName(), Figures.pounds(split.base()))
                .parameter(
                        Parameter.of("tolerance", Figures.pounds(split.tolerance()) + ", " + split.toleranceReason()))
                .arithmetic(sum(split) + " = " + Figures.pounds(split.total()) + "; " + Figures.pounds(split.base())
                        + " - " + Figures.pounds(split.total()) + " = " + Figures.pounds(left))
                .build());
    }

    private static String sum(PublishedSplit split) {
        return split.lines().stream()
                .map(line -> Figures.pounds(line.amount()))
                .collect(java.util.stream.Collectors.joining(" + "));
    }
}

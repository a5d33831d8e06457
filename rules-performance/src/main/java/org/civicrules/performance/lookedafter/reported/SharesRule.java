package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.rule.Finding;

/**
 * Whether the printed parts of a breakdown add up: shares to 100, allowing each half a unit of its last place, and counts to the base or
 * to the number looked after of the same period.
 *
 * <p>Example: 64, 16, 9, 6 and 4 are 99, which rounding allows; 70, 15, 10, 4 and 4 are 103, which it does not.
 */
final class SharesRule extends ReportedRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    SharesRule() {
        super("cla.reconcile.shares", "The parts of a breakdown add up");
    }

    @Override
    ImmutableList<Finding> check(ReportedFigures figures) {
        ImmutableListMultimap<String, ReportedFigure> breakdowns = Multimaps.index(
                figures.figures().stream()
                        .filter(figure -> !figure.part().isEmpty())
                        .toList(),
                figure -> figure.id() + ", " + figure.periodText());
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        breakdowns.asMap().forEach((subject, parts) -> {
            List<ReportedFigure> all = List.copyOf(parts);
            if (all.stream().allMatch(part -> part.numerator().isPresent())) {
                whole(figures, all).ifPresent(whole -> findings.add(counts(subject, all, whole)));
            }
            if (all.stream().noneMatch(SharesRule::isCount)) {
                findings.add(shares(subject, all));
            }
        });
        return findings.build();
    }

    private static boolean isCount(ReportedFigure part) {
        return part.denominator().isEmpty()
                && part.numerator()
                        .filter(count -> count.compareTo(part.printed()) == 0)
                        .isPresent();
    }

    private static Optional<BigDecimal> whole(ReportedFigures figures, List<ReportedFigure> parts) {
        ReportedFigure first = parts.get(0);
        return first.denominator()
                .or(() -> figures.headline("cla.count", first.period()).map(ReportedFigure::printed));
    }

    private Finding counts(String subject, List<ReportedFigure> parts, BigDecimal whole) {
        BigDecimal sum =
                parts.stream().map(part -> part.numerator().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return holds(
                sum.compareTo(whole) == 0,
                subject,
                "The counts of the parts add up to " + sum.toPlainString() + " of " + whole.toPlainString() + ".",
                "");
    }

    private Finding shares(String subject, List<ReportedFigure> parts) {
        BigDecimal sum = parts.stream().map(ReportedFigure::printed).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal allowed = parts.stream().map(ReportedFigure::half).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean holds = sum.subtract(HUNDRED).abs().compareTo(allowed) <= 0;
        return holds(
                holds,
                subject,
                "The printed shares add up to " + sum.toPlainString() + ", "
                        + (holds ? "which rounding allows." : "more than rounding can explain."),
                "");
    }
}

package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.performance.lookedafter.Parts;

/**
 * Whether the printed parts of a breakdown that shares a whole out add up: shares to 100, allowing each half a unit of its last place,
 * and counts to their base, else to the headline of the same indicator, else, where the parts are of the children looked after, to their
 * number. Parts that fall short are no fault where not every part is printed, or it is not known which there are. Groups with bases of
 * their own, and parts cut once more, are not added up.
 *
 * <p>Example: 64, 16, 9, 6 and 4 are 99, which rounding allows; 70, 15, 10, 4 and 4 are 103, which it does not.
 */
final class SharesRule extends ReportedRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String OF_THE_LOOKED_AFTER = "cla.by-";

    SharesRule() {
        super("cla.reconcile.shares", "The parts of a breakdown add up");
    }

    @Override
    ImmutableList<Finding> check(ReportedFigures figures) {
        ImmutableListMultimap<String, ReportedFigure> breakdowns = Multimaps.index(
                figures.figures().stream().filter(SharesRule::isPartOfWhole).toList(),
                figure -> figure.id() + ", " + figure.periodText());
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        breakdowns.asMap().forEach((subject, rows) -> {
            ImmutableList<ReportedFigure> parts = eachOnce(rows);
            if (parts.stream().allMatch(part -> count(part).isPresent())) {
                whole(figures, parts).ifPresent(whole -> findings.add(counts(subject, parts, whole)));
            }
            if (parts.stream().noneMatch(SharesRule::isCount)) {
                findings.add(shares(subject, parts));
            }
        });
        return findings.build();
    }

    private static boolean isPartOfWhole(ReportedFigure figure) {
        return !figure.part().isEmpty()
                && figure.part().indexOf('/') < 0
                && Parts.of(figure.id()).kind() == Parts.Kind.SHARES_OF_WHOLE;
    }

    /** The first row of each part; whether a further one differs is for {@link OneFigureRule}. */
    private static ImmutableList<ReportedFigure> eachOnce(Collection<ReportedFigure> rows) {
        Map<String, ReportedFigure> parts = new LinkedHashMap<>();
        rows.forEach(row -> parts.putIfAbsent(row.part(), row));
        return ImmutableList.copyOf(parts.values());
    }

    /** The count of a figure: its numerator, or, where the indicator counts and no base is given, what is printed. */
    private static Optional<BigDecimal> count(ReportedFigure figure) {
        boolean counts = figure.definition().scoring() == Scoring.COUNT
                && figure.denominator().isEmpty();
        return figure.numerator().or(() -> counts ? Optional.of(figure.printed()) : Optional.empty());
    }

    private static boolean isCount(ReportedFigure part) {
        return part.denominator().isEmpty()
                && count(part)
                        .filter(count -> count.compareTo(part.printed()) == 0)
                        .isPresent();
    }

    private static Optional<BigDecimal> whole(ReportedFigures figures, Collection<ReportedFigure> parts) {
        ReportedFigure first = parts.iterator().next();
        return parts.stream()
                .flatMap(part -> part.denominator().stream())
                .findFirst()
                .or(() -> figures.headline(first.id(), first.period()).flatMap(SharesRule::count))
                .or(() -> first.id().startsWith(OF_THE_LOOKED_AFTER)
                        ? figures.headline("cla.count", first.period()).map(ReportedFigure::printed)
                        : Optional.empty());
    }

    private Finding counts(String subject, Collection<ReportedFigure> parts, BigDecimal whole) {
        BigDecimal sum = sum(parts, part -> count(part).orElseThrow());
        String statement = "The counts of the parts add up to " + sum.toPlainString() + " of " + whole.toPlainString();
        return sum.compareTo(whole) < 0
                ? shortfall(subject, parts, statement, ".")
                : holds(sum.compareTo(whole) == 0, subject, statement + ".", "");
    }

    private Finding shares(String subject, Collection<ReportedFigure> parts) {
        BigDecimal sum = sum(parts, ReportedFigure::printed);
        BigDecimal allowed = sum(parts, ReportedFigure::half);
        boolean holds = sum.subtract(HUNDRED).abs().compareTo(allowed) <= 0;
        String statement = "The printed shares add up to " + sum.toPlainString();
        String unexplained = ", more than rounding can explain.";
        return !holds && sum.compareTo(HUNDRED) < 0
                ? shortfall(subject, parts, statement, unexplained)
                : holds(holds, subject, statement + (holds ? ", which rounding allows." : unexplained), "");
    }

    private static BigDecimal sum(Collection<ReportedFigure> parts, Function<ReportedFigure, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A sum that is too small: a fault where every part is printed, otherwise not to be told. */
    private Finding shortfall(String subject, Collection<ReportedFigure> parts, String sum, String fault) {
        ImmutableList<MissingFact> missing = notPrinted(parts);
        if (missing.isEmpty()) {
            return holds(false, subject, sum + fault, "");
        }
        String statement = sum + "; parts that are not printed may hold the rest.";
        return Finding.about(this, subject)
                .outcome(Outcome.UNDETERMINED)
                .statement(statement)
                .addAllMissing(missing)
                .explanation(explanation(statement, ""))
                .build();
    }

    /** The parts that are not printed; the breakdown itself where its parts are not listed. */
    private static ImmutableList<MissingFact> notPrinted(Collection<ReportedFigure> parts) {
        String id = parts.iterator().next().id();
        ImmutableSet<String> known = Parts.of(id).known();
        if (known.isEmpty()) {
            return ImmutableList.of(MissingFact.of(id, "the parts that are not printed, if any"));
        }
        ImmutableSet<String> printed = parts.stream().map(ReportedFigure::part).collect(ImmutableSet.toImmutableSet());
        return known.stream()
                .filter(key -> !printed.contains(key))
                .map(key -> MissingFact.of(id + "/" + key, "a part that is not printed"))
                .collect(ImmutableList.toImmutableList());
    }
}

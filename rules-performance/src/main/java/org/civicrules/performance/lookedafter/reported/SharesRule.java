package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Ruling;
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
    ImmutableList<Ruling> check(ReportedFigures figures) {
        ImmutableListMultimap<String, ReportedFigure> breakdowns = Multimaps.index(
                figures.figures().stream().filter(SharesRule::isPartOfWhole).toList(),
                figure -> figure.id() + ", " + figure.periodText());
        ImmutableList.Builder<Ruling> rulings = ImmutableList.builder();
        breakdowns.asMap().forEach((subject, rows) -> {
            ImmutableList<ReportedFigure> parts = eachOnce(rows);
            if (parts.stream().allMatch(part -> count(part).isPresent())) {
                whole(figures, parts)
                        .ifPresent(whole -> rulings.add(facts(counts(subject, parts, whole), parts)
                                .fact(whole.at(), whole.text())
                                .build()));
            }
            if (parts.stream().noneMatch(SharesRule::isCount)) {
                rulings.add(facts(shares(subject, parts), parts).build());
            }
        });
        return rulings.build();
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

    /** What the parts must add up to, and where it stands. */
    private record Whole(String at, BigDecimal count) {

        String text() {
            return count.toPlainString();
        }

        static Optional<Whole> base(ReportedFigure part) {
            return part.denominator().map(base -> new Whole(part.at("DENOMINATOR"), base));
        }

        static Whole printed(ReportedFigure figure) {
            return new Whole(figure.atPrinted(), figure.printed());
        }

        static Optional<Whole> count(ReportedFigure figure) {
            return SharesRule.count(figure)
                    .map(count -> new Whole(
                            figure.numerator().isPresent() ? figure.at("NUMERATOR") : figure.atPrinted(), count));
        }
    }

    private static Optional<Whole> whole(ReportedFigures figures, Collection<ReportedFigure> parts) {
        ReportedFigure first = parts.iterator().next();
        return parts.stream()
                .flatMap(part -> Whole.base(part).stream())
                .findFirst()
                .or(() -> figures.headline(first.id(), first.period()).flatMap(Whole::count))
                .or(() -> first.id().startsWith(OF_THE_LOOKED_AFTER)
                        ? figures.headline("cla.count", first.period()).map(Whole::printed)
                        : Optional.empty());
    }

    private static Ruling.Details facts(Ruling.Details details, Collection<ReportedFigure> parts) {
        parts.forEach(part -> details.facts(part.facts()));
        return details;
    }

    private static Ruling.Details counts(String subject, Collection<ReportedFigure> parts, Whole whole) {
        BigDecimal sum = sum(parts, part -> count(part).orElseThrow());
        BigDecimal lacking = whole.count().subtract(sum);
        String statement = "The counts of the parts add up to " + sum.toPlainString() + " of " + whole.text();
        ImmutableList<MissingFact> missing = notPrinted(parts);
        return lacking.signum() > 0 && !missing.isEmpty()
                ? shortfall(subject, statement, lacking, missing)
                : holds(
                        lacking.signum() == 0,
                        subject,
                        statement + ".",
                        Change.of(whole.at(), sum.toPlainString(), "what the parts add up to"));
    }

    private static Ruling.Details shares(String subject, Collection<ReportedFigure> parts) {
        BigDecimal sum = sum(parts, ReportedFigure::printed);
        BigDecimal allowed = sum(parts, ReportedFigure::half);
        BigDecimal lacking = HUNDRED.subtract(sum);
        boolean holds = lacking.abs().compareTo(allowed) <= 0;
        String statement = "The printed shares add up to " + sum.toPlainString();
        ImmutableList<MissingFact> missing = notPrinted(parts);
        if (!holds && lacking.signum() > 0 && !missing.isEmpty()) {
            return shortfall(subject, statement, lacking, missing);
        }
        ReportedFigure largest = parts.stream()
                .max(Comparator.comparing(ReportedFigure::printed))
                .orElseThrow();
        return holds(
                holds,
                subject,
                statement + (holds ? ", which rounding allows." : ", more than rounding can explain."),
                Change.of(
                        largest.atPrinted(),
                        largest.printed().add(lacking).max(BigDecimal.ZERO).toPlainString(),
                        "shares that add up to 100"));
    }

    private static BigDecimal sum(Collection<ReportedFigure> parts, Function<ReportedFigure, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A sum that is too small where not every part is printed. */
    private static Ruling.Details shortfall(
            String subject, String sum, BigDecimal lacking, ImmutableList<MissingFact> missing) {
        return Ruling.about(subject)
                .undetermined(
                        sum + "; parts that are not printed may hold the rest.",
                        Change.of(missing.get(0).name(), lacking.toPlainString(), "parts that hold the rest"),
                        missing);
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

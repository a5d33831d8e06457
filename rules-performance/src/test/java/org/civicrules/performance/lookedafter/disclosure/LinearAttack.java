package org.civicrules.performance.lookedafter.disclosure;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.lookedafter.MeasureRun;
import org.civicrules.performance.lookedafter.MeasureTerms;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.publication.Mark;
import org.civicrules.performance.publication.SuppressionRule;

/**
 * Tries to work out small numbers from published results.
 *
 * <p>The unknowns are the numbers of people of each kind. Every count that is shown is an equation in them; a count shown as zero says
 * that none of its kinds occurs. A small count is worked out if it is a sum of multiples of the equations.
 */
final class LinearAttack {

    private static final SuppressionRule RULE = SuppressionRule.standard();
    private static final String PLACES = "cla.uasc.nts-";
    private static final double NOTHING = 1e-7;

    private final MeasureTerms terms;
    private final int kinds;
    private final Map<String, double[]> figures = new LinkedHashMap<>();

    /** What an attack found: the small counts that follow, of how many there are. */
    record Outcome(List<String> workedOut, int smallNumbers) {}

    /** A count of the results: a numerator, a base or the rest between them. */
    private record Count(String name, BigDecimal value, boolean isShown) {}

    LinearAttack(MeasureTerms terms, ImmutableList<Child> kinds) {
        this.terms = terms;
        this.kinds = kinds.size();
        Map<String, BigDecimal> one = values(kinds);
        for (int kind = 0; kind < this.kinds; kind++) {
            Map<String, BigDecimal> another = values(ImmutableList.<Child>builder()
                    .addAll(kinds)
                    .add(kinds.get(kind))
                    .build());
            for (Map.Entry<String, BigDecimal> count : another.entrySet()) {
                figures.computeIfAbsent(count.getKey(), unused -> new double[this.kinds])[kind] = count.getValue()
                        .subtract(Objects.requireNonNull(one.get(count.getKey())))
                        .doubleValue();
            }
        }
    }

    private Map<String, BigDecimal> values(List<Child> people) {
        Map<String, BigDecimal> values = new HashMap<>();
        counts(people).forEach(count -> values.put(count.name(), count.value()));
        return values;
    }

    Outcome on(List<Child> people) {
        List<Count> counts = counts(people);
        boolean[] absent = new boolean[kinds];
        for (Count count : counts) {
            double[] figure = figure(count);
            for (int kind = 0; kind < kinds; kind++) {
                absent[kind] |= count.isShown() && count.value().signum() == 0 && figure[kind] > 0 && isCount(figure);
            }
        }
        List<double[]> known = new ArrayList<>();
        counts.stream().filter(Count::isShown).forEach(count -> addTo(known, without(absent, figure(count))));
        List<Count> small =
                counts.stream().filter(count -> RULE.isSmall(count.value())).toList();
        List<String> workedOut = small.stream()
                .filter(count -> !count.name().startsWith(PLACES))
                .filter(count -> isNothing(reduced(without(absent, figure(count)), known)))
                .map(Count::name)
                .toList();
        return new Outcome(workedOut, small.size());
    }

    private double[] figure(Count count) {
        return figures.getOrDefault(count.name(), new double[kinds]);
    }

    private static boolean isCount(double[] figure) {
        for (double times : figure) {
            if (times < 0) {
                return false;
            }
        }
        return true;
    }

    private static double[] without(boolean[] absent, double[] figure) {
        double[] left = figure.clone();
        for (int kind = 0; kind < left.length; kind++) {
            left[kind] = absent[kind] ? 0 : left[kind];
        }
        return left;
    }

    /** Keeps the known equations in echelon form. */
    private static void addTo(List<double[]> known, double[] equation) {
        double[] left = reduced(equation, known);
        if (!isNothing(left)) {
            known.add(left);
        }
    }

    private static double[] reduced(double[] equation, List<double[]> known) {
        double[] left = equation.clone();
        for (double[] other : known) {
            int pivot = pivot(other);
            double factor = left[pivot] / other[pivot];
            for (int kind = 0; kind < left.length; kind++) {
                left[kind] -= factor * other[kind];
            }
            left[pivot] = 0;
        }
        return left;
    }

    private static int pivot(double[] equation) {
        int pivot = 0;
        while (Math.abs(equation[pivot]) < NOTHING) {
            pivot++;
        }
        return pivot;
    }

    private static boolean isNothing(double[] equation) {
        for (double value : equation) {
            if (Math.abs(value) >= NOTHING) {
                return false;
            }
        }
        return true;
    }

    private List<Count> counts(List<Child> people) {
        MeasureRun run = new MeasureRun(terms);
        people.forEach(run::add);
        List<Count> counts = new ArrayList<>();
        for (PublishedMeasure published : Publication.of(run.results(), terms.policies())) {
            Measured measured = published.measured();
            addCounts(counts, measured.id(), measured.result(), published.whole());
            for (int i = 0; i < measured.parts().size(); i++) {
                Measured.Part part = measured.parts().get(i);
                addCounts(
                        counts,
                        measured.id() + " " + part.key(),
                        part.result(),
                        published.parts().get(i));
            }
        }
        return counts;
    }

    private static void addCounts(
            List<Count> counts, String name, IndicatorResult result, PublishedMeasure.Cell published) {
        Scoring scoring = result.definition().scoring();
        BigDecimal numerator = result.tally().numerator();
        BigDecimal base = result.tally().denominator();
        if (scoring != Scoring.MEAN) {
            counts.add(new Count(name, numerator, published.numerator().isPresent()));
        }
        if (scoring == Scoring.PROPORTION || scoring == Scoring.MEAN) {
            counts.add(new Count(name + " (base)", base, published.denominator().isPresent() || hasNoCases(published)));
        }
        if (scoring == Scoring.PROPORTION) {
            counts.add(new Count(name + " (rest)", base.subtract(numerator), false));
        }
    }

    private static boolean hasNoCases(PublishedMeasure.Cell published) {
        Optional<Mark> mark = published.figure().mark();
        return mark.isPresent() && !mark.equals(Optional.of(Mark.CONFIDENTIAL));
    }
}

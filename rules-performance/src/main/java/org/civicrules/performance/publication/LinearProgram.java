package org.civicrules.performance.publication;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The cheapest changes of some variables that satisfy equations, where a change costs as much up as down. The solver
 * reckons in floating point, so an answer is a proposal that must be checked, and no answer proves nothing.
 */
final class LinearProgram {
    private static final int MOST_ITERATIONS = 50_000;
    private static final String NO_GREETING = "shut.up.ojAlgo";

    static {
        // the solver would otherwise print a note on the machine to standard output
        System.setProperty(NO_GREETING, "");
    }

    private final long[] costs;
    private final List<Equation> equations = new ArrayList<>();

    private record Equation(ImmutableMap<Integer, Long> coefficients, long sum) {}

    LinearProgram(long[] costs) {
        this.costs = costs.clone();
    }

    /** Variables, each times its coefficient, must add up to a sum. */
    void addEquation(ImmutableMap<Integer, Long> coefficients, long sum) {
        equations.add(new Equation(coefficients, sum));
    }

    /** The changes, each between its own bounds; empty where the solver finds none. */
    Optional<ImmutableList<BigDecimal>> cheapest(long[] from, long[] to) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.linear().dual();
        model.options.iterations_abort = MOST_ITERATIONS;
        List<Variable> up = new ArrayList<>();
        List<Variable> down = new ArrayList<>();
        for (int variable = 0; variable < costs.length; variable++) {
            up.add(model.newVariable("up" + variable)
                    .lower(Math.max(0, from[variable]))
                    .upper(Math.max(0, to[variable]))
                    .weight(costs[variable]));
            down.add(model.newVariable("down" + variable)
                    .lower(Math.max(0, -to[variable]))
                    .upper(Math.max(0, -from[variable]))
                    .weight(costs[variable]));
        }
        for (int equation = 0; equation < equations.size(); equation++) {
            Expression row = model.newExpression("equation" + equation)
                    .level(equations.get(equation).sum());
            equations.get(equation).coefficients().forEach((variable, coefficient) -> {
                row.set(up.get(variable), coefficient);
                row.set(down.get(variable), -coefficient);
            });
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        ImmutableList.Builder<BigDecimal> changes = ImmutableList.builder();
        for (int variable = 0; variable < costs.length; variable++) {
            changes.add(result.get(2L * variable).subtract(result.get(2L * variable + 1)));
        }
        return Optional.of(changes.build());
    }
}

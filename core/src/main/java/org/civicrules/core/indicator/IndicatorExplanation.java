package org.civicrules.core.indicator;

import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Parameter;

/** Tells how an indicator's value came about. */
final class IndicatorExplanation {

    private IndicatorExplanation() {}

    static Explanation of(IndicatorResult result) {
        IndicatorDefinition definition = result.definition();
        Tally tally = result.tally();
        Explanation.Builder explanation = Explanation.builder();
        explanation
                .statement(definition.title() + ": " + published(result))
                .rule(definition.id())
                .citations(definition.citations())
                .putFacts("numerator", tally.numerator().toPlainString());
        if (definition.scoring() != Scoring.COUNT) {
            explanation.putFacts("denominator", tally.denominator().toPlainString());
        }
        tally.excluded().forEach((reason, count) -> explanation.putFacts("excluded, " + reason, count.toString()));
        tally.unknown().forEach((reason, count) -> explanation.putFacts("unknown, " + reason, count.toString()));
        tally.baseOnly().forEach((reason, count) -> explanation.putFacts("base only, " + reason, count.toString()));
        explanation.addParameters(Parameter.of(
                "rounding",
                definition.rounding().places() + " decimal places, "
                        + definition.rounding().mode()));
        result.valueText().ifPresent(value -> explanation.arithmetic(arithmetic(result, value)));
        return explanation.result(published(result)).build();
    }

    private static String arithmetic(IndicatorResult result, String value) {
        Tally tally = result.tally();
        String numerator = tally.numerator().toPlainString();
        if (result.definition().scoring() == Scoring.COUNT) {
            return numerator;
        }
        long divisor = result.definition().divisor();
        return result.definition().multiplier() + " x " + numerator + " / "
                + (divisor == 1 ? "" : "(" + divisor + " x ")
                + tally.denominator().toPlainString()
                + (divisor == 1 ? "" : ")") + " = " + value;
    }

    private static String published(IndicatorResult result) {
        if (result.value() instanceof IndicatorValue.None none) {
            return "no value (" + none.detail() + ")";
        }
        return result.publishedText().orElseThrow() + " " + result.definition().unit();
    }
}

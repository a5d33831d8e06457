package org.civicrules.core.rule;

import org.civicrules.core.source.Citation;

/** Lays an explanation out as indented text: a statement, then what supports it two spaces further in. */
final class ExplanationText {

    private final StringBuilder text = new StringBuilder();

    ExplanationText append(Explanation node, int depth) {
        line(
                depth,
                node.rule().map(rule -> node.statement() + " {" + rule + "}").orElse(node.statement()));
        node.facts().forEach((name, value) -> line(depth + 1, "fact: " + name + " = " + value));
        node.parameters().forEach(parameter -> line(depth + 1, parameter(parameter)));
        node.arithmetic().ifPresent(arithmetic -> line(depth + 1, "arithmetic: " + arithmetic));
        node.result().ifPresent(result -> line(depth + 1, "result: " + result));
        node.wouldChange().ifPresent(change -> line(depth + 1, "would change it: " + change));
        node.citations().forEach(citation -> line(depth + 1, "source: " + citation.text()));
        node.children().forEach(child -> append(child, depth + 1));
        return this;
    }

    private static String parameter(Parameter parameter) {
        return "parameter: " + parameter.name() + " = " + parameter.value()
                + parameter.effectiveFrom().map(from -> ", from " + from).orElse("")
                + parameter
                        .citation()
                        .map(Citation::clause)
                        .map(clause -> " [" + clause + "]")
                        .orElse("");
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

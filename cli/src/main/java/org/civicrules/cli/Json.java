package org.civicrules.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.source.Citation;

/** JSON of the types that several commands print. Loaded only where JSON is asked for. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static String write(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }

    static ObjectNode of(Finding finding) {
        ObjectNode node = object();
        node.put("rule", finding.rule().value());
        node.put("subject", finding.subject());
        node.put("outcome", finding.outcome().name());
        node.put("modality", finding.modality().name());
        node.put("authority", finding.authority().name());
        node.put("statement", finding.statement());
        finding.bearer().ifPresent(bearer -> node.put("bearer", bearer));
        finding.dueOn().ifPresent(due -> node.put("dueOn", due.toString()));
        finding.amountAtStake()
                .ifPresent(
                        amount -> node.put("amountAtStake", amount.getAmount().toPlainString()));
        finding.consequence().ifPresent(consequence -> node.put("consequence", consequence));
        node.set("missing", of(finding.missing()));
        citations(node.putArray("citations"), finding.citations());
        node.set("explanation", of(finding.explanation()));
        return node;
    }

    static ObjectNode of(Explanation explanation) {
        ObjectNode node = object();
        node.put("statement", explanation.statement());
        explanation.rule().ifPresent(rule -> node.put("rule", rule.value()));
        node.set("facts", of(explanation.facts()));
        ArrayNode parameters = node.putArray("parameters");
        explanation.parameters().forEach(parameter -> {
            ObjectNode child =
                    parameters.addObject().put("name", parameter.name()).put("value", parameter.value());
            parameter.effectiveFrom().ifPresent(from -> child.put("effectiveFrom", from.toString()));
            parameter.citation().ifPresent(citation -> child.set("citation", of(citation)));
        });
        explanation.arithmetic().ifPresent(arithmetic -> node.put("arithmetic", arithmetic));
        explanation.result().ifPresent(result -> node.put("result", result));
        explanation.wouldChange().ifPresent(change -> node.put("wouldChange", change));
        citations(node.putArray("citations"), explanation.citations());
        ArrayNode children = node.putArray("children");
        explanation.children().forEach(child -> children.add(of(child)));
        return node;
    }

    static ObjectNode of(Citation citation) {
        return object().put("source", citation.source().id())
                .put("edition", citation.source().edition())
                .put("section", citation.section())
                .put("clause", citation.clause());
    }

    static void citations(ArrayNode array, Iterable<Citation> citations) {
        citations.forEach(citation -> array.add(of(citation)));
    }

    static void findings(ArrayNode array, Iterable<Finding> findings) {
        findings.forEach(finding -> array.add(of(finding)));
    }

    static ArrayNode of(ImmutableSet<MissingFact> missing) {
        ArrayNode array = array();
        missing.forEach(fact -> array.addObject().put("name", fact.name()).put("need", fact.need()));
        return array;
    }

    private static ObjectNode of(ImmutableMap<String, String> facts) {
        ObjectNode node = object();
        facts.forEach(node::put);
        return node;
    }
}

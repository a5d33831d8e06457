package org.civicrules.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.civicrules.json.jackson2.CivicRulesModule;

/** The mapper that knows the wire form. Loaded only where JSON is asked for. */
final class Json {

    static final ObjectMapper MAPPER =
            new ObjectMapper().registerModule(new CivicRulesModule()).enable(SerializationFeature.INDENT_OUTPUT);

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

    /** A value of the library, or a list of them, as its wire form. */
    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value);
    }
}

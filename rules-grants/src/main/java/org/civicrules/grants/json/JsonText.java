package org.civicrules.grants.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** Reads JSON text into values that know where they stand, and hands the root object to a reader. */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonText() {}

    /**
     * Reads one object.
     *
     * @param file what to call the file in a message
     * @param json the text
     * @param reader builds the value from the root object's fields
     * @param <T> the kind of value
     * @return the value
     * @throws InvalidJson if the text is not one JSON object, or the reader found a problem; all problems are reported
     */
    public static <T> T read(String file, String json, Function<Fields, T> reader) {
        Problems problems = new Problems();
        Located root = parse(file, json);
        if (!(root.value() instanceof ImmutableMap<?, ?>)) {
            problems.add(root, "", "must be one JSON object in braces");
            throw new InvalidJson(file, problems.all());
        }
        Fields fields = Fields.of(root, "", problems);
        T value = reader.apply(fields);
        fields.refuseUnknown();
        if (!problems.all().isEmpty()) {
            throw new InvalidJson(file, problems.all());
        }
        return value;
    }

    private static Located parse(String file, String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new InvalidJson(
                        file, ImmutableList.of(new Problem(1, 1, "", "the file is empty: write one JSON object")));
            }
            Located root = value(parser);
            if (parser.nextToken() != null) {
                JsonLocation at = parser.currentTokenLocation();
                throw new InvalidJson(
                        file,
                        ImmutableList.of(new Problem(
                                at.getLineNr(), at.getColumnNr(), "", "nothing may follow the closing brace")));
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new InvalidJson(file, ImmutableList.of(malformed(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        boolean repeated = e.getOriginalMessage().startsWith("Duplicate field");
        String message = repeated
                ? "a field stands twice in one object: keep one of them"
                : "this is not well-formed JSON: look for a missing comma, quote or brace at or before this place";
        return new Problem(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr(), "", message);
    }

    private static Located value(JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        Object value = switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Located.NumberText(parser.getText());
            case VALUE_NULL -> Located.Nothing.NULL;
            default -> parser.getText();
        };
        return new Located(value, at.getLineNr(), at.getColumnNr());
    }

    private static ImmutableMap<String, Located> object(JsonParser parser) throws IOException {
        ImmutableMap.Builder<String, Located> fields = ImmutableMap.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields.buildOrThrow();
    }

    private static ImmutableList<Located> array(JsonParser parser) throws IOException {
        ImmutableList.Builder<Located> items = ImmutableList.builder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items.build();
    }
}

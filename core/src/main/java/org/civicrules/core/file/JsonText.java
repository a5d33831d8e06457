package org.civicrules.core.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
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
     * @param days the days that a date of this file may name
     * @param reader builds the value from the root object's fields
     * @param <T> the kind of value
     * @return the value
     * @throws UnusableFile if the text is not one JSON object, or anything in it is wrong; everything that is wrong is told
     */
    public static <T> T read(String file, String json, Range<LocalDate> days, Function<Fields, T> reader) {
        Fields.Reading reading = new Fields.Reading(file, days);
        Located root = parse(file, json);
        Optional<T> value = reading.object(root, "", reader);
        return value.filter(found -> reading.isClean()).orElseThrow(reading::refusal);
    }

    private static Located parse(String file, String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw refused(file, 1, 1, "empty", "the file is empty: write one JSON object");
            }
            Located root = value(parser);
            if (parser.nextToken() != null) {
                JsonLocation at = parser.currentTokenLocation();
                throw refused(
                        file, at.getLineNr(), at.getColumnNr(), "not-json", "nothing may follow the closing brace");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw malformed(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnusableFile malformed(String file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        int line = at == null ? 1 : at.getLineNr();
        int character = at == null ? 1 : at.getColumnNr();
        return e.getOriginalMessage().startsWith("Duplicate field")
                ? refused(file, line, character, "field-twice", "a field stands twice in one object: keep one of them")
                : refused(
                        file,
                        line,
                        character,
                        "not-json",
                        "this is not well-formed JSON: look for a missing comma, quote or brace at or before this place");
    }

    private static UnusableFile refused(String file, int line, int character, String code, String mend) {
        return new UnusableFile(ImmutableList.of(new Located("", line, character).issue(file, "", code, mend)));
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

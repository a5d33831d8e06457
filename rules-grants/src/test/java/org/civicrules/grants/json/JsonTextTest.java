package org.civicrules.grants.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    private enum Colour {
        RED,
        BLUE
    }

    private static <T> T read(String json, Function<Fields, T> reader) {
        return JsonText.read("f.json", json, reader);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "552981.00"    | 552981.00
            "552981"       | 552981.00
            552981         | 552981.00
            331788.60      | 331788.60
            331788.6       | 331788.60
            "0.10"         | 0.10
            "1.500"        | 1.50
            0              | 0.00
            99999999999999.99 | 99999999999999.99
            """)
    void readsAmountsWithoutLosingAPenny(String json, String amount) {
        assertThat(read("{\"a\": " + json + "}", fields -> fields.money("a")).getAmount())
                .isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "-1.00"      | f.json:1:7: a: must not be negative
            -0.01        | f.json:1:7: a: must not be negative
            "1.001"      | f.json:1:7: a: must be whole pence
            0.005        | f.json:1:7: a: must be whole pence
            "1,000.00"   | f.json:1:7: a: must be an amount in pounds and pence
            "£5"         | f.json:1:7: a: must be an amount in pounds and pence
            "1e3"        | f.json:1:7: a: must be an amount in pounds and pence
            1e3          | f.json:1:7: a: must be an amount in pounds and pence
            "  "         | f.json:1:7: a: must be an amount in pounds and pence
            true         | f.json:1:7: a: must be an amount in pounds and pence
            null         | f.json:1:7: a: is required
            """)
    void refusesWhatIsNoAmount(String json, String message) {
        assertThatThrownBy(() -> read("{\"a\": " + json + "}", fields -> fields.money("a")))
                .isInstanceOf(InvalidJson.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2011-12-31, is outside reason",
        "2041-01-01, is outside reason",
        "2022-02-29, must be a day that exists",
        "22-01-14, must be a day that exists",
        "14/01/2022, must be a day that exists"
    })
    void refusesDaysOutsideReason(String day, String message) {
        assertThatThrownBy(() -> read("{\"a\": \"" + day + "\"}", fields -> fields.date("a")))
                .hasMessageStartingWith("f.json:1:7: a: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-01-01", "2022-01-14", "2040-12-31"})
    void readsDaysWithinReason(String day) {
        LocalDate read = read("{\"a\": \"" + day + "\"}", fields -> fields.date("a"));

        assertThat(read).hasToString(day);
    }

    @Test
    void readsEveryOtherForm() {
        String json = """
                {"text": "t", "flag": true, "count": 3, "ratio": "2/3", "decimal": -1.25, "month": "2021-11",
                 "word": "BLUE", "words": ["RED", "BLUE"], "texts": ["a"], "keys": {"k": "v"}}
                """;
        read(json, fields -> {
            assertThat(fields.text("text")).isEqualTo("t");
            assertThat(fields.optionalFlag("flag")).contains(true);
            assertThat(fields.count("count")).isEqualTo(3);
            assertThat(fields.fraction("ratio")).isEqualTo(BigFraction.of(2, 3));
            assertThat(fields.optionalDecimal("decimal")).contains(new BigDecimal("-1.25"));
            assertThat(fields.optionalMonth("month").orElseThrow()).hasToString("2021-11");
            assertThat(fields.word("word", Colour.class)).isEqualTo(Colour.BLUE);
            assertThat(fields.words("words", Colour.class)).containsExactly(Colour.RED, Colour.BLUE);
            assertThat(fields.texts("texts").orElseThrow()).containsExactly("a");
            assertThat(fields.byKey("keys", Fields::optionalText)).containsEntry("k", "v");
            assertThat(fields.isObject("keys")).isTrue();
            assertThat(fields.isObject("text")).isFalse();
            assertThat(fields.optionalText("absent")).isEmpty();
            assertThat(fields.objects("absent", Fields::path)).isEmpty();
            assertThat(fields.byKey("absent", Fields::optionalText)).isEmpty();
            assertThat(fields.path()).isEmpty();
            return "";
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "text": 1          | text: must be a text in quotes, not blank
            "text": " "        | text: must be a text in quotes, not blank
            "flag": "true"     | flag: must be true or false, without quotes
            "count": 1.5       | count: must be a whole number from 0 to 1000000
            "count": -1        | count: must be a whole number from 0 to 1000000
            "count": 1000001   | count: must be a whole number from 0 to 1000000
            "ratio": "1/0"     | ratio: must be a number of zero or more
            "ratio": -1        | ratio: must be a number of zero or more
            "month": "2021-13" | month: must be a month such as
            "word": "blue"     | word: must be one of RED, BLUE
            "words": ["PINK"]  | words: must be one of RED, BLUE
            "texts": [1]       | texts[0]: must be a text in quotes
            "texts": "a"       | texts: must be a list in square brackets
            "items": [1]       | items[0]: must be an object in braces
            "items": [{"x": 1}] | items[0].x: is not a known field
            "other": 1         | other: is not a known field
            """)
    void namesThePlaceAndTheCure(String field, String message) {
        assertThatThrownBy(() -> read("{" + field + "}", fields -> {
                    fields.optionalText("text");
                    fields.optionalFlag("flag");
                    fields.optionalCount("count");
                    fields.optionalFraction("ratio");
                    fields.optionalMonth("month");
                    fields.optionalWord("word", Colour.class);
                    fields.words("words", Colour.class);
                    fields.texts("texts");
                    return fields.objects("items", Fields::path);
                }))
                .isInstanceOf(InvalidJson.class)
                .hasMessageContaining("f.json:1:")
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1, "a": 2}    | f.json:1:13: a field stands twice
            {"a": 1 "b": 2}     | this is not well-formed JSON
            {"a": 1} {}         | f.json:1:10: nothing may follow the closing brace
            [1]                 | f.json:1:1: must be one JSON object in braces
            ``                  | f.json:1:1: the file is empty
            """)
    void refusesWhatIsNotOneObject(String json, String message) {
        assertThatThrownBy(() -> read(json, fields -> fields.optionalCount("a")))
                .isInstanceOf(InvalidJson.class)
                .hasMessageContaining(message);
    }

    @Test
    void reportsEveryProblemInTheOrderOfTheFileAndNeverRepeatsAValue() {
        String json = "{\n \"b\": \"secret\",\n \"a\": \"secret\"\n}";

        assertThatThrownBy(() -> read(json, fields -> {
                    fields.optionalMoney("a");
                    fields.optionalDate("b");
                    return Optional.empty();
                }))
                .isInstanceOfSatisfying(InvalidJson.class, e -> {
                    assertThat(e.problems()).extracting(Problem::path).isEqualTo(ImmutableList.of("b", "a"));
                    assertThat(e.problems()).extracting(Problem::line).isEqualTo(ImmutableList.of(2, 3));
                    assertThat(e.getMessage()).doesNotContain("secret");
                });
    }

    @Test
    void pointsToTheObjectWhereAFieldIsMissing() {
        assertThatThrownBy(() -> read("{\"list\": [\n {}]}", fields -> fields.objects("list", item -> item.text("id"))))
                .hasMessage("f.json:2:2: list[0].id: is required: add \"id\"");
    }

    @Test
    void wordsAProblemWithAndWithoutAPath() {
        assertThat(new Problem(3, 4, "", "m").text("f")).isEqualTo("f:3:4: m");
        assertThat(new Problem(3, 4, "p", "m").text("f")).isEqualTo("f:3:4: p: m");
    }
}

package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
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

    private static final Range<LocalDate> DAYS = Range.closed(LocalDate.of(2012, 1, 1), LocalDate.of(2040, 12, 31));

    private enum Colour {
        RED,
        BLUE
    }

    private static <T> T read(String json, Function<Fields, T> reader) {
        return JsonText.read("f.json", json, DAYS, reader);
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
            "-1.00"      | f.json, line 1, character 7, a: must not be negative
            -0.01        | f.json, line 1, character 7, a: must not be negative
            "1.001"      | f.json, line 1, character 7, a: must be whole pence
            0.005        | f.json, line 1, character 7, a: must be whole pence
            "1,000.00"   | f.json, line 1, character 7, a: must be an amount in pounds and pence
            "£5"         | f.json, line 1, character 7, a: must be an amount in pounds and pence
            "1e3"        | f.json, line 1, character 7, a: must be an amount in pounds and pence
            1e3          | f.json, line 1, character 7, a: must be an amount in pounds and pence
            "  "         | f.json, line 1, character 7, a: must be an amount in pounds and pence
            true         | f.json, line 1, character 7, a: must be an amount in pounds and pence
            null         | f.json, line 1, character 7, a: is required
            """)
    void refusesWhatIsNoAmount(String json, String message) {
        assertThatThrownBy(() -> read("{\"a\": " + json + "}", fields -> fields.money("a")))
                .isInstanceOf(UnusableFile.class)
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
                .hasMessageStartingWith("f.json, line 1, character 7, a: " + message);
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
            "words": ["PINK"]  | words[0]: must be one of RED, BLUE
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
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("f.json, line 1, character ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1, "a": 2}    | f.json, line 1, character 13: a field stands twice
            {"a": 1 "b": 2}     | this is not well-formed JSON
            {"a": 1} {}         | f.json, line 1, character 10: nothing may follow the closing brace
            [1]                 | f.json, line 1, character 1: must be one JSON object in braces
            ``                  | f.json, line 1, character 1: the file is empty
            """)
    void refusesWhatIsNotOneObject(String json, String message) {
        assertThatThrownBy(() -> read(json, fields -> fields.optionalCount("a")))
                .isInstanceOf(UnusableFile.class)
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
                .isInstanceOfSatisfying(UnusableFile.class, e -> {
                    assertThat(e.issues()).extracting(RowIssue::column).isEqualTo(ImmutableList.of("b", "a"));
                    assertThat(e.issues()).extracting(RowIssue::line).isEqualTo(ImmutableList.of(2L, 3L));
                    assertThat(e.getMessage()).doesNotContain("secret");
                });
    }

    @Test
    void pointsToTheObjectWhereAFieldIsMissing() {
        assertThatThrownBy(() -> read("{\"list\": [\n {}]}", fields -> fields.objects("list", item -> item.text("id"))))
                .hasMessage("f.json, line 2, character 2, list[0].id: is required: add \"id\"");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "word": "BLU"        | word: must be one of RED, BLUE; did you mean BLUE?
            "words": ["RED", "GREEN", "BLU"] | words[2]: must be one of RED, BLUE; did you mean BLUE?
            "txt": "a"           | txt: is not a known field: correct its name or remove it; known here: text, word, words; did you mean text?
            """)
    void asksWhetherTheNearestWasMeant(String field, String message) {
        assertThatThrownBy(() -> read("{" + field + "}", fields -> {
                    fields.optionalText("text");
                    fields.optionalWord("word", Colour.class);
                    return fields.words("words", Colour.class);
                }))
                .hasMessageEndingWith(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x0A, 0x1B, 0x7F, 0x85, 0x200E, 0x202E, 0x2028, 0x2066, 0x2069})
    void refusesACharacterThatSteersWhatShowsIt(int character) {
        String escaped = "\\u%04x".formatted(character);

        assertThatThrownBy(() -> read("{\"a\": \"x" + escaped + "\"}", fields -> fields.text("a")))
                .hasMessage(
                        "f.json, line 1, character 7, a: holds a character that cannot be seen; type the text again");
        assertThatThrownBy(() -> read(
                        "{\"a\": [\"x" + escaped + "y\"]}",
                        fields -> fields.texts("a").isPresent()))
                .hasMessageContaining("a[0]: holds a character that cannot be seen");
        assertThatThrownBy(() -> read(
                        "{\"a\": {\"x" + escaped + "\": \"v\"}}", fields -> fields.byKey("a", Fields::optionalText)))
                .hasMessageContaining("its name holds a character that cannot be seen");
    }

    private record Order(LocalDate first, LocalDate last) {
        private Order {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("the last day must not be before the first");
            }
        }
    }

    @Test
    void turnsABrokenRuleOfAValueIntoAFaultOfItsObject() {
        assertThatThrownBy(() -> read(
                        "{\"o\": {\"first\": \"2022-01-02\", \"last\": \"2022-01-01\"}}",
                        fields -> fields.optionalObject("o", o -> new Order(o.date("first"), o.date("last")))))
                .hasMessage("f.json, line 1, character 7, o: the last day must not be before the first");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"first": "2022-01-02", "last": "never"}   | 1
            {"first": "2022-01-02"}                    | 1
            {"first": "never", "last": "never"}        | 2
            {"first": "never", "lst": "2022-01-01"}    | 3
            """)
    void aFaultRaisesNoOther(String object, int faults) {
        assertThatThrownBy(() -> read(
                        "{\"o\": [" + object + "]}",
                        fields -> fields.objects("o", o -> {
                            Order order = new Order(o.date("first"), o.date("last"));
                            o.refuseField("last", "same", "must not be the day before", "first");
                            o.refuse("order", "must be in order");
                            return order;
                        })))
                .isInstanceOfSatisfying(
                        UnusableFile.class, e -> assertThat(e.issues()).hasSize(faults));
    }

    @Test
    void aFieldHeldAgainstAnotherIsToldOfOnlyWhereBothAreRead() {
        assertThatThrownBy(() -> read("{\"a\": \"x\", \"b\": 2}", fields -> {
                    fields.optionalCount("a");
                    fields.optionalCount("b");
                    fields.refuseField("b", "too-much", "must not be more than a", "a");
                    fields.refuseField("b", "too-much", "must not be 2");
                    return "";
                }))
                .hasMessage("f.json, line 1, character 7, a: must be a whole number from 0 to 1000000\n"
                        + "f.json, line 1, character 17, b: must not be 2");
    }

    @Test
    void refersOnlyToNamesThatAreGivenOnce() {
        assertThatThrownBy(() ->
                        read("{\"list\": [{\"id\": \"a\"}, {\"id\": \"a\"}], \"one\": \"b\"}", JsonTextTest::refer))
                .hasMessage("f.json, line 1, character 31, list[1].id: stands twice: give each of the list its own id\n"
                        + "f.json, line 1, character 45, one: use an id of the list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": 1}", "1"})
    void saysNothingOfAReferenceWhereANameThatMayBeMeantCannotBeRead(String item) {
        assertThatThrownBy(
                        () -> read("{\"list\": [{\"id\": \"a\"}, " + item + "], \"one\": \"b\"}", JsonTextTest::refer))
                .isInstanceOfSatisfying(
                        UnusableFile.class, e -> assertThat(e.issues()).hasSize(1));
    }

    private static String refer(Fields fields) {
        Names names = Names.of(fields, "list");
        fields.objects("list", item -> names.give(item, "id"));
        String one = fields.text("one");
        names.require(fields, "one", one, "use an id of the list");
        return one;
    }

    @Test
    void leavesTheRestWhereAFaultHidesWhatItMeans() {
        assertThatThrownBy(() -> read("{\"kind\": \"x\", \"other\": 1}", fields -> {
                    fields.requireKnown("kind", fields.text("kind"), ImmutableSet.of("y"), "must be a kind");
                    fields.leaveTheRest();
                    return "";
                }))
                .hasMessage("f.json, line 1, character 10, kind: must be a kind; did you mean y?");
    }

    @Test
    void aFileMayNameAnyDayWhereTheCallerSetsNoBounds() {
        LocalDate day = JsonText.read("f.json", "{\"a\": \"1912-01-01\"}", Range.all(), fields -> fields.date("a"));

        assertThat(day).hasToString("1912-01-01");
    }
}

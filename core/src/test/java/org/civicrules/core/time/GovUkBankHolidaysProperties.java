package org.civicrules.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

final class GovUkBankHolidaysProperties {

    private static final String GOOD = IntStream.rangeClosed(1, 9)
            .mapToObj("{\"title\":\"T\",\"date\":\"2029-01-0%s\"}"::formatted)
            .collect(Collectors.joining(",", "{\"england-and-wales\":{\"events\":[", "]}}"));

    /** A change of the good file: the text from a place on is cut, left out or replaced. */
    private record Damage(int place, int length, String text) {

        String to(String json) {
            int from = Math.min(place, json.length());
            return json.substring(0, from) + text + json.substring(Math.min(from + length, json.length()));
        }
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "", "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\u0000", "null", "1e999", "/*", "-",
                        "9"),
                Arbitraries.strings().ofMaxLength(3));
        Arbitrary<Damage> damage = Combinators.combine(
                        Arbitraries.integers().between(0, GOOD.length()),
                        Arbitraries.of(0, 1, 1, 2, 9, GOOD.length()),
                        pieces)
                .as(Damage::new);
        return damage.list().ofMinSize(1).ofMaxSize(3).map(GovUkBankHolidaysProperties::after);
    }

    private static String after(List<Damage> all) {
        String json = GOOD;
        for (Damage damage : all) {
            json = damage.to(json);
        }
        return json;
    }

    @Property
    void whateverTheTextItIsReadOrRefusedByName(@ForAll("damaged") String json) {
        boolean read;
        try {
            assertThat(GovUkBankHolidays.parse(json, "file.json").titles()).hasSizeGreaterThanOrEqualTo(8);
            read = true;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s)file\\.json:\\d+:\\d+: expected .*");
            read = false;
        }
        Statistics.label("read").collect(read).coverage(coverage -> {
            coverage.check(true).count(times -> times > 0);
            coverage.check(false).percentage(percentage -> percentage > 50);
        });
    }
}

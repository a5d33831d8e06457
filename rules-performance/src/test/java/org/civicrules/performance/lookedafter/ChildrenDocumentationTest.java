package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.civicrules.core.indicator.IndicatorDefinition;
import org.junit.jupiter.api.Test;

/** The tables of the user guide are what the code says. The failure prints the missing rows. */
final class ChildrenDocumentationTest {

    private static final Path GUIDE = Path.of("..", "docs", "looked-after-children.md");

    @Test
    void listsEveryPolicyAndEveryIndicator() throws IOException {
        List<String> guide = Files.readAllLines(GUIDE);

        assertThat(Stream.concat(
                                Stream.of(Policy.values()).map(ChildrenDocumentationTest::row),
                                Indicators.all().stream().map(ChildrenDocumentationTest::row))
                        .filter(row -> !guide.contains(row)))
                .isEmpty();
    }

    private static String row(Policy policy) {
        String values = policy.readings().size() > 1 || policy.readings().contains(policy.defaultValue())
                ? String.join(", ", policy.readings())
                : policy.defaultValue() + " (" + policy.readings().get(0) + ")";
        return "| `" + policy.id() + "` | " + values + " | " + policy.decides() + " |";
    }

    private static String row(IndicatorDefinition definition) {
        String policies = String.join(
                " ",
                Indicators.policies(definition.id().value()).stream()
                        .map(Policy::id)
                        .toList());
        return "| `" + definition.id() + "` | " + definition.title() + " | "
                + definition.scoring().name().toLowerCase(Locale.ROOT) + ", " + definition.unit() + " | " + policies
                + " |";
    }
}

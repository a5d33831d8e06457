package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.Rule;
import org.junit.jupiter.api.Test;

/** Holds the tables of the guide to the catalogues, the rules and the columns. */
class TenantsDocumentationTest {

    private final String guide = read();

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "tenants.md"));
        } catch (IOException e) {
            throw new AssertionError("the guide must be there", e);
        }
    }

    @Test
    void mapsEveryLineOfTheFramework() {
        assertThat(MeltonMeasures.all())
                .allSatisfy(measure -> assertThat(guide)
                        .contains("| `%s` | %s | %s | %s | %s |"
                                .formatted(
                                        measure.name(),
                                        measure.definition().title(),
                                        measure.relation(),
                                        measure.finalMeasures().stream()
                                                .map(SatisfactionMeasure::code)
                                                .collect(Collectors.joining(", ")),
                                        measure.change())));
    }

    @Test
    void namesEveryPlausibilityRule() {
        assertThat(PlausibilityRules.book().rules().values())
                .extracting(Rule::id)
                .allSatisfy(id -> assertThat(guide).contains("| `" + id + "` |"));
    }

    @Test
    void namesEveryFileAndTheColumnsItMustHave() {
        for (Records kind : Records.values()) {
            String row = guide.lines()
                    .filter(line -> line.startsWith("| `" + kind.file() + "` |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row for " + kind.file()));
            assertThat(kind.required()).allSatisfy(column -> assertThat(row).contains(column));
        }
        for (ReturnLayout layout : ReturnLayout.values()) {
            assertThat(guide).contains("`" + String.join(",", layout.required()) + "`");
        }
    }

    @Test
    void givesEveryTimeOfTheComplaintHandlingCode() {
        ImmutableList<String> columns =
                ImmutableList.of("edition", "stage", "acknowledge_days", "answer_days", "extension_days");

        assertThat(Table.strict(
                        TableSource.resource(CodeClock.class, "complaint-code.csv"),
                        Columns.required(columns),
                        row -> columns.stream().map(row::text).toArray()))
                .hasSize(4)
                .allSatisfy(cells -> assertThat(guide)
                        .containsPattern("\\| %s \\| .* \\| %s \\| %s \\| %s \\| .* \\| %s \\|".formatted(cells)));
    }
}

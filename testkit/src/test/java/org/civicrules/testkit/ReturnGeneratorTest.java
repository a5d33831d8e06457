package org.civicrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnGeneratorTest {

    /** Set to {@code true} to write the example anew after a change of the generator. */
    private static final String WRITE = "civicrules.write-examples";

    private static final Path EXAMPLES = Path.of("..", "examples", "looked-after-children");

    /** The generator of the committed example. */
    private static final ReturnGenerator EXAMPLE =
            ReturnGenerator.of(937, 160, 2024).years(3).withAwkwardCases();

    @Test
    void theCommittedExampleIsWhatTheGeneratorMakes() throws IOException {
        for (int year = 2022; year <= 2024; year++) {
            check(EXAMPLES.resolve("return-" + year), EXAMPLE.files(year));
        }
        check(EXAMPLES.resolve("context"), EXAMPLE.context());
    }

    private static void check(Path directory, ImmutableMap<String, String> files) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(directory.resolve(file.getKey())).content().isEqualTo(file.getValue());
        }
        try (var listed = Files.list(directory)) {
            assertThat(listed.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(files.keySet());
        }
    }

    @Test
    void theSameSeedGivesTheSameTextAndAnotherSeedAnother() {
        assertThat(ReturnGenerator.of(1, 50, 2020).files())
                .isEqualTo(ReturnGenerator.of(1, 50, 2020).files())
                .isNotEqualTo(ReturnGenerator.of(2, 50, 2020).files());
    }

    @Test
    void writesTheSameTextToFiles(@TempDir Path directory) throws IOException {
        ReturnGenerator generator = ReturnGenerator.of(7, 40, 2020);
        generator.write(2020, directory);
        for (Map.Entry<String, String> file : generator.files().entrySet()) {
            assertThat(directory.resolve(file.getKey())).content().isEqualTo(file.getValue());
        }
    }

    @Test
    void usesTheCodesOfTheYear() {
        String oldHeader = ReturnGenerator.of(3, 300, 2024).files().get("header.csv");
        String newHeader = ReturnGenerator.of(3, 300, 2025).files().get("header.csv");
        assertThat(oldHeader).containsPattern("\n\\d+,[12],").doesNotContainPattern("\n\\d+,[MF],");
        assertThat(newHeader).containsPattern("\n\\d+,[MF],").doesNotContainPattern("\n\\d+,[12],");
        assertThat(ReturnGenerator.of(3, 300, 2023).files().get("episodes.csv"))
                .contains(",H5,", ",Z1,")
                .doesNotContain(",K3,", ",Z11,");
        assertThat(ReturnGenerator.of(3, 300, 2026).files().get("episodes.csv"))
                .contains(",K3,", ",Z11,")
                .doesNotContain(",H5,", ",Z1,");
        assertThat(ReturnGenerator.of(3, 300, 2023).files()).doesNotContainKey("sw_episodes.csv");
        assertThat(ReturnGenerator.of(3, 300, 2024).files()).containsKey("sw_episodes.csv");
    }

    @Test
    void leavesShortBreaksOutWhenAsked() {
        assertThat(ReturnGenerator.of(3, 300, 2024).files().get("episodes.csv")).containsPattern(",V[34],");
        assertThat(ReturnGenerator.of(3, 300, 2024).withoutShortBreaks().files().get("episodes.csv"))
                .doesNotContainPattern(",V[34],");
    }

    @Test
    void refusesAYearItDoesNotCover() {
        ReturnGenerator generator = ReturnGenerator.of(1, 1, 2024).years(2);
        assertThat(generator.files(2023)).isNotEmpty();
        assertThatThrownBy(() -> generator.files(2022))
                .hasMessage("the generator covers other years: yearEnding=2022, first=2023, last=2024");
        assertThatThrownBy(() -> generator.files(2025)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> generator.years(0)).hasMessage("years must be 1 to 20: years=0");
        assertThatThrownBy(() -> generator.years(21)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReturnGenerator.of(1, -1, 2024))
                .hasMessage("children must not be negative: children=-1");
    }
}

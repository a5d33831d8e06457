package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.ReturnTable;
import org.junit.jupiter.api.Test;

/** The guide says what the code does. */
class DocumentationTest {

    private static final Path GUIDE = Path.of("..", "docs", "ssda903.md");

    @Test
    void theGuideListsEveryNote() throws IOException {
        String guide = Files.readString(GUIDE);
        for (IssueCode code : IssueCode.values()) {
            assertThat(guide)
                    .contains("| `" + code.code() + "` | "
                            + code.done().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + code.text()
                            + " |");
        }
    }

    @Test
    void theGuideNamesEveryColumnAndWhichAreNeeded() throws IOException {
        String guide = Files.readString(GUIDE);
        for (ReturnTable table : ReturnTable.values()) {
            Layout layout = ReturnTables.layout(table);
            String columns = layout.columns().stream()
                    .map(column -> layout.required().contains(column) ? "**" + column.name() + "**" : column.name())
                    .collect(Collectors.joining(", "));
            assertThat(guide)
                    .containsPattern("\\| " + table.fileName() + "[^|]*\\| " + columns.replace("*", "\\*") + " \\|");
            assertThat(layout.fileName()).isEqualTo(table.fileName());
        }
    }

    @Test
    void theGuideShowsEverySupplementaryHeader() throws IOException {
        String guide = Files.readString(GUIDE);
        for (ContextTable table : ContextTable.values()) {
            Layout layout = ReturnTables.layout(table);
            assertThat(guide)
                    .contains("| " + table.fileName() + " | `"
                            + layout.columns().stream().map(Column::name).collect(Collectors.joining(",")) + "`<br>`");
            assertThat(layout.fileName()).isEqualTo(table.fileName());
        }
    }

    @Test
    void theExamplesOfTheGuideCanBeRead() throws IOException {
        Load load = Load.of(
                List.of(
                        Path.of("..", "examples", "looked-after-children", "return-2022"),
                        Path.of("..", "examples", "looked-after-children", "return-2023"),
                        Path.of("..", "examples", "looked-after-children", "return-2024")),
                Optional.of(Path.of("..", "examples", "looked-after-children", "context")),
                StaleOpenRow.CLOSED_AFTER_RETURN);
        assertThat(load.report().unreadable()).isEmpty();
        assertThat(load.report().rejected()).isEqualTo(2);
        assertThat(load.codes().elementSet())
                .contains(
                        IssueCode.STALE_OPEN_ROW,
                        IssueCode.TWO_DIGIT_YEAR,
                        IssueCode.END_UNREADABLE,
                        IssueCode.CHILD_BLANK,
                        IssueCode.REASON_WITHOUT_END,
                        IssueCode.END_WITHOUT_REASON,
                        IssueCode.OVERLAP,
                        IssueCode.OPEN_NOT_LAST,
                        IssueCode.REPEATED_EPISODE,
                        IssueCode.START_ON_DAY_OF_END,
                        IssueCode.BIRTH_DATE_DIFFERS,
                        IssueCode.NOT_IN_HEADER,
                        IssueCode.REPEATED_ROW,
                        IssueCode.UNKNOWN_CODE,
                        IssueCode.EXTRA_COLUMN,
                        IssueCode.EMPTY_FILE);
        for (ContextTable table : ContextTable.values()) {
            assertThat(load.file("context/" + table.fileName()).read()).isPositive();
        }
    }
}

package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civicrules.core.source.Clause;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables in {@code docs/clauses} are what the registers say. To write them anew after a change to a register, run this
 * test with {@code -Dcivicrules.write-docs=true}.
 */
class ClauseTablesTest {

    private static final Path TABLES = Path.of("..", "docs", "clauses");

    static Iterable<ClauseRegister> registers() {
        return Registers.ALL;
    }

    @ParameterizedTest
    @MethodSource("registers")
    void tableOfTheDocumentationIsTheRegister(ClauseRegister register) throws IOException {
        Path table = TABLES.resolve(register.source().id() + ".md");
        if (Boolean.getBoolean("civicrules.write-docs")) {
            Files.createDirectories(TABLES);
            Files.writeString(table, markdown(register));
        }
        assertThat(table).hasContent(markdown(register));
    }

    private static String markdown(ClauseRegister register) {
        Source source = register.source();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(source.title()).append("\n\n");
        text.append("Edition ").append(source.edition()).append("; ").append(source.publisher());
        text.append("; ")
                .append(source.licence())
                .append(". Clauses are paraphrased. Generated from the register.\n\n");
        text.append("| clause | section | force | treatment | what it says | reading |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (Clause clause : register.clauses().values()) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            clause.id(),
                            cell(clause.section()),
                            clause.modality().name(),
                            cell((clause.treatment() + " " + String.join(" ", clause.by())).trim()),
                            cell(clause.paraphrase()),
                            cell(clause.reading().orElse(""))))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}

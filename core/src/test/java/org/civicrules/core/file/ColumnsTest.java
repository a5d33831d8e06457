package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnsTest {

    @Test
    void namesItsColumnsInOrder() {
        Columns columns = Columns.required("id", "day").optional("note").repeated("rate");

        assertThat(columns.names()).containsExactly("id", "day", "note", "rate");
        assertThat(columns.requiredNames()).containsExactly("id", "day");
        assertThat(Columns.required(List.of("id")).optional(List.of("note")).names())
                .containsExactly("id", "note");
    }

    @Test
    void refusesTwoColumnsWithOneHeading() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.required("home_id").optional("Home ID"))
                .withMessage("columns must have headings of their own: column=Home ID");
    }

    @Test
    void findsAColumnUnderAnotherHeading() {
        Columns columns = Columns.required("id").alias("id", "UPRN", "home number", "id");

        assertThat(columns.nameOf("uprn")).isEqualTo("id");
        assertThat(columns.nameOf("Home-Number")).isEqualTo("id");
        assertThat(columns.nameOf("\u00a0home\nnumber ")).isEqualTo("id");
        assertThat(columns.nameOf("number")).isEmpty();
    }

    @Test
    void refusesAHeadingThatStandsForTwoColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.required("id", "day").alias("id", "DAY"))
                .withMessage("a heading must stand for one column: heading=DAY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Columns.required("id").alias("day", "date"))
                .withMessage("a heading must stand for a column of the table: column=day");
    }

    @Test
    void keepsWhatItWasWhenMoreIsSaid() {
        Columns columns = Columns.required("id", "note")
                .forgiving("id")
                .ofManyLines("note")
                .lineByLine()
                .othersNoted();
        Columns more =
                columns.optional("day").alias("id", "uprn").forgiving("day").ofManyLines("day");

        assertThat(more.isForgiving("id")).isTrue();
        assertThat(more.isForgiving("day")).isTrue();
        assertThat(more.isForgiving("note")).isFalse();
        assertThat(more.isOfManyLines("note")).isTrue();
        assertThat(more.isOfManyLines("id")).isFalse();
        assertThat(more.isLineByLine()).isTrue();
        assertThat(more.areOthersNoted()).isTrue();
        assertThat(columns.names()).containsExactly("id", "note");
        assertThat(columns.nameOf("uprn")).isEmpty();
        assertThat(Columns.required("id").isLineByLine()).isFalse();
        assertThat(Columns.required("id").areOthersNoted()).isFalse();
    }
}

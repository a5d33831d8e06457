package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LayoutTest {

    private final Layout layout = Layout.of("some.csv", "CHILD*", "UPN-", "DOB");

    @Test
    void tellsRequiredColumnsAndThoseReadPast() {
        assertThat(layout.columns())
                .containsExactly(new Column(0, "CHILD"), new Column(1, "UPN"), new Column(2, "DOB"));
        assertThat(layout.required()).containsExactly(new Column(0, "CHILD"));
        assertThat(layout.read()).containsExactly(new Column(0, "CHILD"), new Column(2, "DOB"));
    }

    @Test
    void refusesAColumnThatItDoesNotHave() {
        assertThat(layout.find("SEX")).isEmpty();
        assertThatThrownBy(() -> layout.column("SEX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a column of the layout is needed: file=some.csv, column=SEX");
    }
}

package org.civicrules.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$schema",
                "totalAllocation",
                "home-care-2",
                "evidence.diary",
                "pot-999",
                "abcdefghijabcdefghijabcdefghijabcdefghij"
            })
    void showsWhatLooksLikeAFieldName(String name) {
        assertThat(FieldName.shown(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jane Doe",
                "Jane Doe 2001-02-03",
                "2001-02-03",
                "born-1-2-01",
                "1.2.01",
                "pot-2001",
                "d\u00e9but",
                "abcdefghijabcdefghijabcdefghijabcdefghijk"
            })
    void hidesWhatMayBeAPersonsData(String name) {
        assertThat(FieldName.shown(name)).isEqualTo("(name not shown)");
    }
}

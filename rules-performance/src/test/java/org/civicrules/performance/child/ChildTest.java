package org.civicrules.performance.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ChildTest {

    @Test
    void aChildNeedsAnIdAndNothingElse() {
        assertThat(Child.builder().id("1").build().episodes()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Child.Builder().build())
                .withMessageContaining("id");
    }
}

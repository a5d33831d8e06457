package org.civicrules.core.source;

import java.time.LocalDate;

/** A source with which tests of core work. */
public final class SourceExamples {

    private SourceExamples() {}

    public static Source source() {
        return Source.builder()
                .id("test-source")
                .title("A test document")
                .publisher("Nobody")
                .edition("2020")
                .licence("OGL v3.0")
                .published(LocalDate.of(2020, 2, 29))
                .uri("https://example.org/test")
                .build();
    }
}

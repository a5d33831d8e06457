package org.civicrules.assessment.conduct;

import java.time.LocalDate;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Source;

/**
 * A later national relaxation of the English and maths requirement. It is no part of any plan, holds from its day, and is off
 * unless a case asks for it.
 */
public enum EnglishMathsOverlay {
    /**
     * Who starts on or after the day without the lower level need no longer take the tests above it. The plans' own day is not
     * stated; taken is the first day of the funding year in which the change was published.
     */
    TESTS_NOT_REQUIRED(LocalDate.of(2022, 8, 1), "Tests above the level to be achieved"),
    /** Who was 19 or older at the start need not hold or achieve English and maths, at a gateway on or after the day. */
    ADULTS_EXEMPT(LocalDate.of(2025, 2, 11), "Apprentices aged 19 or over at the start");

    /** The age at the start from which {@link #ADULTS_EXEMPT} exempts, inclusive. */
    public static final int ADULT_AGE = 19;

    private static final Source SOURCE = Source.builder()
            .id("apprenticeship-funding-rules")
            .title("Apprenticeship funding rules for England, as amended")
            .publisher("Department for Education")
            .edition("changes of 2022 and 2025")
            .licence("Open Government Licence v3.0")
            .build();

    private final LocalDate effectiveFrom;
    private final String section;

    EnglishMathsOverlay(LocalDate effectiveFrom, String section) {
        this.effectiveFrom = effectiveFrom;
        this.section = section;
    }

    /** {@return the first day on which it holds, inclusive} */
    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** {@return where it comes from} */
    public Citation citation() {
        return Citation.of(SOURCE, "english-maths-" + effectiveFrom, section);
    }
}

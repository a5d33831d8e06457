package org.civicrules.core.source;

import static com.google.common.base.Preconditions.checkArgument;

import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/** Where a rule, a parameter or an indicator comes from: one clause of one edition of one source. */
@CivicStyle
@Value.Immutable
public interface Citation {

    /** {@return the document} */
    Source source();

    /** {@return the clause id in the source's register, for example {@code WRRF1.29}} */
    String clause();

    /** {@return the section of the document, for example {@code Annex B, administration costs}} */
    String section();

    /**
     * Cites one clause.
     *
     * @param source the document
     * @param clause the clause id in the source's register
     * @param section the section of the document that holds it
     * @return the citation
     * @throws IllegalArgumentException if the clause or the section is blank
     */
    static Citation of(Source source, String clause, String section) {
        return ImmutableCitation.builder()
                .source(source)
                .clause(clause)
                .section(section)
                .build();
    }

    /** {@return the citation on one line: title, edition, section and clause id} */
    default String text() {
        return source().title() + " (" + source().edition() + "), " + section() + " [" + clause() + "]";
    }

    /** Refuses a citation that points nowhere. */
    @Value.Check
    default void check() {
        checkArgument(!clause().isBlank(), "citation must name a clause: source=%s", source().id());
        checkArgument(!section().isBlank(), "citation must name a section: clause=%s", clause());
    }
}

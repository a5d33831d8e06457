package org.civicrules.core.source;

import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * Teaches Jackson to read this package's values back. Register it by hand, together with Jackson's own modules for
 * Guava, {@code java.time} and {@code Optional}; nothing else in the package needs Jackson.
 */
public final class SourceJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Maps each type to its implementation. */
    public SourceJacksonModule() {
        super("civic-rules-source");
        addAbstractTypeMapping(Source.class, ImmutableSource.class);
        addAbstractTypeMapping(Citation.class, ImmutableCitation.class);
        addAbstractTypeMapping(Clause.class, ImmutableClause.class);
    }
}

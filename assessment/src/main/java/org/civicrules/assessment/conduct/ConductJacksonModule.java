package org.civicrules.assessment.conduct;

import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * Teaches Jackson to read and write cases. Register it by hand, together with {@code RuleJacksonModule} and Jackson's own
 * modules for Guava, {@code java.time} and {@code Optional}.
 */
public final class ConductJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Maps each type to its implementation. */
    public ConductJacksonModule() {
        super("civic-rules-conduct");
        addAbstractTypeMapping(AssessmentCase.class, ImmutableAssessmentCase.class);
        addAbstractTypeMapping(Assessor.class, ImmutableAssessor.class);
        addAbstractTypeMapping(CasePolicy.class, ImmutableCasePolicy.class);
        addAbstractTypeMapping(CaseSheet.class, ImmutableCaseSheet.class);
    }
}

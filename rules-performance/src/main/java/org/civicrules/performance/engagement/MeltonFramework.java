package org.civicrules.performance.engagement;

import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Source;

/**
 * Melton's Tenant and Leaseholder Engagement Framework of January 2022: the document and its clauses.
 *
 * <p>Its twelve promises are {@link EngagementTerms#melton()}. Its table of 22 measures is a catalogue of {@code tenants}.
 */
public final class MeltonFramework {

    /** The document. */
    public static final Source SOURCE = Source.builder()
            .id("melton-engagement-framework-2022")
            .title("Tenant and Leaseholder Engagement Framework")
            .publisher("Melton Borough Council")
            .edition("January 2022")
            .licence("Open Government Licence v3.0")
            .build();

    private static final ClauseRegister REGISTER =
            ClauseRegister.load(SOURCE, MeltonFramework.class, "clauses-melton.csv");

    private MeltonFramework() {}

    /** {@return the register of the framework's clauses} */
    public static ClauseRegister register() {
        return REGISTER;
    }
}

package org.civicrules.cli;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.civicrules.performance.engagement.EngagementTerms;
import picocli.CommandLine.Option;

/** The option that chooses readings of a framework. */
final class CadenceTerms {

    @Option(
            names = "--policy",
            paramLabel = "NAME=VALUE",
            description = "A reading to take, for example melton.c02.reading=MAX_GAP; civic-rules cadence list shows"
                    + " them all. May be repeated.")
    private Map<String, String> policies = Map.of();

    EngagementTerms chosen() {
        try {
            return EngagementTerms.melton(ImmutableMap.copyOf(policies));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--policy: " + e.getMessage());
        }
    }
}

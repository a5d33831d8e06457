package org.civicrules.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.time.Standpoint;
import org.civicrules.grants.GrantAssessment;
import org.civicrules.grants.GrantPolicies;
import org.civicrules.grants.file.GrantFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that the commands which check grant files share. */
final class GrantFileArguments {

    private static final Splitter PAIR = Splitter.on('=').limit(2);

    @Mixin
    private GrantSchemeArguments schemes;

    @Option(names = "--as-at", required = true, paramLabel = "DATE", description = "The day to check on.")
    private LocalDate asAt;

    @Option(
            names = "--known-at",
            paramLabel = "DATE",
            description = "Use the terms and bank holidays published by this day; default: the day to check on.")
    private @Nullable LocalDate knownAt;

    @Option(
            names = "--policy",
            paramLabel = "NAME=VALUE",
            description = {
                "Take another reading where the scheme leaves one open; may be repeated:",
                "dissemination=as-written|calendar|working|off, cqc=MUST|SHOULD,",
                "already-incurred=undecided|before-window|before-publication,",
                "reporting-costs=allowed|barred, immediately-days=N, prompt-return-days=N."
            })
    private List<String> policies = ImmutableList.of();

    LocalDate asAt() {
        return asAt;
    }

    LocalDate knownAt() {
        return Optional.ofNullable(knownAt).orElse(asAt);
    }

    GrantFile file(Path path) {
        return schemes.file(path);
    }

    GrantAssessment assess(Path path) {
        return assess(path, file(path));
    }

    GrantAssessment assess(Path path, GrantFile file) {
        return GrantAssessment.of(
                String.valueOf(path.getFileName()),
                file,
                schemes.scheme(file.scheme()),
                Standpoint.at(asAt).knownOn(knownAt()),
                policies());
    }

    private PolicySet policies() {
        PolicySet set = PolicySet.defaults();
        try {
            for (String pair : policies) {
                List<String> parts = PAIR.splitToList(pair);
                if (parts.size() < 2) {
                    throw CommandFailure.usage("--policy must be NAME=VALUE, for example cqc=MUST");
                }
                set = set.with(GrantPolicies.of(schemes.library().schemes()), parts.get(0), parts.get(1));
            }
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--policy: " + e.getMessage());
        }
        return set;
    }
}

package org.civicrules.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.civicrules.assessment.conduct.AssessmentCase;
import org.civicrules.assessment.conduct.AssessmentPolicies;
import org.civicrules.assessment.conduct.AssessmentRules;
import org.civicrules.assessment.conduct.CaseReader;
import org.civicrules.assessment.conduct.CaseReport;
import org.civicrules.core.rule.PolicySet;

/**
 * A case file, read and checked.
 *
 * @param rules the rules of its plan
 * @param file the case
 * @param digest the SHA-256 of the file's bytes
 */
record CaseInput(AssessmentRules rules, AssessmentCase file, String digest) {

    static CaseInput read(Path path) {
        String text = InputFile.text(path);
        try {
            CaseReader.Read read = CaseReader.of(Plans.everyEdition()).read(path.toString(), text);
            String digest = "sha256:" + Hashing.sha256().hashString(text, StandardCharsets.UTF_8);
            return new CaseInput(read.rules(), read.file(), digest);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The report on the case, on the day named, else the case's own day, else the last day it states; by the readings the case names,
     * and before them those of the command.
     */
    CaseReport report(Path path, Optional<LocalDate> asAt, Map<String, String> policies) {
        LocalDate day = asAt.or(() -> CaseReport.dayOf(file))
                .orElseThrow(() -> CommandFailure.usage(
                        path + ": the case states no day; name one with --as-at or as asAt in the file"));
        return CaseReport.of(rules, file, day, readings(policies));
    }

    private PolicySet readings(Map<String, String> policies) {
        try {
            return AssessmentPolicies.with(file.policy().set(), ImmutableMap.copyOf(policies));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--policy: " + e.getMessage());
        }
    }
}

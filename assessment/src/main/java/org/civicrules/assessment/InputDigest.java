package org.civicrules.assessment;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The fingerprint of what a grade was decided on: SHA-256 over UTF-8 lines, first {@code plan,edition,catalogue}, then
 * {@code ROLE,CODE,score} for each score in the plan's order of roles and the catalogue's order of criteria.
 */
final class InputDigest {

    private InputDigest() {}

    static String of(GradingResult result) {
        AssessmentPlan plan = result.plan();
        Hasher hasher = Hashing.sha256().newHasher();
        line(hasher, plan.id(), plan.edition(), plan.catalogue().edition());
        result.sheets()
                .forEach((role, report) -> plan.catalogue()
                        .criteria()
                        .forEach(criterion -> report.sheet()
                                .score(criterion.code())
                                .ifPresent(score ->
                                        line(hasher, role.name(), criterion.code(), String.valueOf(score.points())))));
        return "sha256:" + hasher.hash();
    }

    private static void line(Hasher hasher, String... cells) {
        hasher.putString(String.join(",", cells), StandardCharsets.UTF_8).putByte((byte) '\n');
    }
}

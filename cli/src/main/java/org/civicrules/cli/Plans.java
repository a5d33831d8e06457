package org.civicrules.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.assessment.AssessmentPlan;
import org.civicrules.core.assessment.Catalogue;
import org.civicrules.core.assessment.conduct.AssessmentRules;
import org.civicrules.housing.l2.HousingL2;
import org.civicrules.housing.l3.HousingL3;

/** The assessment plans this command knows, by id. */
final class Plans {

    private static final ImmutableMap<String, AssessmentRules> ALL = Maps.uniqueIndex(
            List.of(HousingL2.RULES, HousingL3.RULES), rules -> rules.plan().id());

    private Plans() {}

    static ImmutableList<AssessmentPlan> all() {
        return ALL.values().stream().map(AssessmentRules::plan).collect(ImmutableList.toImmutableList());
    }

    static AssessmentRules rules(String id) {
        AssessmentRules rules = ALL.get(id);
        if (rules == null) {
            throw CommandFailure.usage("unknown plan; name one of " + String.join(", ", ALL.keySet()));
        }
        return rules;
    }

    /** The rules of one edition of a plan, so that a stored case is never judged by another. */
    static AssessmentRules rules(String id, String edition) {
        AssessmentRules rules = rules(id);
        if (!rules.plan().edition().equals(edition)) {
            throw CommandFailure.usage("unknown edition of " + id + "; the edition known is "
                    + rules.plan().edition());
        }
        return rules;
    }

    /** The plan, with the organisation's own catalogue where a file is named; the file's name is the edition. */
    static AssessmentPlan named(String id, Optional<Path> catalogue) {
        AssessmentPlan plan = rules(id).plan();
        if (catalogue.isEmpty()) {
            return plan;
        }
        Path file = catalogue.orElseThrow();
        String edition = String.valueOf(file.getFileName());
        return InputFile.read(file, (name, csv) -> plan.finalised(Catalogue.read(edition, name, csv)));
    }
}

package org.civicrules.cli;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Catalogue;
import org.civicrules.assessment.conduct.AssessmentRules;
import org.civicrules.housing.l2.HousingL2;
import org.civicrules.housing.l3.HousingL3;

/** The assessment plans this command knows, by id and edition. */
final class Plans {

    /** The editions of one plan stand from the oldest to the newest. */
    private static final ImmutableListMultimap<String, AssessmentRules> ALL = Multimaps.index(
            List.of(HousingL2.RULES, HousingL3.RULES), rules -> rules.plan().id());

    private Plans() {}

    static ImmutableList<AssessmentPlan> all() {
        return ALL.values().stream().map(AssessmentRules::plan).collect(ImmutableList.toImmutableList());
    }

    static ImmutableCollection<AssessmentRules> everyEdition() {
        return ALL.values();
    }

    /** The rules of a plan's newest edition. */
    static AssessmentRules rules(String id) {
        return editions(id).reverse().get(0);
    }

    private static ImmutableList<AssessmentRules> editions(String id) {
        ImmutableList<AssessmentRules> editions = ALL.get(id);
        if (editions.isEmpty()) {
            throw CommandFailure.usage("unknown plan; name one of " + String.join(", ", ALL.keySet()));
        }
        return editions;
    }

    /** The plan, with the organisation's own catalogue where a file is named; the file's name is the edition. */
    static AssessmentPlan named(String id, Optional<Path> catalogue) {
        AssessmentPlan plan = rules(id).plan();
        if (catalogue.isEmpty()) {
            return plan;
        }
        Path file = catalogue.orElseThrow();
        String edition = String.valueOf(file.getFileName());
        return InputFile.table(file, source -> plan.finalised(Catalogue.read(edition, source)));
    }
}

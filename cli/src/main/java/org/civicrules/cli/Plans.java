package org.civicrules.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.assessment.AssessmentPlan;
import org.civicrules.core.assessment.Catalogue;
import org.civicrules.housing.l2.HousingL2;
import org.civicrules.housing.l3.HousingL3;

/** The assessment plans this command knows, by id. */
final class Plans {

    private static final ImmutableMap<String, AssessmentPlan> ALL =
            Maps.uniqueIndex(List.of(HousingL2.PLAN, HousingL3.PLAN), AssessmentPlan::id);

    private Plans() {}

    static Iterable<AssessmentPlan> all() {
        return ALL.values();
    }

    static AssessmentPlan named(String id) {
        AssessmentPlan plan = ALL.get(id);
        if (plan == null) {
            throw CommandFailure.usage("unknown plan; name one of " + String.join(", ", ALL.keySet()));
        }
        return plan;
    }

    /** The plan, with the organisation's own catalogue where a file is named; the file's name is the edition. */
    static AssessmentPlan named(String id, Optional<Path> catalogue) throws IOException {
        AssessmentPlan plan = named(id);
        if (catalogue.isEmpty()) {
            return plan;
        }
        Path file = catalogue.orElseThrow();
        try (Reader csv = Inputs.text(file)) {
            return plan.finalised(Catalogue.read(String.valueOf(file.getFileName()), file.toString(), csv));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}

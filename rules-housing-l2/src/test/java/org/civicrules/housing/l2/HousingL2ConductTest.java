package org.civicrules.housing.l2;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import org.civicrules.assessment.conduct.AssessmentCase;
import org.civicrules.assessment.conduct.AssessmentRules;
import org.civicrules.assessment.conduct.CaseDate;
import org.civicrules.assessment.conduct.CaseReader;
import org.civicrules.core.file.Utf8Text;
import org.civicrules.testkit.ConductContract;

class HousingL2ConductTest implements ConductContract {

    private static final AssessmentCase AWARDED = CaseReader.of(ImmutableList.of(HousingL2.RULES))
            .read("pass.json", Utf8Text.read(Path.of("../examples/housing-l2/pass.json")))
            .file();

    @Override
    public AssessmentRules rules() {
        return HousingL2.RULES;
    }

    @Override
    public AssessmentCase awarded() {
        return AWARDED;
    }

    @Override
    public ImmutableMap<CaseDate, CaseDate> movedBeyond() {
        return ImmutableMap.of(
                CaseDate.START, CaseDate.GATEWAY,
                CaseDate.END_POINT_START, CaseDate.GATEWAY,
                CaseDate.ASSIGNMENT_SET, CaseDate.ASSIGNMENT_COMPLETED,
                CaseDate.EVIDENCE_REVIEWED, CaseDate.ASSIGNMENT_COMPLETED,
                CaseDate.INTERVIEW, CaseDate.INTERVIEW_RECORD,
                CaseDate.ASSIGNMENT_COMPLETED, CaseDate.INTERVIEW,
                CaseDate.KNOWLEDGE_SHOWN, CaseDate.GATEWAY);
    }
}

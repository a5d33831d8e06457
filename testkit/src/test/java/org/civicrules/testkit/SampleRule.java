package org.civicrules.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.time.TimeSources;

/** A small rule that keeps its contract; tests of the contract spoil it in one respect at a time. */
class SampleRule implements Rule<Optional<LocalDate>> {

    private static final LocalDate DUE = LocalDate.of(2022, 1, 14);

    @Override
    public RuleId id() {
        return RuleId.of("sample.report");
    }

    @Override
    public String title() {
        return "The report is sent in time";
    }

    @Override
    public ImmutableList<Citation> citations() {
        return ImmutableList.of(TimeSources.bankHolidays().cite("GUBH.EW"));
    }

    @Override
    public Modality modality() {
        return Modality.MUST;
    }

    @Override
    public Authority authority() {
        return Authority.SOURCE;
    }

    @Override
    public ImmutableList<Finding> decide(Optional<LocalDate> sent) {
        Finding.Builder finding = Finding.about(this, "report 1");
        finding.statement("The report was due on " + DUE).explanation(explanation());
        if (sent.isEmpty()) {
            finding.outcome(Outcome.UNDETERMINED)
                    .addMissing(MissingFact.of("report.sent", "tells whether it was in time"));
        } else {
            finding.outcome(sent.get().isAfter(DUE) ? Outcome.failing(modality()) : Outcome.MET);
        }
        return ImmutableList.of(finding.build());
    }

    Explanation explanation() {
        return Explanation.builder()
                .statement("The report was due on " + DUE)
                .addAllCitations(citations())
                .build();
    }
}

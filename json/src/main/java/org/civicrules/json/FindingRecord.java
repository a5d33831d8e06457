package org.civicrules.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.source.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found about one thing.
 *
 * @param rule the rule's id
 * @param subject what it is about
 * @param outcome the outcome
 * @param modality the force of the clauses it rests on
 * @param authority who says so
 * @param statement the finding as one plain sentence
 * @param bearer who bears the duty, where somebody does
 * @param dueOn the last permitted day, where there is one
 * @param amountAtStake the money at stake in pounds, where there is any
 * @param consequence what follows from a failure, where the source says
 * @param missing the facts that are missing
 * @param change what would change the outcome, where its rule says
 * @param citations the clauses it rests on
 * @param explanation why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingRecord(
        String rule,
        String subject,
        Outcome outcome,
        Modality modality,
        Authority authority,
        String statement,
        @Nullable String bearer,
        @Nullable String dueOn,
        @Nullable String amountAtStake,
        @Nullable String consequence,
        List<MissingFactRecord> missing,
        @Nullable ChangeRecord change,
        List<CitationRecord> citations,
        ExplanationRecord explanation)
        implements WireRecord {

    /**
     * Keeps its own copies.
     *
     * @param rule as above
     * @param subject as above
     * @param outcome as above
     * @param modality as above
     * @param authority as above
     * @param statement as above
     * @param bearer as above
     * @param dueOn as above
     * @param amountAtStake as above
     * @param consequence as above
     * @param missing as above
     * @param change as above
     * @param citations as above
     * @param explanation as above
     */
    public FindingRecord {
        missing = ImmutableList.copyOf(missing);
        citations = ImmutableList.copyOf(citations);
    }

    /**
     * Shows a finding.
     *
     * @param finding the finding
     * @return its record
     */
    public static FindingRecord of(Finding finding) {
        return new FindingRecord(
                finding.rule().value(),
                finding.subject(),
                finding.outcome(),
                finding.modality(),
                finding.authority(),
                finding.statement(),
                finding.bearer().orElse(null),
                finding.dueOn().map(LocalDate::toString).orElse(null),
                finding.amountAtStake()
                        .map(amount -> amount.getAmount().toPlainString())
                        .orElse(null),
                finding.consequence().orElse(null),
                finding.missing().stream().map(MissingFactRecord::of).collect(toImmutableList()),
                finding.wouldChange().map(ChangeRecord::of).orElse(null),
                finding.citations().stream().map(CitationRecord::of).collect(toImmutableList()),
                ExplanationRecord.of(finding.explanation()));
    }
}

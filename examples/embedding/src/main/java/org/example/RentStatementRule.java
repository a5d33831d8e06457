package org.example;

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
import org.civicrules.core.source.Source;

/** A rule of an embedder's own: a landlord's policy that a rent statement goes out by 30 April. */
public final class RentStatementRule implements Rule<Optional<LocalDate>> {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);

    private static final Source POLICY = Source.builder()
            .id("rent-policy")
            .title("Rent policy")
            .publisher("A landlord")
            .edition("2026")
            .licence("all rights reserved")
            .build();

    /** Creates the rule. */
    public RentStatementRule() {}

    @Override
    public RuleId id() {
        return RuleId.of("rent.statement");
    }

    @Override
    public String title() {
        return "The yearly rent statement is sent in time";
    }

    @Override
    public ImmutableList<Citation> citations() {
        return ImmutableList.of(Citation.of(POLICY, "RENT.3", "Section 3"));
    }

    @Override
    public Modality modality() {
        return Modality.MUST;
    }

    @Override
    public Authority authority() {
        return Authority.POLICY;
    }

    @Override
    public ImmutableList<Finding> decide(Optional<LocalDate> sent) {
        Finding.Builder finding = Finding.about(this, "statement of 2026");
        finding.dueOn(DUE)
                .explanation(Explanation.builder()
                        .statement("The statement is due by " + DUE)
                        .build());
        if (sent.isEmpty()) {
            return ImmutableList.of(finding.outcome(Outcome.UNDETERMINED)
                    .addMissing(MissingFact.of("statement.sent", "whether it was in time"))
                    .statement("It is not known when the statement was sent.")
                    .build());
        }
        boolean late = sent.orElseThrow().isAfter(DUE);
        return ImmutableList.of(finding.outcome(late ? Outcome.failing(modality()) : Outcome.MET)
                .statement("The statement was sent on " + sent.orElseThrow() + ".")
                .build());
    }
}

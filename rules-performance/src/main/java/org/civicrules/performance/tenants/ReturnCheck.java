package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;

/**
 * A plausibility rule over a return. It gives one finding for each fault; without a fault, one finding that says how much
 * was looked at. The checks are this library's, so their authority is a policy, never the regulator.
 */
abstract class ReturnCheck implements Rule<LandlordReturn> {

    private final RuleId id;
    private final String title;
    private final Modality modality;

    ReturnCheck(String id, String title, Modality modality) {
        this.id = RuleId.of("tsm.check." + id);
        this.title = title;
        this.modality = modality;
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final ImmutableList<Citation> citations() {
        return SatisfactionMeasures.register().citationsOf(id.value());
    }

    @Override
    public final Modality modality() {
        return modality;
    }

    @Override
    public final Authority authority() {
        return Authority.POLICY;
    }

    @Override
    public final ImmutableList<Finding> decide(LandlordReturn facts) {
        ImmutableList<Finding> faults = faults(facts);
        return faults.isEmpty() ? ImmutableList.of(none(looked(facts))) : faults;
    }

    /** One finding for each fault. */
    abstract ImmutableList<Finding> faults(LandlordReturn facts);

    /** How many rows the rule has something to say about. */
    abstract long looked(LandlordReturn facts);

    /** A fault, with the statement as the root of its explanation. */
    final Finding fault(String subject, String statement, Explanation.Builder explanation) {
        return Finding.about(this, subject)
                .outcome(Outcome.failing(modality))
                .statement(statement)
                .explanation(explanation
                        .statement(statement)
                        .rule(id)
                        .citations(citations())
                        .build())
                .build();
    }

    private Finding none(long looked) {
        String statement = looked == 0 ? "Nothing in the return to check" : "No fault in " + looked + " checked";
        return Finding.about(this, "the return")
                .outcome(looked == 0 ? Outcome.NOT_APPLICABLE : Outcome.MET)
                .statement(statement)
                .explanation(Explanation.builder()
                        .statement(statement)
                        .rule(id)
                        .citations(citations())
                        .build())
                .build();
    }
}

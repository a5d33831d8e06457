package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * A plausibility rule over a return. It gives one finding for each fault; without a fault, one finding that says how much
 * was looked at. The checks are this library's, so their authority is a policy, never the regulator.
 */
abstract class ReturnCheck extends CitedRule<LandlordReturn> {

    ReturnCheck(String id, String title, Modality modality) {
        super(Provision.of(
                        "tsm.check." + id,
                        title,
                        modality,
                        SatisfactionMeasures.register().citationsOf("tsm.check." + id))
                .by(Authority.POLICY));
    }

    @Override
    protected final ImmutableList<Ruling> judge(LandlordReturn facts) {
        ImmutableList<Ruling> faults = faults(facts);
        return faults.isEmpty() ? ImmutableList.of(none(looked(facts))) : faults;
    }

    /** One ruling for each fault. */
    abstract ImmutableList<Ruling> faults(LandlordReturn facts);

    /** How many rows the rule has something to say about. */
    abstract long looked(LandlordReturn facts);

    /** A fault, to which the facts are still to be added. */
    final Ruling.Details fault(String subject, String statement, Change change) {
        return Ruling.about(subject).of(failing(), statement, change);
    }

    private static Ruling none(long looked) {
        Ruling.Subject whole = Ruling.about("the return");
        return looked == 0
                ? whole.notApplicable("Nothing in the return to check").build()
                : whole.met("No fault in " + looked + " checked")
                        .fact("checked", looked)
                        .build();
    }
}

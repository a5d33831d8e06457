package org.civicrules.performance.lookedafter.reported;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;
import org.civicrules.performance.lookedafter.Indicators;

/** What the checks of printed figures have in common: a figure that does not hold is DEPARTED, for no law says it must. */
abstract class ReportedRule extends CitedRule<ReportedFigures> {

    ReportedRule(String id, String title) {
        super(Provision.of(id, title, Modality.SHOULD, Indicators.register().citationsOf(id))
                .by(Authority.POLICY));
    }

    @Override
    protected final ImmutableList<Ruling> judge(ReportedFigures facts) {
        ImmutableList<Ruling> rulings = check(facts);
        return rulings.isEmpty()
                ? ImmutableList.of(Ruling.about("the report")
                        .notApplicable("No printed figure calls for this check.")
                        .build())
                : rulings;
    }

    abstract ImmutableList<Ruling> check(ReportedFigures figures);

    static Ruling.Details holds(boolean holds, String subject, String statement, Change otherwise) {
        Ruling.Subject about = Ruling.about(subject);
        return holds ? about.met(statement) : about.departed(statement, otherwise);
    }
}

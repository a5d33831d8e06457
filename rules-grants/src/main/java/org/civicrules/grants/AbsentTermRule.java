package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.grants.scheme.TermKind;

/** Answers for a scheme that has no term of a kind: the question does not arise. */
final class AbsentTermRule extends GrantRule {

    AbsentTermRule(TermKind kind, Citation wholeDocument) {
        super(Provision.of(kind.absentRule(), kind.title(), Modality.DEFINITION, ImmutableList.of(wholeDocument)));
    }

    @Override
    protected ImmutableList<Ruling> judge(GrantCase grant) {
        return ImmutableList.of(Ruling.about("scheme")
                .notApplicable(title() + ": the scheme as shipped has no such term.")
                .build());
    }
}

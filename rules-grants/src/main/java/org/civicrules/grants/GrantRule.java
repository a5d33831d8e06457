package org.civicrules.grants;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.CitedRule;
import org.civicrules.core.rule.Provision;
import org.civicrules.core.rule.Ruling;

/** A rule about a grant on one day. */
abstract class GrantRule extends CitedRule<GrantCase> {

    GrantRule(Provision provision) {
        super(provision);
    }

    @Override
    protected abstract ImmutableList<Ruling> judge(GrantCase grant);
}

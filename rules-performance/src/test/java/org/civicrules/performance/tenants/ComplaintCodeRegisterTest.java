package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableSet;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.testkit.ClauseRegisterContract;

class ComplaintCodeRegisterTest implements ClauseRegisterContract {

    @Override
    public ClauseRegister register() {
        return CodeClock.register();
    }

    @Override
    public ImmutableSet<String> clausesOfTheDocument() {
        return ImmutableSet.of(
                "CHC.2022.4.1",
                "CHC.2022.5.1",
                "CHC.2022.5.13",
                "CHC.2024.6.2",
                "CHC.2024.6.3",
                "CHC.2024.6.4",
                "CHC.2024.6.11",
                "CHC.2024.6.14",
                "CHC.2024.6.15",
                "CHC.OTHER",
                "CHC.2020");
    }

    @Override
    public ImmutableSet<RuleId> rules() {
        return ComplaintRules.book().rules().keySet();
    }

    @Override
    public ImmutableSet<Citation> citations() {
        return ComplaintRules.book().rules().values().stream()
                .flatMap(rule -> rule.citations().stream())
                .collect(ImmutableSet.toImmutableSet());
    }
}

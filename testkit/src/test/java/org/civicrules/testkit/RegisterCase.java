package org.civicrules.testkit;

import com.google.common.collect.ImmutableSet;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;

/** A register with what is claimed of it, to be held to the contract or found wanting. */
record RegisterCase(
        ClauseRegister register,
        ImmutableSet<String> clausesOfTheDocument,
        ImmutableSet<RuleId> rules,
        ImmutableSet<Citation> citations)
        implements ClauseRegisterContract {}

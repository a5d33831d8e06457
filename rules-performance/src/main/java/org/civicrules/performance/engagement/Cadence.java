package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableList;
import org.civicrules.core.rule.Parameter;

/**
 * When a promise falls due. "Quarterly" can be read in two ways that give different answers: at least once in every
 * quarter ({@link PerPeriod}), or never more than three months since the last time ({@link MaxGap}). Panels in January
 * and June satisfy the first for both their quarters and break the second.
 */
public sealed interface Cadence permits PerPeriod, MaxGap, OneOff, Linked {

    /** {@return the parameters, for explanations} */
    ImmutableList<Parameter> parameters();
}

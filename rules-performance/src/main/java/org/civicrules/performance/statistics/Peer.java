package org.civicrules.performance.statistics;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One peer's result.
 *
 * @param key who it is, unique among its peers, for example a landlord's registration code
 * @param group what kind it is, for example the landlord type
 * @param value its exact value; peers without a value are left out before
 */
public record Peer(String key, String group, BigFraction value) {}

package org.civicrules.performance.lookedafter;

import java.math.BigDecimal;

/**
 * A target (a row of {@code targets.csv}).
 *
 * @param indicator INDICATOR, an indicator id
 * @param period PERIOD, as written
 * @param target TARGET
 * @param tolerance TOLERANCE, how far off still counts as near; 0 when blank
 */
public record Target(String indicator, String period, BigDecimal target, BigDecimal tolerance) {

    /** What PERIOD says of a target for every period. */
    public static final String EVERY_PERIOD = "*";
}

package org.civicrules.performance.lookedafter;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Up to which share of its population aged 0 to 17 a council may be sent children under the National Transfer Scheme. */
public final class TransferThreshold {

    private static final BigDecimal BEFORE = new BigDecimal("0.0007");
    private static final BigDecimal SINCE = new BigDecimal("0.001");

    private TransferThreshold() {}

    /**
     * {@return the threshold, for example 0.001}
     *
     * @param day the day it is asked for
     * @param policies the reading of {@link Policy#NTS_CHANGE_DATE} decides when it rose
     */
    public static BigDecimal on(LocalDate day, Policies policies) {
        return day.isBefore(policies.date(Policy.NTS_CHANGE_DATE)) ? BEFORE : SINCE;
    }
}

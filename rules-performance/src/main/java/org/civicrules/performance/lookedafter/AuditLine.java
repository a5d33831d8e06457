package org.civicrules.performance.lookedafter;

import java.util.Optional;
import org.civicrules.core.indicator.Membership;

/**
 * What one child, or one event of a child, is to one indicator, and why. The only result that holds a child's id.
 *
 * @param indicator the indicator's id
 * @param child the child's id
 * @param part the part of the breakdown, where the case stands in one
 * @param membership what it is
 * @param reason why, as a code; empty where the membership says enough
 * @param amount what the case adds, where it is not one: days, points, or a sign
 */
public record AuditLine(
        String indicator,
        String child,
        Optional<String> part,
        Membership membership,
        String reason,
        Optional<Long> amount) {

    /** {@return the indicator and the membership; never the child} */
    @Override
    public String toString() {
        return "AuditLine{" + indicator + ", " + membership + "}";
    }
}

package org.civicrules.grants;

import com.google.common.collect.ImmutableMap;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What an officer may still do, in pounds. What cannot be told yet is absent.
 *
 * @param underCaps what may still be spent under each cap, by the id of its term
 * @param notYetPassedOn what was planned for providers and has not been passed on
 * @param unspent what has been received and not spent, at least zero
 * @param daysLeft the days left of the window after the day of the assessment, its last day included; zero once it has passed
 */
public record Headroom(
        ImmutableMap<String, Money> underCaps,
        Optional<Money> notYetPassedOn,
        Optional<Money> unspent,
        Optional<Long> daysLeft) {

    static Headroom of(GrantCase grant) {
        ImmutableMap.Builder<String, Money> underCaps = ImmutableMap.builder();
        TermRules.caps(grant.terms())
                .forEach(cap -> cap.headroom(grant)
                        .ifPresent(left -> underCaps.put(cap.term().basis().id(), left)));
        return new Headroom(
                underCaps.buildOrThrow(),
                PassOnLimitRule.notYetPassedOn(grant),
                grant.account().value().map(Account::unspent).map(GrantCase::atLeastZero),
                grant.close().map(last -> Math.max(0, ChronoUnit.DAYS.between(grant.asAt(), last))));
    }
}

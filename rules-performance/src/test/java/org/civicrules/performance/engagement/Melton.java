package org.civicrules.performance.engagement;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Asks Melton's promises about a few dated events, and answers in a line. */
final class Melton {
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private Melton() {}

    static EngagementTerms terms(String... overrides) {
        ImmutableMap.Builder<String, String> policies = ImmutableMap.builder();
        for (int each = 0; each < overrides.length; each += 2) {
            policies.put(overrides[each], overrides[each + 1]);
        }
        return EngagementTerms.melton(policies.buildOrThrow());
    }

    static CadenceRule rule(EngagementTerms terms, String name) {
        return terms.find(name).orElseThrow();
    }

    static EngagementRecord record(EngagementTerms terms, String asAt, EngagementEvent... events) {
        return new EngagementRecord(
                terms.framework(), ImmutableList.copyOf(events), ImmutableSet.of(), LocalDate.parse(asAt));
    }

    static EngagementRecord record(EngagementTerms terms, String commitment, String days, String asAt) {
        return record(
                terms,
                asAt,
                WORDS.splitToStream(days)
                        .map(day -> EngagementEvent.of("melton." + commitment, LocalDate.parse(day)))
                        .toArray(EngagementEvent[]::new));
    }

    /** Each occasion as label, due day and state, with the day it was done. */
    static String occasions(EngagementTerms terms, String commitment, EngagementRecord record) {
        return text(rule(terms, commitment).occasions(record));
    }

    static String text(ImmutableList<Occasion> occasions) {
        return occasions.stream()
                .map(occasion -> occasion.label() + " by " + occasion.dueOn() + " " + occasion.state()
                        + occasion.doneOn().map(day -> " " + day).orElse(""))
                .collect(Collectors.joining("; "));
    }
}

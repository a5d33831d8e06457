package org.civicrules.performance.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.rule.RuleId;

class EngagementProperties {
    private static final LocalDate FIRST = LocalDate.of(2021, 10, 1);

    @Property(tries = 300)
    void asTimePassesAMissedPromiseStaysMissedAndAKeptOneKept(
            @ForAll("terms") EngagementTerms terms,
            @ForAll("events") List<EngagementEvent> events,
            @ForAll("days") LocalDate asAt,
            @ForAll @IntRange(max = 800) int later) {
        List<EngagementEvent> known =
                events.stream().filter(event -> !event.date().isAfter(asAt)).toList();

        for (CadenceRule rule : terms.rules()) {
            Map<String, Occasion> before = byLabel(rule.occasions(record(terms, known, asAt)));
            Map<String, Occasion> after = byLabel(rule.occasions(record(terms, known, asAt.plusDays(later))));
            before.forEach((label, occasion) -> {
                Statistics.label("state").collect(occasion.state());
                if (occasion.state() != Occasion.State.OPEN) {
                    assertThat(after).containsEntry(label, occasion);
                } else {
                    assertThat(after).containsKey(label);
                    assertThat(after.get(label))
                            .isNotNull()
                            .extracting(Occasion::state)
                            .isNotEqualTo(Occasion.State.KEPT);
                }
            });
        }
    }

    @Property(tries = 300)
    void whateverHappensLaterAMissedOccasionIsStillMissed(
            @ForAll("terms") EngagementTerms terms,
            @ForAll("events") List<EngagementEvent> events,
            @ForAll("days") LocalDate asAt,
            @ForAll @IntRange(max = 800) int later) {
        for (CadenceRule rule : terms.rules()) {
            Map<String, Occasion> after = byLabel(rule.occasions(record(terms, events, asAt.plusDays(later))));
            byLabel(rule.occasions(record(terms, events, asAt))).forEach((label, occasion) -> {
                if (occasion.state() != Occasion.State.OPEN) {
                    assertThat(after.get(label)).extracting(Occasion::state).isEqualTo(occasion.state());
                }
            });
        }
    }

    @Property(tries = 300)
    void anOpenOccasionIsNeverMissedAndAMissedOneIsPast(
            @ForAll("terms") EngagementTerms terms,
            @ForAll("events") List<EngagementEvent> events,
            @ForAll("days") LocalDate asAt) {
        for (CadenceRule rule : terms.rules()) {
            for (Occasion occasion : rule.occasions(record(terms, events, asAt))) {
                assertThat(occasion.dueOn()).isAfterOrEqualTo(occasion.from());
                switch (occasion.state()) {
                    case KEPT ->
                        assertThat(occasion.doneOn().orElseThrow()).isBetween(occasion.from(), occasion.dueOn());
                    case OPEN -> assertThat(asAt).isBeforeOrEqualTo(occasion.dueOn());
                    case MISSED -> {
                        assertThat(asAt).isAfter(occasion.dueOn());
                        occasion.doneOn().ifPresent(day -> assertThat(day).isAfter(occasion.dueOn()));
                    }
                }
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfEventsDoesNotMatter(
            @ForAll("terms") EngagementTerms terms,
            @ForAll("events") List<EngagementEvent> events,
            @ForAll("days") LocalDate asAt,
            @ForAll Random random) {
        List<EngagementEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);

        assertThat(terms.book().decide(record(terms, shuffled, asAt)))
                .isEqualTo(terms.book().decide(record(terms, events, asAt)));
    }

    @Property(tries = 200)
    void theYearlySharesAddUpToTheOccasions(
            @ForAll("terms") EngagementTerms terms,
            @ForAll("events") List<EngagementEvent> events,
            @ForAll("days") LocalDate asAt) {
        EngagementRecord record = record(terms, events, asAt);
        for (CadenceRule rule : terms.rules()) {
            long counted = YearlyShare.of(rule, record).values().stream()
                    .mapToLong(share -> share.tally().denominator().longValueExact()
                            + share.tally().excluded().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .sum();
            assertThat(counted).isEqualTo(rule.occasions(record).size());
        }
    }

    @Property(tries = 200)
    void diaryEntriesHaveOneIdEach(
            @ForAll("terms") EngagementTerms terms,
            @ForAll("events") List<EngagementEvent> events,
            @ForAll("days") LocalDate asAt) {
        EngagementRecord record = record(terms, events, asAt);
        List<String> uids = terms.rules().stream()
                .flatMap(rule -> DueDates.of(rule, record).stream())
                .map(entry -> entry.uid())
                .toList();

        assertThat(uids).doesNotHaveDuplicates();
    }

    @Property
    void noTextOfAFileEscapesAsAnythingButARefusal(@ForAll("texts") String text) {
        EngagementTerms terms = EngagementTerms.melton();

        assertThatCode(() -> {
                    try {
                        EventFile file = EventFile.read(terms, TableSource.csv("f", text));
                        assertThat(file.events().size() + file.report().rejected())
                                .isEqualTo(file.report().read());
                        assertThat(file.report().issues().stream().anyMatch(RowIssue::rejects))
                                .isEqualTo(file.report().rejected() > 0);
                    } catch (IllegalArgumentException refused) {
                        assertThat(refused).hasMessageStartingWith("f");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> cells = Arbitraries.oneOf(
                Arbitraries.of(
                        "c01", "melton.c03", "2022-02-10", "31/12/2022", "", "\"", "\n", ",", "\r", "commitment"),
                Arbitraries.strings().ofMaxLength(5));
        return cells.list().ofMaxSize(20).map(list -> "commitment,date,linked_to\n" + String.join(",", list));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 2200).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<EngagementEvent>> events() {
        Arbitrary<EngagementEvent> events = Combinators.combine(
                        Arbitraries.integers().between(1, 12), days(), days())
                .as((number, day, link) -> {
                    EngagementEvent event = EngagementEvent.of(String.format("melton.c%02d", number), day);
                    return number == 3 ? event.linkedTo(link) : event;
                });
        Arbitrary<List<EngagementEvent>> fedBack = days().map(day -> List.of(
                EngagementEvent.of("melton.c02", day),
                EngagementEvent.of("melton.c03", day.plusDays(day.getDayOfMonth() * 5L))
                        .linkedTo(day)));
        return Combinators.combine(events.list().ofMaxSize(40), fedBack.list().ofMaxSize(4))
                .as((some, pairs) -> {
                    List<EngagementEvent> all = new ArrayList<>(some);
                    pairs.forEach(all::addAll);
                    return all;
                });
    }

    @Provide
    Arbitrary<EngagementTerms> terms() {
        return Arbitraries.of(
                EngagementTerms.melton(),
                Melton.terms(
                        "melton.c01.reading",
                        "MAX_GAP",
                        "melton.c02.reading",
                        "MAX_GAP",
                        "melton.c04.reading",
                        "MAX_GAP"),
                Melton.terms(
                        "framework.partial-periods",
                        "TESTED",
                        "melton.c01.grace-days",
                        "28",
                        "melton.c06.grace-days",
                        "10",
                        "melton.c02.at-least",
                        "2",
                        "melton.c10.grace-days",
                        "3"),
                Melton.terms(
                        "framework.year-start",
                        "JANUARY",
                        "melton.c06.reading",
                        "PER_PERIOD",
                        "melton.c03.lag-days",
                        "7"));
    }

    private static EngagementRecord record(EngagementTerms terms, List<EngagementEvent> events, LocalDate asAt) {
        return new EngagementRecord(
                terms.framework(), ImmutableList.copyOf(events), ImmutableSet.of(RuleId.of("melton.c13")), asAt);
    }

    private static Map<String, Occasion> byLabel(List<Occasion> occasions) {
        return occasions.stream().collect(Collectors.toMap(Occasion::label, Function.identity()));
    }
}

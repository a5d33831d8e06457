package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.time.Age;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Episode;

/** The episodes of one child over all returns: put in order, rows left open in old returns closed, and odd sequences reported. */
final class EpisodeHistory {

    private static final int ADULT = 18;

    private final StaleOpenRow policy;
    private final Optional<LocalDate> latestYearEnd;

    /**
     * A history.
     *
     * @param policy what becomes of rows left open in old returns
     * @param latestYearEnd 31 March of the latest return
     */
    EpisodeHistory(StaleOpenRow policy, Optional<LocalDate> latestYearEnd) {
        this.policy = policy;
        this.latestYearEnd = latestYearEnd;
    }

    ImmutableList<Episode> of(List<List<Entry<Episode>>> returns, Optional<LocalDate> birthDate) {
        List<Entry<Episode>> entries = new ArrayList<>(Latest.rows(returns, Episode::start));
        if (entries.isEmpty()) {
            return ImmutableList.of();
        }
        entries.sort(Comparator.comparing(entry -> entry.value().start()));
        List<Episode> episodes = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Optional<Entry<Episode>> next = i + 1 < entries.size() ? Optional.of(entries.get(i + 1)) : Optional.empty();
            episodes.add(closedIfStale(entries.get(i), next.map(Entry::value)));
        }
        reportSequence(entries, episodes);
        birthDate.ifPresent(born -> reportOpenAtEighteen(entries, Age.birthday(born, ADULT)));
        return ImmutableList.copyOf(episodes);
    }

    private Episode closedIfStale(Entry<Episode> entry, Optional<Episode> next) {
        Episode episode = entry.value();
        Optional<LocalDate> yearEnd = entry.log().yearEnd();
        boolean stale = episode.isOpen()
                && yearEnd.isPresent()
                && latestYearEnd.isPresent()
                && yearEnd.get().isBefore(latestYearEnd.get());
        if (!stale || policy == StaleOpenRow.LEFT_OPEN) {
            return episode;
        }
        entry.issue(IssueCode.STALE_OPEN_ROW);
        if (!entry.repaired()) {
            entry.log().repaired();
        }
        return closed(episode, end(yearEnd.get().plusDays(1), next));
    }

    private LocalDate end(LocalDate afterReturn, Optional<Episode> next) {
        if (policy == StaleOpenRow.CLOSED_AFTER_RETURN || next.isEmpty()) {
            return afterReturn;
        }
        LocalDate nextStart = next.get().start();
        return next.get().startsCare() && nextStart.isAfter(afterReturn) ? afterReturn : nextStart;
    }

    private static Episode closed(Episode open, LocalDate end) {
        return Episode.builder()
                .start(open.start())
                .end(end)
                .startReason(open.startReason())
                .legalStatus(open.legalStatus())
                .need(open.need())
                .placementType(open.placementType())
                .placementProvider(open.placementProvider())
                .endReason(Code.blank())
                .placementChange(open.placementChange())
                .providerNumber(open.providerNumber())
                .closedByRepair(true)
                .build();
    }

    private static void reportOpenAtEighteen(List<Entry<Episode>> entries, LocalDate adultFrom) {
        for (Entry<Episode> entry : entries) {
            Optional<LocalDate> yearEnd = entry.log().yearEnd();
            if (entry.value().isOpen() && yearEnd.isPresent() && !yearEnd.get().isBefore(adultFrom)) {
                entry.issue(IssueCode.OPEN_AT_EIGHTEEN);
            }
        }
    }

    /** Reports episodes that repeat, begin before the one before has ended, or start on the day care ended. */
    private static void reportSequence(List<Entry<Episode>> entries, List<Episode> episodes) {
        for (int i = 1; i < episodes.size(); i++) {
            Episode before = episodes.get(i - 1);
            Episode episode = episodes.get(i);
            if (episode.start().equals(before.start())) {
                entries.get(i).issue(IssueCode.REPEATED_EPISODE);
            } else if (before.isOpen()) {
                entries.get(i - 1).issue(IssueCode.OPEN_NOT_LAST);
            } else if (before.end().get().isAfter(episode.start())) {
                entries.get(i).issue(IssueCode.OVERLAP);
            } else if (before.endsCare()
                    && episode.startsCare()
                    && before.end().get().equals(episode.start())) {
                entries.get(i).issue(IssueCode.START_ON_DAY_OF_END);
            }
        }
    }
}

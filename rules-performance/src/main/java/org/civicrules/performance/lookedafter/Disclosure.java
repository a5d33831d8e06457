package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;
import org.civicrules.performance.publication.Breakdowns;
import org.civicrules.performance.publication.CountTable;
import org.civicrules.performance.publication.PublishedBreakdowns;
import org.civicrules.performance.publication.PublishedTable;
import org.civicrules.performance.publication.SuppressionRule;

/**
 * Which figures of one set of results must be hidden.
 *
 * <p>Small counts; a share whose numerator or rest is small; the parts of a breakdown, and of all breakdowns of one total together, from
 * which a small part could be worked out; figures that follow from a hidden one; and, where results are cut, every figure of a
 * group whose own number is hidden. Where groups overlap and are cut as well, one small cell hides them all: more than needed, never
 * less.
 */
final class Disclosure {

    private static final String IN = "in";
    private static final String REST = "rest";
    private static final ImmutableMap<String, ImmutableList<String>> YEARS_OF_GROUP =
            ImmutableMap.of("17-18", ImmutableList.of("17", "18"), "19-21", ImmutableList.of("19", "20", "21"));

    /** Figures of which one is part of another, so that their difference can be worked out: part to whole. */
    private static final ImmutableMap<String, String> PART_OF = ImmutableMap.of(
            "cla.uasc.count", "cla.count",
            "cla.adoption.placed", "cla.count",
            "cla.twelve-months.count", "cla.count",
            "cla.started.uasc", "cla.started.events",
            "cla.missing.uasc-children", "cla.missing.children",
            "cla.out-of-court.looked-after", "cla.out-of-court.children");

    /** Figures that follow from others by arithmetic: hidden where one of the others is. */
    private static final ImmutableMap<String, ImmutableSet<String>> FOLLOWS_FROM = ImmutableMap.of(
            "cla.uasc.nts-headroom", ImmutableSet.of("cla.uasc.count"),
            "cla.reconciliation", ImmutableSet.of("cla.count", "cla.started.events", "cla.ceased.events"),
            "cla.adoption.placed",
                    ImmutableSet.of(
                            "cla.by-placement-type A3",
                            "cla.by-placement-type A4",
                            "cla.by-placement-type A5",
                            "cla.by-placement-type A6"),
            "cla.adoption.adopted", ImmutableSet.of("cla.ceased.by-reason E11", "cla.ceased.by-reason E12"));

    private final ImmutableList<Measured> results;
    private final SuppressionRule rule;
    private final Set<Key> hidden = new LinkedHashSet<>();

    Disclosure(ImmutableList<Measured> results, SuppressionRule rule) {
        this.results = results;
        this.rule = rule;
    }

    /**
     * A figure.
     *
     * @param id the indicator
     * @param part the part, empty for the headline
     * @param isBase whether its denominator is meant
     */
    record Key(String id, String part, boolean isBase) {

        static Key of(Measured measured) {
            return new Key(measured.id(), "", false);
        }

        static Key of(Measured measured, Measured.Part part) {
            return new Key(measured.id(), part.key(), false);
        }

        Key base() {
            return new Key(id, part, true);
        }
    }

    Set<Key> hidden() {
        results.forEach(measured -> hideIfSmall(Key.of(measured), measured.result()));
        results.forEach(this::hideParts);
        hideSharesOfCommonTotals();
        hideGroupsOfHiddenSize();
        hideParallels();
        return ImmutableSet.copyOf(hidden);
    }

    private void hideIfSmall(Key key, IndicatorResult result) {
        Tally tally = result.tally();
        boolean ownBase = result.definition().scoring() == Scoring.PROPORTION
                || result.definition().scoring() == Scoring.MEAN;
        boolean smallBase = ownBase && rule.isSmall(tally.denominator());
        if (smallBase) {
            hidden.add(key.base());
        }
        if (smallBase || rule.hides(result)) {
            hidden.add(key);
        }
    }

    private void hideParts(Measured measured) {
        if (measured.parts().isEmpty()) {
            return;
        }
        measured.parts().forEach(part -> hideIfSmall(Key.of(measured, part), part.result()));
        switch (kind(measured)) {
            case NONE -> hideCut(measured);
            case GROUPS -> hideGroups(measured);
            case SHARES_OF_WHOLE -> hideCutShares(measured);
        }
    }

    private static Parts.Kind kind(Measured measured) {
        return Measures.named(measured.id()).orElseThrow().parts().kind();
    }

    private static boolean isCut(Measured measured) {
        return measured.parts().stream().anyMatch(part -> part.key().indexOf('/') >= 0);
    }

    private void hideCut(Measured measured) {
        if (measured.result().definition().scoring() == Scoring.PROPORTION) {
            hideRows(measured, measured.parts());
        } else {
            hideCountsOfOneTotal(measured);
        }
    }

    /** Shares with bases of their own that add up: a table of those in the numerator and the rest. */
    private void hideRows(Measured measured, ImmutableList<Measured.Part> rows) {
        ImmutableTable.Builder<String, String, Long> cells = ImmutableTable.builder();
        for (Measured.Part row : rows) {
            Tally tally = row.result().tally();
            cells.put(row.key(), IN, tally.numerator().longValueExact());
            cells.put(
                    row.key(),
                    REST,
                    tally.denominator().subtract(tally.numerator()).longValueExact());
        }
        PublishedTable table = new CountTable(cells.buildOrThrow()).publish(rule);
        for (Measured.Part row : rows) {
            Key key = Key.of(measured, row);
            hideIf(
                    table.cell(row.key(), IN).isHidden()
                            || table.cell(row.key(), REST).isHidden(),
                    key);
            hideIf(table.rowTotal(row.key()).isHidden(), key.base());
        }
        boolean total =
                table.columnTotal(IN).isHidden() || table.columnTotal(REST).isHidden();
        hideIf(
                total,
                rows.size() == measured.parts().size() ? Key.of(measured) : Key.of(measured, groupOf(measured, rows)));
    }

    private static Measured.Part groupOf(Measured measured, ImmutableList<Measured.Part> years) {
        return YEARS_OF_GROUP.entrySet().stream()
                .filter(entry -> entry.getValue().contains(years.get(0).key()))
                .flatMap(entry -> measured.part(entry.getKey()).stream())
                .findFirst()
                .orElseThrow();
    }

    private void hideCountsOfOneTotal(Measured measured) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Measured.Part part : measured.parts()) {
            BigDecimal count = countOf(part.result());
            if (count.signum() < 0) {
                measured.parts().forEach(one -> hidden.add(Key.of(measured, one)));
                return;
            }
            counts.put(part.key(), count.longValueExact());
        }
        PublishedBreakdowns published =
                Breakdowns.ofOne(measured.id(), ImmutableMap.copyOf(counts)).publish(rule);
        published.parts(measured.id()).forEach((part, count) -> {
            Key key = new Key(measured.id(), part, false);
            hideIf(count.isHidden(), key);
            hideIf(count.isHidden() && measured.result().definition().scoring() == Scoring.MEAN, key.base());
        });
    }

    private static BigDecimal countOf(IndicatorResult result) {
        return result.definition().scoring() == Scoring.MEAN
                ? result.tally().denominator()
                : result.tally().numerator();
    }

    private void hideGroups(Measured measured) {
        if (isCut(measured)) {
            boolean any = measured.parts().stream().anyMatch(part -> hidden.contains(Key.of(measured, part)));
            measured.parts().forEach(part -> {
                hideIf(any, Key.of(measured, part));
                hideIf(any, Key.of(measured, part).base());
            });
            return;
        }
        YEARS_OF_GROUP.forEach((group, years) -> {
            hideRows(
                    measured,
                    years.stream()
                            .map(year -> measured.part(year).orElseThrow())
                            .collect(ImmutableList.toImmutableList()));
            boolean groupHidden = hidden.contains(new Key(measured.id(), group, false));
            hideIf(groupHidden && group.equals("19-21"), Key.of(measured));
        });
    }

    /** A breakdown that is cut as well: a table of cut and part. Without a cut, {@link #hideSharesOfCommonTotals} sees to it. */
    private void hideCutShares(Measured measured) {
        if (!isCut(measured)) {
            return;
        }
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Measured.Part part : measured.parts()) {
            int slash = part.key().indexOf('/');
            if (slash >= 0) {
                columns.add(part.key().substring(0, slash));
                rows.computeIfAbsent(part.key().substring(slash + 1), unused -> new TreeMap<>())
                        .put(
                                part.key().substring(0, slash),
                                part.result().tally().numerator().longValueExact());
            }
        }
        ImmutableTable.Builder<String, String, Long> cells = ImmutableTable.builder();
        rows.forEach(
                (row, counts) -> columns.forEach(column -> cells.put(row, column, counts.getOrDefault(column, 0L))));
        PublishedTable table = new CountTable(cells.buildOrThrow()).publish(rule);
        rows.forEach((row, counts) -> {
            boolean size = table.rowTotal(row).isHidden();
            hideIf(size, new Key(measured.id(), row, false));
            hideIf(size, new Key(measured.id(), row, true));
            counts.keySet().forEach(column -> {
                Key key = new Key(measured.id(), column + "/" + row, false);
                hideIf(table.cell(row, column).isHidden(), key);
                hideIf(size, key.base());
            });
        });
    }

    /** Breakdowns of one total stand side by side, so they are protected together. */
    private void hideSharesOfCommonTotals() {
        Map<BigDecimal, Map<String, ImmutableMap<String, Long>>> byTotal = new TreeMap<>();
        for (Measured measured : results) {
            if (!measured.parts().isEmpty() && kind(measured) == Parts.Kind.SHARES_OF_WHOLE && !isCut(measured)) {
                byTotal.computeIfAbsent(measured.result().tally().numerator(), unused -> new LinkedHashMap<>())
                        .put(measured.id(), counts(measured));
            }
        }
        byTotal.values().forEach(parts -> hideBreakdowns(new Breakdowns(ImmutableMap.copyOf(parts))));
    }

    private static ImmutableMap<String, Long> counts(Measured measured) {
        ImmutableMap.Builder<String, Long> counts = ImmutableMap.builder();
        measured.parts()
                .forEach(part ->
                        counts.put(part.key(), part.result().tally().numerator().longValueExact()));
        return counts.buildOrThrow();
    }

    private void hideBreakdowns(Breakdowns breakdowns) {
        PublishedBreakdowns published = breakdowns.publish(rule);
        breakdowns.parts().keySet().forEach(id -> {
            hideIf(published.total().isHidden(), new Key(id, "", false));
            hideIf(published.total().isHidden(), new Key(id, "", true));
            published.parts(id).forEach((part, count) -> {
                hideIf(count.isHidden(), new Key(id, part, false));
                hideIf(published.total().isHidden(), new Key(id, part, true));
            });
        });
    }

    /** A group whose number of children is hidden is hidden everywhere: its size stands in every other base. */
    private void hideGroupsOfHiddenSize() {
        ImmutableSet<String> groups = hidden.stream()
                .filter(key -> key.id().equals("cla.count") && !key.part().isEmpty())
                .map(Key::part)
                .collect(ImmutableSet.toImmutableSet());
        for (Measured measured : results) {
            for (Measured.Part part : measured.parts()) {
                String group = part.key().substring(part.key().indexOf('/') + 1);
                hideIf(groups.contains(group), Key.of(measured, part));
                hideIf(groups.contains(group), Key.of(measured, part).base());
            }
        }
    }

    private void hideParallels() {
        PART_OF.forEach((part, whole) -> {
            BigDecimal rest = numerator(whole).subtract(numerator(part));
            hideIf(rule.isSmall(rest), new Key(part, "", false));
        });
        FOLLOWS_FROM.forEach(
                (figure, others) -> hideIf(others.stream().anyMatch(this::isHidden), new Key(figure, "", false)));
        for (String group : YEARS_OF_GROUP.keySet()) {
            boolean size = hidden.contains(new Key("care-leavers.count", group, false));
            Key adviser = new Key("care-leavers.personal-adviser.share", group, false);
            hideIf(size, adviser);
            hideIf(size, adviser.base());
        }
    }

    /** Reads {@code id} or {@code id part}. */
    private boolean isHidden(String figure) {
        int space = figure.indexOf(' ');
        return space < 0
                ? hidden.contains(new Key(figure, "", false))
                : hidden.contains(new Key(figure.substring(0, space), figure.substring(space + 1), false));
    }

    private BigDecimal numerator(String id) {
        return results.stream()
                .filter(measured -> measured.id().equals(id))
                .map(measured -> measured.result().tally().numerator())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private void hideIf(boolean condition, Key key) {
        if (condition) {
            hidden.add(key);
        }
    }
}

package org.civicrules.performance.lookedafter.disclosure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.Parts;
import org.civicrules.performance.lookedafter.Policies;
import org.civicrules.performance.lookedafter.Policy;
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
 * group whose own number is hidden. A count that stands in several indicators is hidden in all of them. Where groups overlap and are
 * cut as well, one small cell hides them all: more than needed, never less.
 *
 * <p>Not looked at: bases that differ by the few an indicator leaves out, such as children without a score or, in the health cohort,
 * those who came in the year; and adoptive placement types, or reasons for adoption, that are small even together.
 */
final class Disclosure {

    private static final String IN = "in";
    private static final String REST = "rest";
    private static final String HEADLINE = "19-21";
    private static final ImmutableMap<String, ImmutableList<String>> YEARS_OF_GROUP =
            ImmutableMap.of("17-18", ImmutableList.of("17", "18"), HEADLINE, ImmutableList.of("19", "20", "21"));

    /** Figures of which one is part of another, so that their difference can be worked out: part to whole. */
    private static final ImmutableMap<String, String> PART_OF = ImmutableMap.of(
            "cla.uasc.count", "cla.count",
            "cla.adoption.placed", "cla.count",
            "cla.twelve-months.count", "cla.count",
            "cla.missing.uasc-children", "cla.missing.children",
            "cla.out-of-court.looked-after", "cla.out-of-court.children");

    /** Figures that follow from others by arithmetic: hidden where one of the others is. */
    private static final ImmutableMap<String, ImmutableSet<String>> FOLLOWS_FROM = ImmutableMap.of(
            "cla.uasc.count", ImmutableSet.of("cla.uasc.share"),
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
    private final Policies policies;
    private final Set<Key> hidden = new LinkedHashSet<>();

    Disclosure(ImmutableList<Measured> results, SuppressionRule rule, Policies policies) {
        this.results = results;
        this.rule = rule;
        this.policies = policies;
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
        hideAlike();
        hideGroupsOfHiddenSize();
        hidePartsOfOthers();
        hideWhatFollows();
        hideAdvisers();
        hideAccepted();
        return ImmutableSet.copyOf(hidden);
    }

    private void hideIfSmall(Key key, IndicatorResult result) {
        Tally tally = result.tally();
        boolean smallBase = hasOwnBase(result) && rule.isSmall(tally.denominator());
        if (smallBase) {
            hidden.add(key.base());
        }
        if (smallBase || rule.hides(result)) {
            hidden.add(key);
        }
    }

    private static boolean hasOwnBase(IndicatorResult result) {
        Scoring scoring = result.definition().scoring();
        return scoring == Scoring.PROPORTION || scoring == Scoring.MEAN;
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
        return Parts.of(measured.id()).kind();
    }

    private static boolean isCut(Measured measured) {
        return measured.parts().stream().anyMatch(part -> part.key().indexOf('/') >= 0);
    }

    private void hideCut(Measured measured) {
        if (measured.result().definition().scoring() == Scoring.PROPORTION) {
            hideRows(measured, measured.parts(), Key.of(measured));
        } else {
            hideCountsOfOneTotal(measured);
        }
    }

    /**
     * Shares with bases of their own that add up: a table of those in the numerator and the rest. Where the sum of the bases would have
     * to be hidden, every base is: the sum may stand in other results.
     */
    private void hideRows(Measured measured, ImmutableList<Measured.Part> rows, Key total) {
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
        hideIf(table.columnTotal(IN).isHidden() || table.columnTotal(REST).isHidden(), total);
        if (table.total().isHidden()) {
            hideWithBase(total);
            rows.forEach(row -> hideWithBase(Key.of(measured, row)));
        }
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
        if (published.total().isHidden()) {
            hideTotal(countOf(measured.result()));
        }
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
                            .collect(ImmutableList.toImmutableList()),
                    new Key(measured.id(), group, false));
        });
        Key headline = new Key(measured.id(), HEADLINE, false);
        hideIf(hidden.contains(headline), Key.of(measured));
        hideIf(hidden.contains(headline.base()), Key.of(measured).base());
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
        CountTable counted = new CountTable(cells.buildOrThrow());
        PublishedTable table = counted.publish(rule);
        PublishedBreakdowns sizes = Breakdowns.ofOne(
                        measured.id(), ImmutableMap.copyOf(Maps.asMap(rows.keySet(), counted::rowTotal)))
                .publish(rule);
        rows.forEach((row, counts) -> {
            counts.keySet()
                    .forEach(column -> hideIf(
                            table.cell(row, column).isHidden(), new Key(measured.id(), column + "/" + row, false)));
            boolean size = table.rowTotal(row).isHidden()
                    || Objects.requireNonNull(sizes.parts(measured.id()).get(row))
                            .isHidden();
            if (size) {
                hideGroupsOf(measured, Set.of(row));
            }
            if (size && counted.rowTotal(row) == counted.total()) {
                hideTotal(BigDecimal.valueOf(counted.total()));
            }
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
            published.parts(id).forEach((part, count) -> {
                hideIf(count.isHidden(), new Key(id, part, false));
                hideIf(published.total().isHidden(), new Key(id, part, true));
            });
        });
        if (published.total().isHidden()) {
            hideTotal(BigDecimal.valueOf(breakdowns.total()));
        }
    }

    /** A total that would give its parts away stands in other headlines as well. */
    private void hideTotal(BigDecimal total) {
        for (Measured measured : results) {
            IndicatorResult result = measured.result();
            boolean isBase = hasOwnBase(result) && result.tally().denominator().compareTo(total) == 0;
            hideIf(isBase || countOf(result).compareTo(total) == 0, Key.of(measured));
            hideIf(isBase, Key.of(measured).base());
        }
    }

    /**
     * Counts that are the same, group for group, in two indicators. Each may have hidden another group for the sake of a small one, and
     * the two together would give it away, so what one hides the other hides.
     */
    private void hideAlike() {
        Map<ImmutableMap<String, BigDecimal>, Set<String>> groups = new LinkedHashMap<>();
        for (Measured measured : results) {
            for (boolean isBase : new boolean[] {false, true}) {
                ImmutableMap<String, BigDecimal> sizes = sizes(measured, isBase);
                Set<String> hiddenGroups = groups.computeIfAbsent(sizes, unused -> new LinkedHashSet<>());
                sizes.keySet().stream()
                        .filter(group -> hidden.contains(new Key(measured.id(), group, isBase)))
                        .forEach(hiddenGroups::add);
            }
        }
        for (Measured measured : results) {
            groups.getOrDefault(sizes(measured, false), Set.of())
                    .forEach(group -> hideIf(true, new Key(measured.id(), group, false)));
            hideGroupsOf(measured, groups.getOrDefault(sizes(measured, true), Set.of()));
        }
    }

    /** The counts of the groups, or their bases; empty where there are none. */
    private static ImmutableMap<String, BigDecimal> sizes(Measured measured, boolean isBase) {
        ImmutableMap.Builder<String, BigDecimal> sizes = ImmutableMap.builder();
        for (Measured.Part part : measured.parts()) {
            Scoring scoring = part.result().definition().scoring();
            if (part.key().indexOf('/') < 0 && (isBase ? hasOwnBase(part.result()) : scoring != Scoring.MEAN)) {
                Tally tally = part.result().tally();
                sizes.put(part.key(), isBase ? tally.denominator() : tally.numerator());
            }
        }
        return sizes.buildOrThrow();
    }

    /** A group whose number of children is hidden is hidden everywhere: its size stands in every other base. */
    private void hideGroupsOfHiddenSize() {
        ImmutableSet<String> groups = hidden.stream()
                .filter(key -> key.id().equals("cla.count") && !key.part().isEmpty())
                .map(Key::part)
                .collect(ImmutableSet.toImmutableSet());
        results.forEach(measured -> hideGroupsOf(measured, groups));
    }

    private void hideGroupsOf(Measured measured, Set<String> groups) {
        for (Measured.Part part : measured.parts()) {
            String group = part.key().substring(part.key().indexOf('/') + 1);
            hideIf(groups.contains(group), Key.of(measured, part));
            hideIf(groups.contains(group), Key.of(measured, part).base());
        }
    }

    private void hidePartsOfOthers() {
        PART_OF.forEach(this::hidePartOf);
        hidePartOf("cla.started.uasc", started(Policy.STARTED_UASC, "CHILDREN_STATUS_AT_START"));
        hidePartOf("cla.iha.required", started(Policy.IHA_REQUIRED, "CHILDREN"));
    }

    private String started(Policy policy, String countsChildren) {
        return policies.is(policy, countsChildren) ? "cla.started.children" : "cla.started.events";
    }

    private void hidePartOf(String part, String whole) {
        measured(part).ifPresent(one -> measured(whole).ifPresent(other -> hidePartOf(other, one)));
    }

    private void hidePartOf(Measured whole, Measured part) {
        hideIf(isSmallRest(whole.result(), part.result()), Key.of(part));
        boolean ofAnyGroup = part.parts().stream()
                .anyMatch(group -> whole.part(group.key())
                        .filter(of -> isSmallRest(of.result(), group.result()))
                        .isPresent());
        part.parts().forEach(group -> hideIf(ofAnyGroup, Key.of(part, group)));
    }

    private boolean isSmallRest(IndicatorResult whole, IndicatorResult part) {
        return rule.isSmall(whole.tally().numerator().subtract(part.tally().numerator()));
    }

    private void hideWhatFollows() {
        FOLLOWS_FROM.forEach((figure, others) -> {
            if (others.stream().anyMatch(this::isHidden)) {
                hidden.add(new Key(figure, "", false));
                measured(figure).ifPresent(cut -> cut.parts().forEach(part -> hidden.add(Key.of(cut, part))));
            }
        });
    }

    /** Reads {@code id} or {@code id part}; of a part, any group of it counts. */
    private boolean isHidden(String figure) {
        int space = figure.indexOf(' ');
        if (space < 0) {
            return hidden.contains(new Key(figure, "", false));
        }
        return isHiddenAnywhere(figure.substring(0, space), figure.substring(space + 1));
    }

    private boolean isHiddenAnywhere(String id, String part) {
        return hidden.stream()
                .anyMatch(key -> key.id().equals(id)
                        && (key.part().equals(part) || key.part().startsWith(part + "/")));
    }

    /** The number of care leavers of an age group is the base of the share of them who have an adviser. */
    private void hideAdvisers() {
        YEARS_OF_GROUP.forEach((group, years) -> {
            if (isHiddenAnywhere("care-leavers.count", group)) {
                measured("care-leavers.personal-adviser.share")
                        .ifPresent(advisers -> hideAdvisers(advisers, group, years));
            }
        });
    }

    private void hideAdvisers(Measured advisers, String group, ImmutableList<String> years) {
        advisers.parts().stream()
                .filter(part -> isCut(advisers) || part.key().equals(group) || years.contains(part.key()))
                .forEach(part -> hideWithBase(Key.of(advisers, part)));
        if (group.equals(HEADLINE)) {
            hideWithBase(Key.of(advisers));
        }
    }

    /** The number of interviews offered is the base of the share of them that was accepted. */
    private void hideAccepted() {
        if (hidden.stream().anyMatch(key -> key.id().equals("cla.return-interview.offered.share"))) {
            measured("cla.return-interview.accepted.share").ifPresent(accepted -> {
                hideWithBase(Key.of(accepted));
                accepted.parts().forEach(part -> hideWithBase(Key.of(accepted, part)));
            });
        }
    }

    private void hideWithBase(Key key) {
        hidden.add(key);
        hidden.add(key.base());
    }

    private Optional<Measured> measured(String id) {
        return results.stream().filter(measured -> measured.id().equals(id)).findFirst();
    }

    private void hideIf(boolean condition, Key key) {
        if (condition) {
            hidden.add(key);
        }
    }
}

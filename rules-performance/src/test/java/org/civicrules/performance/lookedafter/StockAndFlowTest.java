package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.civicrules.performance.child.AsylumSeeking;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.ReturnTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StockAndFlowTest {

    private static final String OPEN = "2016-01-01 S C2 N1 U6 - -";

    @ParameterizedTest
    @CsvSource({
        "2018-03-31, -, 1",
        "2018-04-01, -, 0",
        "2016-01-01, 2018-03-31, 0",
        "2016-01-01, 2018-04-01, 1",
        "2016-01-01, 2018-03-30, 0",
    })
    void countsAnEpisodeFromItsStartToTheDayBeforeItsEnd(String start, String end, int count) {
        Child child = Runs.child("1", start + " S C2 N1 U6 " + end + (end.equals("-") ? " -" : " E4A"));

        assertThat(Runs.counts(Runs.measure("cla.count", Runs.terms(), child))).startsWith(count + "/");
    }

    @ParameterizedTest
    @CsvSource({"2018-03-30, 0", "2018-03-31, 1", "2018-04-01, 1"})
    void countsTheEndDateWhereThePolicySaysSo(String end, int count) {
        Child child = Runs.child("1", "2016-01-01 S C2 N1 U6 " + end + " E4A");

        assertThat(Runs.counts(Runs.measure("cla.count", Runs.terms("end-on-date=COUNTED"), child)))
                .startsWith(count + "/");
    }

    @Test
    void refusesAPopulationOfNobody() {
        MeasureTerms terms = Runs.terms();

        assertThatThrownBy(() -> terms.withPopulation(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a population must be 1 or more: population=0");
        assertThat(terms.withPopulation(1).population()).hasValue(1L);
    }

    @Test
    void leavesShortBreaksOutAndSaysSo() {
        Child shortBreak = Runs.child("1", "2016-01-01 S V4 N1 U6 - -");
        Child both = Runs.child("2", "2016-01-01 S V3 N1 U6 - -", OPEN);

        Measured left = Runs.measure("cla.count", Runs.terms(), shortBreak, both);
        Measured counted = Runs.measure("cla.count", Runs.terms("short-breaks=INCLUDE"), shortBreak, both);

        assertThat(left.result().valueText()).hasValue("1");
        assertThat(left.result().tally().excluded()).containsOnly(Map.entry("short-breaks", 1L));
        assertThat(counted.result().valueText()).hasValue("2");
        assertThat(counted.result().tally().excluded()).isEmpty();
    }

    @Test
    void describesAChildByTheEpisodeThatIsNotAShortBreak() {
        Child both = Runs.child("1", OPEN, "2017-01-01 S V3 N2 K2 - -");

        Measured need = Runs.measure("cla.by-need", Runs.terms("short-breaks=INCLUDE"), both);

        assertThat(Runs.counts(need.part("N1").orElseThrow())).isEqualTo("1/1");
    }

    @Test
    void describesAChildByTheLatestOfSeveralOpenRows() {
        Child child = Runs.child("1", OPEN, "2017-01-01 P C2 N2 K2 - -");

        assertThat(Runs.counts(Runs.measure("cla.by-need", Runs.terms(), child)
                        .part("N2")
                        .orElseThrow()))
                .isEqualTo("1/1");
    }

    @ParameterizedTest
    @CsvSource({"COUNTED, 1", "EXCLUDED, 0"})
    void countsAnOpenRowAtEighteenUnlessThePolicyLeavesItOut(String policy, int count) {
        Child eighteen = Child.builder()
                .id("1")
                .birthDate(LocalDate.of(2000, 3, 31))
                .addEpisodes(EpisodeRow.of(OPEN))
                .build();
        Child aDayYounger = Child.builder()
                .id("2")
                .birthDate(LocalDate.of(2000, 4, 1))
                .addEpisodes(EpisodeRow.of(OPEN))
                .build();

        MeasureTerms terms = Runs.terms("eighteen-or-over=" + policy);

        assertThat(Runs.measure("cla.count", terms, eighteen).result().valueText())
                .hasValue(String.valueOf(count));
        assertThat(Runs.measure("cla.count", terms, aDayYounger).result().valueText())
                .hasValue("1");
        assertThat(Runs.reasons("cla.count", terms, eighteen))
                .containsExactly(count == 1 ? "NUMERATOR" : "OUT_OF_POPULATION not-looked-after-on-the-last-day");
    }

    @Test
    void dividesByThePopulationAndRoundsOnce() {
        MeasureTerms terms = MeasureTerms.of(Runs.YEAR, Runs.everything()).withPopulation(45_361);
        MeasureTerms whole = MeasureTerms.of(Runs.YEAR, Runs.everything())
                .under(Policies.defaults().with("publication", "DFE"))
                .withPopulation(45_361);
        ImmutableList<Child> children = looked(308);

        Measured rate = Runs.measure("cla.rate-per-10000", terms, children);

        assertThat(Runs.counts(rate)).isEqualTo("308/45361");
        assertThat(rate.result().valueText()).hasValue("67.8997376601");
        assertThat(rate.result().publishedText()).hasValue("67.9");
        assertThat(Runs.measure("cla.rate-per-10000", whole, children).result().publishedText())
                .hasValue("68");
    }

    @Test
    void takesThePopulationOfTheTableAndSaysOfWhichYear() {
        ContextTables tables = new ContextTables(
                ImmutableList.of(new PopulationEstimate(2017, 0, 17, 5_000)), ImmutableList.of(), ImmutableList.of());
        MeasureTerms terms = Runs.terms().with(tables);

        Measured ofTable = Runs.measure("cla.rate-per-10000", terms, looked(5));
        Measured given = Runs.measure("cla.rate-per-10000", terms.withPopulation(1_000), looked(5));

        assertThat(ofTable.result().valueText()).hasValue("10");
        assertThat(ofTable.note()).hasValue("population of mid-2017");
        assertThat(given.result().valueText()).hasValue("50");
        assertThat(given.note()).isEmpty();
    }

    @Test
    void hasNoRateWithoutAPopulation() {
        Measured rate = Runs.measure("cla.rate-per-10000", Runs.terms(), Runs.child("1", OPEN));

        assertThat(rate.result().valueText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-23, FLOOR, 45361, 31",
        "2022-08-24, FLOOR, 45361, 45",
        "2022-08-24, FLOOR, 44999, 44",
        "2022-08-24, ROUND, 44999, 45",
        "2022-08-24, ROUND, 44499, 44",
        "2022-08-24, ROUND, 44500, 45",
        "2022-08-24, FLOOR, 45000, 45",
    })
    void setsTheQuotaByTheThresholdOfTheDay(LocalDate to, String policy, long population, String quota) {
        MeasureTerms terms = MeasureTerms.of(new ReportingPeriod(to, to), Runs.everything())
                .under(Policies.defaults().with("nts-quota", policy))
                .withPopulation(population);

        assertThat(Runs.measure("cla.uasc.nts-quota", terms).result().valueText())
                .hasValue(quota);
    }

    @Test
    void countsAsylumSeekersWhoseStatusHasNotEnded() {
        Child current = asylumSeeker("1", Optional.empty());
        Child endsToday = asylumSeeker("2", Optional.of(LocalDate.of(2018, 3, 31)));
        Child endsTomorrow = asylumSeeker("3", Optional.of(LocalDate.of(2018, 4, 1)));
        Child other = Runs.child("4", OPEN);
        MeasureTerms terms = MeasureTerms.of(Runs.YEAR, Runs.everything())
                .under(Policies.defaults().with("nts-change-date", "2018-01-01"))
                .withPopulation(1_500);

        ImmutableList<Child> all = ImmutableList.of(current, endsToday, endsTomorrow, other);

        assertThat(Runs.measure("cla.uasc.count", terms, all).result().valueText())
                .hasValue("2");
        assertThat(Runs.counts(Runs.measure("cla.uasc.share", terms, all))).isEqualTo("2/4");
        assertThat(Runs.measure("cla.uasc.nts-headroom", terms, all).result().valueText())
                .hasValue("-1");
    }

    @Test
    void countsStartsAsEventsAndAsChildren() {
        Child twice = Runs.child("1", "2017-04-01 S C2 N1 U6 2017-05-01 E4A", "2018-03-31 S C2 N1 U6 - -");
        Child outside = Runs.child("2", "2017-03-31 S C2 N1 U6 2017-04-01 X1", "2017-04-01 P C2 N1 U6 2018-04-01 E4A");
        Child shortBreak = Runs.child("3", "2017-06-01 S V4 N1 U6 2017-07-01 E4A");

        Measured events = Runs.measure("cla.started.events", Runs.terms(), twice, outside, shortBreak);
        Measured children = Runs.measure("cla.started.children", Runs.terms(), twice, outside, shortBreak);

        assertThat(events.result().valueText()).hasValue("2");
        assertThat(events.result().tally().excluded()).containsEntry("short-breaks", 1L);
        assertThat(children.result().valueText()).hasValue("1");
        assertThat(children.result().tally().excluded()).containsEntry("short-breaks", 1L);
    }

    @Test
    void countsEndsAsEventsAndAsChildrenAndByReason() {
        Child twice = Runs.child("1", "2016-04-01 S C2 N1 U6 2017-04-01 E4A", "2017-05-01 S C2 N1 U6 2018-03-31 E8");
        Child moved = Runs.child("2", "2017-03-31 S C2 N1 U6 2017-05-01 X1", "2017-05-01 P C2 N1 U6 2018-04-01 E4A");
        Child blank = Runs.child("3", "2016-04-01 S C2 N1 U6 2017-06-01 -");

        Measured reasons = Runs.measure("cla.ceased.by-reason", Runs.terms(), twice, moved, blank);
        Measured last =
                Runs.measure("cla.ceased.by-reason", Runs.terms("ceased-by-reason=LAST_PER_CHILD"), twice, moved);

        assertThat(Runs.measure("cla.ceased.events", Runs.terms(), twice, moved, blank)
                        .result()
                        .valueText())
                .hasValue("3");
        assertThat(Runs.measure("cla.ceased.events", Runs.terms("blank-reason=NOT_CEASED"), twice, moved, blank)
                        .result()
                        .valueText())
                .hasValue("2");
        assertThat(Runs.measure("cla.ceased.children", Runs.terms(), twice, moved, blank)
                        .result()
                        .valueText())
                .hasValue("2");
        assertThat(reasons.parts()).extracting(Measured.Part::key).containsExactly("E4A", "E8", "unknown");
        assertThat(Runs.counts(reasons.part("E4A").orElseThrow())).isEqualTo("1/3");
        assertThat(last.parts()).extracting(Measured.Part::key).containsExactly("E8");
    }

    @Test
    void readsARestartOnTheDayOfAnEndByPolicy() {
        Child child = Runs.child("1", "2016-04-01 S C2 N1 U6 2017-06-01 E4A", "2017-06-01 S C2 N1 U6 - -");

        assertThat(Runs.measure("cla.started.events", Runs.terms(), child)
                        .result()
                        .valueText())
                .hasValue("1");
        assertThat(Runs.measure("cla.ceased.events", Runs.terms(), child)
                        .result()
                        .valueText())
                .hasValue("1");
        assertThat(Runs.measure("cla.started.events", Runs.terms("same-day-restart=NO_BREAK"), child)
                        .result()
                        .valueText())
                .hasValue("0");
        assertThat(Runs.measure("cla.ceased.events", Runs.terms("same-day-restart=NO_BREAK"), child)
                        .result()
                        .valueText())
                .hasValue("0");
    }

    @Test
    void countsAStartTheDayAfterAnEndUnderEitherReading() {
        Child child = Runs.child("1", "2017-04-10 S C2 N1 U6 2017-06-01 E4A", "2017-06-02 S C2 N1 U6 - -");
        MeasureTerms terms = Runs.terms("same-day-restart=NO_BREAK");

        assertThat(Runs.measure("cla.started.events", terms, child).result().valueText())
                .hasValue("2");
        assertThat(Runs.measure("cla.ceased.events", terms, child).result().valueText())
                .hasValue("1");
    }

    @ParameterizedTest
    @CsvSource({"EVENTS_STATUS_AT_START, 2", "CHILDREN_STATUS_AT_START, 1", "EVENTS_STATUS_AT_END, 0"})
    void countsStartsOfAsylumSeekersByPolicy(String policy, String count) {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2017-04-01 S C2 N1 U6 2017-05-01 E4A"))
                .addEpisodes(EpisodeRow.of("2017-06-01 S C2 N1 U6 - -"))
                .asylumSeeking(new AsylumSeeking(Optional.of(LocalDate.of(2017, 6, 2))))
                .build();

        assertThat(Runs.measure("cla.started.uasc", Runs.terms("started-uasc=" + policy), child)
                        .result()
                        .valueText())
                .hasValue(count);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, 2024-03-01, NUMERATOR", "2025-02-28, 2024-03-02, EXCLUDED started-in-the-twelve-months",
        "2024-02-29, 2023-03-01, NUMERATOR", "2024-02-29, 2023-03-02, EXCLUDED started-in-the-twelve-months",
        "2024-02-28, 2023-03-01, NUMERATOR", "2024-02-28, 2023-03-02, EXCLUDED started-in-the-twelve-months",
        "2025-04-30, 2024-05-01, NUMERATOR", "2025-04-30, 2024-05-02, EXCLUDED started-in-the-twelve-months",
    })
    void beginsTwelveMonthsOnTheDayAfterTheYearBeforeThemEnded(LocalDate to, LocalDate start, String membership) {
        Child child = Runs.child("1", start + " S C2 N1 U6 - -");

        assertThat(Runs.reasons(
                        "cla.twelve-months.count", Runs.terms(new ReportingPeriod(to.withDayOfMonth(1), to)), child))
                .containsExactly(membership);
    }

    @Test
    void reconcilesStockWithFlowAndShowsRowsThatContradictEachOther() {
        Child sound = Runs.child("1", "2017-06-01 S C2 N1 U6 - -");
        Child left = Runs.child("2", "2016-06-01 S C2 N1 U6 2017-08-01 E4A");
        Child appears = Runs.child("3", "2017-06-01 P C2 N1 U6 - -");

        assertThat(Runs.measure("cla.reconciliation", Runs.terms(), sound, left)
                        .result()
                        .valueText())
                .hasValue("0");
        assertThat(Runs.measure("cla.reconciliation", Runs.terms(), sound, left, appears)
                        .result()
                        .valueText())
                .hasValue("1");
        assertThat(Runs.measure(
                                "cla.reconciliation",
                                Runs.terms(),
                                Runs.child("4", "2017-06-01 S C2 N1 U6 2017-07-01 X1"))
                        .result()
                        .valueText())
                .hasValue("-1");
    }

    @Test
    void hasNoValueForATableThatIsNotInTheLoad() {
        MeasureTerms terms = MeasureTerms.of(
                Runs.YEAR,
                new Coverage(
                        ImmutableList.of(new Coverage.ReturnYear(
                                Optional.of(LocalDate.of(2018, 3, 31)), ImmutableSet.of(ReturnTable.EPISODES))),
                        ImmutableSet.of()));

        Measured uasc = Runs.measure("cla.uasc.count", terms, Runs.child("1", OPEN));

        assertThat(uasc.result().valueText()).isEmpty();
        assertThat(uasc.result().value().toString()).contains("uasc.csv is not in the load");
        assertThat(Runs.measure("cla.count", terms, Runs.child("1", OPEN))
                        .result()
                        .valueText())
                .hasValue("1");
    }

    @ParameterizedTest
    @CsvSource({
        "2000-04-01, FIRST_OF_MARCH, 2018-03-31, uasc",
        "2000-03-31, FIRST_OF_MARCH, 2018-03-31, not-uasc",
        "2000-02-29, FIRST_OF_MARCH, 2018-02-28, uasc",
        "2000-02-29, TWENTY_EIGHTH_OF_FEBRUARY, 2018-02-28, not-uasc",
        "2000-02-29, FIRST_OF_MARCH, 2018-03-01, not-uasc",
    })
    void takesNobodyForAnAsylumSeekingChildFromTheEighteenthBirthdayOn(
            LocalDate born, String leapDay, LocalDate to, String part) {
        Child child = Child.builder()
                .id("1")
                .birthDate(born)
                .addEpisodes(EpisodeRow.of(OPEN))
                .asylumSeeking(new AsylumSeeking(Optional.empty()))
                .build();
        MeasureTerms terms = Runs.terms(
                        new ReportingPeriod(LocalDate.of(2017, 4, 1), to), "twenty-nine-february=" + leapDay)
                .cutBy(Cut.named("uasc").orElseThrow());
        String counted = part.equals("uasc") ? "1" : "0";

        assertThat(Runs.measure("cla.uasc.count", terms, child).result().valueText())
                .hasValue(counted);
        assertThat(Runs.counts(Runs.measure("cla.uasc.share", terms, child))).isEqualTo(counted + "/1");
        assertThat(Runs.measure("cla.count", terms, child).parts())
                .filteredOn(one -> one.result().valueText().filter("1"::equals).isPresent())
                .extracting(Measured.Part::key)
                .containsExactly(part);
    }

    @ParameterizedTest
    @CsvSource({"1999-06-01, 0", "1999-06-02, 1"})
    void countsNoStartOfAnAsylumSeekingChildAtEighteen(LocalDate born, String count) {
        Child child = Child.builder()
                .id("1")
                .birthDate(born)
                .addEpisodes(EpisodeRow.of("2017-06-01 S C2 N1 U6 - -"))
                .asylumSeeking(new AsylumSeeking(Optional.empty()))
                .build();

        assertThat(Runs.measure("cla.started.uasc", Runs.terms(), child)
                        .result()
                        .valueText())
                .hasValue(count);
    }

    private static Child asylumSeeker(String id, Optional<LocalDate> ceased) {
        return Child.builder()
                .id(id)
                .addEpisodes(EpisodeRow.of(OPEN))
                .asylumSeeking(new AsylumSeeking(ceased))
                .build();
    }

    private static ImmutableList<Child> looked(int count) {
        ImmutableList.Builder<Child> children = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            children.add(Runs.child(String.valueOf(i), OPEN));
        }
        return children.build();
    }
}

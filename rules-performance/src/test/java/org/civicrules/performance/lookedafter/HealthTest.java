package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.civicrules.core.indicator.Tally;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.HealthOutcome;
import org.civicrules.performance.child.SdqReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HealthTest {

    private static final LocalDate YEAR_END = LocalDate.of(2018, 3, 31);
    private static final String WHOLE_YEAR = "2016-01-01 S C2 N1 U6 - -";

    @ParameterizedTest
    @CsvSource({
        "2017-04-01 S C2 N1 U6 - -, 1, ",
        "2017-04-02 S C2 N1 U6 - -, 0, started-in-the-twelve-months",
        "2018-03-31 S C2 N1 U6 - -, 0, started-in-the-twelve-months",
        "2016-01-01 S C2 N1 U6 2018-03-31 E4A, 0, ",
        "2016-01-01 S C2 N1 U6 2018-04-01 E4A, 1, ",
        "2016-01-01 S C2 N1 U6 2017-04-01 E4A|2017-04-01 P C2 N1 U6 - -, 0, ceased-in-the-twelve-months",
        "2016-01-01 S C2 N1 U6 2017-03-31 E4A|2017-03-31 S C2 N1 U6 - -, 1, ",
        "2016-01-01 S C2 N1 U6 2017-09-01 X1|2017-09-01 P C2 N1 U6 - -, 1, ",
        "2016-01-01 S C2 N1 U6 - -|2017-05-01 S V4 N1 U6 2017-05-03 E4A, 0, short-breaks-in-the-twelve-months",
        "2016-01-01 S C2 N1 U6 - -|2017-03-01 S V4 N1 U6 2017-04-01 E4A, 1, ",
        "2016-01-01 S C2 N1 U6 - -|2017-03-01 S V4 N1 U6 2017-04-02 E4A, 0, short-breaks-in-the-twelve-months",
        "2016-01-01 S C2 N1 U6 - -|2018-04-01 S V4 N1 U6 - -, 1, ",
    })
    void saysWhoWasLookedAfterForTwelveMonthsAndWhyNot(String episodes, int counted, String reason) {
        Child child = child(episodes).build();

        Measured measured = Runs.measure("cla.twelve-months.count", Runs.terms(), child);

        assertThat(measured.result().valueText()).hasValue(String.valueOf(counted));
        assertThat(measured.result().tally().excluded().keySet())
                .isEqualTo(reason == null ? java.util.Set.of() : java.util.Set.of(reason));
    }

    @Test
    void takesHealthFiguresFromTheLatest31MarchAndSaysSo() {
        MeasureTerms june = Runs.terms(new ReportingPeriod(LocalDate.of(2018, 4, 1), LocalDate.of(2018, 6, 30)));
        Child child = child("2017-04-01 S C2 N1 U6 2018-05-01 E4A")
                .addHealthOutcomes(flags("1"))
                .build();

        Measured share = Runs.measure("cla.health-assessment.share", june, child);

        assertThat(Runs.counts(share)).isEqualTo("1/1");
        assertThat(share.note()).hasValue("health figures as at 2018-03-31");
        assertThat(Runs.measure("cla.twelve-months.count", june, child).result().valueText())
                .hasValue("0");
    }

    @Test
    void hasNoHealthFiguresWithoutTheFileOfThatYear() {
        MeasureTerms before = Runs.terms(new ReportingPeriod(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 3, 30)));

        Measured share = Runs.measure(
                "cla.health-assessment.share", before, child(WHOLE_YEAR).build());

        assertThat(share.result().value().toString())
                .contains("oc2.csv of the return to 2017-03-31 is not in the load");
    }

    @ParameterizedTest
    @CsvSource({
        "cla.health-assessment.share, 5",
        "cla.dental-check.share, 3",
        "cla.immunisations.share, 2",
        "cla.substance-misuse.share, 4",
        "cla.convicted.share, 0",
    })
    void readsEachShareFromItsOwnColumn(String id, int column) {
        for (int flag = 0; flag <= 5; flag++) {
            StringBuilder flags = new StringBuilder("000000");
            flags.setCharAt(flag, '1');
            Child child =
                    child(WHOLE_YEAR).addHealthOutcomes(flags(flags.toString())).build();

            assertThat(Runs.counts(Runs.measure(id, Runs.terms(), child))).isEqualTo(flag == column ? "1/1" : "0/1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cla.development-check.share, 2013-04-01, 1/1",
        "cla.development-check.share, 2013-03-31, 0/0",
        "cla.convicted.share, 2008-03-31, 1/1",
        "cla.convicted.share, 2008-04-01, 0/0",
        "cla.immunisations.share, 2013-03-31, 1/1",
    })
    void asksOnlyTheAgesConcerned(String id, LocalDate born, String counts) {
        Child child = Child.builder()
                .id("1")
                .birthDate(born)
                .addEpisodes(EpisodeRow.of(WHOLE_YEAR))
                .addHealthOutcomes(flags("111111"))
                .build();

        assertThat(Runs.counts(Runs.measure(id, Runs.terms(), child))).isEqualTo(counts);
    }

    @Test
    void needsADateOfBirthOnlyWhereAnAgeIsAsked() {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of(WHOLE_YEAR))
                .addHealthOutcomes(flags("111111"))
                .build();

        assertThat(Runs.counts(Runs.measure("cla.immunisations.share", Runs.terms(), child)))
                .isEqualTo("1/1");
        assertThat(Runs.measure("cla.convicted.share", Runs.terms(), child)
                        .result()
                        .tally()
                        .unknown())
                .containsExactly(Map.entry("date-of-birth-not-known", 1L));
        assertThat(Runs.measure("cla.development-check.share", Runs.terms(), child)
                        .result()
                        .tally()
                        .unknown())
                .containsExactly(Map.entry("date-of-birth-not-known", 1L));
    }

    @Test
    void keepsChildrenWithoutAFactInTheBaseUnderTheirOwnReason() {
        Child yes = child(WHOLE_YEAR).addHealthOutcomes(flags("111111")).build();
        Child blank = child(WHOLE_YEAR).addHealthOutcomes(flags("------")).build();
        Child noRow = child(WHOLE_YEAR).build();
        Child oldRow = child(WHOLE_YEAR)
                .addHealthOutcomes(outcome(2017, "111111", OptionalInt.empty()))
                .build();

        Tally all = Runs.measure("cla.dental-check.share", Runs.terms(), yes, blank, noRow, oldRow)
                .result()
                .tally();
        Tally rows = Runs.measure(
                        "cla.dental-check.share", Runs.terms("oc2-shares=ROWS_ONLY"), yes, blank, noRow, oldRow)
                .result()
                .tally();

        assertThat(all.denominator()).isEqualByComparingTo("4");
        assertThat(all.baseOnly())
                .containsOnly(Map.entry("flag-blank-or-not-readable", 1L), Map.entry("no-oc2-row", 2L));
        assertThat(rows.denominator()).isEqualByComparingTo("1");
        assertThat(rows.excluded())
                .containsOnly(Map.entry("flag-blank-or-not-readable", 1L), Map.entry("no-oc2-row", 2L));
    }

    @ParameterizedTest
    @CsvSource({"0, normal", "13, normal", "14, borderline", "16, borderline", "17, concern", "40, concern"})
    void bandsTheScore(int score, String band) {
        Measured bands = Runs.measure("cla.sdq.bands", Runs.terms(), scored(score));

        assertThat(bands.parts()).extracting(Measured.Part::key).containsExactly("normal", "borderline", "concern");
        assertThat(Runs.counts(bands.part(band).orElseThrow())).isEqualTo("1/1");
    }

    @ParameterizedTest
    @CsvSource({"12, 13, 0", "13, 13, 1", "13, 14, 0", "14, 14, 1"})
    void countsCasesToReviewFromTheThreshold(int score, String threshold, String count) {
        assertThat(Runs.measure("cla.sdq.review.count", Runs.terms("sdq-review-from=" + threshold), scored(score))
                        .result()
                        .valueText())
                .hasValue(count);
    }

    @Test
    void averagesTheScoresOfThoseWhoHaveOne() {
        Child none = child(WHOLE_YEAR)
                .addHealthOutcomes(new HealthOutcome(
                        YEAR_END,
                        OptionalInt.empty(),
                        Code.of(SdqReason.SDQ2),
                        flag('0'),
                        flag('0'),
                        flag('0'),
                        flag('0'),
                        flag('0'),
                        flag('0'),
                        flag('0'),
                        flag('0')))
                .build();
        Child noRow = child(WHOLE_YEAR).build();

        Measured mean = Runs.measure("cla.sdq.mean", Runs.terms(), scored(9), scored(12), none, noRow);

        assertThat(Runs.counts(mean)).isEqualTo("21/2");
        assertThat(mean.result().publishedText()).hasValue("10.5");
        assertThat(mean.result().tally().excluded())
                .containsOnly(Map.entry("no-score", 1L), Map.entry("no-score-sdq2", 1L));
        assertThat(Runs.counts(Runs.measure("cla.sdq.coverage.share", Runs.terms(), scored(9), none, noRow)))
                .isEqualTo("1/3");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-03-31, 4-16, 1",
        "2014-04-01, 4-16, 0",
        "2001-04-01, 4-16, 1",
        "2001-03-31, 4-16, 0",
        "2001-03-31, 4-17, 1",
        "2000-04-01, 4-17, 1",
        "2000-03-31, 4-17, 0",
        "2014-03-31, 5-16, 0",
        "2013-03-31, 5-16, 1",
        "2013-04-01, 5-16, 0",
    })
    void asksTheAgesOfThePolicy(LocalDate born, String ages, String inBase) {
        Child child = Child.builder()
                .id("1")
                .birthDate(born)
                .addEpisodes(EpisodeRow.of(WHOLE_YEAR))
                .addHealthOutcomes(outcome(2018, "000000", OptionalInt.of(20)))
                .build();

        assertThat(Runs.counts(Runs.measure("cla.sdq.coverage.share", Runs.terms("sdq-ages=" + ages), child)))
                .isEqualTo(inBase + "/" + inBase);
    }

    @Test
    void takesEveryRowOfTheFileWhereThePolicySaysSo() {
        Child notLookedAfter = Child.builder()
                .id("1")
                .addHealthOutcomes(outcome(2018, "000000", OptionalInt.of(20)))
                .build();
        Child noRow = child(WHOLE_YEAR).build();
        Child noBirthDate = Child.builder()
                .id("3")
                .addEpisodes(EpisodeRow.of(WHOLE_YEAR))
                .addHealthOutcomes(outcome(2018, "000000", OptionalInt.of(20)))
                .build();

        assertThat(Runs.counts(Runs.measure(
                        "cla.sdq.mean", Runs.terms("sdq-population=OC2_FILE"), notLookedAfter, noRow, noBirthDate)))
                .isEqualTo("40/2");
        assertThat(Runs.measure("cla.sdq.mean", Runs.terms(), notLookedAfter, noBirthDate)
                        .result()
                        .tally()
                        .unknown())
                .containsExactly(Map.entry("date-of-birth-not-known", 1L));
    }

    private static Child.Builder child(String episodes) {
        return Child.builder()
                .id("1")
                .birthDate(LocalDate.of(2007, 5, 10))
                .addAllEpisodes(com.google.common.base.Splitter.on('|')
                        .splitToStream(episodes)
                        .map(EpisodeRow::of)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Child scored(int score) {
        return child(WHOLE_YEAR)
                .addHealthOutcomes(outcome(2018, "000000", OptionalInt.of(score)))
                .build();
    }

    /** Flags in the order convicted, development check, immunisations, teeth, substance misuse, health assessment. */
    private static HealthOutcome flags(String flags) {
        return outcome(2018, flags.length() == 1 ? flags.repeat(6) : flags, OptionalInt.empty());
    }

    private static HealthOutcome outcome(int year, String flags, OptionalInt score) {
        return new HealthOutcome(
                LocalDate.of(year, 3, 31),
                score,
                Code.blank(),
                flag(flags.charAt(0)),
                flag(flags.charAt(1)),
                flag(flags.charAt(2)),
                flag(flags.charAt(3)),
                flag(flags.charAt(5)),
                flag(flags.charAt(4)),
                Code.blank(),
                Code.blank());
    }

    private static Code<Flag> flag(char text) {
        return switch (text) {
            case '1' -> Code.of(Flag.YES);
            case '0' -> Code.of(Flag.NO);
            default -> Code.blank();
        };
    }
}

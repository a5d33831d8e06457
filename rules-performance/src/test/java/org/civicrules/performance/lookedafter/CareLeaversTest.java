package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.civicrules.performance.child.Accommodation;
import org.civicrules.performance.child.Activity;
import org.civicrules.performance.child.CareLeaver;
import org.civicrules.performance.child.CareLeavingService;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.InTouch;
import org.civicrules.performance.child.LeaverCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CareLeaversTest {

    private static final String COUNT = "care-leavers.count";
    private static final String ADVISER = "care-leavers.personal-adviser.share";
    private static final String EET = "care-leavers.eet.share";
    private static final String HOUSED = "care-leavers.suitable-accommodation.share";
    private static final String TOUCH = "care-leavers.in-touch.share";
    private static final String ELIGIBLE = "care-leavers.eligible";

    @Test
    void countsAndSharesOutTheReports279() {
        ImmutableList.Builder<Child> all = ImmutableList.builder();
        addServed(all, 1, 16);
        addServed(all, 53, 18);
        addServed(all, 144, 20);
        addServed(all, 81, 24);

        Measured count = Runs.measure(COUNT, Runs.terms("publication=DFE"), all.build());

        assertThat(count.result().valueText()).hasValue("279");
        assertThat(count.parts()).extracting(Measured.Part::key).containsExactly("16", "17-18", "19-21", "22-25");
        assertThat(count.parts()).extracting(Runs::counts).containsExactly("1/279", "53/279", "144/279", "81/279");
    }

    private static void addServed(ImmutableList.Builder<Child> all, int count, int age) {
        for (int i = 0; i < count; i++) {
            all.add(served(LocalDate.of(2018 - age, 3, 1), Flag.YES, Optional.empty(), Optional.empty()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2002-03-31, 16, 1",
        "2002-04-01, 16, 0",
        "2001-03-31, 17-18, 1",
        "1999-03-31, 19-21, 1",
        "1999-04-01, 17-18, 1",
        "1996-03-31, 22-25, 1",
        "1996-04-01, 19-21, 1",
        "1992-04-01, 22-25, 1",
        "1992-03-31, 22-25, 0",
    })
    void groupsByAgeOnTheLastDay(LocalDate born, String group, int counted) {
        Measured count = Runs.measure(COUNT, Runs.terms(), served(born, Flag.YES, Optional.empty(), Optional.empty()));

        assertThat(count.part(group).orElseThrow().result().valueText()).hasValue(String.valueOf(counted));
        assertThat(count.result().valueText()).hasValue(String.valueOf(counted));
        assertThat(count.result().tally().excluded().getOrDefault("under-16-or-over-25", 0L))
                .isEqualTo(1 - counted);
    }

    @Test
    void countsOnlyAServiceThatHasNotEnded() {
        LocalDate born = LocalDate.of(1998, 1, 1);
        Child ended = served(born, Flag.YES, Optional.empty(), Optional.of(LocalDate.of(2018, 3, 31)));
        Child ends = served(born, Flag.YES, Optional.empty(), Optional.of(LocalDate.of(2018, 4, 1)));

        assertThat(Runs.measure(COUNT, Runs.terms(), ended, ends).result().valueText())
                .hasValue("1");
        assertThat(Runs.counts(Runs.measure(ADVISER, Runs.terms(), ended, ends)))
                .isEqualTo("1/1");
    }

    @Test
    void countsRowsOfTheOc3FileWhereThePolicySaysSo() {
        Child served = served(LocalDate.of(1998, 1, 1), Flag.YES, Optional.empty(), Optional.empty());
        Child row = leaver("1998-05-10", "YES", "F1", "U1");

        assertThat(Runs.measure(COUNT, Runs.terms("care-leavers-counted=OC3_ROWS"), served, row)
                        .result()
                        .valueText())
                .hasValue("1");
        assertThat(Runs.measure(COUNT, Runs.terms(), served, row).result().valueText())
                .hasValue("1");
    }

    @Test
    void countsFromTheFileThatThePolicyNamesAndSaysWhereItIsMissing() {
        MeasureTerms noFile =
                MeasureTerms.of(Runs.YEAR, new Coverage(Runs.everything().returns(), ImmutableSet.of()));
        MeasureTerms noRows = MeasureTerms.of(Runs.YEAR, Runs.covering(2017))
                .under(Policies.defaults().with("care-leavers-counted", "OC3_ROWS"));

        assertThat(Runs.measure(COUNT, noFile).result().value().toString()).contains("care_leavers.csv was not given");
        assertThat(Runs.measure(ADVISER, noFile).result().value().toString())
                .contains("care_leavers.csv was not given");
        assertThat(Runs.measure(COUNT, noRows).result().value().toString())
                .contains("oc3.csv of the return to 2018-03-31 is not in the load");
        assertThat(Runs.measure(COUNT, noFile.under(noRows.policies()), leaver("1998-05-10", "YES", "F1", "U1"))
                        .result()
                        .valueText())
                .hasValue("1");
    }

    @Test
    void takesTheDateOfBirthOfTheChildWhereTheFileOfLeaversHasNone() {
        Child served = Child.builder()
                .id("1")
                .birthDate(LocalDate.of(1998, 5, 10))
                .careLeavingService(new CareLeavingService(
                        Optional.empty(), Code.blank(), Code.of(Flag.YES), Optional.empty(), Optional.empty()))
                .addCareLeaver(new CareLeaver(
                        LocalDate.of(2018, 3, 31),
                        Optional.empty(),
                        Code.of(InTouch.YES),
                        Code.of(Activity.F1),
                        Code.of(Accommodation.U1)))
                .build();

        assertThat(Runs.measure(COUNT, Runs.terms(), served)
                        .part("19-21")
                        .orElseThrow()
                        .result()
                        .valueText())
                .hasValue("1");
        assertThat(Runs.counts(Runs.measure(EET, Runs.terms(), served))).isEqualTo("1/1");
    }

    @Test
    void takesTheRowOfTheYearAlone() {
        Child lastYear = Child.builder()
                .id("1")
                .addCareLeaver(new CareLeaver(
                        LocalDate.of(2017, 3, 31),
                        Optional.of(LocalDate.of(1998, 5, 10)),
                        Code.of(InTouch.YES),
                        Code.of(Activity.F1),
                        Code.of(Accommodation.U1)))
                .build();

        assertThat(Runs.reasons(EET, Runs.terms(), lastYear)).containsExactly("OUT_OF_POPULATION not-on-the-oc3-file");
        assertThat(Runs.reasons(COUNT, Runs.terms("care-leavers-counted=OC3_ROWS"), lastYear))
                .containsExactly("OUT_OF_POPULATION no-service-on-the-last-day");
    }

    @Test
    void saysWhyAPersonIsNotAsked() {
        Child sixteen = served(LocalDate.of(2001, 4, 1), Flag.YES, Optional.empty(), Optional.empty());
        Child seventeen = served(LocalDate.of(2001, 3, 31), Flag.YES, Optional.empty(), Optional.empty());
        Child twentyOne = served(LocalDate.of(1996, 4, 1), Flag.YES, Optional.empty(), Optional.empty());
        Child twentyTwo = served(LocalDate.of(1996, 3, 31), Flag.YES, Optional.empty(), Optional.empty());
        Child noAge = Child.builder()
                .id("1")
                .careLeavingService(new CareLeavingService(
                        Optional.empty(), Code.blank(), Code.of(Flag.YES), Optional.empty(), Optional.empty()))
                .build();

        assertThat(Runs.reasons(ADVISER, Runs.terms(), sixteen)).containsExactly("OUT_OF_POPULATION outside-the-ages");
        assertThat(Runs.reasons(ADVISER, Runs.terms(), seventeen)).containsExactly("NUMERATOR", "NUMERATOR");
        assertThat(Runs.reasons(ADVISER, Runs.terms(), twentyOne))
                .containsExactly("NUMERATOR", "NUMERATOR", "NUMERATOR");
        assertThat(Runs.reasons(ADVISER, Runs.terms(), twentyTwo))
                .containsExactly("OUT_OF_POPULATION outside-the-ages");
        assertThat(Runs.reasons(COUNT, Runs.terms(), noAge)).containsExactly("UNKNOWN date-of-birth-not-known");
        assertThat(Runs.reasons(TOUCH, Runs.terms(), leaver("2001-04-01", "YES", "F1", "U1")))
                .containsExactly("OUT_OF_POPULATION no-17th-to-21st-birthday-in-the-period");
    }

    @Test
    void countsAnAdviserFromTheDayAppointed() {
        LocalDate born = LocalDate.of(1998, 1, 1);
        Child yesterday = served(born, Flag.YES, Optional.of(LocalDate.of(2018, 3, 30)), Optional.empty());
        Child today = served(born, Flag.YES, Optional.of(LocalDate.of(2018, 3, 31)), Optional.empty());
        Child tomorrow = served(born, Flag.YES, Optional.of(LocalDate.of(2018, 4, 1)), Optional.empty());
        Child none = served(born, Flag.NO, Optional.empty(), Optional.empty());
        Child younger = served(LocalDate.of(2000, 5, 1), Flag.YES, Optional.empty(), Optional.empty());
        Child older = served(LocalDate.of(1995, 5, 1), Flag.YES, Optional.empty(), Optional.empty());
        Child noAge = Child.builder()
                .id("9")
                .careLeavingService(new CareLeavingService(
                        Optional.empty(), Code.blank(), Code.of(Flag.YES), Optional.empty(), Optional.empty()))
                .build();

        Measured share = Runs.measure(ADVISER, Runs.terms(), yesterday, today, tomorrow, none, younger, older, noAge);

        assertThat(Runs.counts(share)).isEqualTo("2/4");
        assertThat(Runs.counts(share.part("17-18").orElseThrow())).isEqualTo("1/1");
        assertThat(Runs.counts(share.part("17").orElseThrow())).isEqualTo("1/1");
        assertThat(Runs.counts(share.part("20").orElseThrow())).isEqualTo("2/4");
        assertThat(share.result().tally().unknown()).containsExactly(Map.entry("date-of-birth-not-known", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "1999-04-01, 18, 0/0",
        "1999-03-31, 19, 1/1",
        "1997-03-31, 21, 1/1",
        "1997-04-01, 20, 1/1",
        "1996-04-01, 21, 1/1",
        "1996-03-31, 21, 0/0",
        "2001-03-31, 17, 0/0",
        "2001-04-01, 17, 0/0",
    })
    void takesEachPersonOnceAtTheBirthdayInThePeriod(LocalDate born, String year, String headline) {
        Child child = leaver(born.toString(), "YES", "F1", "U1");

        Measured share = Runs.measure(EET, Runs.terms(), child);

        assertThat(Runs.counts(share)).isEqualTo(headline);
        if (headline.equals("1/1")) {
            assertThat(Runs.counts(share.part("19-21").orElseThrow())).isEqualTo("1/1");
        }
        assertThat(share.parts())
                .extracting(Measured.Part::key)
                .containsExactly("17-18", "19-21", "17", "18", "19", "20", "21");
    }

    @ParameterizedTest
    @CsvSource({
        "F1, 1", "F2, 1", "F3, 1", "P3, 1", "F4, 1", "P5, 1", "G4, 0", "G5, 0", "G6, 0",
    })
    void countsEducationEmploymentAndTraining(String activity, int counted) {
        Measured share = Runs.measure(EET, Runs.terms(), leaver("1998-05-10", "YES", activity, "U1"));

        assertThat(Runs.counts(share)).isEqualTo(counted + "/1");
        assertThat(share.result().tally().baseOnly()).isEmpty();
    }

    @Test
    void keepsThoseWithoutInformationInTheBase() {
        Child[] all = {
            leaver("1998-05-10", "YES", "F1", "U1"),
            leaver("1998-05-10", "NO", "0", "0"),
            leaver("1998-05-10", "REFU", "0", "0"),
            leaver("1998-05-10", "NREQ", "0", "0"),
            leaver("1998-05-10", "WHAT", "Q9", "01"),
        };

        assertThat(Runs.counts(Runs.measure(EET, Runs.terms(), all))).isEqualTo("1/5");
        assertThat(Runs.measure(EET, Runs.terms(), all).result().tally().baseOnly())
                .containsExactly(Map.entry("no-information", 4L));
        assertThat(Runs.counts(Runs.measure(HOUSED, Runs.terms(), all))).isEqualTo("1/5");
        assertThat(Runs.measure(HOUSED, Runs.terms(), all).result().tally().baseOnly())
                .containsExactly(Map.entry("no-information", 4L));
        assertThat(Runs.counts(Runs.measure(TOUCH, Runs.terms(), all))).isEqualTo("1/5");
        assertThat(Runs.measure(TOUCH, Runs.terms(), all).result().tally().baseOnly())
                .containsExactly(Map.entry("no-information", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "U1, VALID_CODE, 1, 0",
        "U2, VALID_CODE, 0, 0",
        "S1, VALID_CODE, 0, 1",
        "X1, VALID_CODE, 0, 1",
        "01, VALID_CODE, 0, 1",
        "02, VALID_CODE, 0, 1",
        "S1, SUFFIX, 1, 0",
        "01, SUFFIX, 1, 0",
        "02, SUFFIX, 0, 0",
        "U2, SUFFIX, 0, 0",
        "0, SUFFIX, 0, 1",
    })
    void readsSuitableAccommodationByPolicy(String code, String policy, int suitable, long noInformation) {
        Measured share = Runs.measure(
                HOUSED, Runs.terms("suitable-accommodation=" + policy), leaver("1998-05-10", "YES", "F1", code));

        assertThat(Runs.counts(share)).isEqualTo(suitable + "/1");
        assertThat(share.result().tally().baseOnly().getOrDefault("no-information", 0L))
                .isEqualTo(noInformation);
    }

    @Test
    void leavesOutTheDeadThoseHomeAndThoseAnotherAuthorityTookOver() {
        Child died = leaver("1998-05-10", "DIED", "F1", "U1");
        Child home = leaver("1998-05-10", "RHOM", "F1", "U1");
        Child moved = leaver("1998-05-10", "YES", "F1", "U1", "2014-01-01 S C2 N1 U6 2016-01-01 E3");
        Child shortBreaks = leaver("1998-05-10", "YES", "F1", "U1", "2014-01-01 S V3 N1 U6 2016-01-01 E8");
        Child counted = leaver("1998-05-10", "YES", "F1", "U1", "2014-01-01 S C2 N1 U6 2016-01-01 E8");
        Child[] all = {died, home, moved, shortBreaks, counted};

        Measured share = Runs.measure(TOUCH, Runs.terms(), all);

        assertThat(Runs.counts(share)).isEqualTo("1/1");
        assertThat(share.result().tally().excluded())
                .containsOnly(
                        Map.entry("died", 1L),
                        Map.entry("home-with-parents", 1L),
                        Map.entry("care-taken-over-by-another-authority", 1L),
                        Map.entry("short-breaks-only", 1L));
        assertThat(Runs.counts(Runs.measure(TOUCH, Runs.terms("care-leavers-excluded=IN_TOUCH"), all)))
                .isEqualTo("3/3");
    }

    @ParameterizedTest
    @CsvSource({
        "2000-05-10, 2017-01-01 S C2 N1 U6 2017-05-09 E7, NUMERATOR",
        "2000-05-10, 2017-01-01 S C2 N1 U6 2017-05-10 E7, NUMERATOR",
        "2000-05-10, 2017-01-01 S C2 N1 U6 2017-05-11 E7, EXCLUDED still-looked-after-on-the-birthday",
        "2000-05-10, 2017-01-01 S C2 N1 U6 2017-03-01 E4A|2017-04-01 S V4 N1 U6 - -, NUMERATOR",
        "2001-03-10, 2017-01-01 S C2 N1 U6 - -, EXCLUDED still-looked-after-on-the-birthday",
        "1998-05-10, 2014-01-01 S C2 N1 U6 - -, NUMERATOR",
    })
    void countsSeventeenAndEighteenOnlyOnceTheyHaveLeft(String born, String episodes, String reason) {
        Child child = leaver(
                born, "YES", "F1", "U1", Splitter.on('|').splitToList(episodes).toArray(new String[0]));

        assertThat(Runs.reasons(EET, Runs.terms(), child)).containsOnly(reason);
    }

    @Test
    void asksWhetherASeventeenYearOldHasLeftOnlyWhereTheEpisodesAreAsked() {
        Child inCare = leaver("2000-05-10", "YES", "F1", "U1", "2017-01-01 S C2 N1 U6 2018-02-01 E7");

        assertThat(Runs.counts(Runs.measure(EET, Runs.terms("care-leavers-excluded=IN_TOUCH"), inCare)
                        .part("17")
                        .orElseThrow()))
                .isEqualTo("1/1");
        assertThat(Runs.counts(Runs.measure(
                                EET,
                                Runs.terms("end-on-date=COUNTED"),
                                leaver("2000-05-10", "YES", "F1", "U1", "2017-01-01 S C2 N1 U6 2017-05-10 E7"))
                        .part("17")
                        .orElseThrow()))
                .isEqualTo("0/0");
    }

    @ParameterizedTest
    @CsvSource({
        "2013-01-01 S C2 N1 U6 2015-01-01 E3|2016-01-01 S C2 N1 U6 2017-01-01 E7, 1/1",
        "2013-01-01 S C2 N1 U6 2015-01-01 E7|2016-01-01 S C2 N1 U6 2017-01-01 E3, 0/0",
        "2013-01-01 S C2 N1 U6 2015-01-01 E3|2015-02-01 S V4 N1 U6 2016-01-01 E8, 0/0",
        "2013-01-01 S C2 N1 U6 2015-01-01 E7|2018-05-01 S C2 N1 U6 2018-06-01 E3, 1/1",
        "2013-01-01 S C2 N1 U6 2018-04-01 E3, 1/1",
        "2013-01-01 S C2 N1 U6 2018-03-31 E3, 0/0",
    })
    void looksAtTheLastEndOfCareForOneTakenOver(String episodes, String counts) {
        Child child = leaver(
                "1998-05-10",
                "YES",
                "F1",
                "U1",
                Splitter.on('|').splitToList(episodes).toArray(new String[0]));

        assertThat(Runs.counts(Runs.measure(EET, Runs.terms(), child))).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-01-01 S C2 N1 A4 2006-01-01 E11|2016-01-01 S C2 N1 U6 2017-06-02 E8, NUMERATOR",
        "2005-01-01 S C2 N1 A4 2006-01-01 E11|2016-01-01 S C2 N1 U6 - -, NUMERATOR",
        "2005-01-01 S C2 N1 A4 2006-01-01 E8|2016-01-01 S C2 N1 A4 2017-06-02 E12, EXCLUDED adopted",
        "2016-01-01 S C2 N1 A4 2017-06-02 E11|2017-07-01 S V4 N1 U6 - -, EXCLUDED adopted",
        "2016-01-01 S C2 N1 A4 2018-04-01 E11, NUMERATOR",
        "2016-01-01 S C2 N1 A4 2017-06-02 E11|2018-04-01 S C2 N1 U6 - -, EXCLUDED adopted",
        "2016-01-01 S C2 N1 A4 2017-06-02 E11|2017-06-02 S C2 N1 U6 2017-06-02 E8, NUMERATOR",
    })
    void looksAtTheLastEndOfCareForOneAdopted(String episodes, String reason) {
        Child child = Child.builder()
                .id("1")
                .birthDate(LocalDate.of(2001, 5, 10))
                .addAllEpisodes(Splitter.on('|')
                        .splitToStream(episodes)
                        .map(EpisodeRow::of)
                        .toList())
                .build();

        assertThat(Runs.reasons(ELIGIBLE, Runs.terms(), child)).containsExactly(reason);
    }

    @ParameterizedTest
    @EnumSource(LeaverCategory.class)
    void countsARowOfAnyCategory(LeaverCategory category) {
        Child child = Child.builder()
                .id("1")
                .careLeavingService(new CareLeavingService(
                        Optional.of(LocalDate.of(2001, 5, 10)),
                        Code.of(category),
                        Code.blank(),
                        Optional.empty(),
                        Optional.empty()))
                .build();

        assertThat(Runs.measure(COUNT, Runs.terms(), child).result().valueText())
                .hasValue("1");
    }

    @Test
    void needsTheOc3FileOfTheYearThatHoldsTheLastDay() {
        MeasureTerms quarter = Runs.terms(new ReportingPeriod(LocalDate.of(2018, 4, 1), LocalDate.of(2018, 6, 30)));
        MeasureTerms winter = Runs.terms(new ReportingPeriod(LocalDate.of(2017, 10, 1), LocalDate.of(2017, 12, 31)));

        assertThat(Runs.measure(EET, quarter).result().value().toString())
                .contains("oc3.csv of the return to 2019-03-31 is not in the load");
        assertThat(Runs.counts(Runs.measure(EET, winter, leaver("1998-10-01", "YES", "F1", "U1"))))
                .isEqualTo("1/1");
        assertThat(Runs.counts(Runs.measure(EET, winter, leaver("1998-09-30", "YES", "F1", "U1"))))
                .isEqualTo("0/0");
    }

    @Test
    void saysWhereADateOfBirthIsMissing() {
        Child child = Child.builder()
                .id("1")
                .addCareLeaver(new CareLeaver(
                        LocalDate.of(2018, 3, 31),
                        Optional.empty(),
                        Code.of(InTouch.YES),
                        Code.of(Activity.F1),
                        Code.of(Accommodation.U1)))
                .build();

        assertThat(Runs.measure(EET, Runs.terms(), child).result().tally().unknown())
                .containsExactly(Map.entry("date-of-birth-not-known", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        // born 10 May 2001: 14 on 2015-05-10, 16 on 2017-05-10
        "2017-02-09 S C2 N1 U6 2017-05-12 E8, AFTER, 1",
        "2017-02-10 S C2 N1 U6 2017-05-12 E8, AFTER, 1",
        "2017-02-11 S C2 N1 U6 2017-05-12 E8, AFTER, 0",
        "2017-01-01 S C2 N1 U6 2017-05-11 E8, AFTER, 0",
        "2017-01-01 S C2 N1 U6 2017-05-11 E8, ON_BIRTHDAY, 1",
        "2017-01-01 S C2 N1 U6 2017-05-10 E8, ON_BIRTHDAY, 0",
        "2017-05-11 S C2 N1 U6 - -, AFTER, 1",
        "2017-05-11 S C2 N1 U6 - -, ON_BIRTHDAY, 0",
        "2014-01-01 S C2 N1 U6 2015-08-09 E8|2017-06-01 S C2 N1 U6 2017-06-02 E8, AFTER, 1",
        "2014-01-01 S C2 N1 U6 2015-08-07 E8|2017-06-01 S C2 N1 U6 2017-06-02 E8, AFTER, 0",
        "2014-01-01 S V4 N1 U6 2015-08-09 E8|2017-06-01 S C2 N1 U6 2017-06-02 E8, AFTER, 0",
        "2015-05-10 S C2 N1 U6 2015-07-01 E8|2015-05-20 S C2 N1 U6 2015-07-20 E8|2017-06-01 S C2 N1 U6 2017-06-02 E8, AFTER, 0",
        "2016-01-01 S C2 N1 U6 2017-06-02 E11, AFTER, 0",
    })
    void asksForNinetyOneDaysSinceFourteenAndCareAtSixteen(String episodes, String policy, String met) {
        Child child = Child.builder()
                .id("1")
                .birthDate(LocalDate.of(2001, 5, 10))
                .addAllEpisodes(Splitter.on('|')
                        .splitToStream(episodes)
                        .map(EpisodeRow::of)
                        .toList())
                .build();

        assertThat(Runs.measure(ELIGIBLE, Runs.terms("care-leaver-16=" + policy), child)
                        .result()
                        .valueText())
                .hasValue(met);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-01 S C2 N1 U6 2017-06-01 E8, OUT_OF_POPULATION under-91-days-since-14",
        "2015-06-01 S C2 N1 U6 2016-06-01 E8, OUT_OF_POPULATION not-in-care-at-16",
        "2015-06-01 S C2 N1 U6 2015-07-01 E8, OUT_OF_POPULATION not-in-care-at-16",
    })
    void saysWhichPartOfTheTestIsNotMet(String episode, String reason) {
        assertThat(Runs.reasons(ELIGIBLE, Runs.terms(), eligible(episode))).containsExactly(reason);
    }

    @Test
    void doesNotRefuseWhereCareBeforeTheLoadCouldFillTheGap() {
        Child tooFewDays = eligible("2017-04-01 P C2 N1 U6 2017-06-01 E8");
        Child notAt16 = eligible("2017-06-01 P C2 N1 U6 - -");
        Child refused = eligible("2015-01-01 P C2 N1 U6 2015-06-01 E8");

        assertThat(Runs.measure(ELIGIBLE, Runs.terms(), tooFewDays)
                        .result()
                        .tally()
                        .unknown())
                .containsExactly(Map.entry("care-before-the-load", 1L));
        assertThat(Runs.measure(ELIGIBLE, Runs.terms("care-leaver-16=ON_BIRTHDAY"), notAt16)
                        .result()
                        .tally()
                        .unknown())
                .containsExactly(Map.entry("care-before-the-load", 1L));
        assertThat(Runs.measure(ELIGIBLE, Runs.terms(), refused)
                        .result()
                        .tally()
                        .unknown())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2002-03-31, 1", "2002-04-01, 0", "1992-04-01, 1", "1992-03-31, 0"})
    void asksThoseOfSixteenToTwentyFive(LocalDate born, String met) {
        Child child = Child.builder()
                .id("1")
                .birthDate(born)
                .addEpisodes(EpisodeRow.of("2000-01-01 S C2 N1 U6 " + "2018-12-31 E8"))
                .build();

        // a child who is 16 on the last day has no day after the birthday yet: ask for the birthday itself
        assertThat(Runs.measure(ELIGIBLE, Runs.terms("care-leaver-16=ON_BIRTHDAY"), child)
                        .result()
                        .valueText())
                .hasValue(met);
    }

    @Test
    void namesWhyAChildIsNotAsked() {
        assertThat(Runs.audit(Runs.terms(), Child.builder().id("1").build()).stream()
                        .filter(line -> line.indicator().equals(ELIGIBLE)))
                .extracting(AuditLine::reason)
                .containsExactly("never-looked-after");
        assertThat(Runs.measure(
                                ELIGIBLE,
                                Runs.terms(),
                                Child.builder()
                                        .id("1")
                                        .addEpisodes(EpisodeRow.of("2000-01-01 S C2 N1 U6 - -"))
                                        .build())
                        .result()
                        .tally()
                        .unknown())
                .containsExactly(Map.entry("date-of-birth-not-known", 1L));
        assertThat(Runs.measure(ELIGIBLE, Runs.terms(), eligible("2016-01-01 S C2 N1 U6 2017-06-02 E12"))
                        .result()
                        .tally()
                        .excluded())
                .containsExactly(Map.entry("adopted", 1L));
    }

    private static Child eligible(String episode) {
        return Child.builder()
                .id("1")
                .birthDate(LocalDate.of(2001, 5, 10))
                .addEpisodes(EpisodeRow.of(episode))
                .build();
    }

    private static Child served(
            LocalDate born, Flag adviser, Optional<LocalDate> appointed, Optional<LocalDate> serviceEnd) {
        return Child.builder()
                .id("1")
                .careLeavingService(new CareLeavingService(
                        Optional.of(born), Code.blank(), Code.of(adviser), appointed, serviceEnd))
                .build();
    }

    private static Child leaver(
            String born, String inTouch, String activity, String accommodation, String... episodes) {
        return Child.builder()
                .id("1")
                .addAllEpisodes(Runs.child("1", episodes).episodes())
                .addCareLeaver(new CareLeaver(
                        LocalDate.of(2018, 3, 31),
                        Optional.of(LocalDate.parse(born)),
                        EpisodeRow.code(InTouch.class, inTouch),
                        EpisodeRow.code(Activity.class, activity),
                        EpisodeRow.code(Accommodation.class, accommodation)))
                .build();
    }
}

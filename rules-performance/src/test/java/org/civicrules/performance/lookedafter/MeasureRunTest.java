package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Membership;
import org.civicrules.core.rule.Parameter;
import org.civicrules.performance.child.AsylumSeeking;
import org.civicrules.performance.child.CareLeaver;
import org.civicrules.performance.child.CareProceedings;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.InTouch;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.performance.child.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeasureRunTest {

    private static final String OPEN = "2016-01-01 S C2 N1 U6 - -";

    @Test
    void refusesToMergeRunsUnderDifferentTerms() {
        MeasureRun one = new MeasureRun(Runs.terms());
        MeasureRun other = new MeasureRun(Runs.terms("chinese=ASIAN"));

        assertThatThrownBy(() -> one.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("runs under different terms do not merge");
        assertThat(one.period()).isEqualTo(Runs.YEAR);
    }

    @Test
    void mergesRunsCutByTheSameAndRefusesThoseCutByAnother() {
        MeasureRun bySex =
                new MeasureRun(Runs.terms().cutBy(Cut.named("sex").orElseThrow())).add(Runs.child("1", OPEN));
        MeasureRun alsoBySex =
                new MeasureRun(Runs.terms().cutBy(Cut.named("sex").orElseThrow())).add(Runs.child("2", OPEN));
        MeasureRun byAge =
                new MeasureRun(Runs.terms().cutBy(Cut.named("age-band").orElseThrow()));

        assertThat(Runs.named(bySex.merge(alsoBySex), "cla.count")
                        .part("male")
                        .orElseThrow()
                        .result()
                        .valueText())
                .hasValue("2");
        assertThatThrownBy(() -> bySex.merge(byAge)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesOnAfterItsResultsWereTaken() {
        MeasureRun run = new MeasureRun(Runs.terms()).add(Runs.child("1", OPEN));

        assertThat(Runs.named(run, "cla.count").result().valueText()).hasValue("1");
        run.add(Runs.child("2", OPEN));
        assertThat(Runs.named(run, "cla.count").result().valueText()).hasValue("2");
    }

    @ParameterizedTest
    @CsvSource({
        "disability, disability no-disability, disability",
        "uasc, uasc not-uasc, uasc",
        "sex, male female unknown, female",
        "age-band, under-1 1-4 5-9 10-15 16-plus, 10-15",
        "cla.by-age-band, under-1 1-4 5-9 10-15 16-plus, 10-15",
        "cla.uasc.share, numerator, numerator",
        "cla.started.events, out-of-population, out-of-population",
        "cla.sdq.mean, excluded, excluded",
        "cla.care-proceedings.mean-weeks, numerator, numerator",
        "cla.reconciliation, numerator, numerator",
        "care-leavers.eligible, out-of-population, out-of-population",
    })
    void cutsByAPropertyOrByAnotherIndicator(String cut, String keys, String expected) {
        Child child = Child.builder()
                .id("1")
                .birthDate(LocalDate.of(2007, 5, 10))
                .sex(Code.of(Sex.FEMALE))
                .disabled(true)
                .asylumSeeking(new AsylumSeeking(Optional.empty()))
                .addEpisodes(EpisodeRow.of(OPEN))
                .addCareProceedings(
                        new CareProceedings(LocalDate.of(2017, 5, 1), Optional.of(LocalDate.of(2017, 5, 15))))
                .build();

        Measured count =
                Runs.measure("cla.count", Runs.terms().cutBy(Cut.named(cut).orElseThrow()), child);

        assertThat(count.parts()).extracting(Measured.Part::key).containsExactly(keys.split(" ", -1));
        assertThat(count.part(expected).orElseThrow().result().valueText()).hasValue("1");
    }

    @Test
    void putsAChildIntoItsBestCaseOfAnotherIndicator() {
        Child twice = Runs.child("1", "2016-01-01 S V4 N1 U6 2017-05-01 E4A", "2017-06-01 S C2 N1 U6 2017-08-01 E4A");
        Child late = Runs.child("2", "2017-06-01 S C2 N1 U6 - -");

        assertThat(Runs.measure(
                                "cla.ceased.events",
                                Runs.terms()
                                        .cutBy(Cut.named("cla.ceased.by-reason").orElseThrow()),
                                twice)
                        .part("E4A")
                        .orElseThrow()
                        .result()
                        .valueText())
                .hasValue("1");
        assertThat(Runs.measure(
                                "cla.started.events",
                                Runs.terms()
                                        .cutBy(Cut.named("cla.reviews.in-time.share")
                                                .orElseThrow()),
                                late)
                        .parts())
                .extracting(Measured.Part::key)
                .containsExactly("denominator-only");
    }

    @Test
    void cutsByUnknownWhereTheFileIsMissingOrTheBirthDate() {
        MeasureTerms without = MeasureTerms.of(
                Runs.YEAR,
                new Coverage(
                        ImmutableList.of(new Coverage.ReturnYear(
                                Optional.of(LocalDate.of(2018, 3, 31)), ImmutableSet.of(ReturnTable.EPISODES))),
                        ImmutableSet.of()));
        Child child = Child.builder().id("1").addEpisodes(EpisodeRow.of(OPEN)).build();

        for (String cut : new String[] {"disability", "uasc", "age-band"}) {
            assertThat(Runs.measure("cla.count", without.cutBy(Cut.named(cut).orElseThrow()), child)
                            .part("unknown")
                            .orElseThrow()
                            .result()
                            .valueText())
                    .hasValue("1");
        }
        assertThat(Cut.named("height")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cla.disability.share", "cla.by-sex", "cla.uasc.nts-headroom", "cla.sdq.mean"})
    void cutsByUnknownWhereTheLoadCannotSupportTheOtherIndicator(String cut) {
        MeasureTerms episodesOnly = MeasureTerms.of(
                Runs.YEAR,
                new Coverage(
                        ImmutableList.of(new Coverage.ReturnYear(
                                Optional.of(LocalDate.of(2018, 3, 31)), ImmutableSet.of(ReturnTable.EPISODES))),
                        ImmutableSet.of()));

        Measured count =
                Runs.measure("cla.count", episodesOnly.cutBy(Cut.named(cut).orElseThrow()), Runs.child("1", OPEN));

        assertThat(count.parts().stream()
                        .filter(part -> part.result().tally().numerator().signum() != 0))
                .extracting(Measured.Part::key)
                .containsExactly("unknown");
    }

    @Test
    void hasNoRateOfAPartWithoutItsPopulation() {
        Measured rate = Runs.measure(
                "cla.rate-per-10000",
                Runs.terms().withPopulation(1000).cutBy(Cut.named("sex").orElseThrow()),
                Runs.child("1", OPEN));

        assertThat(rate.result().valueText()).hasValue("10");
        assertThat(rate.part("male").orElseThrow().result().valueText()).isEmpty();
        assertThat(rate.part("male").orElseThrow().result().tally().numerator()).isEqualByComparingTo("1");
    }

    @Test
    void hasNoQuotaOfAPart() {
        MeasureRun run = new MeasureRun(
                        Runs.terms().withPopulation(5000).cutBy(Cut.named("sex").orElseThrow()))
                .add(Child.builder()
                        .id("1")
                        .sex(Code.of(Sex.MALE))
                        .asylumSeeking(new AsylumSeeking(Optional.empty()))
                        .addEpisodes(EpisodeRow.of(OPEN))
                        .build());

        for (String id : new String[] {"cla.uasc.nts-quota", "cla.uasc.nts-headroom"}) {
            IndicatorResult male =
                    Runs.named(run, id).part("male").orElseThrow().result();

            assertThat(male.value().toString()).contains("no quota is set for a part");
            assertThat(male.tally().numerator()).isZero();
        }
        assertThat(Runs.named(run, "cla.uasc.nts-quota").result().valueText()).hasValue("3");
        assertThat(Runs.named(run, "cla.uasc.nts-headroom").result().valueText())
                .hasValue("2");
    }

    @Test
    void explainsWithTheReadingsAndTheParts() {
        MeasureTerms terms = Runs.terms("chinese=ASIAN");
        Measured groups = Runs.measure("cla.by-ethnic-group", terms, Runs.child("1", OPEN));
        Measured health = Runs.measure("cla.sdq.mean", terms, Runs.child("1", OPEN));

        assertThat(groups.explanation(terms.policies()).parameters())
                .contains(Parameter.of("chinese", "ASIAN"), Parameter.of("short-breaks", "EXCLUDE"));
        assertThat(groups.explanation(terms.policies()).children())
                .extracting(child -> child.statement())
                .contains("not known: 100.0 %", "White: 0.0 %");
        assertThat(health.explanation(terms.policies()).facts())
                .containsEntry("note", "health figures as at 2018-03-31");
        assertThat(groups.explanation(terms.policies()).toText()).contains("chinese = ASIAN");
    }

    @Test
    void takesNoCaseOfAMeasureTheLoadCannotSupport() {
        assertThat(Runs.audit(Runs.terms(), Runs.child("1", OPEN)))
                .extracting(AuditLine::indicator)
                .contains("cla.count")
                .doesNotContain("cla.rate-per-10000", "cla.adoption.a1-mean-days");
    }

    @Test
    void auditsPartsAmountsAndSigns() {
        Child child = Child.builder()
                .id("7")
                .addEpisodes(EpisodeRow.of("2017-06-01 S C2 N1 U6 - -"))
                .addCareProceedings(
                        new CareProceedings(LocalDate.of(2017, 5, 1), Optional.of(LocalDate.of(2017, 5, 15))))
                .addCareLeaver(new CareLeaver(
                        LocalDate.of(2018, 3, 31),
                        Optional.of(LocalDate.of(1998, 5, 1)),
                        Code.of(InTouch.YES),
                        Code.blank(),
                        Code.blank()))
                .build();

        assertThat(Runs.audit(Runs.terms(), child))
                .extracting(line -> line.indicator() + " " + line.child() + " "
                        + line.part().orElse("-") + " " + line.membership() + " " + line.reason() + " "
                        + line.amount().map(String::valueOf).orElse("-"))
                .contains(
                        "cla.care-proceedings.mean-weeks 7 - NUMERATOR  14",
                        "cla.reconciliation 7 - NUMERATOR started -1",
                        "cla.reconciliation 7 - NUMERATOR looked-after-at-the-end 1",
                        "cla.by-need 7 N1 NUMERATOR  -",
                        "care-leavers.in-touch.share 7 19-21 NUMERATOR  -",
                        "care-leavers.in-touch.share 7 19 NUMERATOR  -",
                        "care-leavers.in-touch.share 7 - NUMERATOR  -");
        assertThat(Runs.audit(Runs.terms(), child).get(0).toString()).isEqualTo("AuditLine{cla.count, NUMERATOR}");
    }

    /** An audit has no gaps: every indicator says of every child why it does not count. */
    @ParameterizedTest
    @CsvSource({
        "'', cla.uasc.nts-quota cla.uasc.nts-headroom",
        "not-looked-after-on-the-last-day, cla.count cla.rate-per-10000 cla.uasc.count cla.uasc.share cla.by-sex"
                + " cla.by-ethnic-group cla.by-age-band cla.by-need cla.by-legal-status cla.by-placement-type"
                + " cla.disability.share cla.placed-within-20-miles.share cla.placed-over-20-miles.share"
                + " cla.twelve-months.count cla.health-assessment.share cla.dental-check.share"
                + " cla.immunisations.share cla.development-check.share cla.substance-misuse.share"
                + " cla.convicted.share cla.sdq.mean cla.sdq.coverage.share cla.sdq.bands cla.sdq.review.count"
                + " cla.adoption.placed cla.stability.three-placements.share cla.stability.long-term.share",
        "no-start-in-the-period, cla.started.events cla.started.children cla.started.uasc cla.iha.required"
                + " cla.iha.referral-in-time.share cla.iha.in-time.share",
        "no-end-of-care-in-the-period, cla.ceased.events cla.ceased.children cla.ceased.by-reason",
        "no-such-outcome-in-the-period, cla.youth-justice.share cla.youth-detention.made"
                + " cla.youth-detention.at-date cla.out-of-court.offences cla.out-of-court.children"
                + " cla.out-of-court.looked-after",
        "no-incident-in-the-period, cla.missing.incidents cla.missing.children cla.missing.uasc-children"
                + " cla.missing.away-incidents cla.return-interview.offered.share"
                + " cla.return-interview.accepted.share cla.return-interview.within-72-hours.share",
        "not-looked-after-in-the-period, cla.visits.in-time.share cla.reviews.in-time.share",
        "no-proceedings-concluded-in-the-period, cla.care-proceedings.mean-weeks"
                + " cla.care-proceedings.within-26-weeks.share",
        "not-adopted-in-the-period, cla.adoption.adopted",
        "not-adopted-in-the-three-years, cla.adoption.a1-mean-days cla.adoption.a10-mean-days"
                + " cla.adoption.a2-mean-days",
        "no-service-on-the-last-day, care-leavers.count care-leavers.personal-adviser.share",
        "never-looked-after, care-leavers.eligible",
        "not-on-the-oc3-file, care-leavers.eet.share care-leavers.suitable-accommodation.share"
                + " care-leavers.in-touch.share",
    })
    void saysWhyAChildOfWhomNothingIsKnownDoesNotCount(String reason, String indicators) {
        MeasureTerms terms =
                MeasureTerms.of(Runs.YEAR, Runs.covering(2016, 2017, 2018)).withPopulation(1000);

        assertThat(Runs.audit(terms, Child.builder().id("1").build()).stream()
                        .filter(line -> line.reason().equals(reason)))
                .allMatch(line -> line.membership() == Membership.OUT_OF_POPULATION)
                .extracting(AuditLine::indicator)
                .containsExactly(indicators.split(" ", -1));
    }
}

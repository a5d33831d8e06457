package org.civicrules.performance.lookedafter.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicrules.performance.lookedafter.disclosure.PublicationTest.OPEN;
import static org.civicrules.performance.lookedafter.disclosure.PublicationTest.children;
import static org.civicrules.performance.lookedafter.disclosure.PublicationTest.join;
import static org.civicrules.performance.lookedafter.disclosure.PublicationTest.publish;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicrules.performance.child.Activity;
import org.civicrules.performance.child.AsylumSeeking;
import org.civicrules.performance.child.CareLeaver;
import org.civicrules.performance.child.CareLeavingService;
import org.civicrules.performance.child.CareProceedings;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.DayAndTime;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.InTouch;
import org.civicrules.performance.child.LeaverCategory;
import org.civicrules.performance.child.MissingIncident;
import org.civicrules.performance.child.MissingKind;
import org.civicrules.performance.child.ReturnInterview;
import org.civicrules.performance.child.Sex;
import org.civicrules.performance.lookedafter.Cut;
import org.civicrules.performance.lookedafter.MeasureTerms;
import org.civicrules.performance.lookedafter.Measured;
import org.civicrules.performance.lookedafter.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which counts are hidden and which are shown: {@code 20/40} is a numerator and a base, {@code c} one that is hidden. */
final class DisclosureTest {

    private static final MeasureTerms TERMS = Runs.terms().withPopulation(50_000);
    private static final MeasureTerms BY_SEX = TERMS.cutBy(Cut.named("sex").orElseThrow());
    private static final AsylumSeeking SEEKING = new AsylumSeeking(Optional.empty());

    private static String whole(ImmutableList<PublishedMeasure> published, String id) {
        return text(PublicationTest.of(published, id).whole());
    }

    /** {@return the parts of those keys} */
    private static String parts(ImmutableList<PublishedMeasure> published, String id, String... keys) {
        PublishedMeasure one = PublicationTest.of(published, id);
        ImmutableList<String> all =
                one.measured().parts().stream().map(Measured.Part::key).collect(ImmutableList.toImmutableList());
        return Stream.of(keys)
                .map(key -> text(one.parts().get(all.indexOf(key))))
                .collect(Collectors.joining(" "));
    }

    private static String text(PublishedMeasure.Cell cell) {
        String numerator = cell.numerator().map(Object::toString).orElse("c");
        return numerator + cell.denominator().map(base -> "/" + base).orElse("");
    }

    private static ImmutableList<Child> sexes(int male, int female, int unknown, Consumer<Child.Builder> more) {
        return join(
                children(male, OPEN, more.andThen(child -> child.sex(Code.of(Sex.MALE)))),
                children(female, OPEN, more.andThen(child -> child.sex(Code.of(Sex.FEMALE)))),
                children(unknown, OPEN, more));
    }

    private static ImmutableList<Child> sexes(int male, int female, int unknown) {
        return sexes(male, female, unknown, child -> {});
    }

    private static ImmutableList<Child> placed(int count, String placement) {
        return children(count, "2016-01-01 S C2 N1 " + placement + " - -", child -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "20, 6, 7, 20/33 6/33 7/33",
        "20, 5, 7, 20/32 c/32 c/32",
        "21, 20, 3, 21/44 c/44 c/44",
        "20, 3, 3, 20/26 c/26 c/26",
        "20, 3, 0, c/23 c/23 0/23",
    })
    void hidesASecondPartBesideASmallOne(int male, int female, int unknown, String expected) {
        ImmutableList<PublishedMeasure> all = publish(TERMS, sexes(male, female, unknown));
        String shown = parts(all, "cla.by-sex", "male", "female", "unknown");

        assertThat(shown).isEqualTo(expected);
        assertThat(whole(all, "cla.count")).isEqualTo(String.valueOf(male + female + unknown));
    }

    @Test
    void hidesATotalThatWouldTellThatNoPartIsFive() {
        ImmutableList<Child> one = Stream.of("U1", "U3", "U4", "U6", "K2", "H5")
                .flatMap(type -> placed(1, type).stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<PublishedMeasure> all = publish(TERMS, one);

        assertThat(whole(all, "cla.count")).isEqualTo("c");
        assertThat(whole(all, "cla.rate-per-10000")).isEqualTo("c/50000");
        assertThat(whole(all, "cla.by-sex")).isEqualTo("c");
        assertThat(parts(all, "cla.by-sex", "unknown", "male")).isEqualTo("c c");
        assertThat(whole(all, "cla.disability.share")).isEqualTo("c");
        assertThat(whole(all, "cla.started.events")).isEqualTo("0");
        assertThat(whole(publish(TERMS, join(one, placed(3, "U1"))), "cla.count"))
                .isEqualTo("c");
        assertThat(parts(publish(TERMS, join(one, placed(4, "U1"))), "cla.by-placement-type", "U1", "U3"))
                .isEqualTo("c/10 c/10");
        assertThat(whole(publish(TERMS, join(one, placed(4, "U1"))), "cla.count"))
                .isEqualTo("10");
    }

    @Test
    void hidesTheOnlyGroupWhereItsSizeWouldTellThatEachPartIsOne() {
        ImmutableList<Child> one = Stream.of("U1", "U3", "U4", "U6", "K2", "H5")
                .flatMap(type -> placed(1, type).stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<PublishedMeasure> all = publish(BY_SEX, one);

        assertThat(whole(all, "cla.count")).isEqualTo("c");
        assertThat(parts(all, "cla.count", "unknown")).isEqualTo("c");
        assertThat(parts(all, "cla.by-placement-type", "unknown", "U1/unknown")).isEqualTo("c c");
    }

    @ParameterizedTest
    @CsvSource({"5, c, c", "6, 0/6, 6/6"})
    void hidesASmallBase(int count, String disabled, String male) {
        ImmutableList<PublishedMeasure> all = publish(TERMS, sexes(count, 0, 0));

        assertThat(whole(all, "cla.disability.share")).isEqualTo(disabled);
        assertThat(parts(all, "cla.by-sex", "male")).isEqualTo(male);
    }

    @Test
    void protectsABreakdownWithinTheGroupsOfACut() {
        String disabledNeed = "2016-01-01 S C2 N2 U6 - -";
        ImmutableList<PublishedMeasure> all = publish(
                BY_SEX,
                join(
                        sexes(20, 12, 30),
                        children(3, disabledNeed, child -> child.sex(Code.of(Sex.MALE))),
                        children(10, disabledNeed, child -> child.sex(Code.of(Sex.FEMALE))),
                        children(15, disabledNeed, child -> {})));

        assertThat(parts(all, "cla.count", "male", "female", "unknown")).isEqualTo("23 22 45");
        assertThat(parts(all, "cla.by-need", "male", "female", "unknown")).isEqualTo("23/23 22/22 45/45");
        assertThat(parts(all, "cla.by-need", "N2/male", "N1/male", "N3/male")).isEqualTo("c/23 c/23 0/23");
        assertThat(parts(all, "cla.by-need", "N2/female", "N1/female")).isEqualTo("c/22 c/22");
        assertThat(parts(all, "cla.by-need", "N2/unknown", "N1/unknown")).isEqualTo("15/45 30/45");
    }

    @Test
    void hidesEveryFigureOfGroupsOfHiddenSize() {
        ImmutableList<PublishedMeasure> all = publish(BY_SEX, sexes(20, 3, 10));

        assertThat(parts(all, "cla.count", "male", "female", "unknown")).isEqualTo("20 c c");
        assertThat(parts(all, "cla.rate-per-10000", "male", "female", "unknown"))
                .isEqualTo("20/0 c c");
        assertThat(parts(all, "cla.by-age-band", "male", "female", "10-15/unknown", "10-15/male"))
                .isEqualTo("20/20 c c 20/20");
        assertThat(parts(all, "cla.disability.share", "male", "female", "unknown"))
                .isEqualTo("0/20 c c");
        assertThat(whole(all, "cla.disability.share")).isEqualTo("0/33");
    }

    @Test
    void hidesTheSameGroupsWhereTwoIndicatorsCountTheSameChildren() {
        Consumer<Child.Builder> seeking = child -> child.asylumSeeking(SEEKING);
        ImmutableList<PublishedMeasure> all = publish(BY_SEX, join(sexes(3, 10, 12, seeking), sexes(100, 90, 10)));

        assertThat(parts(all, "cla.uasc.count", "male", "female", "unknown")).isEqualTo("c c c");
        assertThat(parts(all, "cla.uasc.share", "male", "female", "unknown")).isEqualTo("c/103 c/100 c/22");
        assertThat(whole(all, "cla.uasc.count")).isEqualTo("25");
    }

    @Test
    void hidesTheSameGroupsOfAMeanAndAShare() {
        ImmutableList<PublishedMeasure> all = publish(
                BY_SEX,
                join(
                        sexes(3, 10, 0, proceedings(100)),
                        sexes(0, 2, 0, proceedings(300)),
                        sexes(0, 0, 13, proceedings(100)),
                        sexes(10, 10, 10)));

        assertThat(parts(all, "cla.care-proceedings.mean-weeks", "male", "female"))
                .isEqualTo("c c");
        assertThat(parts(all, "cla.care-proceedings.within-26-weeks.share", "male", "female"))
                .isEqualTo("c c");
        assertThat(whole(all, "cla.care-proceedings.mean-weeks")).isEqualTo("3200/28");
    }

    @ParameterizedTest
    @CsvSource({"5, c, c", "6, 600/6, 6/6"})
    void hidesAMeanOfAFew(int count, String mean, String share) {
        ImmutableList<PublishedMeasure> all = publish(TERMS, sexes(count, 0, 0, proceedings(100)));

        assertThat(whole(all, "cla.care-proceedings.mean-weeks")).isEqualTo(mean);
        assertThat(whole(all, "cla.care-proceedings.within-26-weeks.share")).isEqualTo(share);
    }

    private static Consumer<Child.Builder> proceedings(int days) {
        LocalDate end = LocalDate.of(2017, 9, 1);
        return child -> child.addCareProceedings(new CareProceedings(end.minusDays(days), Optional.of(end)));
    }

    @ParameterizedTest
    @CsvSource({"5, c, c c", "6, 20, 20 0"})
    void hidesAPartWhoseRestIsSmallInTheWholeAndInEachGroup(int rest, String whole, String groups) {
        ImmutableList<Child> children = join(
                children(20, "2016-01-01 S C2 N1 A4 - -", child -> child.sex(Code.of(Sex.MALE))), sexes(rest, 0, 0));

        assertThat(whole(publish(TERMS, children), "cla.adoption.placed")).isEqualTo(whole);
        assertThat(parts(publish(BY_SEX, join(children, sexes(0, 30, 0))), "cla.adoption.placed", "male", "female"))
                .isEqualTo(groups);
    }

    @ParameterizedTest
    @CsvSource({"5, c", "6, 20"})
    void hidesACountOfWhichFewAreLeftOut(int rest, String expected) {
        Consumer<Child.Builder> all = child -> child.addMissing(
                new MissingIncident(Code.of(MissingKind.M), LocalDate.of(2017, 9, 1), Optional.empty()));
        String started = "2017-08-01 S C2 N1 U6 - -";
        ImmutableList<PublishedMeasure> published = publish(
                TERMS,
                join(
                        children(20, started, all.andThen(child -> child.asylumSeeking(SEEKING))),
                        children(rest, started, all)));

        assertThat(whole(published, "cla.started.uasc")).isEqualTo(expected);
        assertThat(whole(published, "cla.missing.uasc-children")).isEqualTo(expected);
        assertThat(whole(published, "cla.missing.children")).isEqualTo(String.valueOf(20 + rest));
        assertThat(whole(
                        publish(TERMS, join(sexes(20, 0, 0), children(rest, started, child -> {}))),
                        "cla.twelve-months.count"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, c", "6, 20"})
    void hidesAssessmentsRequiredWhereTheFewWhoStayedBrieflyWouldShow(int brief, String expected) {
        ImmutableList<PublishedMeasure> published = publish(
                TERMS,
                join(
                        children(20, "2017-08-01 S C2 N1 U6 - -", child -> {}),
                        children(brief, "2017-08-01 S C2 N1 U6 2017-08-10 E4A", child -> {})));

        assertThat(whole(published, "cla.iha.required")).isEqualTo(expected);
        assertThat(whole(published, "cla.started.events")).isEqualTo(String.valueOf(20 + brief));
    }

    @ParameterizedTest
    @CsvSource({"5, c/25, c", "6, 20/26, 20/20"})
    void hidesInterviewsOfferedWhereTheyAreTheBaseOfThoseAccepted(int notOffered, String offered, String accepted) {
        ImmutableList<PublishedMeasure> published =
                publish(TERMS, join(missing(20, Flag.YES), missing(notOffered, Flag.NO)));

        assertThat(whole(published, "cla.return-interview.offered.share")).isEqualTo(offered);
        assertThat(whole(published, "cla.return-interview.accepted.share")).isEqualTo(accepted);
    }

    private static ImmutableList<Child> missing(int count, Flag offered) {
        LocalDate start = LocalDate.of(2017, 9, 1);
        DayAndTime back = new DayAndTime(start.plusDays(1), Optional.empty());
        return children(
                count,
                OPEN,
                child -> child.addMissing(
                                new MissingIncident(Code.of(MissingKind.M), start, Optional.of(start.plusDays(1))))
                        .addReturnInterviews(new ReturnInterview(
                                start, Optional.of(back), Code.of(offered), Code.of(offered), Optional.of(back))));
    }

    @Test
    void comparesAChildrensFigureWithTheChildrenWhoStarted() {
        MeasureTerms terms = Runs.terms("iha-required=CHILDREN", "started-uasc=CHILDREN_STATUS_AT_START");
        Consumer<Child.Builder> twice = child ->
                child.asylumSeeking(SEEKING).addEpisodes(EpisodeRow.of("2017-04-01 S C2 N1 U6 2017-06-01 E4A"));
        ImmutableList<PublishedMeasure> published = publish(
                terms,
                join(
                        children(20, "2017-08-01 S C2 N1 U6 - -", twice),
                        children(3, "2017-08-01 S C2 N1 U6 2017-08-10 E4A", child -> {})));

        assertThat(whole(published, "cla.started.events")).isEqualTo("43");
        assertThat(whole(published, "cla.started.children")).isEqualTo("23");
        assertThat(whole(published, "cla.started.uasc")).isEqualTo("c");
        assertThat(whole(published, "cla.iha.required")).isEqualTo("c");
    }

    @Test
    void hidesWhatFollowsFromAHiddenFigure() {
        ImmutableList<Child> adopted = children(8, "2016-01-01 S E1 N1 A4 2017-09-01 E11", child -> {});
        ImmutableList<Child> more = children(2, "2016-01-01 S E1 N1 A4 2017-09-01 E12", child -> {});
        ImmutableList<PublishedMeasure> few = publish(TERMS, join(sexes(20, 0, 0), adopted, more));
        ImmutableList<PublishedMeasure> enough = publish(TERMS, join(sexes(20, 0, 0), adopted, adopted));

        assertThat(whole(few, "cla.adoption.adopted")).isEqualTo("c");
        assertThat(whole(enough, "cla.adoption.adopted")).isEqualTo("16");
        assertThat(whole(few, "cla.reconciliation")).isEqualTo("0");
        assertThat(whole(publish(TERMS, sexes(3, 0, 0)), "cla.reconciliation")).isEqualTo("c");
        assertThat(parts(publish(BY_SEX, join(sexes(20, 20, 20), adopted, more)), "cla.adoption.adopted", "male"))
                .isEqualTo("c");
    }

    @Test
    void showsNoPlacesByGroup() {
        ImmutableList<Child> children = join(sexes(10, 10, 0, child -> child.asylumSeeking(SEEKING)), sexes(10, 10, 0));

        assertThat(parts(publish(BY_SEX, children), "cla.uasc.nts-headroom", "male", "unknown"))
                .isEqualTo("0 0");
        assertThat(whole(publish(BY_SEX, children), "cla.uasc.nts-headroom")).isEqualTo("15");
    }

    private static ImmutableList<Child> leavers(int born, int count, int inTouch, int working) {
        ImmutableList.Builder<Child> leavers = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            leavers.add(Child.builder()
                    .id(born + "-" + i)
                    .addCareLeaver(new CareLeaver(
                            Runs.YEAR.to(),
                            Optional.of(LocalDate.of(born, 1, 10)),
                            Code.of(i < inTouch ? InTouch.YES : InTouch.NO),
                            Code.of(i < working ? Activity.F4 : Activity.G5),
                            Code.blank()))
                    .build());
        }
        return leavers.build();
    }

    @Test
    void hidesTheSameYearsInEveryCareLeaverShare() {
        ImmutableList<PublishedMeasure> all =
                publish(TERMS, join(leavers(1999, 3, 3, 3), leavers(1998, 10, 5, 10), leavers(1997, 12, 6, 2)));

        assertThat(parts(all, "care-leavers.in-touch.share", "19", "20", "21", "19-21"))
                .isEqualTo("c c c 14/25");
        assertThat(parts(all, "care-leavers.eet.share", "19", "20", "21", "19-21"))
                .isEqualTo("c c c 15/25");
        assertThat(whole(all, "care-leavers.eet.share")).isEqualTo("15/25");
        assertThat(parts(all, "care-leavers.eet.share", "17-18", "17")).isEqualTo("0/0 0/0");
    }

    @Test
    void hidesAGroupOfYearsAndTheHeadlineWhereTheirRestIsSmall() {
        ImmutableList<PublishedMeasure> all =
                publish(TERMS, join(leavers(1999, 10, 8, 0), leavers(2000, 12, 6, 6), leavers(2001, 12, 6, 6)));

        assertThat(parts(all, "care-leavers.in-touch.share", "19-21", "17-18", "17", "18"))
                .isEqualTo("c/10 12/24 6/12 6/12");
        assertThat(whole(all, "care-leavers.in-touch.share")).isEqualTo("c/10");
        assertThat(whole(all, "care-leavers.eet.share")).isEqualTo("0/10");
    }

    @Test
    void hidesEveryYearWhereTheSumWouldTellASmallOne() {
        ImmutableList<PublishedMeasure> all = publish(TERMS, join(leavers(1999, 2, 0, 0), leavers(1998, 6, 6, 6)));

        assertThat(parts(all, "care-leavers.in-touch.share", "19", "20", "19-21"))
                .isEqualTo("c c c");
        assertThat(whole(all, "care-leavers.in-touch.share")).isEqualTo("c");
    }

    private static ImmutableList<Child> served(int born, int count, Code<Sex> sex) {
        CareLeavingService service = new CareLeavingService(
                Optional.of(LocalDate.of(born, 1, 10)),
                Code.of(LeaverCategory.FORMER_RELEVANT),
                Code.of(Flag.YES),
                Optional.empty(),
                Optional.empty());
        return children(
                count,
                "2010-01-01 S C2 N1 U6 2011-01-01 E4A",
                child -> child.sex(sex).careLeavingService(service));
    }

    private static ImmutableList<Child> served(int born, int count) {
        return served(born, count, Code.blank());
    }

    @Test
    void hidesAdvisersOfAnAgeGroupWhoseNumberIsHidden() {
        String id = "care-leavers.personal-adviser.share";
        ImmutableList<PublishedMeasure> younger =
                publish(TERMS, join(served(2002, 3), served(2000, 10), served(1998, 40)));
        ImmutableList<PublishedMeasure> older =
                publish(TERMS, join(served(2002, 3), served(2000, 50), served(1998, 40)));
        ImmutableList<PublishedMeasure> cut =
                publish(BY_SEX, join(served(2002, 3), served(2000, 10), served(1998, 40)));

        assertThat(parts(younger, "care-leavers.count", "16", "17-18", "19-21")).isEqualTo("c c 40");
        assertThat(parts(younger, id, "17-18", "18", "17", "19-21", "20")).isEqualTo("c c c 40/40 40/40");
        assertThat(whole(younger, id)).isEqualTo("40/40");
        assertThat(parts(older, id, "17-18", "18", "19-21", "20")).isEqualTo("50/50 50/50 c c");
        assertThat(whole(older, id)).isEqualTo("c");
        assertThat(parts(cut, id, "17-18/unknown", "18/unknown", "19-21/unknown"))
                .isEqualTo("c c c");
    }

    @Test
    void hidesASecondGroupOfCareLeavers() {
        Code<Sex> male = Code.of(Sex.MALE);
        ImmutableList<PublishedMeasure> all =
                publish(BY_SEX, join(served(2002, 3), served(1998, 2), served(2000, 6, male)));

        assertThat(parts(all, "care-leavers.count", "unknown", "male", "female", "17-18/male"))
                .isEqualTo("c c 0 c");
        assertThat(whole(all, "care-leavers.count")).isEqualTo("11");
    }

    @Test
    void hidesTheNumberWhereItsShareIsHiddenForTheSakeOfAGroup() {
        Consumer<Child.Builder> seeking = child -> child.asylumSeeking(SEEKING);
        ImmutableList<PublishedMeasure> all = publish(BY_SEX, join(sexes(6, 0, 0, seeking), sexes(1, 6, 0)));

        assertThat(parts(all, "cla.uasc.share", "male", "female")).isEqualTo("c/7 0/6");
        assertThat(whole(all, "cla.uasc.share")).isEqualTo("c/13");
        assertThat(whole(all, "cla.uasc.count")).isEqualTo("c");
        assertThat(parts(all, "cla.uasc.count", "male", "female")).isEqualTo("c c");
        assertThat(whole(all, "cla.uasc.nts-headroom")).isEqualTo("c");
    }
}

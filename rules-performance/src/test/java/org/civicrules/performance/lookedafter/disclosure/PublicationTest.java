package org.civicrules.performance.lookedafter.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.civicrules.performance.child.AsylumSeeking;
import org.civicrules.performance.child.CareLeaver;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.InTouch;
import org.civicrules.performance.child.Sex;
import org.civicrules.performance.lookedafter.Cut;
import org.civicrules.performance.lookedafter.MeasureRun;
import org.civicrules.performance.lookedafter.MeasureTerms;
import org.civicrules.performance.lookedafter.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicationTest {

    static final String OPEN = "2016-01-01 S C2 N1 U6 - -";

    static ImmutableList<PublishedMeasure> publish(MeasureTerms terms, Iterable<Child> children) {
        MeasureRun run = new MeasureRun(terms);
        children.forEach(run::add);
        return Publication.of(run.results(), terms.policies());
    }

    static PublishedMeasure of(ImmutableList<PublishedMeasure> published, String id) {
        return published.stream()
                .filter(one -> one.measured().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static String part(PublishedMeasure published, String key) {
        for (int i = 0; i < published.parts().size(); i++) {
            if (published.measured().parts().get(i).key().equals(key)) {
                return published.parts().get(i).figure().text();
            }
        }
        throw new AssertionError("no part " + key);
    }

    static ImmutableList<Child> children(int count, String episode, Consumer<Child.Builder> more) {
        ImmutableList.Builder<Child> children = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            Child.Builder child = Child.builder()
                    .id(String.valueOf(i))
                    .birthDate(LocalDate.of(2007, 5, 10))
                    .addEpisodes(EpisodeRow.of(episode));
            more.accept(child);
            children.add(child.build());
        }
        return children.build();
    }

    static ImmutableList<Child> ofSex(int count, Sex sex) {
        return children(count, OPEN, child -> child.sex(Code.of(sex)));
    }

    @SafeVarargs
    static ImmutableList<Child> join(ImmutableList<Child>... lists) {
        ImmutableList.Builder<Child> joined = ImmutableList.builder();
        for (ImmutableList<Child> list : lists) {
            joined.addAll(list);
        }
        return joined.build();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, c, ''", "5, c, ''", "6, 6, 6"})
    void hidesCountsFromOneToFive(int count, String text, String numerator) {
        PublishedMeasure published = of(publish(Runs.terms(), ofSex(count, Sex.MALE)), "cla.count");

        assertThat(published.whole().figure().text()).isEqualTo(text);
        assertThat(published.whole().numerator().map(Object::toString).orElse(""))
                .isEqualTo(numerator);
    }

    @Test
    void hidesNothingWhereThePolicySaysSo() {
        ImmutableList<PublishedMeasure> all = publish(Runs.terms("suppress-up-to=0"), ofSex(1, Sex.MALE));

        assertThat(of(all, "cla.count").whole().figure().text()).isEqualTo("1");
        assertThat(part(of(all, "cla.by-sex"), "male")).isEqualTo("100.0");
    }

    @Test
    void hidesASmallPartAndAnotherThatWouldGiveItAway() {
        ImmutableList<PublishedMeasure> all = publish(Runs.terms(), join(ofSex(20, Sex.MALE), ofSex(3, Sex.FEMALE)));
        PublishedMeasure sexes = of(all, "cla.by-sex");

        assertThat(part(sexes, "male")).isEqualTo("c");
        assertThat(part(sexes, "female")).isEqualTo("c");
        assertThat(part(sexes, "unknown")).isEqualTo("0.0");
        assertThat(of(all, "cla.count").whole().figure().text()).isEqualTo("23");
    }

    @Test
    void showsPartsThatGiveNothingAway() {
        ImmutableList<PublishedMeasure> all =
                publish(Runs.terms("publication=DFE"), join(ofSex(20, Sex.MALE), ofSex(10, Sex.FEMALE)));

        assertThat(part(of(all, "cla.by-sex"), "male")).isEqualTo("67");
        assertThat(part(of(all, "cla.by-age-band"), "10-15")).isEqualTo("100");
        assertThat(of(all, "cla.by-age-band").parts().get(3).numerator())
                .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("30"));
        assertThat(of(all, "cla.by-age-band").parts().get(3).denominator())
                .hasValueSatisfying(count -> assertThat(count).isEqualByComparingTo("30"));
    }

    @Test
    void hidesACountWhoseRestIsSmallAndWhatFollowsFromIt() {
        ImmutableList<Child> seekers =
                children(20, OPEN, child -> child.asylumSeeking(new AsylumSeeking(Optional.empty())));
        MeasureTerms terms = Runs.terms().withPopulation(50_000);

        ImmutableList<PublishedMeasure> nearlyAll = publish(terms, join(seekers, ofSex(3, Sex.MALE)));
        ImmutableList<PublishedMeasure> enough = publish(terms, join(seekers, ofSex(6, Sex.MALE)));

        assertThat(of(nearlyAll, "cla.uasc.count").whole().figure().text()).isEqualTo("c");
        assertThat(of(nearlyAll, "cla.uasc.share").whole().figure().text()).isEqualTo("c");
        assertThat(of(nearlyAll, "cla.uasc.nts-headroom").whole().figure().text())
                .isEqualTo("c");
        assertThat(of(nearlyAll, "cla.uasc.nts-headroom").whole().numerator()).isEmpty();
        assertThat(of(enough, "cla.uasc.count").whole().figure().text()).isEqualTo("20");
        assertThat(of(enough, "cla.uasc.nts-headroom").whole().figure().text()).isEqualTo("15");
    }

    @Test
    void printsTheSymbolOfAFigureThatHasNoValue() {
        ImmutableList<PublishedMeasure> all = publish(Runs.terms(), ofSex(20, Sex.MALE));

        assertThat(of(all, "cla.adoption.a1-mean-days").whole().figure().number())
                .isEmpty();
        assertThat(of(all, "cla.adoption.a1-mean-days").whole().figure().mark()).isPresent();
        assertThat(of(all, "cla.rate-per-10000").whole().figure().number()).isEmpty();
    }

    @Test
    void hidesAPlacementTypeThatTheNumberPlacedWouldGiveAway() {
        ImmutableList<Child> placed = children(8, "2016-01-01 S E1 N1 A4 - -", child -> {});
        ImmutableList<Child> few = children(2, "2016-01-01 S E1 N1 A6 - -", child -> {});
        ImmutableList<Child> others = children(20, OPEN, child -> {});

        ImmutableList<PublishedMeasure> all = publish(Runs.terms(), join(placed, few, others));

        assertThat(part(of(all, "cla.by-placement-type"), "A6")).isEqualTo("c");
        assertThat(of(all, "cla.adoption.placed").whole().figure().text()).isEqualTo("c");
    }

    @Test
    void protectsSharesCutByAGroup() {
        MeasureTerms bySex = Runs.terms().cutBy(Cut.named("sex").orElseThrow());
        ImmutableList<Child> boys =
                join(children(10, OPEN, child -> child.sex(Code.of(Sex.MALE)).disabled(true)), ofSex(20, Sex.MALE));
        ImmutableList<Child> girls =
                join(children(2, OPEN, child -> child.sex(Code.of(Sex.FEMALE)).disabled(true)), ofSex(20, Sex.FEMALE));

        PublishedMeasure disabled = of(publish(bySex, join(boys, girls)), "cla.disability.share");

        assertThat(part(disabled, "female")).isEqualTo("c");
        assertThat(part(disabled, "male")).isEqualTo("c");
        assertThat(disabled.whole().figure().text()).isEqualTo("23.1");
    }

    @Test
    void hidesAGroupOfHiddenSizeInEveryIndicator() {
        MeasureTerms bySex = Runs.terms().cutBy(Cut.named("sex").orElseThrow());

        ImmutableList<PublishedMeasure> all = publish(bySex, join(ofSex(20, Sex.MALE), ofSex(3, Sex.FEMALE)));

        assertThat(part(of(all, "cla.count"), "female")).isEqualTo("c");
        assertThat(part(of(all, "cla.by-age-band"), "10-15/female")).isEqualTo("c");
        assertThat(part(of(all, "cla.by-age-band"), "10-15/male")).isEqualTo("c");
        assertThat(part(of(all, "cla.disability.share"), "male")).isEqualTo("c");
        assertThat(of(all, "cla.disability.share").parts().get(1).denominator()).isEmpty();
    }

    @Test
    void protectsTheYearsOfACareLeaverGroup() {
        ImmutableList.Builder<Child> leavers = ImmutableList.builder();
        addLeavers(leavers, 1998, 12, 10);
        addLeavers(leavers, 1997, 12, 11);
        addLeavers(leavers, 1999, 12, 6);

        PublishedMeasure touch = of(publish(Runs.terms(), leavers.build()), "care-leavers.in-touch.share");

        assertThat(part(touch, "20")).isEqualTo("c");
        assertThat(part(touch, "19-21")).isEqualTo("75.0");
        assertThat(touch.whole().figure().text()).isEqualTo("75.0");
        assertThat(part(touch, "17-18")).isNotEqualTo("0.0");
    }

    @Test
    void hidesCareLeaverGroupsThatAreCutAsSoonAsOneCellIsSmall() {
        ImmutableList.Builder<Child> leavers = ImmutableList.builder();
        addLeavers(leavers, 1998, 12, 10);
        MeasureTerms cut = Runs.terms().cutBy(Cut.named("uasc").orElseThrow());

        PublishedMeasure touch = of(publish(cut, leavers.build()), "care-leavers.in-touch.share");

        assertThat(touch.parts())
                .allSatisfy(cell -> assertThat(cell.numerator()).isEmpty());
        assertThat(touch.parts())
                .allSatisfy(cell -> assertThat(cell.denominator()).isEmpty());
    }

    private static void addLeavers(ImmutableList.Builder<Child> leavers, int born, int count, int inTouch) {
        for (int i = 0; i < count; i++) {
            leavers.add(Child.builder()
                    .id(born + "-" + i)
                    .addCareLeaver(new CareLeaver(
                            LocalDate.of(2018, 3, 31),
                            Optional.of(LocalDate.of(born, 1, 10)),
                            Code.of(i < inTouch ? InTouch.YES : InTouch.NO),
                            Code.blank(),
                            Code.blank()))
                    .build());
        }
    }
}

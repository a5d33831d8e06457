package org.civicrules.performance.lookedafter.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.civicrules.performance.child.Activity;
import org.civicrules.performance.child.AsylumSeeking;
import org.civicrules.performance.child.CareLeaver;
import org.civicrules.performance.child.CareLeavingService;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.InTouch;
import org.civicrules.performance.child.LeaverCategory;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.performance.child.Sex;
import org.civicrules.performance.lookedafter.Cut;
import org.civicrules.performance.lookedafter.MeasureTerms;
import org.civicrules.performance.lookedafter.Runs;

/**
 * What a reader can work out by adding and subtracting whatever is published, whichever indicator it stands in.
 *
 * <p>Populations are made of a few kinds of people. Adding one person of a kind tells how often that kind counts in each figure, so
 * every figure is a known sum over the unknown numbers of each kind, and {@link LinearAttack} says what follows.
 */
final class DisclosureProperties {

    private static final MeasureTerms TERMS =
            MeasureTerms.of(Runs.YEAR, covered()).withPopulation(50_000);
    private static final ImmutableList<Child> CHILDREN = children();
    private static final ImmutableList<Child> LEAVERS = leavers();
    private static final Map<String, LinearAttack> ATTACKS = new HashMap<>();

    @Property(tries = 100)
    void noSmallNumberOfChildrenCanBeWorkedOut(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int kinds, @ForAll @IntRange(max = 60) int number) {
        holds("children", TERMS, CHILDREN, people(seed, kinds, number, CHILDREN));
    }

    @Property(tries = 100)
    void noSmallNumberOfChildrenCanBeWorkedOutFromACut(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int kinds, @ForAll @IntRange(max = 60) int number) {
        String cut = List.of("sex", "disability", "uasc", "age-band").get(Math.floorMod(seed, 4));

        holds(
                "children by " + cut,
                TERMS.cutBy(Cut.named(cut).orElseThrow()),
                CHILDREN,
                people(seed, kinds, number, CHILDREN));
    }

    @Property(tries = 100)
    void noSmallNumberOfCareLeaversCanBeWorkedOut(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int kinds, @ForAll @IntRange(max = 80) int number) {
        holds("leavers", TERMS, LEAVERS, people(seed, kinds, number, LEAVERS));
    }

    @Property(tries = 100)
    void noSmallNumberOfCareLeaversCanBeWorkedOutFromACut(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int kinds, @ForAll @IntRange(max = 80) int number) {
        holds(
                "leavers by uasc",
                TERMS.cutBy(Cut.named("uasc").orElseThrow()),
                LEAVERS,
                people(seed, kinds, number, LEAVERS));
    }

    private static void holds(String name, MeasureTerms terms, ImmutableList<Child> kinds, List<Child> people) {
        LinearAttack attack = ATTACKS.computeIfAbsent(name, unused -> new LinearAttack(terms, kinds));
        LinearAttack.Outcome outcome = attack.on(people);

        assertThat(outcome.workedOut()).isEmpty();
        Statistics.label("small numbers").collect(outcome.smallNumbers() > 0 ? "some" : "none");
    }

    private static List<Child> people(long seed, int kinds, int number, List<Child> all) {
        Random random = new Random(seed);
        List<Child> some = random.ints(kinds, 0, all.size()).mapToObj(all::get).toList();
        List<Child> people = new ArrayList<>(some);
        while (people.size() < number) {
            double early = random.nextDouble() * random.nextDouble();
            people.add(some.get((int) (early * some.size())));
        }
        return people;
    }

    /** Without health: its cohort is nearly all children, so that its bases tell the few who came in the year. */
    private static Coverage covered() {
        return new Coverage(
                ImmutableList.of(new Coverage.ReturnYear(
                        Optional.of(Runs.YEAR.to()),
                        ImmutableSet.of(ReturnTable.HEADER, ReturnTable.EPISODES, ReturnTable.UASC, ReturnTable.OC3))),
                ImmutableSet.of(ContextTable.DISABILITY, ContextTable.CARE_LEAVERS));
    }

    private static ImmutableList<Child> children() {
        ImmutableList.Builder<Child> children = ImmutableList.builder();
        for (String sex : List.of("male", "female", "unknown")) {
            for (int born : List.of(2002, 2007, 2011)) {
                for (String placement : List.of("U6", "K2", "A4")) {
                    for (boolean disabled : List.of(true, false)) {
                        for (boolean seeking : List.of(true, false)) {
                            children.add(child(sex, born, placement, disabled, seeking));
                        }
                    }
                }
            }
        }
        return children.build();
    }

    private static Child child(String sex, int born, String placement, boolean disabled, boolean seeking) {
        return Child.builder()
                .id("one")
                .sex(
                        switch (sex) {
                            case "male" -> Code.of(Sex.MALE);
                            case "female" -> Code.of(Sex.FEMALE);
                            default -> Code.blank();
                        })
                .birthDate(LocalDate.of(born, 5, 10))
                .addEpisodes(EpisodeRow.of("2016-01-01 S C2 N1 " + placement + " - -"))
                .disabled(disabled)
                .asylumSeeking(Optional.of(new AsylumSeeking(Optional.empty())).filter(unused -> seeking))
                .build();
    }

    /** Some on the oc3 file, others with a service: the two files are about different people. */
    private static ImmutableList<Child> leavers() {
        ImmutableList.Builder<Child> leavers = ImmutableList.builder();
        for (int born = 1995; born <= 2002; born++) {
            LocalDate birthDate = LocalDate.of(born, 1, 10);
            for (boolean seeking : List.of(true, false)) {
                for (Flag adviser : List.of(Flag.YES, Flag.NO)) {
                    leavers.add(leaver(birthDate, seeking)
                            .careLeavingService(new CareLeavingService(
                                    Optional.of(birthDate),
                                    Code.of(LeaverCategory.FORMER_RELEVANT),
                                    Code.of(adviser),
                                    Optional.empty(),
                                    Optional.empty()))
                            .build());
                }
                for (InTouch inTouch : List.of(InTouch.YES, InTouch.NO)) {
                    for (String activity : List.of("F4", "G5")) {
                        leavers.add(leaver(birthDate, seeking)
                                .addCareLeaver(new CareLeaver(
                                        Runs.YEAR.to(),
                                        Optional.of(birthDate),
                                        Code.of(inTouch),
                                        EpisodeRow.code(Activity.class, activity),
                                        Code.blank()))
                                .build());
                    }
                }
            }
        }
        return leavers.build();
    }

    private static Child.Builder leaver(LocalDate birthDate, boolean seeking) {
        return Child.builder()
                .id("one")
                .birthDate(birthDate)
                .asylumSeeking(Optional.of(new AsylumSeeking(Optional.empty())).filter(unused -> seeking));
    }
}

package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.Ethnicity;
import org.civicrules.performance.child.PlacementDistance;
import org.civicrules.performance.child.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ProfileTest {

    private static final Episode OPEN = EpisodeRow.of("2016-01-01 S C2 N1 U6 - -");

    @ParameterizedTest
    @CsvSource({
        "2018-03-31, under-1",
        "2017-04-01, under-1",
        "2017-03-31, 1-4",
        "2013-04-01, 1-4",
        "2013-03-31, 5-9",
        "2008-04-01, 5-9",
        "2008-03-31, 10-15",
        "2002-04-01, 10-15",
        "2002-03-31, 16-plus",
        "1999-01-01, 16-plus",
    })
    void placesAChildInTheBandOfTheAgeReached(LocalDate born, String band) {
        Measured bands = Runs.measure(
                "cla.by-age-band",
                Runs.terms(),
                Child.builder().id("1").birthDate(born).addEpisodes(OPEN).build());

        assertThat(bands.parts())
                .extracting(Measured.Part::key)
                .containsExactly("under-1", "1-4", "5-9", "10-15", "16-plus");
        assertThat(bands.parts().stream().filter(part -> Runs.counts(part).equals("1/1")))
                .extracting(Measured.Part::key)
                .containsExactly(band);
    }

    @Test
    void leavesAChildWithoutADateOfBirthOutOfTheBands() {
        Measured bands = Runs.measure(
                "cla.by-age-band",
                Runs.terms(),
                Child.builder().id("1").addEpisodes(OPEN).build(),
                Child.builder()
                        .id("2")
                        .birthDate(LocalDate.of(2018, 4, 1))
                        .addEpisodes(OPEN)
                        .build());

        assertThat(bands.result().tally().unknown()).containsExactly(Map.entry("date-of-birth-not-known", 2L));
        assertThat(bands.result().valueText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FIRST_OF_MARCH, 5-9", "TWENTY_EIGHTH_OF_FEBRUARY, 10-15"})
    void turnsTenOnTheDayThePolicySays(String policy, String band) {
        MeasureTerms terms = Runs.terms(
                new ReportingPeriod(LocalDate.of(2018, 2, 1), LocalDate.of(2018, 2, 28)),
                "twenty-nine-february=" + policy);
        Child child = Child.builder()
                .id("1")
                .birthDate(LocalDate.of(2008, 2, 29))
                .addEpisodes(OPEN)
                .build();

        assertThat(Runs.counts(
                        Runs.measure("cla.by-age-band", terms, child).part(band).orElseThrow()))
                .isEqualTo("1/1");
    }

    @Test
    void countsTheSexesAndThoseNotKnown() {
        Measured sexes = Runs.measure(
                "cla.by-sex",
                Runs.terms(),
                ofSex("1", Code.of("1", Sex.MALE)),
                ofSex("2", Code.of(Sex.MALE)),
                ofSex("3", Code.of("2", Sex.FEMALE)),
                ofSex("4", Code.of(Sex.UNKNOWN)),
                ofSex("5", Code.unknown("9")));

        assertThat(sexes.parts()).extracting(Measured.Part::key).containsExactly("male", "female", "unknown");
        assertThat(sexes.parts()).extracting(Runs::counts).containsExactly("2/5", "1/5", "2/5");
        assertThat(sexes.part("male").orElseThrow().result().publishedText()).hasValue("40.0");
    }

    @ParameterizedTest
    @EnumSource
    void putsEveryOriginInAGroup(Ethnicity origin) {
        String group = switch (origin.code().charAt(0)) {
            case 'W' -> "white";
            case 'M' -> "mixed";
            case 'A' -> "asian";
            case 'B' -> "black";
            case 'C' -> "other";
            case 'O' -> "other";
            default -> "unknown";
        };

        assertThat(groupOf(origin, Runs.terms())).isEqualTo(group);
        assertThat(groupOf(origin, Runs.terms("chinese=ASIAN"))).isEqualTo(origin == Ethnicity.CHNE ? "asian" : group);
    }

    private static String groupOf(Ethnicity origin, MeasureTerms terms) {
        Child child = Child.builder()
                .id("1")
                .ethnicity(Code.of(origin))
                .addEpisodes(OPEN)
                .build();
        return Runs.measure("cla.by-ethnic-group", terms, child).parts().stream()
                .filter(part -> Runs.counts(part).equals("1/1"))
                .map(Measured.Part::key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sharesTheStockOutByNeedStatusAndPlacement() {
        Child one = Runs.child("1", "2016-01-01 S C1 N1 U6 - -");
        Child other = Runs.child("2", "2016-01-01 S C2 N1 K2 - -");
        Child blank = Runs.child("3", "2016-01-01 S - Q9 - - -");

        Measured needs = Runs.measure("cla.by-need", Runs.terms(), one, other, blank);

        assertThat(needs.parts())
                .extracting(Measured.Part::key)
                .containsExactly("N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "unknown");
        assertThat(Runs.counts(needs.part("N1").orElseThrow())).isEqualTo("2/3");
        assertThat(needs.part("N1").orElseThrow().label()).isEqualTo("abuse or neglect");
        assertThat(Runs.measure("cla.by-legal-status", Runs.terms(), one, other, blank)
                        .parts())
                .extracting(Measured.Part::key)
                .containsExactly("C1", "C2", "unknown");
        assertThat(Runs.measure("cla.by-placement-type", Runs.terms(), one, other, blank)
                        .parts())
                .extracting(part -> part.key() + " " + part.label())
                .containsExactly(
                        "K2 home under the children\u2019s homes regulations",
                        "U6 fostered, other",
                        "unknown not known");
    }

    @Test
    void takesTheShareWithADisability() {
        Child disabled =
                Child.builder().id("1").disabled(true).addEpisodes(OPEN).build();
        Child gone = Child.builder().id("2").disabled(true).build();

        assertThat(Runs.counts(Runs.measure(
                        "cla.disability.share",
                        Runs.terms(),
                        disabled,
                        gone,
                        Runs.child("3", "2016-01-01 S C2 N1 U6 - -"),
                        Runs.child("4", "2016-01-01 S C2 N1 U6 - -"))))
                .isEqualTo("1/3");
    }

    @ParameterizedTest
    @CsvSource({
        "19.9, WITHIN, 1/1, 0/1",
        "20, WITHIN, 1/1, 0/1",
        "20.0, OVER, 0/1, 1/1",
        "20.1, WITHIN, 0/1, 1/1",
    })
    void drawsTheLineAtTwentyMiles(BigDecimal miles, String policy, String within, String over) {
        Child child = at(OPEN.start(), Optional.of(miles));
        MeasureTerms terms = Runs.terms("exactly-20-miles=" + policy);

        assertThat(Runs.counts(Runs.measure("cla.placed-within-20-miles.share", terms, child)))
                .isEqualTo(within);
        assertThat(Runs.counts(Runs.measure("cla.placed-over-20-miles.share", terms, child)))
                .isEqualTo(over);
    }

    @Test
    void neverTakesAnUnknownDistanceForZero() {
        Child unknown = at(OPEN.start(), Optional.empty());
        Child notListed = Runs.child("2", "2016-01-01 S C2 N1 U6 - -");
        ImmutableList<Child> children = ImmutableList.of(unknown, notListed);

        Measured apart = Runs.measure("cla.placed-within-20-miles.share", Runs.terms(), children);

        assertThat(apart.result().tally().excluded()).containsEntry("distance-not-known", 2L);
        assertThat(apart.result().valueText()).isEmpty();
        assertThat(Runs.counts(Runs.measure(
                        "cla.placed-within-20-miles.share", Runs.terms("unknown-distance=AS_FAR"), children)))
                .isEqualTo("0/2");
        assertThat(Runs.counts(Runs.measure(
                        "cla.placed-over-20-miles.share", Runs.terms("unknown-distance=AS_FAR"), children)))
                .isEqualTo("2/2");
    }

    @ParameterizedTest
    @CsvSource({"25, 5, 1/1", "5, 25, 0/1"})
    void takesTheLatestDistanceOfTheStay(String earlier, String later, String within) {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2016-01-01 S C2 N1 U6 2017-01-01 X1"))
                .addEpisodes(EpisodeRow.of("2017-01-01 L C1 N1 U6 - -"))
                .addPlacementDistances(distance("2016-01-01", earlier))
                .addPlacementDistances(distance("2017-01-01", later))
                .build();

        assertThat(Runs.counts(Runs.measure("cla.placed-within-20-miles.share", Runs.terms(), child)))
                .isEqualTo(within);
    }

    @Test
    void takesTheDistanceOfTheStayNotOfAnEarlierPlacement() {
        Child moved = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2016-01-01 S C2 N1 U6 2017-01-01 X1"))
                .addEpisodes(EpisodeRow.of("2017-01-01 P C2 N1 U6 2017-06-01 X1"))
                .addEpisodes(EpisodeRow.of("2017-06-01 L C1 N1 U6 - -"))
                .addPlacementDistances(distance("2016-01-01", "5"))
                .addPlacementDistances(distance("2017-01-01", "25"))
                .addPlacementDistances(distance("2018-03-01", "5"))
                .build();

        assertThat(Runs.counts(Runs.measure("cla.placed-within-20-miles.share", Runs.terms(), moved)))
                .isEqualTo("0/1");
    }

    @ParameterizedTest
    @CsvSource({
        // back with the carer of before
        "2018-03-20 P C2 N1 U6 - -, 1/1",
        "2018-03-20 P C2 N1 U6 2018-03-25 X1|2018-03-25 L C1 N1 U6 - -, 1/1",
        // still away
        "2018-03-20 L C1 N1 T1 - -, 0/1",
        // away again, to where no distance is given
        "2018-03-20 P C2 N1 T2 - -, 0/0",
        "2018-03-20 P C2 N1 U6 2018-03-25 X1|2018-03-25 P C2 N1 T1 - -, 0/0",
        // with another carer
        "2018-03-20 P C2 N1 U4 - -, 0/0",
    })
    void takesTheDistanceOfTheCarerAfterATemporaryMove(String last, String within) {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2016-01-01 S C2 N1 U6 2018-03-01 X1"))
                .addEpisodes(EpisodeRow.of("2018-03-01 P C2 N1 T1 2018-03-20 X1"))
                .addAllEpisodes(
                        Splitter.on('|').splitToStream(last).map(EpisodeRow::of).toList())
                .addPlacementDistances(distance("2016-01-01", "5"))
                .addPlacementDistances(distance("2018-03-01", "25"))
                .build();

        assertThat(Runs.counts(Runs.measure("cla.placed-within-20-miles.share", Runs.terms(), child)))
                .isEqualTo(within);
    }

    private static PlacementDistance distance(String start, String miles) {
        return new PlacementDistance(
                LocalDate.parse(start), Optional.of(new BigDecimal(miles)), Code.blank(), Optional.empty());
    }

    private static Child at(LocalDate start, Optional<BigDecimal> miles) {
        return Child.builder()
                .id("1")
                .addEpisodes(OPEN)
                .addPlacementDistances(new PlacementDistance(start, miles, Code.blank(), Optional.empty()))
                .build();
    }

    private static Child ofSex(String id, Code<Sex> sex) {
        return Child.builder().id(id).sex(sex).addEpisodes(OPEN).build();
    }
}

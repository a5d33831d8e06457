package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.indicator.Tally;
import org.civicrules.performance.child.AsylumSeeking;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.DayAndTime;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.MissingIncident;
import org.civicrules.performance.child.MissingKind;
import org.civicrules.performance.child.ReturnInterview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MissingTest {

    private static final String HALF_YEAR = "2017-01-01 S C2 N1 U6 2017-10-01 E4A";

    @Test
    void countsIncidentsThatBeganWhileLookedAfter() {
        Child child = builder("1")
                .addMissing(incident("M", "2017-04-01", "2017-04-02"))
                .addMissing(incident("M", "2017-09-30", "2017-10-02"))
                .addMissing(incident("M", "2017-10-01", "2017-10-02"))
                .addMissing(incident("M", "2017-03-31", "2017-04-02"))
                .addMissing(incident("A", "2017-06-01", "2017-06-02"))
                .build();

        Measured incidents = Runs.measure("cla.missing.incidents", Runs.terms(), child);

        assertThat(incidents.result().valueText()).hasValue("2");
        assertThat(incidents.result().tally().excluded()).containsEntry("not-looked-after-when-it-began", 1L);
        assertThat(value("cla.missing.incidents", Runs.terms("missing-while=EVERY_ROW"), child))
                .hasValue("3");
        assertThat(value("cla.missing.children", Runs.terms(), child)).hasValue("1");
        assertThat(value("cla.missing.away-incidents", Runs.terms(), child)).hasValue("1");
    }

    @Test
    void leavesOutAChildWhoseIncidentsAllBeganOutsideCare() {
        Child child = builder("1")
                .addMissing(incident("M", "2017-10-01", "2017-10-02"))
                .build();

        for (String id : List.of(
                "cla.missing.incidents", "cla.missing.children", "cla.return-interview.within-72-hours.share")) {
            assertThat(Runs.reasons(id, Runs.terms(), child))
                    .containsExactly("EXCLUDED not-looked-after-when-it-began");
        }
        assertThat(value("cla.missing.children", Runs.terms("missing-while=EVERY_ROW"), child))
                .hasValue("1");
    }

    @Test
    void countsAsylumSeekersByTheStatusOnTheDay() {
        Child before = builder("1")
                .asylumSeeking(new AsylumSeeking(Optional.of(LocalDate.of(2017, 6, 2))))
                .addMissing(incident("M", "2017-06-01", "2017-06-02"))
                .build();
        Child after = builder("2")
                .asylumSeeking(new AsylumSeeking(Optional.of(LocalDate.of(2017, 6, 1))))
                .addMissing(incident("M", "2017-06-01", "2017-06-02"))
                .build();

        Child other = builder("3")
                .addMissing(incident("M", "2017-06-01", "2017-06-02"))
                .build();

        Child adult = builder("4")
                .birthDate(LocalDate.of(1999, 6, 1))
                .asylumSeeking(new AsylumSeeking(Optional.empty()))
                .addMissing(incident("M", "2017-06-01", "2017-06-02"))
                .build();

        assertThat(value("cla.missing.uasc-children", Runs.terms(), before, after, other, adult))
                .hasValue("1");
        assertThat(value("cla.missing.children", Runs.terms(), before, after, other, adult))
                .hasValue("4");
    }

    @Test
    void takesInterviewsOfferedOfIncidentsAndHeldOfThoseOffered() {
        Child held = interviewed("1", "2017-06-02", Flag.YES, Flag.YES, "2017-06-03");
        Child refused = interviewed("2", "2017-06-02", Flag.YES, Flag.NO, "");
        Child acceptedOnly = interviewed("3", "2017-06-02", Flag.YES, Flag.YES, "");
        Child notOffered = interviewed("4", "2017-06-02", Flag.NO, Flag.NO, "");
        Child noRow = builder("5")
                .addMissing(incident("M", "2017-06-01", "2017-06-02"))
                .build();
        Child stillMissing =
                builder("6").addMissing(incident("M", "2017-06-01", "")).build();
        Child heldLater = interviewed("7", "2017-06-02", Flag.YES, Flag.YES, "2018-04-01");
        Child[] all = {held, refused, acceptedOnly, notOffered, noRow, stillMissing, heldLater};

        Measured offered = Runs.measure("cla.return-interview.offered.share", Runs.terms(), all);
        Measured accepted = Runs.measure("cla.return-interview.accepted.share", Runs.terms(), all);

        assertThat(Runs.counts(offered)).isEqualTo("4/6");
        assertThat(offered.result().tally().excluded()).containsEntry("not-returned", 1L);
        assertThat(offered.result().tally().baseOnly()).containsEntry("not-offered", 2L);
        assertThat(Runs.counts(accepted)).isEqualTo("1/4");
        assertThat(accepted.result().tally().baseOnly())
                .containsEntry("not-accepted", 1L)
                .containsEntry("not-held", 2L);
    }

    @ParameterizedTest
    @CsvSource({"2018-03-31, DENOMINATOR_ONLY not-offered", "2018-04-01, EXCLUDED not-returned"})
    void takesAReturnOnOrBeforeTheLastDayAlone(String returned, String reason) {
        Child child = interviewed("1", returned, Flag.NO, Flag.NO, "");

        assertThat(Runs.reasons("cla.return-interview.offered.share", Runs.terms(), child))
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"2018-03-31, NUMERATOR", "2018-04-01, DENOMINATOR_ONLY not-held"})
    void takesAnInterviewHeldOnOrBeforeTheLastDayAlone(String held, String reason) {
        Child child = interviewed("1", "2017-06-02", Flag.YES, Flag.YES, held);

        assertThat(Runs.reasons("cla.return-interview.accepted.share", Runs.terms(), child))
                .containsExactly(reason);
    }

    @Test
    void takesTheInterviewOfTheIncidentItself() {
        Child child = builder("1")
                .addMissing(incident("M", "2017-06-01", "2017-06-02"))
                .addMissing(incident("M", "2017-07-01", "2017-07-02"))
                .addAllReturnInterviews(interviewed("1", "2017-06-02", Flag.YES, Flag.YES, "2017-06-03")
                        .returnInterviews())
                .build();

        assertThat(Runs.reasons("cla.return-interview.offered.share", Runs.terms(), child))
                .containsExactly("NUMERATOR", "DENOMINATOR_ONLY not-offered");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-02T10:00, 2017-06-05T10:00, 1, 0",
        "2017-06-02T10:00, 2017-06-05T10:01, 0, 0",
        "2017-06-02T10:00, 2017-06-05, 0, 1",
        "2017-06-02T10:00, 2017-06-04, 1, 0",
        "2017-06-02, 2017-06-04, 1, 0",
        "2017-06-02, 2017-06-05, 0, 1",
        "2017-06-02, 2017-06-06, 0, 0",
        "2017-06-02, 2017-06-05T00:00, 1, 0",
        "2017-06-02, 2017-06-05T00:01, 0, 1",
    })
    void countsSeventyTwoHoursFromTheReturn(String returned, String held, int within, int unknown) {
        Child child = interviewed("1", returned, Flag.YES, Flag.YES, held);

        Tally tally = Runs.measure("cla.return-interview.within-72-hours.share", Runs.terms(), child)
                .result()
                .tally();

        assertThat(tally.numerator()).isEqualByComparingTo(String.valueOf(within));
        assertThat(tally.unknownCount()).isEqualTo(unknown);
        assertThat(tally.denominator()).isEqualByComparingTo(String.valueOf(1 - unknown));
    }

    /** Clocks went forward on 26 March 2017, back on 29 October 2017 and forward on 25 March 2018. */
    @ParameterizedTest
    @CsvSource({
        "2018-03-24T12:00, 2018-03-27T13:00, NUMERATOR",
        "2018-03-24T12:00, 2018-03-27T13:01, DENOMINATOR_ONLY after-72-hours",
        "2017-10-28T12:00, 2017-10-31T11:00, NUMERATOR",
        "2017-10-28T12:00, 2017-10-31T11:01, DENOMINATOR_ONLY after-72-hours",
        "2018-03-22T01:30, 2018-03-25T01:30, NUMERATOR",
        "2018-03-22T01:29, 2018-03-25T01:30, DENOMINATOR_ONLY after-72-hours",
        "2017-10-26T01:30, 2017-10-29T01:30, NUMERATOR",
        "2017-10-26T01:29, 2017-10-29T01:30, DENOMINATOR_ONLY after-72-hours",
        "2018-03-24, 2018-03-27T01:00, NUMERATOR",
    })
    void countsHoursAcrossAClockChange(String returned, String held, String reason) {
        Child child = Child.builder()
                .id("1")
                .addEpisodes(EpisodeRow.of("2016-01-01 S C2 N1 U6 - -"))
                .addAllMissing(
                        interviewed("1", returned, Flag.YES, Flag.YES, held).missing())
                .addAllReturnInterviews(
                        interviewed("1", returned, Flag.YES, Flag.YES, held).returnInterviews())
                .build();

        assertThat(Runs.reasons("cla.return-interview.within-72-hours.share", Runs.terms(), child))
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"2018-03-28, 0", "2018-03-29, 1", "2018-03-31, 1"})
    void waitsForAnInterviewThatIsNotYetDue(String returned, long notYetDue) {
        Child child = builder("1")
                .addEpisodes(EpisodeRow.of("2018-01-01 S C2 N1 U6 - -"))
                .addMissing(incident("M", "2018-03-20", returned))
                .build();

        Measured within = Runs.measure("cla.return-interview.within-72-hours.share", Runs.terms(), child);

        assertThat(within.result().tally().excluded().getOrDefault("not-yet-due", 0L))
                .isEqualTo(notYetDue);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-01, 2017-06-02, NUMERATOR, NUMERATOR, NUMERATOR",
        "2017-05-31, 2017-06-02, UNKNOWN, UNKNOWN, UNKNOWN",
        "2017-06-02, 2017-05-02, NUMERATOR, UNKNOWN, UNKNOWN",
        "2017-06-02T10:00, 2017-06-02T10:00, NUMERATOR, NUMERATOR, NUMERATOR",
        "2017-06-02T10:00, 2017-06-02T09:59, NUMERATOR, UNKNOWN, UNKNOWN",
        "2017-06-02, 2017-06-02T09:59, NUMERATOR, NUMERATOR, NUMERATOR",
    })
    void aReturnBeforeTheIncidentOrAnInterviewBeforeTheReturnIsInNeitherCount(
            String returned, String held, String offered, String accepted, String within) {
        Child child = interviewed("1", returned, Flag.YES, Flag.YES, held);

        assertThat(List.of(offered, accepted, within))
                .containsExactlyElementsOf(List.of("offered", "accepted", "within-72-hours").stream()
                        .map(name -> Runs.reasons("cla.return-interview." + name + ".share", Runs.terms(), child)
                                .get(0)
                                .replace(" dated-before-it-could-be", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"2017-05-09, 5-9", "2017-05-10, 10-15", "2017-05-11, 10-15"})
    void cutsByTheAgeAtTheStartOfTheIncident(String started, String band) {
        Child child = builder("1")
                .birthDate(LocalDate.of(2007, 5, 10))
                .addMissing(incident("M", started, started))
                .build();

        for (String id : List.of("cla.missing.incidents", "cla.missing.children")) {
            assertThat(Runs.measure(id, Runs.terms().cutBy(Cut.named("age-band").orElseThrow()), child)
                            .parts())
                    .filteredOn(part -> Runs.counts(part).startsWith("1"))
                    .extracting(Measured.Part::key)
                    .containsExactly(band);
        }
    }

    private static Optional<String> value(String id, MeasureTerms terms, Child... children) {
        return Runs.measure(id, terms, children).result().valueText();
    }

    private static Child.Builder builder(String id) {
        return Child.builder().id(id).addEpisodes(EpisodeRow.of(HALF_YEAR));
    }

    private static MissingIncident incident(String kind, String start, String end) {
        return new MissingIncident(
                Code.of(MissingKind.valueOf(kind)),
                LocalDate.parse(start),
                end.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(end)));
    }

    private static Child interviewed(String id, String returned, Flag offered, Flag accepted, String held) {
        return builder(id)
                .addMissing(incident("M", "2017-06-01", ""))
                .addReturnInterviews(new ReturnInterview(
                        LocalDate.of(2017, 6, 1),
                        Optional.of(moment(returned)),
                        Code.of(offered),
                        Code.of(accepted),
                        held.isEmpty() ? Optional.empty() : Optional.of(moment(held))))
                .build();
    }

    private static DayAndTime moment(String text) {
        if (text.length() == 10) {
            return new DayAndTime(LocalDate.parse(text), Optional.empty());
        }
        LocalDateTime time = LocalDateTime.parse(text);
        return new DayAndTime(time.toLocalDate(), Optional.of(time.toLocalTime()));
    }
}

package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.EpisodeRow;
import org.civicrules.performance.child.YouthJusticeKind;
import org.civicrules.performance.child.YouthJusticeOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YouthJusticeTest {

    private static final String IN_CARE = "2016-01-01 S C2 N1 U6 - -";

    @Test
    void countsTwoOfEightAsTheReportDoes() {
        ImmutableList.Builder<Child> children = ImmutableList.builder();
        for (int i = 0; i < 6; i++) {
            children.add(child("other" + i, Optional.empty(), "STATUTORY 2017-05-01 -"));
        }
        for (int i = 0; i < 2; i++) {
            children.add(child("looked" + i, Optional.of(IN_CARE), "STATUTORY 2017-05-01 -"));
        }

        Measured share = Runs.measure("cla.youth-justice.share", Runs.terms(), children.build());

        assertThat(Runs.counts(share)).isEqualTo("2/8");
        assertThat(share.result().publishedText()).hasValue("25.0");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-31, 2017-03-31, 0",
        "2017-03-31, 2017-04-01, 1",
        "2018-03-31, -, 1",
        "2018-04-01, -, 0",
        "2010-01-01, -, 1",
    })
    void asksWhetherTheInterventionWasOpenInThePeriod(String start, String end, int inBase) {
        Child child = child("1", Optional.empty(), "STATUTORY " + start + " " + end);

        assertThat(Runs.counts(Runs.measure("cla.youth-justice.share", Runs.terms(), child)))
                .isEqualTo("0/" + inBase);
    }

    @Test
    void asksWhetherTheChildWasLookedAfterWhenItBegan() {
        Child later = child("1", Optional.of("2017-06-01 S C2 N1 U6 - -"), "STATUTORY 2017-05-31 -");
        Child left = child("2", Optional.of("2016-06-01 S C2 N1 U6 2017-06-01 E4A"), "STATUTORY 2017-05-31 -");

        assertThat(Runs.counts(Runs.measure("cla.youth-justice.share", Runs.terms(), later, left)))
                .isEqualTo("1/2");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-31, -, 0, 1",
        "2017-04-01, 2018-03-31, 1, 0",
        "2018-03-31, 2018-04-01, 1, 1",
        "2018-04-01, -, 0, 0",
    })
    void countsDetentionMadeAndInForce(String start, String end, String made, String atDate) {
        Child child = child("1", Optional.of(IN_CARE), "DETENTION " + start + " " + end);

        assertThat(Runs.measure("cla.youth-detention.made", Runs.terms(), child)
                        .result()
                        .valueText())
                .hasValue(made);
        assertThat(Runs.measure("cla.youth-detention.at-date", Runs.terms(), child)
                        .result()
                        .valueText())
                .hasValue(atDate);
    }

    @Test
    void countsOffencesAndChildrenOfTheOutOfCourtPanel() {
        Child two = child("1", Optional.empty(), "OUT_OF_COURT 2017-05-01 -", "OUT_OF_COURT 2017-06-01 -");
        Child looked = child("2", Optional.of(IN_CARE), "OUT_OF_COURT 2017-05-01 -");
        Child before = child("3", Optional.of(IN_CARE), "OUT_OF_COURT 2017-03-31 -", "STATUTORY 2017-05-01 -");
        Child other = child("4", Optional.empty(), "OUT_OF_COURT 2017-05-01 -");

        assertThat(value("cla.out-of-court.offences", two, looked, before, other))
                .hasValue("4");
        assertThat(value("cla.out-of-court.children", two, looked, before, other))
                .hasValue("3");
        assertThat(value("cla.out-of-court.looked-after", two, looked, before, other))
                .hasValue("1");
        assertThat(Runs.reasons("cla.out-of-court.looked-after", Runs.terms(), other))
                .containsExactly("OUT_OF_POPULATION not-looked-after-at-the-start");
    }

    private static Optional<String> value(String id, Child... children) {
        return Runs.measure(id, Runs.terms(), children).result().valueText();
    }

    private static Child child(String id, Optional<String> episode, String... outcomes) {
        var child = Child.builder()
                .id(id)
                .addAllEpisodes(episode.stream().map(EpisodeRow::of).toList());
        for (String outcome : outcomes) {
            String[] cells = outcome.split(" ", 3);
            child.addYouthJustice(new YouthJusticeOutcome(
                    Code.of(YouthJusticeKind.valueOf(cells[0])),
                    LocalDate.parse(cells[1]),
                    cells[2].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(cells[2]))));
        }
        return child.build();
    }
}

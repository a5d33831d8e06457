package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Coverage;
import org.civicrules.performance.ssda903.ReadingPolicy;
import org.civicrules.performance.ssda903.ReturnReader;
import org.civicrules.testkit.ExternalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The indicators over a synthetic return of the sector, against figures counted by hand and by other tools. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Return2018ExternalDataTest {

    private ImmutableList<Child> children = ImmutableList.of();
    private Optional<Coverage> coverage = Optional.empty();

    private ImmutableList<Measured> results(String... policies) throws IOException {
        if (coverage.isEmpty()) {
            ReturnReader reader = ReturnReader.open(
                    List.of(ExternalData.file("ssda903/return-2018")), Optional.empty(), ReadingPolicy.standard());
            List<Child> read = new ArrayList<>();
            reader.forEachChild(read::add);
            children = ImmutableList.copyOf(read);
            coverage = Optional.of(reader.coverage());
        }
        MeasureRun run = new MeasureRun(MeasureTerms.of(Runs.YEAR, coverage.orElseThrow())
                .under(Runs.terms(policies).policies()));
        children.forEach(run::add);
        return run.results();
    }

    private static Measured of(ImmutableList<Measured> results, String id) {
        return results.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "cla.count, 1201",
        "cla.uasc.count, 71",
        "cla.started.events, 104",
        "cla.started.children, 101",
        "cla.ceased.events, 673",
        "cla.ceased.children, 657",
        "cla.twelve-months.count, 1018",
        "cla.missing.incidents, 12",
        "cla.missing.away-incidents, 15",
    })
    void countsAsTheReferenceDoes(String id, String value) throws IOException {
        assertThat(of(results(), id).result().valueText()).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({
        "short-breaks=INCLUDE, cla.count, 1419",
        "missing-while=EVERY_ROW, cla.missing.incidents, 18",
        "missing-while=EVERY_ROW, cla.missing.away-incidents, 22",
    })
    void countsUnderTheOtherReading(String policy, String id, String value) throws IOException {
        assertThat(of(results(policy), id).result().valueText()).hasValue(value);
    }

    @Test
    void scoresTheQuestionnaireOverTheCohortAndOverTheFile() throws IOException {
        Measured cohort = of(results(), "cla.sdq.mean");
        ImmutableList<Measured> file = results("sdq-population=OC2_FILE");

        assertThat(Runs.counts(cohort)).isEqualTo("9952/492");
        assertThat(cohort.result().publishedText()).hasValue("20.2");
        assertThat(cohort.note()).hasValue("health figures as at 2018-03-31");
        assertThat(Runs.counts(of(file, "cla.sdq.mean"))).isEqualTo("27113/1321");
        assertThat(of(file, "cla.sdq.mean").result().valueText()).hasValue("20.5246025738");
        assertThat(of(file, "cla.sdq.bands").parts())
                .extracting(Runs::counts)
                .containsExactly("423/1321", "94/1321", "804/1321");
    }

    @Test
    void sharesEndsOutByReason() throws IOException {
        assertThat(of(results(), "cla.ceased.by-reason").result().tally().numerator())
                .isEqualByComparingTo("673");
        assertThat(of(results("ceased-by-reason=LAST_PER_CHILD"), "cla.ceased.by-reason")
                        .result()
                        .tally()
                        .numerator())
                .isEqualByComparingTo("657");
    }

    @Test
    void refusesAdoptionMeansFromOneReturn() throws IOException {
        assertThat(of(results(), "cla.adoption.a1-mean-days").result().value().toString())
                .contains("the return to 2017-03-31, which is not in the load");
    }

    @Test
    void givesTheSameWhateverTheOrderAndTheSplit() throws IOException {
        ImmutableList<Measured> inOrder = results();
        List<Child> shuffled = new ArrayList<>(children);
        Collections.shuffle(shuffled, new Random(903));
        MeasureTerms terms = MeasureTerms.of(Runs.YEAR, coverage.orElseThrow());
        MeasureRun some = new MeasureRun(terms);
        MeasureRun others = new MeasureRun(terms);
        for (Child child : shuffled) {
            (child.id().hashCode() % 3 == 0 ? some : others).add(child);
        }

        assertThat(some.merge(others).results()).isEqualTo(inOrder);
    }
}

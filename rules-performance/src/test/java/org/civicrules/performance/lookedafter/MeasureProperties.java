package org.civicrules.performance.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.ssda903.ReadingPolicy;
import org.civicrules.performance.ssda903.ReturnReader;
import org.civicrules.testkit.ReturnGenerator;

final class MeasureProperties {

    private static final int YEAR = 2024;
    private static final ReportingPeriod PERIOD =
            ReportingPeriod.parse("2023-24").orElseThrow();

    /** A generated load: its children and its terms. */
    private record Load(ImmutableList<Child> children, MeasureTerms terms) {

        ImmutableList<Measured> results() {
            return results(children);
        }

        ImmutableList<Measured> results(Iterable<Child> some) {
            return run(some).results();
        }

        MeasureRun run(Iterable<Child> some) {
            MeasureRun run = new MeasureRun(terms);
            some.forEach(run::add);
            return run;
        }
    }

    private static Load load(ReturnGenerator generator, Optional<Random> shuffle) throws IOException {
        Path folder = Files.createTempDirectory("return");
        try {
            Path load = write(Files.createDirectory(folder.resolve("return")), generator.files(), shuffle);
            Path context = write(Files.createDirectory(folder.resolve("context")), generator.context(), shuffle);
            ReturnReader reader = ReturnReader.open(List.of(load), Optional.of(context), ReadingPolicy.standard());
            ImmutableList.Builder<Child> children = ImmutableList.builder();
            reader.forEachChild(children::add);
            return new Load(
                    children.build(), MeasureTerms.of(PERIOD, reader.coverage()).with(reader.tables()));
        } finally {
            delete(folder);
        }
    }

    private static Path write(Path directory, ImmutableMap<String, String> files, Optional<Random> shuffle)
            throws IOException {
        for (var file : files.entrySet()) {
            List<String> lines = new ArrayList<>(file.getValue().lines().toList());
            shuffle.ifPresent(random -> Collections.shuffle(lines.subList(1, lines.size()), random));
            Files.write(directory.resolve(file.getKey()), lines);
        }
        return directory;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Collections.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    @Property(tries = 15)
    void splittingByChildAndMergingChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts)
            throws IOException {
        Load load = load(ReturnGenerator.of(seed, 80, YEAR), Optional.empty());
        MeasureRun merged = new MeasureRun(load.terms());
        for (int part = 0; part < parts; part++) {
            int wanted = part;
            merged.merge(load.run(load.children().stream()
                    .filter(child -> Math.floorMod(child.id().hashCode(), parts) == wanted)
                    .toList()));
        }

        assertThat(merged.results()).isEqualTo(load.results());
    }

    @Property(tries = 15)
    void cutsMergeAsWell(@ForAll long seed) throws IOException {
        Load plain = load(ReturnGenerator.of(seed, 60, YEAR), Optional.empty());
        Load load =
                new Load(plain.children(), plain.terms().cutBy(Cut.named("sex").orElseThrow()));
        int half = load.children().size() / 2;

        assertThat(load.run(load.children().subList(0, half))
                        .merge(load.run(
                                load.children().subList(half, load.children().size())))
                        .results())
                .isEqualTo(load.results());
    }

    @Property(tries = 15)
    void theOrderOfRowsChangesNothing(@ForAll long seed) throws IOException {
        ReturnGenerator generator = ReturnGenerator.of(seed, 60, YEAR);

        assertThat(load(generator, Optional.of(new Random(seed))).results())
                .isEqualTo(load(generator, Optional.empty()).results());
    }

    @Property(tries = 15)
    void aChildIsNeverInTwoAgeBands(@ForAll long seed) throws IOException {
        Load load = load(ReturnGenerator.of(seed, 40, YEAR), Optional.empty());

        for (Child child : load.children()) {
            Measured bands = Runs.named(load.run(List.of(child)), "cla.by-age-band");
            BigDecimal inBands = bands.parts().stream()
                    .map(part -> part.result().tally().numerator())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(inBands).isEqualByComparingTo(bands.result().tally().numerator());
            assertThat(inBands).isLessThanOrEqualTo(BigDecimal.ONE);
        }
    }

    @Property(tries = 25)
    void startsLessEndsAreTheChangeInStock(@ForAll long seed) throws IOException {
        Load load = load(ReturnGenerator.of(seed, 80, YEAR).withoutShortBreaks(), Optional.empty());
        MeasureRun run = load.run(load.children());

        assertThat(Runs.named(run, "cla.reconciliation").result().valueText()).hasValue("0");
        Statistics.label("starts and ends")
                .collect(hasAny(run, "cla.started.events") && hasAny(run, "cla.ceased.events"))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 80.0));
    }

    private static boolean hasAny(MeasureRun run, String id) {
        return Runs.named(run, id).result().tally().numerator().signum() > 0;
    }

    @Property(tries = 15)
    void theNumeratorOfAShareIsWithinItsDenominator(@ForAll long seed) throws IOException {
        Load load = load(ReturnGenerator.of(seed, 80, YEAR).withAwkwardCases(), Optional.empty());

        for (Measured measured : load.results()) {
            if (measured.result().definition().scoring() == Scoring.PROPORTION) {
                assertThat(measured.result().tally().numerator())
                        .isLessThanOrEqualTo(measured.result().tally().denominator());
                measured.parts()
                        .forEach(part -> assertThat(part.result().tally().numerator())
                                .isLessThanOrEqualTo(part.result().tally().denominator()));
            }
        }
    }

    @Property(tries = 15)
    void theAuditAddsUpToTheResult(@ForAll long seed) throws IOException {
        Load load = load(ReturnGenerator.of(seed, 40, YEAR).withAwkwardCases(), Optional.empty());
        List<AuditLine> lines = new ArrayList<>();
        MeasureRun run = new MeasureRun(load.terms(), lines::add);
        load.children().forEach(run::add);

        for (Measured measured : run.results()) {
            if (measured.parts().isEmpty()
                    && measured.result().known().isPresent()
                    && !measured.id().startsWith("cla.uasc.nts")) {
                BigDecimal audited = lines.stream()
                        .filter(line -> line.indicator().equals(measured.id()))
                        .filter(line -> line.membership() == org.civicrules.core.indicator.Membership.NUMERATOR)
                        .map(line -> BigDecimal.valueOf(line.amount().orElse(1L)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(audited)
                        .as(measured.id())
                        .isEqualByComparingTo(measured.result().tally().numerator());
            }
        }
    }

    @Property(tries = 10)
    void theAuditSaysOfEveryChildWhatItIsToEveryIndicator(@ForAll long seed) throws IOException {
        Load load = load(ReturnGenerator.of(seed, 20, YEAR).withAwkwardCases(), Optional.empty());
        List<String> supported = load.results().stream()
                .filter(measured -> measured.result().known().isPresent())
                .map(Measured::id)
                .filter(id -> !id.equals("cla.reconciliation"))
                .toList();

        assertThat(load.children())
                .allSatisfy(child -> assertThat(Runs.audit(load.terms(), child))
                        .extracting(AuditLine::indicator)
                        .containsAll(supported));
    }

    @Property(tries = 10)
    void noTextOfAResultNamesAChild(@ForAll long seed) throws IOException {
        Load load = load(ReturnGenerator.of(seed, 20, YEAR), Optional.empty());
        List<AuditLine> lines = new ArrayList<>();
        MeasureRun run = new MeasureRun(load.terms(), lines::add);
        load.children().forEach(run::add);

        String results = run.results().toString() + lines;
        assertThat(load.children()).noneMatch(child -> results.contains(child.id()));
    }

    @Property(tries = 4)
    void anotherReadingChangesOnlyTheIndicatorsThatDependOnIt(@ForAll long seed) throws IOException {
        Load load = load(ReturnGenerator.of(seed, 150, YEAR).withAwkwardCases(), Optional.empty());
        ImmutableList<Measured> byDefault = load.results();

        for (Policy policy : Policy.values()) {
            for (String reading : otherReadings(policy)) {
                Policies policies = Policies.defaults().with(policy, reading);
                ImmutableList<Measured> changed =
                        new Load(load.children(), load.terms().under(policies)).results();
                for (int i = 0; i < changed.size(); i++) {
                    if (!Indicators.policies(changed.get(i).id()).contains(policy)) {
                        assertThat(changed.get(i))
                                .as(policy.id() + "=" + reading)
                                .isEqualTo(byDefault.get(i));
                    }
                }
            }
        }
    }

    private static List<String> otherReadings(Policy policy) {
        return switch (policy) {
            case PUBLICATION, SUPPRESS_UP_TO -> List.of();
            case NTS_CHANGE_DATE -> List.of("2030-01-01");
            case SDQ_REVIEW_FROM -> List.of("20");
            default -> policy.readings();
        };
    }
}

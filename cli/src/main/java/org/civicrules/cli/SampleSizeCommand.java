package org.civicrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.core.file.CsvSheet;
import org.civicrules.core.file.Sheet.Column;
import org.civicrules.performance.tenants.Records;
import org.civicrules.performance.tenants.SampleSize;
import org.civicrules.performance.tenants.SampleTargets;
import org.civicrules.performance.tenants.SampleVerdict;
import org.civicrules.performance.tenants.SurveyResponse;
import org.civicrules.performance.tenants.TenantRecords;
import org.civicrules.performance.tenants.Tenure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how many answers a tenant survey needs and how exact those it got are. */
@Command(
        name = "sample-size",
        description = "Tells the answers a tenant survey of one tenure needs, and the margin of those it got.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  civic-rules sample-size --population 1745 --achieved 347 --census",
            "  civic-rules sample-size --population 1745 --share phone=60 --share web=40 \\",
            "      --answers phone=150",
            "  civic-rules sample-size --population 12 \\",
            "      --survey examples/tenants/records/survey.csv --census"
        })
final class SampleSizeCommand implements Callable<Integer> {

    private static final int PLACES = 2;

    @Option(
            names = "--population",
            required = true,
            paramLabel = "N",
            description = "The relevant tenant population of the tenure; not the number of homes.")
    private long population;

    @Option(names = "--achieved", paramLabel = "n", description = "The answers in all.")
    private Optional<Long> achieved;

    @Option(names = "--census", description = "Every tenant was asked.")
    private boolean census;

    @Option(
            names = "--share",
            paramLabel = "CHANNEL=PERCENT",
            description = "The share of the answers a channel is to bring; together 100. May be repeated.")
    private Map<String, BigDecimal> shares = Map.of();

    @Option(
            names = "--answers",
            paramLabel = "CHANNEL=n",
            description = "The answers a channel brought so far; added up unless --achieved is given. May be repeated.")
    private Map<String, Long> answers = Map.of();

    @Option(
            names = "--survey",
            paramLabel = "SURVEY.csv",
            description = "Count the answers by channel in a survey file (tenure,channel,...) instead.")
    private Optional<Path> survey;

    @Option(
            names = "--tenure",
            defaultValue = "LCRA",
            description = "The tenure to count in it; default ${DEFAULT-VALUE}.")
    private Tenure tenure;

    @Option(names = "--explain", description = "In text, print how the minimum came about.")
    private boolean explain;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        try {
            print(new SampleTargets(new SampleSize(population), ImmutableMap.copyOf(shares), byChannel()));
            return Exit.EVALUATED;
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void print(SampleTargets targets) {
        SampleSize size = targets.size();
        Optional<Answered> answered = answers(targets).map(count -> Answered.of(size, count, census));
        switch (output.format()) {
            case TEXT -> text(targets, answered);
            case JSON -> output.json(json(targets, answered));
            case CSV -> csv(size, answered);
        }
    }

    private ImmutableMap<String, Long> byChannel() {
        return survey.map(this::counted).orElseGet(() -> ImmutableMap.copyOf(answers));
    }

    private ImmutableMap<String, Long> counted(Path file) {
        return InputFile.table(
                        file,
                        source -> TenantRecords.builder()
                                .read(Records.SURVEY, source)
                                .build())
                .survey()
                .orElseThrow()
                .records()
                .stream()
                .filter(response -> response.tenure().equals(Optional.of(tenure)))
                .collect(ImmutableMap.toImmutableMap(SurveyResponse::channel, response -> 1L, Long::sum));
    }

    private Optional<Long> answers(SampleTargets targets) {
        boolean counted = survey.isPresent() || !answers.isEmpty();
        return achieved.or(() -> counted ? Optional.of(targets.answered()) : Optional.empty());
    }

    private void text(SampleTargets targets, Optional<Answered> answered) {
        PrintWriter out = output.out();
        SampleSize size = targets.size();
        out.println("Population " + size.population() + ": margin of error " + size.requiredMargin()
                + " percentage points, at least " + size.minimum() + " answers");
        answered.ifPresent(found -> out.println("Answers " + found.count() + ": margin "
                + found.marginText() + " percentage points, " + found.stillNeeded() + " still needed, "
                + found.verdict()));
        targets.stillNeededByChannel()
                .forEach((channel, needed) -> out.println("  " + channel + ": target " + targets.target(channel) + ", "
                        + targets.answers().getOrDefault(channel, 0L) + " so far, " + needed + " still needed"));
        if (explain) {
            out.print(size.explanation().toText());
        }
    }

    private ObjectNode json(SampleTargets targets, Optional<Answered> answered) {
        SampleSize size = targets.size();
        ObjectNode node = Json.object()
                .put("population", size.population())
                .put("required_margin", size.requiredMargin())
                .put("minimum", size.minimum());
        answered.ifPresent(found -> node.put("achieved", found.count())
                .put(
                        "achieved_margin",
                        found.margin().map(BigDecimal::toPlainString).orElse(null))
                .put("still_needed", found.stillNeeded())
                .put("verdict", found.verdict().name()));
        ArrayNode channels = node.putArray("channels");
        targets.stillNeededByChannel()
                .forEach((channel, needed) -> channels.addObject()
                        .put("channel", channel)
                        .put("target", targets.target(channel))
                        .put("answers", targets.answers().getOrDefault(channel, 0L))
                        .put("still_needed", needed));
        node.set("explanation", Json.of(size.explanation()));
        return node;
    }

    private void csv(SampleSize size, Optional<Answered> answered) {
        CsvSheet.to(
                        output.out(),
                        Column.number("population", "Population"),
                        Column.number("required_margin", "Required margin"),
                        Column.number("minimum", "Minimum"),
                        Column.number("achieved", "Achieved"),
                        Column.number("achieved_margin", "Achieved margin"),
                        Column.number("still_needed", "Still needed"),
                        Column.word("verdict", "Verdict"))
                .row(
                        Long.toString(size.population()),
                        Long.toString(size.requiredMargin()),
                        Long.toString(size.minimum()),
                        answered.map(found -> Long.toString(found.count())).orElse(""),
                        answered.flatMap(Answered::margin)
                                .map(BigDecimal::toPlainString)
                                .orElse(""),
                        answered.map(found -> Long.toString(found.stillNeeded()))
                                .orElse(""),
                        answered.map(found -> found.verdict().name()).orElse(""));
    }

    /** What the answers so far amount to; there is no margin of none. */
    private record Answered(long count, Optional<BigDecimal> margin, long stillNeeded, SampleVerdict verdict) {

        static Answered of(SampleSize size, long count, boolean census) {
            Optional<BigDecimal> margin = count == 0
                    ? Optional.empty()
                    : Optional.of(size.achievedMargin(count).stripTrailingZeros());
            return new Answered(count, margin, size.stillNeeded(count), size.verdict(count, census));
        }

        String marginText() {
            return margin.map(points ->
                            points.setScale(PLACES, RoundingMode.HALF_UP).toPlainString())
                    .orElse("unknown");
        }
    }
}

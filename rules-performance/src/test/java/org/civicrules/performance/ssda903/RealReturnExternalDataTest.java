package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.file.FileReport;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.ReturnTable;
import org.civicrules.testkit.ExternalData;
import org.junit.jupiter.api.Test;

/** Synthetic returns of another project, where they are at hand. */
class RealReturnExternalDataTest {

    private static final LocalDate MARCH_31 = LocalDate.of(2018, 3, 31);

    @Test
    void readsTheReturnOf2018WithoutLosingARow() throws IOException {
        InputReport report = read("ssda903/return-2018").report();
        assertThat(report.files())
                .extracting(file -> Path.of(file.file()).getFileName() + " " + file.read() + " " + file.rejected())
                .containsExactly(
                        "header.csv 2675 0",
                        "episodes.csv 5050 0",
                        "reviews.csv 12582 0",
                        "uasc.csv 132 0",
                        "oc2.csv 2675 0",
                        "oc3.csv 53 0",
                        "ad1.csv 29 0",
                        "placed_for_adoption.csv 29 0",
                        "previous_permanence.csv 2675 0",
                        "missing.csv 43 0");
        assertThat(report.read()).isEqualTo(report.accepted());
    }

    @Test
    void findsTheYearOfTheReturn() throws IOException {
        ReturnReader reader = read("ssda903/return-2018").reader();
        assertThat(reader.coverage().returns().get(0).yearEnd()).contains(MARCH_31);
        assertThat(reader.coverage().has(ReturnTable.SW_EPISODES)).isFalse();
        assertThat(reader.coverage().has(ReturnTable.OC2, MARCH_31)).isTrue();
    }

    @Test
    void reportsEveryOpenRowThatCarriesAReason() throws IOException {
        FileReport episodes = file(read("ssda903/return-2018").report(), "episodes.csv");
        assertThat(codes(episodes).count(IssueCode.REASON_WITHOUT_END)).isEqualTo(1_413);
        assertThat(codes(episodes).count(IssueCode.OVERLAP)).isEqualTo(62);
        assertThat(codes(episodes).count(IssueCode.OPEN_NOT_LAST)).isEqualTo(10);
        assertThat(codes(episodes).count(IssueCode.UNKNOWN_CODE)).isZero();
        assertThat(episodes.repaired()).isZero();
    }

    @Test
    void reportsTheCodesThatAreOnNoList() throws IOException {
        InputReport report = read("ssda903/return-2018").report();
        assertThat(codes(file(report, "oc3.csv")).count(IssueCode.UNKNOWN_CODE)).isEqualTo(3);
        assertThat(codes(file(report, "placed_for_adoption.csv")).count(IssueCode.UNKNOWN_CODE))
                .isEqualTo(29);
        assertThat(codes(file(report, "header.csv"))).isEmpty();
        assertThat(codes(file(report, "uasc.csv"))).isEmpty();
    }

    @Test
    void countsChildrenLookedAfterWithAndWithoutShortBreaks() throws IOException {
        List<Child> children = read("ssda903/return-2018").children();
        assertThat(children).hasSize(2_675);
        assertThat(children.stream().filter(child -> !child.episodes().isEmpty()))
                .hasSize(2_123);
        assertThat(children.stream()
                        .filter(child -> child.episodes().stream().anyMatch(episode -> episode.isOpenOn(MARCH_31))))
                .hasSize(1_419);
        assertThat(children.stream()
                        .filter(child -> child.episodes().stream()
                                .anyMatch(episode -> episode.isOpenOn(MARCH_31) && !episode.isShortBreak())))
                .hasSize(1_201);
    }

    @Test
    void countsStartsAndEndsOfCareInTheYear() throws IOException {
        List<Child> children = read("ssda903/return-2018").children();
        LocalDate from = MARCH_31.minusYears(1).plusDays(1);
        List<List<Episode>> longer = children.stream()
                .map(child -> child.episodes().stream()
                        .filter(episode -> !episode.isShortBreak())
                        .toList())
                .toList();
        List<Long> starts = longer.stream()
                .map(episodes -> episodes.stream()
                        .filter(episode -> episode.startsCare() && within(episode.start(), from))
                        .count())
                .toList();
        List<Long> ends = longer.stream()
                .map(episodes -> episodes.stream()
                        .filter(episode ->
                                episode.endsCare() && within(episode.end().get(), from))
                        .count())
                .toList();
        assertThat(starts.stream().mapToLong(count -> count).sum()).isEqualTo(104);
        assertThat(starts.stream().filter(count -> count > 0)).hasSize(101);
        assertThat(ends.stream().mapToLong(count -> count).sum()).isEqualTo(673);
        assertThat(ends.stream().filter(count -> count > 0)).hasSize(657);
    }

    @Test
    void readsTheScoresAndTheIncidentsOfEveryRow() throws IOException {
        Load load = read("ssda903/return-2018");
        List<Child> children = load.children();
        int[] scores = children.stream()
                .flatMap(child -> child.healthOutcomes().stream())
                .flatMapToInt(row -> row.sdqScore().stream())
                .toArray();
        assertThat(scores).hasSize(1_321);
        assertThat(Arrays.stream(scores).sum()).isEqualTo(27_113);
        assertThat(children.stream().mapToInt(child -> child.missing().size()).sum())
                .isEqualTo(43);
        assertThat(children.stream().filter(child -> child.asylumSeeking().isPresent()))
                .hasSize(132);
        assertThat(children.stream().mapToInt(child -> child.reviews().size()).sum())
                .isEqualTo(12_582 - 2);
        assertThat(load.issues("reviews.csv"))
                .filteredOn(issue -> issue.endsWith("REPEATED_ROW"))
                .hasSize(2);
        assertThat(children.stream()
                        .mapToInt(child -> child.careLeaver().size())
                        .sum())
                .isEqualTo(53);
        assertThat(children.stream().filter(child -> child.adoption().isPresent()))
                .hasSize(29);
    }

    @Test
    void readsTheXmlForm() throws IOException {
        Load load = read("ssda903/return-2018-other-children.xml");
        assertThat(load.report().files())
                .extracting(file -> file.file().replaceAll(".*#", "") + " " + file.read() + " " + file.rejected())
                .containsExactly(
                        "header 253 0",
                        "episodes 459 0",
                        "reviews 1206 0",
                        "uasc 12 0",
                        "oc2 253 0",
                        "oc3 6 0",
                        "ad1 3 0",
                        "placed_for_adoption 3 0",
                        "previous_permanence 253 0",
                        "missing 6 0",
                        "sw_episodes 0 0",
                        "dolo 0 0");
        assertThat(load.report().files().get(0).issues()).isEmpty();
        assertThat(load.children()).hasSize(253);
    }

    @Test
    void joinsTheCsvAndTheXmlForm() throws IOException {
        assertThat(read("ssda903/return-2018", "ssda903/return-2018-other-children.xml")
                        .children())
                .hasSize(2_675 + 253);
    }

    @Test
    void readsTheHandMadeFaultsAsOneReturnWithTwoExtraColumns() throws IOException {
        Load load = read("ssda903/multi-year-faults");
        FileReport episodes = file(load.report(), "episodes.csv");
        assertThat(episodes.read()).isEqualTo(23);
        assertThat(episodes.rejected()).isZero();
        assertThat(codes(episodes).count(IssueCode.EXTRA_COLUMN)).isEqualTo(2);
        assertThat(load.children()).hasSize(10);
    }

    private static boolean within(LocalDate day, LocalDate from) {
        return !day.isBefore(from) && !day.isAfter(MARCH_31);
    }

    private static FileReport file(InputReport report, String name) {
        return report.files().stream()
                .filter(file -> file.file().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static ImmutableMultiset<IssueCode> codes(FileReport file) {
        return file.issues().stream().map(Load::code).collect(ImmutableMultiset.toImmutableMultiset());
    }

    private static Load read(String... paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            files.add(ExternalData.file(path));
        }
        return Load.of(files, Optional.empty(), StaleOpenRow.CLOSED_AFTER_RETURN);
    }
}

package org.civicrules.performance.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;
import org.civicrules.performance.child.Child;
import org.civicrules.performance.child.Episode;
import org.civicrules.testkit.ReturnGenerator;

class ReturnReaderProperties {

    private static final ImmutableSet<String> FILES = ImmutableSet.of(
            "header.csv",
            "episodes.csv",
            "reviews.csv",
            "uasc.csv",
            "oc2.csv",
            "oc3.csv",
            "ad1.csv",
            "missing.csv",
            "placed_for_adoption.csv",
            "previous_permanence.csv",
            "sw_episodes.csv",
            "dolo.csv");

    private static Path directory = Path.of("");

    @BeforeContainer
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("returns");
    }

    @AfterContainer
    static void removeDirectory() throws IOException {
        MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    @Property(tries = 25)
    void generatedReturnsHoldNothingOdd(@ForAll long seed, @ForAll @IntRange(min = 2016, max = 2027) int year)
            throws IOException {
        Load load = load(ReturnGenerator.of(seed, 40, year).files());
        assertThat(load.codes()).isEmpty();
        assertThat(load.report().rejected()).isZero();
    }

    @Property(tries = 25)
    void startsLessEndsAreTheChangeInStock(@ForAll long seed, @ForAll @IntRange(min = 2016, max = 2027) int year)
            throws IOException {
        Load load = load(ReturnGenerator.of(seed, 40, year).withoutShortBreaks().files());
        LocalDate before = LocalDate.of(year - 1, 3, 31);
        LocalDate to = LocalDate.of(year, 3, 31);
        long starts = episodes(load)
                .filter(episode -> episode.startsCare() && episode.start().isAfter(before))
                .count();
        long ends = episodes(load)
                .filter(episode -> episode.endsCare() && episode.end().get().isAfter(before))
                .count();
        assertThat(stock(load, to) - stock(load, before)).isEqualTo(starts - ends);
    }

    @Property(tries = 20)
    void rowOrderChangesNothing(@ForAll long seed, @ForAll Random random) throws IOException {
        ImmutableMap<String, String> files = ReturnGenerator.of(seed, 30, 2024).files();
        Map<String, String> shuffled = new HashMap<>();
        files.forEach((name, text) -> shuffled.put(name, shuffled(text, random)));
        assertThat(byId(load(shuffled))).isEqualTo(byId(load(files)));
    }

    @Property(tries = 20)
    void splittingAReturnByChildAndReadingThePartsTogetherChangesNothing(@ForAll long seed) throws IOException {
        ImmutableMap<String, String> files = ReturnGenerator.of(seed, 30, 2024).files();
        Path whole = write("whole", files);
        Path odd = write("odd", part(files, 1));
        Path even = write("even", part(files, 0));
        Load together = Load.of(List.of(odd, even), Optional.empty(), StaleOpenRow.LEFT_OPEN);
        assertThat(byId(together).keySet()).isEqualTo(byId(Load.of(whole)).keySet());
        assertThat(episodes(together).count())
                .isEqualTo(episodes(Load.of(whole)).count());
    }

    @Property(tries = 20)
    void theLatestOfSeveralReturnsShowsEachHistoryWhole(@ForAll long seed) throws IOException {
        ReturnGenerator generator = ReturnGenerator.of(seed, 30, 2024).years(3);
        List<Path> returns = new ArrayList<>();
        for (int year = 2022; year <= 2024; year++) {
            returns.add(write("year" + year, generator.files(year)));
        }
        Load load = Load.of(returns, Optional.empty(), StaleOpenRow.CLOSED_AFTER_RETURN);
        assertThat(load.codes()).isEmpty();
        assertThat(load.report().repaired()).isZero();
        for (Child child : load.children()) {
            assertThat(child.episodes().stream().map(Episode::start)).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 200)
    void noBytesOfACsvFileEscapeTheReport(@ForAll("csvBytes") byte[] bytes, @ForAll("files") String file)
            throws IOException {
        assertNothingEscapes(file, bytes);
    }

    @Property(tries = 200)
    void noCellsOfACsvFileEscapeTheReport(@ForAll("oddFile") OddFile odd) throws IOException {
        assertNothingEscapes(odd.name(), odd.text().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void noBytesOfAnXmlFileEscapeTheReport(@ForAll("xmlBytes") byte[] bytes) throws IOException {
        assertNothingEscapes("return.xml", bytes);
    }

    /** No exception, every row accepted or rejected, and no cell of the input in a message. */
    private static void assertNothingEscapes(String file, byte[] bytes) throws IOException {
        Path fuzz = emptied("fuzz");
        Files.write(fuzz.resolve(file), bytes);
        Load load = Load.of(fuzz);
        for (FileReport report : load.report().files()) {
            assertThat(report.accepted() + report.rejected()).isEqualTo(report.read());
            assertThat(report.accepted()).isNotNegative();
            for (RowIssue issue : report.issues()) {
                assertThat(issue.line()).isPositive();
                assertThat(issue.text()).doesNotContain(SECRET);
            }
        }
        for (Child child : load.children()) {
            assertThat(child.toString()).doesNotContain(SECRET);
            assertThat(child.toString())
                    .isEqualTo("Child{episodes=" + child.episodes().size() + "}");
        }
    }

    private static final String SECRET = "Sesame";

    record OddFile(String name, String text) {}

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(FILES);
    }

    @Provide
    Arbitrary<byte[]> csvBytes() {
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(300),
                Arbitraries.of(
                                ",",
                                "\"",
                                "\n",
                                "\r\n",
                                "CHILD",
                                "DECOM,RNE,LS,DEC,REC",
                                "1",
                                SECRET,
                                "01/04/2018",
                                "\ufeff",
                                "\0")
                        .list()
                        .ofMaxSize(60)
                        .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8)));
    }

    /** A right header, and rows of odd cells, some too long and some too short. */
    @Provide
    Arbitrary<OddFile> oddFile() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "",
                                "1",
                                "01/04/2018",
                                "31/03/2018",
                                "2018-04-01",
                                "01/04/18",
                                "S",
                                "L",
                                "X1",
                                "E4A",
                                "C2",
                                "V3",
                                "M",
                                "0",
                                "1.0",
                                "UN1",
                                SECRET,
                                "31/02/2018",
                                "ZZ/ZZ/ZZZZ",
                                "\"",
                                "\"a")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        Arbitrary<List<String>> row = cell.list().ofMaxSize(14);
        return Combinators.combine(Arbitraries.of(FILES), row.list().ofMaxSize(12))
                .as((file, rows) -> new OddFile(
                        file,
                        header(file) + "\n"
                                + rows.stream()
                                        .map(cells -> String.join(",", cells))
                                        .collect(Collectors.joining("\n"))));
    }

    private static String header(String file) {
        String generated = ReturnGenerator.of(1, 0, 2024).files().get(file);
        return generated == null ? "CHILD,DOB,DOLO_START,DOLO_END" : generated.strip();
    }

    @Provide
    Arbitrary<byte[]> xmlBytes() {
        Arbitrary<String> part = Arbitraries.of(
                "<",
                ">",
                "</",
                "/>",
                "&",
                ";",
                "<!DOCTYPE r [",
                "<!ENTITY e \"" + SECRET + "\">",
                "]>",
                "&e;",
                "<CHILD>",
                "</CHILD>",
                "<HEADER>",
                "</HEADER>",
                "<EPISODE>",
                "</EPISODE>",
                "<CHILDID>" + SECRET + "</CHILDID>",
                "<DECOM>01/04/2018</DECOM>",
                "<DECOM>" + SECRET + "</DECOM>",
                "<R>",
                "</R>",
                "<![CDATA[",
                "]]>",
                "<?x?>",
                "<!--",
                "-->",
                "\0",
                "\ufffe",
                "é");
        Arbitrary<byte[]> joined = part.list()
                .ofMaxSize(40)
                .map(parts -> ("<R>" + String.join("", parts) + "</R>").getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> nested = part.list()
                .ofMaxSize(12)
                .map(parts -> ("<R><CHILD><HEADER><CHILDID>1</CHILDID></HEADER>" + String.join("", parts)
                                + "</CHILD></R>")
                        .getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(
                joined, nested, Arbitraries.bytes().array(byte[].class).ofMaxSize(200));
    }

    private static Load load(Map<String, String> files) throws IOException {
        return Load.of(write("return", files));
    }

    private static Path write(String name, Map<String, String> files) throws IOException {
        return Load.writeAll(emptied(name), files);
    }

    private static Path emptied(String name) throws IOException {
        Path path = directory.resolve(name);
        if (Files.exists(path)) {
            MoreFiles.deleteDirectoryContents(path, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        return Files.createDirectories(path);
    }

    private static Stream<Episode> episodes(Load load) {
        return load.children().stream().flatMap(child -> child.episodes().stream());
    }

    private static long stock(Load load, LocalDate day) {
        return load.children().stream()
                .filter(child -> child.episodes().stream().anyMatch(episode -> episode.isOpenOn(day)))
                .count();
    }

    private static Map<String, Child> byId(Load load) {
        return load.children().stream().collect(Collectors.toMap(Child::id, child -> child));
    }

    private static String shuffled(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), random);
        return String.join("\n", lines) + "\n";
    }

    /** The header and every row of children whose id leaves the remainder. */
    private static Map<String, String> part(Map<String, String> files, int remainder) {
        Map<String, String> part = new HashMap<>();
        files.forEach((name, text) -> part.put(
                name,
                text.lines()
                        .filter(line -> line.startsWith("CHILD") || line.charAt(line.indexOf(',') - 1) % 2 == remainder)
                        .collect(Collectors.joining("\n", "", "\n"))));
        return part;
    }
}

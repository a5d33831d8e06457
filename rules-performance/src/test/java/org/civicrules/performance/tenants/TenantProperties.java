package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.civicrules.core.file.RowIssue;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Tally;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.WorkingDayCalendar;

class TenantProperties {

    private static final String SURVEY = "tenure,weight,repair,tp01,tp02\n";
    private static final String MANAGEMENT = "year,scope,code,measure,numerator,denominator,published\n";
    private static final String SECRET = "Marigold";

    @Property(tries = 200)
    void mergingAreasEqualsPoolingTheirResponses(
            @ForAll("responses") List<String> responses, @ForAll @IntRange(max = 40) int cut) {
        int at = Math.min(cut, responses.size());
        List<RecordResult> pooled = measures(responses);
        List<RecordResult> one = measures(responses.subList(0, at));
        List<RecordResult> other = measures(responses.subList(at, responses.size()));

        for (String measure : ImmutableList.of("TP01", "TP02")) {
            assertThat(tally(one, measure).merge(tally(other, measure))).isEqualTo(tally(pooled, measure));
        }
    }

    @Property(tries = 200)
    void theOrderOfResponsesChangesNothing(@ForAll("responses") List<String> responses, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, random);

        assertThat(measures(shuffled)).isEqualTo(measures(responses));
    }

    @Property
    void aShareLiesBetweenNoughtAndAHundredAndGrowsWithEverySatisfiedAnswer(
            @ForAll @Size(5) List<@IntRange(max = 5_000) Integer> counts) {
        ImmutableList<BigDecimal> answers =
                counts.stream().map(BigDecimal::valueOf).collect(ImmutableList.toImmutableList());
        List<BigDecimal> happier = new ArrayList<>(answers);
        happier.set(0, answers.get(0).add(BigDecimal.ONE));
        IndicatorResult result = result(Answers.of(answers).tally());
        IndicatorResult better =
                result(Answers.of(ImmutableList.copyOf(happier)).tally());

        if (result.known().isEmpty()) {
            assertThat(counts).containsOnly(0);
            return;
        }
        assertThat(result.known().orElseThrow().published()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        assertThat(better.known().orElseThrow().exact())
                .isGreaterThanOrEqualTo(result.known().orElseThrow().exact());
    }

    @Property
    void whatIsPrintedFromItsOwnCountsAlwaysReconciles(
            @ForAll @IntRange(max = 100_000) int part, @ForAll @IntRange(min = 1, max = 100_000) int whole) {
        int numerator = Math.min(part, whole);
        IndicatorResult result = result(Tally.ofCounts(BigDecimal.valueOf(numerator), BigDecimal.valueOf(whole)));
        String counts = "2024,ALL,X,BS01," + numerator + "," + whole + ",";

        for (String printed : ImmutableList.of(
                result.publishedText().orElseThrow(),
                result.valueText().orElseThrow(),
                Double.toString(100.0 * numerator / whole))) {
            ReturnRow row = LandlordReturnReader.read(
                            TableSource.csv("return.csv", MANAGEMENT + counts + printed + "\n"))
                    .rows()
                    .get(0);
            assertThat(Reconciliation.of(row)).isEqualTo(Reconciliation.MATCH);
        }
    }

    @Property(tries = 500)
    void noFileIsLostOrRepeatedWhateverItsCellsHold(@ForAll("cells") List<List<String>> rows) {
        StringBuilder csv = new StringBuilder(MANAGEMENT);
        rows.forEach(cells -> csv.append(String.join(",", cells)).append('\n'));
        LandlordReturn read = LandlordReturn.builder()
                .read(TableSource.csv("return.csv", csv.toString()))
                .build();

        assertThat(read.files().get(0).rows()).hasSize(rows.size());
        assertThat(read.files().get(0).rows())
                .allSatisfy(row ->
                        assertThat(row.isRejected()).isEqualTo(!row.issues().isEmpty()));
        assertThat(read.issues()).allSatisfy(issue -> assertThat(issue.text()).doesNotContain(SECRET));
        assertThat(PlausibilityRules.book().decide(read))
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(finding -> {
                    assertThat(finding.text()).doesNotContain(SECRET);
                    assertThat(finding.outcome()).isNotEqualTo(Outcome.UNDETERMINED);
                });
    }

    @Property(tries = 500)
    void noRecordIsLostOrRepeatedWhateverItsCellsHold(@ForAll Records kind, @ForAll("words") List<List<String>> rows) {
        List<String> header = new ArrayList<>(kind.required());
        if (!header.contains("tenure")) {
            header.add("tenure");
        }
        StringBuilder csv = new StringBuilder(String.join(",", header) + "\n");
        rows.forEach(cells ->
                csv.append(String.join(",", cells.subList(0, header.size()))).append('\n'));
        Table.Records<?> file = TenantRecords.builder()
                .read(kind, TableSource.csv(kind.file(), csv.toString()))
                .build()
                .files()
                .get(0);

        assertThat(file.report().read()).isEqualTo(rows.size());
        assertThat(file.report().accepted() + file.report().rejected())
                .isEqualTo(file.report().read());
        assertThat(file.report().issues().stream().map(RowIssue::line).distinct())
                .hasSize((int) file.report().rejected());
        assertThat(file.report().issues())
                .allSatisfy(issue -> assertThat(issue.text()).doesNotContain(SECRET));
    }

    @Property
    void textThatIsNoReturnIsRefusedByOneClearError(@ForAll String text) {
        assertThatThrownBy(() -> LandlordReturnReader.read(TableSource.csv("return.csv", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("return.csv");
    }

    @Provide
    Arbitrary<List<String>> responses() {
        Arbitrary<String> answer = Arbitraries.of(
                "very satisfied", "agree", "neither", "fairly dissatisfied", "strongly disagree", "dont know", "");
        return Combinators.combine(
                        Arbitraries.of("LCRA", "LCRA", "LCHO", "LEASEHOLD"),
                        Arbitraries.of("1", "", "0.85", "1.2", "0"),
                        Arbitraries.of("yes", "no", ""),
                        answer,
                        answer)
                .as((tenure, weight, repair, one, two) -> String.join(",", tenure, weight, repair, one, two))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<List<String>>> cells() {
        Arbitrary<String> cell = Arbitraries.of(
                "2024",
                "2025",
                "ALL",
                "LCRA",
                "X",
                "BS01",
                "BS02",
                "CH01 1",
                "CH02 1",
                "NM01 2",
                "RP01",
                "0",
                "1",
                "7.5",
                "-3",
                "[X]",
                "[Q]",
                "",
                SECRET,
                "1E9",
                "1E99",
                "99999999999999999999");
        return cell.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .list()
                .ofMaxSize(6)
                .filter(rows -> rows.stream().noneMatch(row -> row.stream().allMatch(String::isEmpty)));
    }

    @Provide
    Arbitrary<List<List<String>>> words() {
        Arbitrary<String> cell = Arbitraries.of(
                "LCRA",
                "LEASEHOLD",
                "1",
                "2",
                "2024-05-01",
                "2024-02-30",
                "2024-05-01T09:00",
                "P3D",
                "PT99999999999999H",
                "yes",
                "emergency",
                "census",
                "-1",
                "",
                SECRET,
                "1E99");
        return Combinators.combine(Arbitraries.of("LCRA", SECRET), cell.list().ofSize(7))
                .as((first, rest) -> (List<String>) Lists.newArrayList(
                        first,
                        rest.get(0),
                        rest.get(1),
                        rest.get(2),
                        rest.get(3),
                        rest.get(4),
                        rest.get(5),
                        rest.get(6)))
                .list()
                .ofMaxSize(6);
    }

    private static List<RecordResult> measures(List<String> responses) {
        return RecordMeasures.of(
                        TenantRecords.builder()
                                .read(
                                        Records.SURVEY,
                                        TableSource.csv("survey.csv", SURVEY + String.join("\n", responses) + "\n"))
                                .build(),
                        FinancialYear.of(2024),
                        WorkingDayCalendar.englandAndWales())
                .stream()
                .filter(result -> !result.unweighted())
                .toList();
    }

    private static Tally tally(List<RecordResult> results, String measure) {
        return results.stream()
                .filter(result -> result.measure().equals(measure))
                .findFirst()
                .orElseThrow()
                .result()
                .tally();
    }

    private static IndicatorResult result(Tally tally) {
        return IndicatorResult.of(
                SatisfactionMeasures.find("BS01").orElseThrow().definition(), tally);
    }
}

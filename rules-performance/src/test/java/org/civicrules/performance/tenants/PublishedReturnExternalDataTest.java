package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Row;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.indicator.NoValueReason;
import org.civicrules.core.rule.Outcome;
import org.civicrules.testkit.ExternalData;
import org.junit.jupiter.api.Test;

/** Every figure the regulator published for the year to 31 March 2024, computed again from its counts. */
class PublishedReturnExternalDataTest {

    @Test
    void agreesWithAll4260PublishedPerceptionFigures() throws IOException {
        assertThat(reconcile("tsm/perception.csv").count(Reconciliation.MATCH)).isEqualTo(4_260);
        assertThat(read("tsm/perception.csv").rows()).hasSize(4_260);
    }

    @Test
    void agreesWithAll4943PublishedManagementFiguresAndGivesNoValueForTheOther69() throws IOException {
        ReturnFile file = read("tsm/management.csv");

        assertThat(reconcile("tsm/management.csv").count(Reconciliation.MATCH)).isEqualTo(4_943);
        assertThat(file.rows()).hasSize(4_943 + 69);
        assertThat(noValues(file))
                .isEqualTo(ImmutableMultiset.builder()
                        .addCopies(NoValueReason.ZERO_DENOMINATOR, 23)
                        .addCopies(NoValueReason.NOT_COLLECTED, 29)
                        .addCopies(NoValueReason.EXCLUDED, 17)
                        .build());
    }

    @Test
    void agreesWithMeltonInBothYears() throws IOException {
        assertThat(reconcile("tsm/melton_perception.csv").count(Reconciliation.MATCH))
                .isEqualTo(24);
        assertThat(reconcile("tsm/melton_management.csv").count(Reconciliation.MATCH))
                .isEqualTo(28);
        assertThat(reconcile("tsm/melton_management.csv").count(Reconciliation.DIFFERS))
                .isZero();
    }

    @Test
    void agreesWithAll355PublishedSampleSizes() throws IOException {
        Table.Records<SampleSize> sampling = Table.records(
                TableSource.file(ExternalData.file("tsm/sampling.csv")),
                Columns.required("code", "population", "required_min_sample", "achieved_sample", "margin_of_error_pct"),
                row -> {
                    SampleSize size = new SampleSize(Long.parseLong(row.text("population")));
                    assertThat(size.minimum()).isEqualTo(Long.parseLong(row.text("required_min_sample")));
                    assertThat(size.achievedMargin(Long.parseLong(row.text("achieved_sample")))
                                    .setScale(1, RoundingMode.HALF_UP))
                            .isEqualByComparingTo(printedMargin(row).setScale(1, RoundingMode.HALF_UP));
                    return size;
                });

        assertThat(sampling.records()).hasSize(355);
    }

    /** One landlord printed its margin as a fraction, 0.0377 for 3.77 points. */
    private static BigDecimal printedMargin(Row row) {
        BigDecimal printed = new BigDecimal(row.text("margin_of_error_pct"));
        return row.text("code").equals("L0717") ? printed.movePointRight(2) : printed;
    }

    @Test
    void findsTheFaultsThatStandInThePublishedReturns() throws IOException {
        LandlordReturn checked = LandlordReturn.builder()
                .read(TableSource.file(ExternalData.file("tsm/perception.csv")))
                .read(TableSource.file(ExternalData.file("tsm/management.csv")))
                .build();

        assertThat(PlausibilityRules.book().decide(checked).stream()
                        .filter(finding -> finding.outcome() != Outcome.MET)
                        .filter(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                        .map(finding -> finding.rule().value())
                        .collect(ImmutableMultiset.toImmutableMultiset()))
                .isEqualTo(ImmutableMultiset.builder()
                        // CH01 and CH02 disagree about the complaints of some landlords.
                        .addCopies("tsm.check.complaint-counts", 29)
                        .addCopies("tsm.check.hundred-with-failure", 64)
                        // 23 zero denominators and 29 blanks printed as 0.
                        .addCopies("tsm.check.figure-without-value", 52)
                        .build());
    }

    @Test
    void findsTheBuildingsInMeltonsTwoYears() throws IOException {
        LandlordReturn checked = LandlordReturn.builder()
                .read(TableSource.file(ExternalData.file("tsm/melton_management.csv")))
                .build();

        assertThat(PlausibilityRules.book().decide(checked))
                .filteredOn(finding -> finding.outcome() == Outcome.DEPARTED)
                .filteredOn(finding -> finding.rule().value().equals("tsm.check.buildings-for-dwellings"))
                .hasSize(3);
    }

    private static Multiset<Reconciliation> reconcile(String path) throws IOException {
        return read(path).rows().stream().map(Reconciliation::of).collect(ImmutableMultiset.toImmutableMultiset());
    }

    private static Multiset<NoValueReason> noValues(ReturnFile file) {
        return file.rows().stream()
                .map(row -> row.result().orElseThrow().value())
                .filter(IndicatorValue.None.class::isInstance)
                .map(value -> ((IndicatorValue.None) value).reason())
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    private static ReturnFile read(String path) throws IOException {
        return LandlordReturnReader.read(TableSource.file(ExternalData.file(path)));
    }
}

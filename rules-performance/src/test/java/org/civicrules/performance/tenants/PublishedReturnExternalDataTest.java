package org.civicrules.performance.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.indicator.NoValueReason;
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
        Path file = ExternalData.file(path);
        return ReturnReader.read(file.getFileName().toString(), Files.newBufferedReader(file));
    }
}

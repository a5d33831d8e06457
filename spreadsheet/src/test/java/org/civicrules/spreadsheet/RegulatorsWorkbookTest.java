package org.civicrules.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.civicrules.core.file.Columns;
import org.civicrules.core.file.Table;
import org.civicrules.core.file.TableSource;
import org.civicrules.testkit.ExternalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The regulator's tenant satisfaction measures of 2023-24 as it published them; skipped where the file is not at hand. */
final class RegulatorsWorkbookTest {

    private static Table.Records<String> read(String sheet, Columns columns) {
        return Table.records(
                TableSource.file(ExternalData.file("tsm/tsm-2023-24.xlsx"), Optional.of(sheet)),
                columns,
                row -> row.text("landlord code"));
    }

    @ParameterizedTest
    @CsvSource({
        "TSM24_LCRA_Perception, 355",
        "TSM24_LCHO_Perception, 56",
        "TSM24_Combined_Perception, 2",
        "TSM24_Management_Info, 358",
        "TSM24_Perception_Not_Inc, 3",
        "TSM24_Man_Info_Not_Inc, 4"
    })
    void readsEveryLandlordBelowTheTitle(String sheet, long landlords) {
        Table.Records<String> read = read(sheet, Columns.required("landlord name", "landlord code"));

        assertThat(read.report().rejected()).isZero();
        assertThat(read.records().stream().filter(code -> !code.isEmpty())).hasSize((int) landlords);
    }

    @Test
    void readsWhatWasPublishedWithoutNoise() {
        List<String> measures = Table.records(
                        TableSource.file(
                                ExternalData.file("tsm/tsm-2023-24.xlsx"), Optional.of("TSM24_LCRA_Perception")),
                        Columns.required("landlord code", "estimated margin of error achieved2 %"),
                        row -> row.text("landlord code") + " "
                                + row.number("estimated margin of error achieved2 %")
                                        .map(Object::toString)
                                        .orElse("none"))
                .records();

        assertThat(measures).contains("L4172 1.9", "L4229 2.9", "LH4095 1.8");
    }
}

package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsCiteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grade --plan housing-l2 housing-l2/scores.csv --explain",
                "grade --plan housing-l3 housing-l3/scores.csv --explain",
                "assess housing-l2/pass.json --as-at 2025-01-14",
                "assess housing-l3/split-panel.json",
                "grant check grants/bury.json --as-at 2022-05-15",
                "grant check grants/bury-continued.json --as-at 2022-05-15",
                "grant reconcile grants/bury.json",
                "kpi children looked-after-children/return-2024 --from 2023-04-01 --to 2024-03-31 --explain",
                "kpi tenants-from-records tenants/records --year 2024-25 --explain",
                "kpi check-return tenants/perception.csv tenants/management.csv",
                "cadence check engagement/events.csv --as-at 2023-04-30",
                "sample-size --population 1745 --achieved 347 --census",
                "deadline --from 2021-11-30 --length 20 --unit working_days",
            })
    void everyNodeOfEveryExplanationCites(String command) throws IOException {
        Object[] words = (command + " --format json")
                .replaceAll(" (\\S+/)", " ../examples/$1")
                .split(" ");
        CommandRun run = CommandRun.of(words);
        List<JsonNode> explanations = run.json().findValues("explanation");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(explanations).isNotEmpty().allSatisfy(ExplanationsCiteTest::assertCites);
    }

    private static void assertCites(JsonNode explanation) {
        assertThat(explanation.get("citations"))
                .as(explanation.get("statement").asText())
                .isNotEmpty();
        assertThat(explanation.get("children")).allSatisfy(ExplanationsCiteTest::assertCites);
    }
}

package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.civicrules.core.source.ClauseRegister;
import org.junit.jupiter.api.Test;

class PoliciesCommandTest {

    @Test
    void showsOnePolicyWithItsReadingsAndTheClausesThatLeaveItOpen() {
        CommandRun run = CommandRun.of("policies", "already-incurred");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("grants", "already-incurred", "default   undecided", "undecided | before-window", "WRRF1.");
    }

    @Test
    void listsThePoliciesOfEveryAreaInEachFormat() throws IOException {
        JsonNode policies = CommandRun.of("policies", "--format", "json").json().get("policies");
        Set<String> areas = StreamSupport.stream(policies.spliterator(), false)
                .map(policy -> policy.get("area").asText())
                .collect(Collectors.toSet());

        assertThat(areas).contains("apprenticeships", "grants", "looked-after-children");
        assertThat(CommandRun.of("policies", "--format", "csv").out().lines()).hasSize(policies.size() + 1);
        for (JsonNode policy : policies) {
            assertThat(policy.get("question").asText()).isNotBlank();
            assertThat(policy.get("default").asText()).isNotBlank();
            assertThat(policy.get("readings")).isNotEmpty();
        }
    }

    @Test
    void suggestsTheNearestOfAMistypedPolicy() {
        CommandRun run = CommandRun.of("policies", "already-incured");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("did you mean already-incurred?").hasLineCount(1);
    }

    @Test
    void namesOnlyClausesThatStandInARegister() throws IOException {
        ImmutableSet<String> known = Registers.ALL.stream()
                .map(ClauseRegister::clauses)
                .flatMap(clauses -> clauses.keySet().stream())
                .collect(ImmutableSet.toImmutableSet());
        JsonNode policies = CommandRun.of("policies", "--format", "json").json().get("policies");

        for (JsonNode policy : policies) {
            policy.get("clauses").forEach(clause -> assertThat(known).contains(clause.asText()));
        }
    }
}

package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PlanCommandTest {

    @Test
    void listsBothPlans() throws JsonProcessingException {
        assertThat(CommandRun.of("plan", "list").out())
                .contains("housing-l2  edition ogl-2025", "49 criteria, 44 scored", "housing-l3  edition ogl-2015");
        JsonNode list = CommandRun.of("plan", "list", "--format", "json").json();
        assertThat(list.findValuesAsText("plan")).containsExactly("housing-l2", "housing-l3");
        assertThat(list.get(1).get("criteriaScored").asInt()).isEqualTo(59);
        assertThat(CommandRun.of("plan", "list", "--format", "csv").out())
                .contains("housing-l3,ogl-2015,Housing and property management,3,ST0234,59,59");
    }

    @Test
    void showsAPlansCriteria() throws JsonProcessingException {
        JsonNode plan =
                CommandRun.of("plan", "show", "housing-l2", "--format", "json").json();
        assertThat(plan.get("criteria")).hasSize(49);
        assertThat(plan.at("/criteria/0/code").asText()).isEqualTo("L2-K-LEG-1");
        assertThat(plan.at("/criteria/0/scored").asBoolean()).isFalse();
        assertThat(plan.at("/components/0/weightPercent").asInt()).isEqualTo(70);
        assertThat(CommandRun.of("plan", "show", "housing-l2", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(50);
        assertThat(CommandRun.of("plan", "show", "housing-l3").out())
                .contains(
                        "L3-S-NEG-2  Influencing and negotiating skills: Value for money in buying [Project / Interview]");
    }

    @Test
    void anUnknownPlanIsAUsageError() {
        CommandRun run = CommandRun.of("plan", "show", "housing-l9");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("unknown plan; name one of housing-l2, housing-l3");
        assertThat(CommandRun.of("plan").exit()).isEqualTo(2);
    }
}

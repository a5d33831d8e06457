package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ClausesCommandTest {

    @Test
    void listsTheSources() {
        assertThat(CommandRun.of("clauses").out()).contains("housing-l2: ", "61 clauses", "housing-l3: ", "46 clauses");
    }

    @Test
    void listsASourceOnce() {
        assertThat(Registers.ALL).extracting(register -> register.source().id()).doesNotHaveDuplicates();
    }

    @Test
    void showsEachClauseOfASourceWithItsTreatment() {
        assertThat(CommandRun.of("clauses", "housing-l2").out())
                .contains("L2-R28", "RULE housing.l2.grade", "reading: ");
    }

    @Test
    void printsTheSameClausesAsJsonAndCsv() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(CommandRun.of("clauses", "housing-l3", "--format", "json")
                        .out());
        String csv = CommandRun.of("clauses", "housing-l3", "--format", "csv").out();

        assertThat(json.get(0).path("clauses")).hasSize(46);
        assertThat(csv).startsWith("source,clause,section,modality,treatment,by,paraphrase,reading\n");
        json.get(0)
                .path("clauses")
                .forEach(clause -> assertThat(csv)
                        .contains("housing-l3," + clause.path("clause").asText() + ","));
    }

    @Test
    void namesTheSourcesItKnows() {
        CommandRun run = CommandRun.of("clauses", "nobody");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("source nobody is not known; expected one of housing-l2, housing-l3");
    }
}

package org.civicrules.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.civicrules.core.file.TableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseRegisterTest {

    private static final String HEADER = "clause,section,modality,treatment,by,paraphrase,reading\n";

    private static ClauseRegister read(String rows) {
        return ClauseRegister.read(SourceExamples.source(), TableSource.csv("clauses.csv", HEADER + rows));
    }

    @Test
    void keepsTheDocumentsOrderAndCitesByClause() {
        ClauseRegister register = read("""
                T.2,Section 2,SHOULD,RULE,test.a test.b,Pay early,Early means before the due day
                T.1,Section 1,DEFINITION,NOT_MODELLED,,Context,A figure for readers alone
                """);

        assertThat(register.clauses().keySet()).containsExactly("T.2", "T.1");
        assertThat(register.clause("T.2").by()).containsExactly("test.a", "test.b");
        assertThat(register.clause("T.2").reading()).contains("Early means before the due day");
        assertThat(register.ruleIds()).containsExactly("test.a", "test.b");
        assertThat(register.cite("T.1").text()).isEqualTo("A test document (2020), Section 1 [T.1]");
    }

    @Test
    void namesOnlyRulesAmongRuleIds() {
        ClauseRegister register = read(
                "T.1,Section 1,MUST,FACT,judgement.newness,The use is new,\nT.2,Section 1,MAY,DATA,uses.json,Uses,\n");

        assertThat(register.ruleIds()).isEmpty();
        assertThat(register.clause("T.1").reading()).isEmpty();
    }

    @Test
    void refusesToCiteAClauseThatIsNotThere() {
        ClauseRegister register = read("T.1,Section 1,MUST,RULE,test.a,Pay,\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.cite("T.9"))
                .withMessage("clause must stand in the register: source=test-source, clause=T.9");
    }

    @Test
    void refusesARepeatedClause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("T.1,S,MUST,RULE,test.a,Pay,\nT.1,S,MUST,RULE,test.a,Pay,\n"))
                .withMessage("clauses.csv, line 3: clause ids must be unique: clause=T.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T.1,S,MUST,NOT_MODELLED,,Pay,          | a clause not modelled must give its reason: clause=T.1",
                "T.1,S,MUST,NOT_MODELLED,test.a,Pay,why | a clause not modelled is treated by nothing: clause=T.1, by=[test.a]",
                "T.1,S,MUST,RULE,,Pay,                  | a RULE clause must name what treats it: clause=T.1",
                "T.1,S,MUST,RULE,test.a,,               | a clause must be paraphrased: clause=T.1",
                "T.1,S,OUGHT,RULE,test.a,Pay,           | modality: expected one of: must, must_not, should, may, power, definition",
                "T.1,S,MUST,LATER,test.a,,              | treatment: expected one of: rule, data, fact, not_modelled",
                "T.1,S,,RULE,test.a,Pay,                | No value present",
            })
    void namesTheFileAndLineOfABadRow(String row, String cause) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(row + "\n"))
                .withMessageStartingWith("clauses.csv, line 2")
                .withMessageEndingWith(cause);
    }

    @Test
    void namesTheLineOfAnUnclosedQuote() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("T.1,S,MUST,RULE,test.a,Pay,\"\nT.2,S,MUST,RULE,test.a,Pay,\n"))
                .withMessage(
                        "clauses.csv, line 2: the file is not readable as CSV; look for a quotation mark that is not closed");
    }

    @Test
    void refusesAResourceThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClauseRegister.load(SourceExamples.source(), ClauseRegisterTest.class, "absent.csv"))
                .withMessage(
                        "a shipped table must be a resource of its module, in a package open to core: resource=absent.csv");
    }

    @Test
    void readsAResourceBesideAClass() {
        ClauseRegister register =
                ClauseRegister.load(SourceExamples.source(), ClauseRegisterTest.class, "clauses-test.csv");

        assertThat(register.clauses().keySet()).containsExactly("T.1");
        assertThat(register.source()).isEqualTo(SourceExamples.source());
    }
}

package org.civicrules.json.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreSheet;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.RuleId;
import org.civicrules.housing.l2.HousingL2;
import org.civicrules.json.CitationRecord;
import org.civicrules.json.DecisionRecord;
import org.civicrules.json.Envelope;
import org.civicrules.json.ExplanationRecord;
import org.civicrules.json.ParameterRecord;
import org.junit.jupiter.api.Test;

class CivicRulesModuleTest {

    private final ObjectMapper plain = new ObjectMapper().findAndRegisterModules();

    @Test
    void aMapperFindsItByItself() throws Exception {
        assertThat(plain.writeValueAsString(MissingFact.of("paid", "the last day")))
                .isEqualTo("{\"name\":\"paid\",\"need\":\"the last day\"}");
    }

    @Test
    void plainValuesComeBackAsThemselves() throws Exception {
        assertThat(again(MissingFact.of("paid", "the last day"))).isEqualTo(MissingFact.of("paid", "the last day"));
        assertThat(again(Change.of("paid", "2021-12-30"))).isEqualTo(Change.of("paid", "2021-12-30"));
        assertThat(again(RuleId.of("test.form"))).isEqualTo(RuleId.of("test.form"));
    }

    private Object again(Object value) throws Exception {
        return plain.readValue(plain.writeValueAsString(value), value.getClass());
    }

    @Test
    void whatIsNotGivenIsLeftOut() throws Exception {
        assertThat(plain.writeValueAsString(new ParameterRecord("due", "30 days", null, null)))
                .isEqualTo("{\"name\":\"due\",\"value\":\"30 days\"}");
    }

    @Test
    void anEnvelopeKeepsEveryFieldWhateverTheMapperLeavesOut() throws Exception {
        ObjectMapper sparing = plain.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        Envelope envelope = Envelope.of("grade-result");

        assertThat(sparing.writeValueAsString(envelope))
                .isEqualTo("{\"schema\":\"grade-result\",\"library\":\"" + envelope.library()
                        + "\",\"asAt\":null,\"period\":null,\"knownOn\":null,\"policies\":{},\"input\":[],"
                        + "\"inputDigest\":null}");
    }

    @Test
    void aMappersOrderAndNamingDoNotReachTheWireForm() throws Exception {
        ObjectMapper odd = JsonMapper.builder()
                .findAndAddModules()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        ParameterRecord parameter =
                new ParameterRecord("due", "30 days", "2021-11-03", new CitationRecord("guide", "2021", "1", "F1"));

        assertThat(odd.writeValueAsString(parameter))
                .isEqualTo(plain.writeValueAsString(parameter))
                .startsWith("{\"name\":\"due\",\"value\":\"30 days\",\"effectiveFrom\":\"2021-11-03\",\"citation\":");
        assertThat(odd.readValue(odd.writeValueAsString(parameter), ParameterRecord.class))
                .isEqualTo(parameter);
    }

    @Test
    void aRecordWithoutARequiredFieldIsRefusedByItsName() {
        assertThatThrownBy(() -> plain.readValue("{\"name\":\"due\"}", ParameterRecord.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("value");
        assertThatThrownBy(() -> plain.readValue("{\"name\":\"due\",\"value\":null}", ParameterRecord.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("value");
        assertThatThrownBy(() -> plain.readValue(
                        "{\"statement\":\"s\",\"facts\":{\"paid\":null},\"parameters\":[],\"citations\":[],\"children\":[]}",
                        ExplanationRecord.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("facts");
    }

    @Test
    void aDayThatWasDecidedIsTextWithoutFurtherModules() throws Exception {
        String json = plain.writeValueAsString(Decision.of(LocalDate.of(2022, 1, 14)));

        assertThat(json).isEqualTo("{\"decision\":\"DETERMINED\",\"value\":\"2022-01-14\",\"missing\":[]}");
        assertThat(plain.readValue(json, new TypeReference<DecisionRecord<String>>() {}))
                .isEqualTo(DecisionRecord.of(Decision.of(LocalDate.of(2022, 1, 14)), LocalDate::toString));
    }

    @Test
    void aGradeIsExplainedWithNoOtherAreaOnTheClassPath() throws Exception {
        GradingResult result = GradingResult.of(
                ScoreSheet.builder(HousingL2.PLAN).all(Score.of(4)).build());

        String json = plain.writeValueAsString(result.explanation());

        assertThat(plain.readValue(json, ExplanationRecord.class))
                .isEqualTo(ExplanationRecord.of(result.explanation()));
        List<String> others = ImmutableList.of(
                "org.civicrules.performance.lookedafter.Indicators", "org.civicrules.grants.GrantFile");
        assertThat(others)
                .allSatisfy(type ->
                        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class));
    }
}

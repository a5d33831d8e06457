package org.civicrules.json.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.MissingFact;
import org.civicrules.core.rule.RuleId;
import org.civicrules.json.CitationRecord;
import org.civicrules.json.Envelope;
import org.civicrules.json.ParameterRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class CivicRulesModuleTest {

    private final JsonMapper plain = JsonMapper.builder().findAndAddModules().build();

    @Test
    void plainValuesComeBackAsThemselves() {
        assertThat(again(MissingFact.of("paid", "the last day"))).isEqualTo(MissingFact.of("paid", "the last day"));
        assertThat(again(Change.of("paid", "2021-12-30"))).isEqualTo(Change.of("paid", "2021-12-30"));
        assertThat(again(RuleId.of("test.form"))).isEqualTo(RuleId.of("test.form"));
    }

    private Object again(Object value) {
        return plain.readValue(plain.writeValueAsString(value), value.getClass());
    }

    @Test
    void anEnvelopeKeepsEveryFieldWhateverTheMapperLeavesOut() {
        JsonMapper sparing = plain.rebuild()
                .changeDefaultPropertyInclusion(ignored ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                .build();
        Envelope envelope = Envelope.of("grade-result");

        assertThat(sparing.writeValueAsString(envelope))
                .isEqualTo("{\"schema\":\"grade-result\",\"library\":\"" + envelope.library()
                        + "\",\"asAt\":null,\"period\":null,\"knownOn\":null,\"policies\":{},\"input\":[],"
                        + "\"inputDigest\":null}");
    }

    @Test
    void aMappersOrderAndNamingDoNotReachTheWireForm() {
        JsonMapper odd = JsonMapper.builder()
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
    }
}

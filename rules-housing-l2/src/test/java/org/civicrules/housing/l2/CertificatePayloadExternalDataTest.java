package org.civicrules.housing.l2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import org.civicrules.assessment.certificate.AssessmentRecordRequest;
import org.civicrules.assessment.certificate.CertificateRequest;
import org.civicrules.testkit.ExternalData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service's own example payloads hold no field that our requests lack, and come out of them as they went in. */
class CertificatePayloadExternalDataTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new GuavaModule())
            .addModule(new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    @ParameterizedTest
    @CsvSource({"swagger-create-certificate.json, 4", "swagger-create-epa.json, 3"})
    void everyExamplePassesThroughOurTypes(String file, int examples) throws IOException {
        Class<?> type = file.contains("epa") ? AssessmentRecordRequest.class : CertificateRequest.class;
        JsonNode payloads =
                JSON.readTree(ExternalData.file("certificates/" + file).toFile());
        assertThat(payloads).hasSize(examples);
        for (JsonNode payload : payloads) {
            JsonNode written = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(payload, type)));
            assertThat(written).isEqualTo(withoutNulls(payload));
        }
    }

    /** The service takes a field that is null for one that is not there. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(CertificatePayloadExternalDataTest::withoutNulls);
        return node;
    }
}

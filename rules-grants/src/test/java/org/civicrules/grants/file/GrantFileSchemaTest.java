package org.civicrules.grants.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civicrules.core.file.UnusableFile;
import org.civicrules.grants.scheme.SchemeLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader agree on the form of a grant file. */
class GrantFileSchemaTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(GrantFileSchema.text());

    @ParameterizedTest
    @ValueSource(strings = {"bury.json", "bury-continued.json"})
    void acceptsTheExamples(String example) throws IOException {
        String json = Files.readString(Path.of("..", "examples", "grants", example));

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"scheme\": \"wrrf-1\", \"reciepts\": []}",
                "{\"scheme\": \"wrrf-1\", \"receipts\": [{\"id\": \"R1\"}]}",
                "{\"scheme\": \"wrrf-1\", \"receipts\": [{\"id\": \"R1\", \"amount\": \"1.005\"}]}",
                "{\"scheme\": \"wrrf-1\", \"receipts\": [{\"id\": \"R1\", \"amount\": -1}]}",
                "{\"scheme\": \"wrrf-1\", \"receipts\": [{\"id\": \"R1\", \"amount\": 1, \"received\": \"14/01/2022\"}]}",
                "{\"scheme\": \"wrrf-1\", \"authorityKind\": \"PARISH\"}",
                "{\"scheme\": \"wrrf-1\", \"attested\": {\"oversight\": \"yes\"}}",
                "{\"scheme\": \"wrrf-1\", \"adminCosts\": [{\"id\": \"A\", \"amount\": 1, \"kind\": \"ADMIN\"}]}",
                "{\"scheme\": \"wrrf-1\", \"payments\": [{\"id\": \"P\", \"amount\": 1}]}"
            })
    void refusesWhatTheReaderRefuses(String json) {
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThatThrownBy(() -> GrantFileReader.read("g.json", json, SchemeLibrary.shipped()))
                .isInstanceOf(UnusableFile.class);
    }
}

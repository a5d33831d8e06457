package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.civicrules.assessment.conduct.AssessmentCase;
import org.civicrules.assessment.conduct.AssessmentPolicies;
import org.civicrules.assessment.conduct.AttainmentRoute;
import org.civicrules.assessment.conduct.CaseDate;
import org.civicrules.assessment.conduct.CaseReader;
import org.civicrules.assessment.conduct.EnglishMathsDue;
import org.civicrules.assessment.conduct.Step;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the JSON Schemas to the types, the examples and what the commands print. */
class HousingSchemasTest {

    private static final String EVERYTHING = """
            {"plan": "housing-l2", "edition": "ogl-2025", "apprentice": "A", "asAt": "2024-01-01",
             "dates": {"START": "2024-01-01", "PLANNED_END": "2024-01-01", "KNOWLEDGE_SHOWN": "2024-01-01",
               "ASSIGNMENT_SET": "2024-01-01", "ASSIGNMENT_COMPLETED": "2024-01-01", "END_POINT_START": "2024-01-01",
               "EVIDENCE_REVIEWED": "2024-01-01", "PROVISIONAL_JUDGEMENT": "2024-01-01", "INTERVIEW": "2024-01-01",
               "FINAL_AGREEMENT": "2024-01-01"},
             "ageAtStart": 18, "knowledge": {"route": "ASSESSMENT", "achieved": true},
             "english": {"levelAtStart": 0, "levelAchieved": 1, "levelTested": 2, "achievedOn": "2024-01-01", "achievedBy": "GCSE"},
             "maths": {"levelAtStart": 0, "levelAchieved": 1, "levelTested": 2, "achievedOn": "2024-01-01", "achievedBy": "GCSE"},
             "portfolioCovers": ["L2-K-ORG-1"], "gatewayReviewedBy": ["EMPLOYER"],
             "confirmations": {"gateway.prepared": true},
             "assessors": [{"role": "INDEPENDENT_ASSESSOR", "confirmations": {"assessor.trained": true},
               "yearsOfExperience": 4, "experienceWaiver": "reason", "trainingEventOn": "2024-01-01",
               "firstEngagedOn": "2024-01-01"}],
             "sheets": [{"role": "INDEPENDENT_ASSESSOR",
               "scores": [{"criterion": "L2-K-ORG-1", "score": 3, "component": "PORTFOLIO"}]}],
             "events": [{"step": "GRADED", "on": "2024-01-01", "grade": "PASS", "reason": "reason"}],
             "costs": {"assessment": "GBP 1.00", "apprenticeship": "5.5"},
             "policy": {"readings": {"english-maths-due": "completion", "english-maths-tests": "national-rules",
               "english-maths-adults": "plan", "experience-shortfall": "noted", "uln-checksum": "off"},
               "distinctionTests": [{"id": "t", "title": "fives", "score": "FIVE", "atLeast": 3}],
               "attempts": {"maximum": 2, "cap": "PASS", "resitWithinMonths": 3, "retakeWithinMonths": 6}},
             "certificate": {"requestId": "1", "ukprn": "12345678", "uln": "9276308686", "familyName": "Example",
               "version": "1.0", "courseOption": "option", "epaReference": "1234",
               "postalContact": {"contactName": "Team", "department": "Department", "organisation": "Homes",
                 "addressLine1": "1 Street", "addressLine2": "2", "addressLine3": "3", "city": "City",
                 "postCode": "ZY9 9ZY"}}}
            """;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> level2 = Files.list(Path.of("../examples/housing-l2"));
                Stream<Path> level3 = Files.list(Path.of("../examples/housing-l3"))) {
            return Stream.concat(level2, level3)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExampleAndWhatTheCommandsPrintOfItKeepTheSchemas(Path file) throws IOException {
        assertValid("case", Json.MAPPER.readTree(file.toFile()));
        assertValid(
                "assess-result",
                CommandRun.of("assess", file, "--format", "json").json());
        assertValid("certificate-result", CommandRun.of("certificate", file).json());
    }

    @Test
    void gradesKeepTheirSchema() throws IOException {
        assertValid(
                "grade-result",
                CommandRun.of(
                                "grade",
                                "--plan",
                                "housing-l2",
                                "../examples/housing-l2/scores.csv",
                                "--format",
                                "json",
                                "--explain")
                        .json());
        assertValid(
                "grade-result",
                CommandRun.of("grade", "--plan", "housing-l3", "../examples/housing-l3/scores.csv", "--format", "json")
                        .json());
    }

    @Test
    void aCaseWithEverythingInItHasExactlyThePropertiesOfTheSchemaAndIsRead() throws IOException {
        JsonNode everything = Json.MAPPER.readTree(EVERYTHING);
        assertValid("case", everything);
        assertThat(names(everything)).isEqualTo(schemaNames(schemaTree("case"), schemaTree("case"), ""));
        AssessmentCase file = CaseReader.of(Plans.everyEdition())
                .read("case.json", EVERYTHING)
                .file();
        assertThat(file.dates()).hasSize(10);
        assertThat(file.english().achievedBy()).contains(AttainmentRoute.GCSE);
        assertThat(file.policy().set().of(AssessmentPolicies.ENGLISH_MATHS_DUE)).isEqualTo(EnglishMathsDue.COMPLETION);
        assertThat(file.policy().readings()).hasSize(5);
        assertThat(file.costs().apprenticeship()).contains(Money.parse("GBP 5.50"));
        assertThat(file.certificate().orElseThrow().epaReference()).contains("1234");
    }

    @Test
    void aPropertyThatIsNotInTheSchemaIsRefused() throws IOException {
        assertThat(validate(
                        "case",
                        Json.object().put("plan", "p").put("edition", "e").put("apprentice", "a")))
                .isEmpty();
        assertThat(validate(
                        "case",
                        Json.object().put("plan", "p").put("edition", "e").put("pupil", "a")))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyStepIsInTheSchema(Step step) throws IOException {
        assertThat(schemaTree("case")
                        .at("/properties/events/items/properties/step/enum")
                        .toString())
                .contains('"' + step.name() + '"');
    }

    @ParameterizedTest
    @EnumSource
    void everyStatedDayIsInTheSchemaAndNoOther(CaseDate date) throws IOException {
        assertThat(schemaTree("case").at("/properties/dates/properties").has(date.name()))
                .isEqualTo(date.isStated());
    }

    /** Every property path of a tree, arrays entered, maps with free names not. */
    private static Set<String> names(JsonNode tree) {
        Set<String> names = new TreeSet<>();
        collect(tree, "", names);
        return names;
    }

    private static void collect(JsonNode node, String path, Set<String> names) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, path, names));
        }
        if (node.isObject() && !path.endsWith("confirmations")) {
            node.properties().forEach(field -> {
                names.add(path + "/" + field.getKey());
                collect(field.getValue(), path + "/" + field.getKey(), names);
            });
        }
    }

    private static Set<String> schemaNames(JsonNode root, JsonNode schema, String path) {
        JsonNode target =
                schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
        Set<String> names = new TreeSet<>();
        if (target.has("items")) {
            names.addAll(schemaNames(root, target.get("items"), path));
        }
        target.path("properties").properties().forEach(field -> {
            names.add(path + "/" + field.getKey());
            names.addAll(schemaNames(root, field.getValue(), path + "/" + field.getKey()));
        });
        return names;
    }

    private static void assertValid(String schema, JsonNode tree) throws IOException {
        assertThat(validate(schema, tree)).isEmpty();
    }

    private static Iterable<ValidationMessage> validate(String schema, JsonNode tree) throws IOException {
        JsonSchema loaded =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaTree(schema));
        return loaded.validate(tree);
    }

    private static JsonNode schemaTree(String schema) throws IOException {
        return Json.MAPPER.readTree(
                Path.of("../docs/schemas", schema + ".schema.json").toFile());
    }
}

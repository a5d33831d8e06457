package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.TopScores;
import org.civicrules.assessment.certificate.CertificateDetails;
import org.civicrules.assessment.certificate.PostalContact;
import org.civicrules.assessment.conduct.AssessmentCase;
import org.civicrules.assessment.conduct.Assessor;
import org.civicrules.assessment.conduct.Attainment;
import org.civicrules.assessment.conduct.AttemptPolicy;
import org.civicrules.assessment.conduct.CaseDate;
import org.civicrules.assessment.conduct.CaseEvent;
import org.civicrules.assessment.conduct.CasePolicy;
import org.civicrules.assessment.conduct.CaseSheet;
import org.civicrules.assessment.conduct.Costs;
import org.civicrules.assessment.conduct.GatewayReviewer;
import org.civicrules.assessment.conduct.Knowledge;
import org.civicrules.assessment.conduct.KnowledgeRoute;
import org.civicrules.assessment.conduct.ScoreEntry;
import org.civicrules.assessment.conduct.Step;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the JSON Schemas to the types, the examples and what the commands print. */
class HousingSchemasTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

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
    void aCaseWithEverythingInItHasExactlyThePropertiesOfTheSchema() throws IOException {
        JsonNode everything = CaseInput.MAPPER.valueToTree(everything());
        assertValid("case", everything);
        assertThat(names(everything)).isEqualTo(schemaNames(schemaTree("case"), schemaTree("case"), ""));
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

    private static AssessmentCase everything() {
        Attainment attainment = new Attainment(Optional.of(0), Optional.of(1), Optional.of(2));
        AssessmentCase.Builder builder = AssessmentCase.builder();
        for (CaseDate date : CaseDate.values()) {
            if (date.isStated()) {
                builder.putDates(date, DAY);
            }
        }
        return builder.plan("housing-l2")
                .edition("ogl-2025")
                .apprentice("A")
                .asAt(DAY)
                .ageAtStart(18)
                .knowledge(new Knowledge(Optional.of(KnowledgeRoute.ASSESSMENT), Optional.of(true)))
                .english(attainment)
                .maths(attainment)
                .portfolioCovers(ImmutableSet.of("L2-K-ORG-1"))
                .addGatewayReviewedBy(GatewayReviewer.EMPLOYER)
                .putConfirmations("gateway.prepared", true)
                .addAssessors(Assessor.builder()
                        .role(AssessorRole.INDEPENDENT_ASSESSOR)
                        .putConfirmations("assessor.trained", true)
                        .yearsOfExperience(4)
                        .experienceWaiver("reason")
                        .trainingEventOn(DAY)
                        .firstEngagedOn(DAY)
                        .build())
                .addSheets(CaseSheet.of(
                        AssessorRole.INDEPENDENT_ASSESSOR,
                        ImmutableList.of(new ScoreEntry("L2-K-ORG-1", "3", Optional.of("PORTFOLIO")))))
                .addEvents(new CaseEvent(Step.GRADED, DAY, Optional.of(Grade.PASS), Optional.of("reason")))
                .costs(new Costs(Optional.of(Money.parse("GBP 1.00")), Optional.of(Money.parse("GBP 5.00"))))
                .policy(CasePolicy.builder()
                        .addDistinctionTests(new TopScores("t", "fives", Score.FIVE, 3))
                        .attempts(new AttemptPolicy(2, Optional.of(Grade.PASS), Optional.of(3), Optional.of(6)))
                        .build())
                .certificate(new CertificateDetails(
                        Optional.of("1"),
                        Optional.of("12345678"),
                        Optional.of("9276308686"),
                        Optional.of("Example"),
                        Optional.of("1.0"),
                        Optional.of("option"),
                        Optional.of(new PostalContact(
                                Optional.of("Team"),
                                Optional.of("Department"),
                                Optional.of("Homes"),
                                Optional.of("1 Street"),
                                Optional.of("2"),
                                Optional.of("3"),
                                Optional.of("City"),
                                Optional.of("ZY9 9ZY")))))
                .build();
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

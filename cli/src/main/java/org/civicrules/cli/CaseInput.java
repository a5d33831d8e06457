package org.civicrules.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Primitives;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.civicrules.assessment.conduct.AssessmentCase;
import org.civicrules.assessment.conduct.AssessmentRules;
import org.civicrules.assessment.conduct.CaseReport;
import org.civicrules.assessment.conduct.ConductJacksonModule;
import org.civicrules.core.file.FieldName;
import org.civicrules.core.file.NamedInput;
import org.civicrules.core.rule.RuleJacksonModule;

/**
 * A case file, read and checked. Faults are told by place and expectation, never by the value found.
 *
 * @param rules the rules of its plan
 * @param file the case
 * @param digest the SHA-256 of the file's bytes
 */
record CaseInput(AssessmentRules rules, AssessmentCase file, String digest) {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(
                    new GuavaModule(),
                    new Jdk8Module(),
                    new JavaTimeModule(),
                    new RuleJacksonModule(),
                    new ConductJacksonModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String NO_CASE = "the case file is empty or holds no JSON object";
    private static final Pattern REQUIRED_ATTRIBUTES =
            Pattern.compile("^Cannot build \\w+, some of required attributes are not set ");

    static CaseInput read(Path path) throws IOException {
        byte[] bytes = bytes(path);
        AssessmentCase file = parse(path, bytes);
        AssessmentRules rules = Plans.rules(file.plan(), file.edition());
        checkNames(path, "confirmations", file.confirmations().keySet(), rules.confirmationNames());
        file.assessors()
                .forEach(assessor -> checkNames(
                        path,
                        "assessors." + assessor.role() + ".confirmations",
                        assessor.confirmations().keySet(),
                        rules.assessorConfirmationNames()));
        return new CaseInput(rules, file, "sha256:" + Hashing.sha256().hashBytes(bytes));
    }

    private static byte[] bytes(Path path) throws IOException {
        try (NamedInput input = NamedInput.open(path)) {
            return input.readAllBytes();
        }
    }

    /** The report on the case, on the day named, else the case's own day, else the last day it states. */
    CaseReport report(Path path, Optional<LocalDate> asAt) {
        LocalDate day = asAt.or(() -> CaseReport.dayOf(file))
                .orElseThrow(() -> CommandFailure.usage(
                        path + ": the case states no day; name one with --as-at or as asAt in the file"));
        return CaseReport.of(rules, file, day);
    }

    private static AssessmentCase parse(Path path, byte[] bytes) throws IOException {
        try {
            return Optional.ofNullable(MAPPER.readValue(bytes, AssessmentCase.class))
                    .orElseThrow(() -> CommandFailure.usage(path + ", line 1, the file: " + NO_CASE));
        } catch (JacksonException e) {
            throw CommandFailure.usage(path + ", line "
                    + (e.getLocation() == null ? "1" : e.getLocation().getLineNr()) + ", " + place(e) + ": "
                    + cure(e));
        }
    }

    private static String place(JacksonException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "the file";
        }
        return mapping.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? "[" + reference.getIndex() + "]"
                        : "." + FieldName.shown(reference.getFieldName()))
                .collect(Collectors.joining())
                .substring(1);
    }

    private static String cure(JacksonException e) {
        if (e instanceof JsonParseException) {
            return "not valid JSON; check brackets, quotes, commas and repeated names";
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown property; expected one of " + unknown.getKnownPropertyIds();
        }
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return REQUIRED_ATTRIBUTES
                    .matcher(String.valueOf(e.getCause().getMessage()))
                    .replaceFirst("add what is missing: ");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "expected one of " + Arrays.toString(format.getTargetType().getEnumConstants());
        }
        if (!(e instanceof MismatchedInputException mismatch) || mismatch.getTargetType() == null) {
            return "not a case; see the schema of case files";
        }
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return "nothing may follow the closing brace";
        }
        return mismatch.getPath().isEmpty() ? NO_CASE : "expected " + form(mismatch.getTargetType());
    }

    /** What a value of a Java type looks like in a file. */
    private static String form(Class<?> type) {
        if (type == String.class) {
            return "a text in quotes";
        }
        if (type == LocalDate.class) {
            return "a date such as \"2024-01-31\"";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false, without quotes";
        }
        if (Primitives.wrap(type) == Integer.class) {
            return "a whole number";
        }
        return Iterable.class.isAssignableFrom(type) ? "a list in square brackets" : "an object in braces";
    }

    private static void checkNames(Path path, String place, Iterable<String> names, ImmutableSet<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw CommandFailure.usage(path + ", " + place + ": unknown name " + FieldName.shown(name)
                        + "; the plan's names are listed by plan show --format json");
            }
        }
    }
}

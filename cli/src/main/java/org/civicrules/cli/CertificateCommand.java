package org.civicrules.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicrules.assessment.certificate.HandOver;
import org.civicrules.assessment.certificate.HandOverProblem;
import org.civicrules.assessment.certificate.ServiceRequest;
import org.civicrules.assessment.conduct.CaseReport;
import org.civicrules.core.rule.LibraryVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what may be sent to the certificate service for a case, or the reasons against. */
@Command(
        name = "certificate",
        description = "Prints the certificate service's payload for a case, or why nothing may be sent.",
        mixinStandardHelpOptions = true,
        footer = {"", "Nothing is sent.", "", "Example:", "  civic-rules certificate examples/housing-l2/pass.json"})
final class CertificateCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new GuavaModule(), new Jdk8Module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    @Parameters(paramLabel = "CASE.json", description = "The case.")
    private Path file = Path.of("");

    @Option(names = "--as-at", paramLabel = "DATE", description = "The day of sending, as 2025-02-28.")
    private Optional<LocalDate> asAt = Optional.empty();

    @Option(names = "--format", description = "json (default) or text.")
    private Format format = Format.JSON;

    @Option(names = "--fail-on-refusal", description = "End with exit code 3 if nothing may be sent.")
    private boolean failOnRefusal;

    @Option(
            names = "--policy",
            paramLabel = "POLICY=READING",
            description = "A reading of a question that the plans leave open, before the case's own; may be repeated.")
    private Map<String, String> policies = Map.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CaseInput input = CaseInput.read(file);
        CaseReport report = input.report(file, asAt, policies);
        HandOver handOver = report.handOver();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.println(Json.write(json(input, report, handOver)));
            case TEXT -> text(out, report, handOver);
            case CSV -> throw CommandFailure.usage("a payload is no table; use --format json or text");
        }
        return failOnRefusal && handOver.requests().isEmpty() ? Exit.FAIL_ON : Exit.EVALUATED;
    }

    private static ObjectNode json(CaseInput input, CaseReport report, HandOver handOver) {
        ObjectNode node = Json.object()
                .put("apprentice", input.file().apprentice())
                .put("plan", report.facts().plan().id())
                .put("edition", report.facts().plan().edition())
                .put("libraryVersion", LibraryVersion.current())
                .put("inputDigest", input.digest())
                .put("asAt", report.facts().asAt().toString())
                .put("headline", report.headline())
                .put("outcome", report.facts().grade().name());
        ArrayNode requests = node.putArray("requests");
        handOver.requests().forEach(request -> requests.add(json(request)));
        problems(node.putArray("reasons"), handOver.reasons());
        problems(node.putArray("warnings"), handOver.warnings());
        return node;
    }

    private static ObjectNode json(ServiceRequest<?> request) {
        ObjectNode node = Json.object().put("method", request.method()).put("path", request.path());
        node.putArray("payload").add(MAPPER.<ObjectNode>valueToTree(request.body()));
        return node;
    }

    private static void problems(ArrayNode array, Iterable<HandOverProblem> problems) {
        problems.forEach(
                problem -> array.addObject().put("field", problem.field()).put("cure", problem.cure()));
    }

    private static void text(PrintWriter out, CaseReport report, HandOver handOver) {
        out.println(report.headline());
        handOver.requests().forEach(request -> {
            out.println(request.method() + " " + request.path());
            out.println(Json.write(Json.array().add(MAPPER.<ObjectNode>valueToTree(request.body()))));
        });
        if (handOver.requests().isEmpty()) {
            out.println("nothing may be sent:");
        }
        handOver.reasons().forEach(reason -> out.println("  " + reason.field() + ": " + reason.cure()));
        handOver.warnings().forEach(warning -> out.println("  warning, " + warning.field() + ": " + warning.cure()));
    }
}

package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicrules.core.file.FileReport;
import org.civicrules.core.file.RowIssue;
import org.civicrules.performance.child.Child;

/** A load for tests: the children passed, and the report. */
record Load(ReturnReader reader, ImmutableList<Child> children, InputReport report) {

    static Load of(Path... returns) throws IOException {
        return of(Arrays.asList(returns), Optional.empty(), StaleOpenRow.CLOSED_AFTER_RETURN);
    }

    static Load of(List<Path> returns, Optional<Path> context, StaleOpenRow policy) throws IOException {
        ReturnReader reader = ReturnReader.open(returns, context, new ReadingPolicy(policy));
        ImmutableList.Builder<Child> children = ImmutableList.builder();
        InputReport report = reader.forEachChild(children::add);
        return new Load(reader, children.build(), report);
    }

    static Path write(Path directory, String file, String... lines) throws IOException {
        return writeText(directory, file, String.join("\n", lines) + "\n");
    }

    static Path writeText(Path directory, String file, String text) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve(file), text.getBytes(StandardCharsets.UTF_8));
        return directory;
    }

    static Path writeAll(Path directory, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            writeText(directory, file.getKey(), file.getValue());
        }
        return directory;
    }

    Child child(String id) {
        return children.stream()
                .filter(child -> child.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    ImmutableList<String> ids() {
        return children.stream().map(Child::id).collect(ImmutableList.toImmutableList());
    }

    FileReport file(String name) {
        return report.files().stream()
                .filter(file -> file.file().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** Line, column and code of every issue of a file. */
    ImmutableList<String> issues(String name) {
        return file(name).issues().stream()
                .map(issue -> issue.line() + " " + issue.column() + " " + code(issue))
                .collect(ImmutableList.toImmutableList());
    }

    static IssueCode code(RowIssue issue) {
        return IssueCode.valueOf(issue.code().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    ImmutableMultiset<IssueCode> codes() {
        return report.files().stream()
                .flatMap(file -> file.issues().stream())
                .map(Load::code)
                .collect(ImmutableMultiset.toImmutableMultiset());
    }
}

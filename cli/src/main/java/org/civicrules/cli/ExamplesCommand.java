package org.civicrules.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs every example of a directory: each folder's {@code commands.txt}, one command a line, titles behind {@code #}. */
@Command(
        name = "examples",
        description = "Runs each shipped example and prints the explained result.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules examples"})
final class ExamplesCommand implements Callable<Integer> {

    private static final String COMMANDS = "commands.txt";
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description =
                    "A directory whose folders hold a " + COMMANDS + "; by default the examples of this checkout.")
    private Path directory = Path.of(System.getProperty("civicrules.home", "."), "examples");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        int worst = Exit.EVALUATED;
        for (Path folder : folders()) {
            for (String line : InputFile.text(folder.resolve(COMMANDS)).lines().toList()) {
                worst = Math.max(worst, run(folder, line));
            }
        }
        return worst;
    }

    private ImmutableList<Path> folders() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw CommandFailure.usage(directory + ": expected a directory of examples; name one as the argument");
        }
        try (Stream<Path> children = Files.list(directory)) {
            ImmutableList<Path> folders = children.filter(child -> Files.exists(child.resolve(COMMANDS)))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
            if (folders.isEmpty()) {
                throw CommandFailure.usage(directory + ": expected folders that hold a " + COMMANDS);
            }
            return folders;
        }
    }

    private int run(Path folder, String line) {
        PrintWriter out = spec.commandLine().getOut();
        if (line.isBlank()) {
            return Exit.EVALUATED;
        }
        if (line.startsWith("#")) {
            out.println();
            out.println("== " + line.substring(1).trim());
            return Exit.EVALUATED;
        }
        List<String> arguments =
                WORDS.splitToStream(line).map(word -> resolved(folder, word)).toList();
        out.println("$ civic-rules " + line);
        out.flush();
        return CivicRules.run(out, spec.commandLine().getErr(), arguments.toArray(String[]::new));
    }

    /** A word that names a file of the example's folder becomes its path, so that examples run from anywhere. */
    private static String resolved(Path folder, String word) {
        Path file = folder.resolve(word);
        return Files.exists(file) ? file.toString() : word;
    }
}

package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every example that a help prints, as a reader pastes it in the checkout's root. */
class HelpExamplesTest {

    private static final String HOME = "civicrules.home";
    private static final String PROMPT = "  civic-rules ";
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^" + PROMPT + "(.*\\\\\n)*.*");
    private static final Splitter WORDS = Splitter.on(' ');

    @TempDir
    private Path folder;

    @BeforeAll
    static void standInTheRoot() {
        System.setProperty(HOME, "..");
    }

    @AfterAll
    static void leaveTheRoot() {
        System.clearProperty(HOME);
    }

    static Stream<CommandLine> commands() {
        return withSubcommands(CivicRules.commandLine());
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(HelpExamplesTest::withSubcommands));
    }

    static Stream<String> examples() {
        return commands()
                .flatMap(HelpExamplesTest::examples)
                .map(example -> example.replaceAll("\\\\\n *", "").substring(PROMPT.length()))
                .distinct();
    }

    private static Stream<String> examples(CommandLine command) {
        String footer =
                String.join("\n", command.getCommandSpec().usageMessage().footer());
        return EXAMPLE.matcher(footer).results().map(MatchResult::group);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isNotWrapped(CommandLine command) {
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);

        assertThat(examples(command))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(help).contains(example + "\n"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void worksWhenPasted(String example) {
        CommandRun run = CommandRun.of(
                WORDS.splitToStream(example).map(this::fromTheRoot).toArray());

        assertThat(run.exit()).as(run.err()).isIn(expected(example));
        assertThat(run.out()).isNotBlank();
    }

    private static Object[] expected(String example) {
        return example.contains("--fail-on")
                ? new Object[] {Exit.EVALUATED, Exit.FAIL_ON}
                : new Object[] {Exit.EVALUATED};
    }

    private String fromTheRoot(String word) {
        if (word.endsWith(".ics")) {
            return folder.resolve(word).toString();
        }
        return word.startsWith("examples/") ? Path.of("..", word).toString() : word;
    }
}

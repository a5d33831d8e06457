package org.civicrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CivicRulesTest {

    static Stream<CommandLine> commands() {
        return CivicRules.commandLine().getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), command.getSubcommands().values().stream()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasADescriptionAndAnExample(CommandLine command) {
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);

        assertThat(command.getCommandSpec().usageMessage().description()[0])
                .as("the line that a list of commands shows")
                .endsWith(".");
        assertThat(help).contains("Example", "  civic-rules ");
    }

    @Test
    void printsItsVersion() {
        assertThat(CommandRun.of("--version").out()).startsWith("civic-rules ");
    }

    @Test
    void showsItsHelpWhenAskedNothing() {
        CommandRun run = CommandRun.of();

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).contains("Usage: civic-rules");
    }

    @Test
    void namesAnUnknownCommand() {
        CommandRun run = CommandRun.of("guess");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("guess");
    }
}

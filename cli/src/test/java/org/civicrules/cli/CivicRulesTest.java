package org.civicrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(textBlock = """
            No space left on device, 2, civic-rules: the output cannot be written: No space left on device
            Broken pipe,             0, ''
            """)
    void saysWhyItsOutputIsNotWhole(String cause, int exit, String said) {
        StringWriter err = new StringWriter();

        assertThat(CivicRules.run(failing(cause), new PrintWriter(err, true), "clauses"))
                .isEqualTo(exit);
        assertThat(err.toString().strip()).isEqualTo(said);
    }

    @Test
    void printsOnAStreamWhatTheCommandPrints() {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();

        assertThat(CivicRules.run(stdout, new PrintWriter(new StringWriter()), "clauses", "nobody"))
                .isEqualTo(Exit.USAGE);
        assertThat(CivicRules.run(stdout, new PrintWriter(new StringWriter()), "clauses"))
                .isZero();
        assertThat(stdout.toString(UTF_8)).isEqualTo(CommandRun.of("clauses").out());
    }

    private static OutputStream failing(String cause) {
        return new OutputStream() {
            @Override
            public void write(int unused) throws IOException {
                throw new IOException(cause);
            }
        };
    }

    @Test
    void namesAnUnknownCommand() {
        CommandRun run = CommandRun.of("guess");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("guess");
    }
}

package org.civicrules.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.file.UnusableFile;
import org.civicrules.core.rule.LibraryVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root command: it only names its subcommands. */
@Command(
        name = "civic-rules",
        description = "Decides published public-service rules on your data, and says why.",
        mixinStandardHelpOptions = true,
        versionProvider = CivicRules.Version.class,
        subcommands = {
            AssessCommand.class,
            CadenceCommand.class,
            CertificateCommand.class,
            FeedbackCommand.class,
            ClausesCommand.class,
            ComplaintsCommand.class,
            DeadlineCommand.class,
            ExamplesCommand.class,
            GradeCommand.class,
            GrantCommand.class,
            KpiCommand.class,
            PlanCommand.class,
            PoliciesCommand.class,
            SampleSizeCommand.class,
            Ssda903Command.class
        },
        footer = {"", "Example:", "  civic-rules examples"})
final class CivicRules {

    private CivicRules() {}

    public static void main(String[] arguments) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new FileOutputStream(FileDescriptor.out), err, arguments));
    }

    /** Runs one command line, and says so on stderr if a part of what it prints could not be written. */
    static int run(OutputStream stdout, PrintWriter err, String... arguments) {
        StandardOutput output = new StandardOutput(stdout);
        PrintWriter out = new PrintWriter(output, false, StandardCharsets.UTF_8);
        int exit = run(out, err, arguments);
        out.flush();
        Optional<String> lost = output.lost();
        lost.ifPresent(cause -> err.println("civic-rules: the output cannot be written: " + cause));
        return lost.isPresent() ? Exit.USAGE : exit;
    }

    /** Runs one command line, writing to the given streams, and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = commandLine().setOut(out).setErr(err);
        if (arguments.length == 0) {
            commandLine.usage(out);
            return Exit.USAGE;
        }
        return commandLine.execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new CivicRules())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, new Day())
                .registerConverter(BigDecimal.class, new Figure())
                .setParameterExceptionHandler(CivicRules::refuse)
                .setExecutionExceptionHandler(CivicRules::fail);
    }

    /** One line: what is wrong and where the cure stands. */
    private static int refuse(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr()
                .println("civic-rules: " + failure.getMessage() + "; see "
                        + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    private static int fail(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        PrintWriter err = command.getErr();
        Exception cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (cause instanceof FileSystemException unreadable) {
            cause = CommandFailure.unreadable(unreadable);
        }
        if (cause instanceof UnusableFile unusable) {
            cause = CommandFailure.refused(unusable);
        }
        if (cause instanceof CommandFailure expected) {
            err.println("civic-rules: " + expected.getMessage());
            return expected.exit();
        }
        err.println("civic-rules: internal error, please report it: " + failure);
        failure.printStackTrace(err);
        return Exit.INTERNAL;
    }

    /** Prints the library's version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"civic-rules " + LibraryVersion.current()};
        }
    }
}

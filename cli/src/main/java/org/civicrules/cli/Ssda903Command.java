package org.civicrules.cli;

import picocli.CommandLine.Command;

/** The commands about the files of the looked-after-children return: it only names them. */
@Command(
        name = "ssda903",
        description = "Works on the files of the looked-after-children return.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = Ssda903CheckCommand.class,
        footer = {"", "Example:", "  civic-rules ssda903 check examples/looked-after-children/return-2024"})
final class Ssda903Command {}

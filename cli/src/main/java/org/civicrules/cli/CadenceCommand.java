package org.civicrules.cli;

import picocli.CommandLine.Command;

/** The commands about promises on the calendar: it only names them. */
@Command(
        name = "cadence",
        description = "Holds the promises of an engagement framework against the calendar.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CadenceCheckCommand.class, CadenceListCommand.class},
        footer = {
            "",
            "Example:",
            "  civic-rules cadence check examples/engagement/events.csv \\",
            "      --as-at 2023-04-30"
        })
final class CadenceCommand {}

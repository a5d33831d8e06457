package org.civicrules.cli;

import picocli.CommandLine.Command;

/** The commands about complaints: it only names them. */
@Command(
        name = "complaints",
        description = "Times complaints by the Complaint Handling Code.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ComplaintsDueCommand.class},
        footer = {
            "",
            "Example:",
            "  civic-rules complaints due examples/tenants/records/complaints.csv \\",
            "      --as-at 2025-03-31"
        })
final class ComplaintsCommand {}

package org.civicrules.cli;

import picocli.CommandLine.Command;

/** The commands about schemes of one's own: it only names them. */
@Command(
        name = "scheme",
        description = "Checks a scheme of your own.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = GrantSchemeCheckCommand.class,
        footer = {"", "Example:", "  civic-rules grant scheme check examples/grants/pond-fund.json"})
final class GrantSchemeCommand {}

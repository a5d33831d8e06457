package org.civicrules.cli;

import picocli.CommandLine.Command;

/** The commands about grants: it only names them. */
@Command(
        name = "grant",
        description = "Checks a grant's conditions, lists what is due and shares money out.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            GrantSchemesCommand.class,
            GrantShowCommand.class,
            GrantCheckCommand.class,
            GrantDueCommand.class,
            GrantReturnCommand.class,
            GrantStatementCommand.class,
            GrantAllocateCommand.class,
            GrantSchemaCommand.class,
            GrantSchemeCommand.class,
            GrantReconcileCommand.class
        },
        footer = {
            "",
            "Example:",
            "  civic-rules grant allocate --amount 331788.60 --unit 1 \\",
            "      examples/grants/weights.csv"
        })
final class GrantCommand {}

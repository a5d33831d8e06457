package org.civicrules.cli;

import picocli.CommandLine.Command;

/** The commands about performance indicators: it only names them. */
@Command(
        name = "kpi",
        description = "Computes and checks performance indicators.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KpiTenantsCommand.class},
        footer = {"", "Example:", "  civic-rules kpi tenants examples/tenants/perception.csv"})
final class KpiCommand {}

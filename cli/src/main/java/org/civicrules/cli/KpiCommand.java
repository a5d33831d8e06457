package org.civicrules.cli;

import picocli.CommandLine.Command;

/** The commands about performance indicators: it only names them. */
@Command(
        name = "kpi",
        description = "Computes and checks performance indicators.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            KpiCheckReturnCommand.class,
            KpiChildrenCommand.class,
            KpiListCommand.class,
            KpiReconcileCommand.class,
            KpiTenantsCommand.class,
            KpiTenantsFromRecordsCommand.class,
        },
        footer = {
            "",
            "Examples:",
            "  civic-rules kpi children examples/looked-after-children/return-2024 \\",
            "      --from 2023-04-01 --to 2024-03-31",
            "  civic-rules kpi tenants examples/tenants/perception.csv"
        })
final class KpiCommand {}

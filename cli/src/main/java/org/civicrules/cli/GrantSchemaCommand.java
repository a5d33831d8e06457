package org.civicrules.cli;

import java.util.concurrent.Callable;
import org.civicrules.grants.file.GrantFileSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of the grant file. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of the grant file.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  civic-rules grant schema"})
final class GrantSchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(GrantFileSchema.text());
        return Exit.EVALUATED;
    }
}

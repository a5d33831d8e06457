package org.civicrules.cli;

import java.nio.file.Path;
import java.util.Collection;
import org.civicrules.core.file.Output;
import picocli.CommandLine.Option;

/** Where a command writes files beside what it prints: never over what it reads, and over nothing without being asked. */
final class WrittenFiles {

    @Option(names = "--overwrite", description = "Replace a file to be written that is there already.")
    private boolean overwrite;

    /** A file to write in a run that reads the given files and folders. */
    Output to(Path target, Collection<Path> inputs) {
        return Output.to(target).notOver(inputs).overwriting(overwrite);
    }
}

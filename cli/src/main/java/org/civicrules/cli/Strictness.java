package org.civicrules.cli;

import picocli.CommandLine.Option;

/** The option that makes a rejected row an error. */
final class Strictness {

    @Option(names = "--strict", description = "End with 2 if a row was rejected.")
    private boolean strict;

    int exit(boolean rejected) {
        return exit(rejected, false);
    }

    /** The exit code of a run, by whether rows were rejected and whether a condition of {@code --fail-on} was met. */
    int exit(boolean rejected, boolean failed) {
        return Exit.of(strict && rejected, failed);
    }
}

package org.civicrules.cli;

/** The exit codes of every command. */
final class Exit {

    /** Evaluated, even if rows were rejected. */
    static final int EVALUATED = 0;

    /** A fault of ours. */
    static final int INTERNAL = 1;

    /** Wrong usage, or nothing could be read; or rows were rejected under {@code --strict}. */
    static final int USAGE = 2;

    /** A condition asked for by {@code --fail-on} was met. */
    static final int FAIL_ON = 3;

    private Exit() {}

    /** The code of a run that evaluated what it could: what it refused comes before a condition that was met. */
    static int of(boolean refused, boolean failed) {
        if (refused) {
            return USAGE;
        }
        return failed ? FAIL_ON : EVALUATED;
    }
}

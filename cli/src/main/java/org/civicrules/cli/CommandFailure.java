package org.civicrules.cli;

/** Ends a command with one line for the user: what, where and how to mend it. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exit;

    private CommandFailure(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** The arguments or the input cannot be used. */
    static CommandFailure usage(String message) {
        return new CommandFailure(Exit.USAGE, message);
    }

    int exit() {
        return exit;
    }
}

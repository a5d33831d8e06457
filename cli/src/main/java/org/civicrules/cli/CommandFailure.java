package org.civicrules.cli;

import com.google.common.base.Splitter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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

    /** A file cannot be used; its faults stand one a line. */
    static CommandFailure refused(IllegalArgumentException faults) {
        return usage(String.join("\n  ", Splitter.on('\n').splitToList(String.valueOf(faults.getMessage()))));
    }

    /** A file of the input cannot be opened, or not be read to its end. */
    static CommandFailure unreadable(FileSystemException fault) {
        return usage(fault.getFile() + ": " + cure(fault));
    }

    private static String cure(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "no such file; check the path";
        }
        if (fault instanceof AccessDeniedException) {
            return "access is denied; ask for the right to read it";
        }
        String reason = String.valueOf(fault.getReason());
        return reason.startsWith("cannot be written")
                ? reason
                : "cannot be read (" + reason + "); check that it is a file, and its disk or share";
    }

    int exit() {
        return exit;
    }
}

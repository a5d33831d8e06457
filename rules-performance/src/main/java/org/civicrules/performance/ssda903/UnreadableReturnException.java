package org.civicrules.performance.ssda903;

import java.io.IOException;

/** A path that cannot be read as a return at all. The message names it and says how to mend it. */
public final class UnreadableReturnException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableReturnException(String message) {
        super(message);
    }
}

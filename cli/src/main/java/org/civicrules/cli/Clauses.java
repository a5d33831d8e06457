package org.civicrules.cli;

import java.util.Collection;
import java.util.stream.Collectors;
import org.civicrules.core.source.Citation;

/** The clauses that citations name, in one line. */
final class Clauses {

    private Clauses() {}

    static String of(Collection<Citation> citations) {
        return citations.stream().map(Citation::clause).collect(Collectors.joining(" "));
    }
}

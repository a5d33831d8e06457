package org.civicrules.grants.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file while it is read. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Located where, String path, String message) {
        found.add(new Problem(where.line(), where.column(), path, message));
    }

    ImmutableList<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .collect(ImmutableList.toImmutableList());
    }
}

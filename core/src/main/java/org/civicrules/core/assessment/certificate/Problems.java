package org.civicrules.core.assessment.certificate;

import com.google.common.collect.ImmutableList;

/** Gathers problems. */
final class Problems {

    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    void add(String field, String cure) {
        problems.add(new Problem(field, cure));
    }

    void unless(boolean condition, String field, String cure) {
        if (!condition) {
            add(field, cure);
        }
    }

    void addAll(Iterable<Problem> more) {
        problems.addAll(more);
    }

    ImmutableList<Problem> list() {
        return problems.build();
    }
}

package org.civicrules.assessment.certificate;

import com.google.common.collect.ImmutableList;

/** Gathers problems. */
final class HandOverProblems {

    private final ImmutableList.Builder<HandOverProblem> problems = ImmutableList.builder();

    void add(String field, String cure) {
        problems.add(new HandOverProblem(field, cure));
    }

    void unless(boolean condition, String field, String cure) {
        if (!condition) {
            add(field, cure);
        }
    }

    void addAll(Iterable<HandOverProblem> more) {
        problems.addAll(more);
    }

    ImmutableList<HandOverProblem> list() {
        return problems.build();
    }
}

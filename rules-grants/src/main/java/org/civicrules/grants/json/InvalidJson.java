package org.civicrules.grants.json;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;

/** A JSON file that cannot be used, with every problem found in it. */
public final class InvalidJson extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /**
     * Reports a file.
     *
     * @param file what to call the file
     * @param problems what is wrong with it, at least one thing
     */
    public InvalidJson(String file, ImmutableList<Problem> problems) {
        super(problems.stream().map(problem -> problem.text(file)).collect(joining("\n")));
        this.problems = problems;
    }

    /** {@return everything that is wrong, in the order of the file} */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}

package org.civicrules.assessment.components;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * The grades of a component or of a plan, from the lowest, which fails, to the highest. Grades are compared by this order and by
 * nothing else.
 *
 * @param names the grades, the lowest first
 */
public record GradeSet(ImmutableList<String> names) {

    private static final Splitter NAMES = Splitter.on(' ').omitEmptyStrings();

    /**
     * Holds a set to two grades, each once.
     *
     * @param names as above
     * @throws IllegalArgumentException if there are fewer, or one stands twice
     */
    public GradeSet {
        checkArgument(names.size() >= 2, "a set of grades must hold two at least: grades=%s", names);
        checkArgument(ImmutableSet.copyOf(names).size() == names.size(), "a grade must stand once: grades=%s", names);
    }

    /**
     * Reads a set.
     *
     * @param text the grades, the lowest first, separated by blanks
     * @return the set
     * @throws IllegalArgumentException if there are fewer than two, or one stands twice
     */
    public static GradeSet parse(String text) {
        return new GradeSet(ImmutableList.copyOf(NAMES.split(text)));
    }

    /** {@return the lowest grade, which fails} */
    public String lowest() {
        return names.get(0);
    }

    /**
     * Whether a grade is one of the set.
     *
     * @param grade the grade
     * @return whether it is
     */
    public boolean holds(String grade) {
        return names.contains(grade);
    }

    /**
     * The place of a grade.
     *
     * @param grade the grade
     * @return its place from the lowest, 0
     * @throws IllegalArgumentException if the set has no such grade
     */
    public int rank(String grade) {
        checkArgument(holds(grade), "a grade must be one of the set: grades=%s", names);
        return names.indexOf(grade);
    }

    /**
     * The lower of two grades.
     *
     * @param one a grade
     * @param other another
     * @return the lower
     */
    public String lower(String one, String other) {
        return rank(one) <= rank(other) ? one : other;
    }

    /** The grades a cell of a table means: {@code any}, one grade, {@code P|D}, or {@code >=P}. */
    ImmutableSet<String> cell(String text) {
        if (text.equals("any")) {
            return ImmutableSet.copyOf(names);
        }
        if (text.startsWith(">=")) {
            return ImmutableSet.copyOf(names.subList(rank(text.substring(2)), names.size()));
        }
        ImmutableSet<String> grades =
                ImmutableSet.copyOf(Splitter.on('|').trimResults().split(text));
        grades.forEach(this::rank);
        return grades;
    }
}

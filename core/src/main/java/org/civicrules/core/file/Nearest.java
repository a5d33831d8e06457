package org.civicrules.core.file;

import com.google.common.collect.Streams;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that one given was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /**
     * Finds the nearest of some names.
     *
     * @param given what was given, in any case
     * @param known the names there are
     * @return the nearest, where at most a third of its letters differ; the first of those that are equally near
     */
    public static Optional<String> to(String given, Iterable<String> known) {
        String folded = folded(given);
        Comparator<String> byDistance = Comparator.comparingInt(name -> distance(folded, folded(name)));
        return Streams.stream(known)
                .min(byDistance)
                .filter(name -> distance(folded, folded(name)) * 3 <= Math.max(3, name.length()));
    }

    /**
     * Asks whether the nearest of some names was meant. The names must not be a person's data, since one of them is repeated.
     *
     * @param given what was given, in any case
     * @param known the names there are
     * @return the question, to stand behind a sentence; empty where none is near
     */
    public static String hint(String given, Iterable<String> known) {
        return to(given, known).map(near -> "; did you mean " + near + "?").orElse("");
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** How many letters must be put in, left out or changed to get from one to the other. */
    private static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] now = new int[to.length() + 1];
            now[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(Math.min(before[column] + 1, now[column - 1] + 1), before[column - 1] + change);
            }
            before = now;
        }
        return before[to.length()];
    }
}

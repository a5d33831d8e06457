package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Which row counts where several returns, or several rows of one, say the same thing: the latest. */
final class Latest {

    private Latest() {}

    /** The row that counts of a table with one row a child: the last; the others are reported. */
    static <T> Optional<Entry<T>> row(List<Entry<T>> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            repeated(rows.get(i));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    /**
     * The rows that count of a table with many rows a child: for each key, those of the latest return that has the key.
     *
     * @param returns the rows of each return, oldest first
     * @param key what makes two rows the same
     */
    static <T, K> List<Entry<T>> rows(List<List<Entry<T>>> returns, Function<T, K> key) {
        List<List<Entry<T>>> distinct = new ArrayList<>(returns.size());
        returns.forEach(rows -> distinct.add(distinct(rows)));
        if (distinct.size() == 1) {
            return distinct.get(0);
        }
        Map<K, Integer> latest = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            for (Entry<T> entry : distinct.get(i)) {
                latest.put(key.apply(entry.value()), i);
            }
        }
        List<Entry<T>> counting = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            for (Entry<T> entry : distinct.get(i)) {
                if (Integer.valueOf(i).equals(latest.get(key.apply(entry.value())))) {
                    counting.add(entry);
                } else {
                    entry.log().superseded();
                }
            }
        }
        return counting;
    }

    /**
     * The row that counts for each key: of those that fill most cells the last; the others are reported.
     *
     * @param rows rows of one file
     * @param key what makes two rows the same
     * @param filled how many of the cells are filled that a later, blank row must not displace
     */
    static <T, K> List<Entry<T>> onePerKey(List<Entry<T>> rows, Function<T, K> key, ToIntFunction<T> filled) {
        Map<K, Entry<T>> counting = new LinkedHashMap<>();
        for (Entry<T> entry : rows) {
            K itsKey = key.apply(entry.value());
            Entry<T> before = counting.get(itsKey);
            if (before != null && filled.applyAsInt(entry.value()) < filled.applyAsInt(before.value())) {
                repeated(entry);
            } else {
                counting.put(itsKey, entry);
                if (before != null) {
                    repeated(before);
                }
            }
        }
        return new ArrayList<>(counting.values());
    }

    /** The rows of one return without those that say the same, in all that is read, as an earlier one; these are reported. */
    private static <T> List<Entry<T>> distinct(List<Entry<T>> rows) {
        if (rows.size() < 2) {
            return rows;
        }
        record Said(Object value, Optional<LocalDate> birthDate) {}
        Set<Said> said = new HashSet<>();
        List<Entry<T>> distinct = new ArrayList<>(rows.size());
        for (Entry<T> entry : rows) {
            if (said.add(new Said(entry.value(), entry.birthDate()))) {
                distinct.add(entry);
            } else {
                repeated(entry);
            }
        }
        return distinct;
    }

    private static void repeated(Entry<?> entry) {
        entry.issue(IssueCode.REPEATED_ROW);
        entry.log().superseded();
    }
}

package org.civicrules.performance.ssda903;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which row counts where several returns, or several rows of one, say the same thing: the latest. */
final class Latest {

    private Latest() {}

    /** The row that counts of a table with one row a child: the last; the others are reported. */
    static <T> Optional<Entry<T>> row(List<Entry<T>> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            rows.get(i).issue(IssueCode.REPEATED_ROW);
            rows.get(i).log().superseded();
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
        if (returns.size() == 1) {
            return returns.get(0);
        }
        Map<K, Integer> latest = new HashMap<>();
        for (int i = 0; i < returns.size(); i++) {
            for (Entry<T> entry : returns.get(i)) {
                latest.put(key.apply(entry.value()), i);
            }
        }
        List<Entry<T>> counting = new ArrayList<>();
        for (int i = 0; i < returns.size(); i++) {
            for (Entry<T> entry : returns.get(i)) {
                if (Integer.valueOf(i).equals(latest.get(key.apply(entry.value())))) {
                    counting.add(entry);
                } else {
                    entry.log().superseded();
                }
            }
        }
        return counting;
    }
}

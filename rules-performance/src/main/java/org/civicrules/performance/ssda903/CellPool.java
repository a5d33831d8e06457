package org.civicrules.performance.ssda903;

import org.jspecify.annotations.Nullable;

/** Gives one string for equal short cells: codes and dates recur, and making them anew costs most of a pass. */
final class CellPool {

    private static final int SIZE = 1 << 13;
    private static final int LONGEST = 10;

    private final @Nullable String[] strings = new @Nullable String[SIZE];

    String get(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int slot = slot(buffer, offset, length);
        String pooled = strings[slot];
        if (pooled != null && equal(pooled, buffer, offset, length)) {
            return pooled;
        }
        String made = new String(buffer, offset, length);
        strings[slot] = made;
        return made;
    }

    private static int slot(char[] buffer, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return (hash ^ (hash >>> 13)) & (SIZE - 1);
    }

    private static boolean equal(String pooled, char[] buffer, int offset, int length) {
        if (pooled.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (pooled.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}

package org.civicrules.performance.ssda903;

import org.jspecify.annotations.Nullable;

/**
 * Gives one string for equal short cells: codes and dates recur, and making them anew costs most of a pass.
 *
 * <p>A slot remembers its string's characters as two numbers, so that a hit touches neither string nor map.
 */
final class CellPool {

    private static final int SLOT_BITS = 13;
    private static final int SIZE = 1 << SLOT_BITS;
    private static final int LONGEST = 15;
    private static final int IN_FIRST = 8;
    private static final int LENGTH_SHIFT = 56;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final @Nullable String[] strings = new @Nullable String[SIZE];
    private final long[] firsts = new long[SIZE];
    private final long[] rests = new long[SIZE];

    String get(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        long first = 0;
        long rest = 0;
        int all = 0;
        for (int i = 0; i < length; i++) {
            char c = buffer[offset + i];
            all |= c;
            if (i < IN_FIRST) {
                first = first << 8 | c;
            } else {
                rest = rest << 8 | c;
            }
        }
        if (all > 0xff) {
            return new String(buffer, offset, length);
        }
        return get(first, rest | (long) length << LENGTH_SHIFT, buffer, offset, length);
    }

    private String get(long first, long rest, char[] buffer, int offset, int length) {
        long mixed = (first * 31 + rest) * MIX;
        int slot = (int) (mixed >>> (Long.SIZE - SLOT_BITS));
        String pooled = strings[slot];
        if (pooled != null && firsts[slot] == first && rests[slot] == rest) {
            return pooled;
        }
        String made = new String(buffer, offset, length);
        strings[slot] = made;
        firsts[slot] = first;
        rests[slot] = rest;
        return made;
    }
}

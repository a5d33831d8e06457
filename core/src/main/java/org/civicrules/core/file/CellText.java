package org.civicrules.core.file;

/**
 * Text that came from a file, made unable to act: what a spreadsheet would run as a formula, and characters that steer a terminal or turn
 * the direction of writing.
 */
public final class CellText {

    private static final String RUNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char MARK = '\'';

    private CellText() {}

    /** Whether a character steers what shows it: control characters, and those that turn or join the direction of writing. */
    private static boolean acts(int c) {
        return Character.isISOControl(c)
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Whether a cell holds a character that acts; white space round it does not count, nor line breaks where several lines belong. */
    static boolean acts(String cell, boolean ofManyLines) {
        String text = cell.strip();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineBreak = c == '\n' || c == '\r' || c == '\t';
            if (acts(c) && !(ofManyLines && lineBreak)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text holds a character that acts, anywhere. */
    static boolean acts(String text) {
        return text.chars().anyMatch(CellText::acts);
    }

    /**
     * Makes text safe to print on a line: each character that acts is written as its escape.
     *
     * @param text any text
     * @return the text on one line
     */
    public static String printed(String text) {
        if (!acts(text)) {
            return text;
        }
        StringBuilder printed = new StringBuilder(text.length() + 8);
        text.chars().forEach(c -> {
            if (acts(c)) {
                printed.append("\\u%04x".formatted(c));
            } else {
                printed.append((char) c);
            }
        });
        return printed.toString();
    }

    /**
     * Marks text that a spreadsheet would run, also where it would skip white space before it.
     *
     * @param text any text
     * @return the text, behind an apostrophe where it would run; {@link Row} takes that off again
     */
    public static String marked(String text) {
        String stripped = text.strip();
        return runs(stripped) ? MARK + stripped : text;
    }

    /** A cell without the white space round it, and without the mark. */
    static String read(String cell) {
        String text = cell.strip();
        return !text.isEmpty() && text.charAt(0) == MARK && runs(text) ? text.substring(1) : text;
    }

    /** Whether text begins as a formula does, or with marks before that, so that a mark of its own is not taken for ours. */
    private static boolean runs(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == MARK) {
            at++;
        }
        return at < text.length() && RUNS.indexOf(text.charAt(at)) >= 0;
    }
}

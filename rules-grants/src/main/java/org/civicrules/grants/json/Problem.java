package org.civicrules.grants.json;

/**
 * One thing wrong with a JSON file. It points to the place and never repeats what stands there.
 *
 * @param line the line, 1 first
 * @param column the column, 1 first
 * @param path where it stands, for example {@code payments[2].amount}; empty for the file as a whole
 * @param message what was expected and how to mend it
 */
public record Problem(int line, int column, String path, String message) {

    /**
     * The problem on one line.
     *
     * @param file what to call the file
     * @return file, line, column, path and message
     */
    public String text(String file) {
        String place = path.isEmpty() ? "" : path + ": ";
        return file + ":" + line + ":" + column + ": " + place + message;
    }
}

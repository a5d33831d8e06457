package org.civicrules.core.file;

import java.util.regex.Pattern;

/** What a message may say of the name of a field, since a name found in a file may be a person's. */
public final class FieldName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9$_.-]{1,40}");
    private static final Pattern PERHAPS_A_DATE = Pattern.compile("\\d{4}|\\d[-_.]\\d");

    private FieldName() {}

    /**
     * The name as a message may print it.
     *
     * @param name the name as found
     * @return the name where it looks like that of a field: up to 40 letters, digits, hyphens, underscores and dots, and no digits
     *     that could be a date or a number of a person; otherwise words in its place
     */
    public static String shown(String name) {
        boolean field =
                NAME.matcher(name).matches() && !PERHAPS_A_DATE.matcher(name).find();
        return field ? name : "(name not shown)";
    }
}

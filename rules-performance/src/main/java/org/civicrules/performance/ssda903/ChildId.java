package org.civicrules.performance.ssda903;

/** Child ids as text: spreadsheets add {@code .0} to a number, and two files must still agree on the child. */
final class ChildId {

    private static final String POINT_ZERO = ".0";

    private ChildId() {}

    /** A trimmed id without a trailing {@code .0}; leading zeros matter and stay. */
    static String withoutPointZero(String trimmed) {
        return trimmed.endsWith(POINT_ZERO) ? trimmed.substring(0, trimmed.length() - POINT_ZERO.length()) : trimmed;
    }
}

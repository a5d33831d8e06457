package org.civicrules.performance.ssda903;

import java.util.Comparator;

/** The orders in which files list children. Files that share one are joined as they stream by. */
enum IdOrder implements Comparator<String> {
    /** as text: 10 before 9 */
    TEXT {
        @Override
        public int compare(String one, String other) {
            return one.compareTo(other);
        }
    },
    /** as whole numbers: 9 before 10 */
    NUMBER {
        @Override
        public int compare(String one, String other) {
            return one.length() != other.length()
                    ? Integer.compare(one.length(), other.length())
                    : one.compareTo(other);
        }
    }
}

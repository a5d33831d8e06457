package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One accepted row, and where it stands.
 *
 * @param child the id
 * @param value what the row says
 * @param birthDate the date of birth that the row gives
 * @param line its line
 * @param character its character, for XML
 * @param repaired whether a repair of this row has been counted
 * @param log the file's log
 */
record Entry<T>(
        String child, T value, Optional<LocalDate> birthDate, int line, int character, boolean repaired, FileLog log) {

    void issue(Column column, IssueCode code) {
        log.issue(line, character, column.name(), code);
    }

    void issue(IssueCode code) {
        log.issue(line, character, "", code);
    }
}

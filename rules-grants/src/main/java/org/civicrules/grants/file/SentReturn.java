package org.civicrules.grants.file;

import java.time.LocalDate;

/**
 * A return that was sent to the department.
 *
 * @param of the id of the scheme's return
 * @param sent the day it was sent
 * @param nil whether it reported nothing
 */
public record SentReturn(String of, LocalDate sent, boolean nil) {}

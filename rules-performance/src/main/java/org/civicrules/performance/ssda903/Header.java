package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Ethnicity;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.Sex;

/** A row of {@code header}. */
record Header(
        Code<Sex> sex,
        Optional<LocalDate> birthDate,
        Code<Ethnicity> ethnicity,
        Code<Flag> mother,
        Optional<LocalDate> birthDateOfOwnChild) {}

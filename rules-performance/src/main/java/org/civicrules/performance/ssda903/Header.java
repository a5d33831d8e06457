package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.performance.lookedafter.Code;
import org.civicrules.performance.lookedafter.Ethnicity;
import org.civicrules.performance.lookedafter.Flag;
import org.civicrules.performance.lookedafter.Sex;

/** A row of {@code header}. */
record Header(
        Code<Sex> sex,
        Optional<LocalDate> birthDate,
        Code<Ethnicity> ethnicity,
        Code<Flag> mother,
        Optional<LocalDate> birthDateOfOwnChild) {}

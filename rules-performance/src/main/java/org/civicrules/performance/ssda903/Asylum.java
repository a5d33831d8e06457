package org.civicrules.performance.ssda903;

import org.civicrules.performance.lookedafter.AsylumSeeking;
import org.civicrules.performance.lookedafter.Code;
import org.civicrules.performance.lookedafter.Sex;

/** A row of {@code uasc}. */
record Asylum(Code<Sex> sex, AsylumSeeking status) {}

package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.AsylumSeeking;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Sex;

/** A row of {@code uasc}. */
record Asylum(Code<Sex> sex, AsylumSeeking status) {}

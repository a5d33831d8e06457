package org.civicrules.testkit;

import java.time.LocalDate;
import java.util.Optional;

/** One made-up episode of care. */
record Spell(
        LocalDate start,
        String rne,
        String legalStatus,
        String need,
        String place,
        String provider,
        Optional<LocalDate> end,
        String reason,
        String placementChange,
        String urn) {

    boolean isShortBreak() {
        return legalStatus.equals("V3") || legalStatus.equals("V4");
    }

    boolean isOpenOn(LocalDate day) {
        return !start.isAfter(day) && (end.isEmpty() || end.get().isAfter(day));
    }

    boolean touches(LocalDate from, LocalDate to) {
        return !start.isAfter(to) && (end.isEmpty() || !end.get().isBefore(from));
    }

    boolean endsCare() {
        return end.isPresent() && !reason.equals("X1");
    }
}

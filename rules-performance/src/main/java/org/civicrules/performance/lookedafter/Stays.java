package org.civicrules.performance.lookedafter;

/** Finds the stay with one carer that an episode belongs to. */
final class Stays {

    private Stays() {}

    static Placement holding(PeriodOfCare period, Episode episode) {
        return period.placements().stream()
                .filter(stay -> stay.episodes().stream().anyMatch(one -> one == episode))
                .findFirst()
                .orElseThrow();
    }
}

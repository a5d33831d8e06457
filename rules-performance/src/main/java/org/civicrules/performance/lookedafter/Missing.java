package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.civicrules.core.indicator.Classified;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.DayAndTime;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.MissingIncident;
import org.civicrules.performance.child.MissingKind;
import org.civicrules.performance.child.ReturnInterview;
import org.civicrules.performance.child.ReturnTable;

/**
 * Children missing from care and the interviews after their return.
 *
 * <p>A cut by age is by the age at the start of the incident, of a child at the start of its first one.
 *
 * <p>Incidents: rows coded M that begin in the period while the child is looked after; rows coded A are counted apart. Interview
 * offered: of the incidents from which the child has returned. Accepted: of those offered, accepted and held. Within 72 hours: of
 * the returns, 72 hours by London's clocks from the return to the interview, both inclusive; where a time of day is not known and the days alone
 * do not decide, the case is UNKNOWN.
 */
final class Missing {

    private static final int LIMIT_HOURS = 72;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Classified NO_INCIDENT = Reasons.outside("no-incident-in-the-period");
    private static final Classified NOT_IN_CARE = Classified.excluded("not-looked-after-when-it-began");
    private static final Classified NOT_RETURNED = Classified.excluded("not-returned");
    private static final Classified NOT_OFFERED = Classified.denominatorOnly("not-offered");

    private Missing() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                incidents("cla.missing.incidents", MissingKind.M),
                children("cla.missing.children", false),
                children("cla.missing.uasc-children", true).needs(ReturnTable.UASC),
                incidents("cla.missing.away-incidents", MissingKind.A),
                interviews("cla.return-interview.offered.share", Missing::offered),
                interviews("cla.return-interview.accepted.share", Missing::accepted),
                interviews("cla.return-interview.within-72-hours.share", Missing::within72Hours));
    }

    /** What one incident, with its interview if there is one, is to an indicator. */
    private interface OfIncident {
        Classified classify(CareRecord record, MissingIncident incident, Optional<ReturnInterview> interview);

        /** The same, where a return before the incident is in neither count. */
        default Classified inOrder(CareRecord record, MissingIncident incident, Optional<ReturnInterview> interview) {
            DayAndTime start = new DayAndTime(incident.start(), Optional.empty());
            return interview
                            .flatMap(ReturnInterview::returned)
                            .filter(returned -> returned.isCertainlyBefore(start))
                            .isPresent()
                    ? Reasons.BEFORE_IT_COULD_BE
                    : classify(record, incident, interview);
        }
    }

    private static List<MissingIncident> inPeriod(CareRecord record, MissingKind kind) {
        return record.child().missing().stream()
                .filter(incident -> incident.kind().is(kind))
                .filter(incident -> record.terms().period().contains(incident.start()))
                .toList();
    }

    private static boolean counts(CareRecord record, MissingIncident incident) {
        return record.terms().is(Policy.MISSING_WHILE, "EVERY_ROW") || record.lookedAfterOn(incident.start());
    }

    private static Measure incidents(String id, MissingKind kind) {
        return Measure.of(id, (record, sink) -> {
                    List<MissingIncident> incidents = inPeriod(record, kind);
                    if (incidents.isEmpty()) {
                        sink.add(NO_INCIDENT);
                    }
                    incidents.forEach(incident -> sink.about(incident.start())
                            .add(counts(record, incident) ? Classified.NUMERATOR : NOT_IN_CARE));
                })
                .needs(ReturnTable.EPISODES)
                .needs(ReturnTable.MISSING);
    }

    private static Measure children(String id, boolean asylumSeekersOnly) {
        return Measure.of(id, (record, sink) -> {
                    List<MissingIncident> incidents = inPeriod(record, MissingKind.M);
                    if (incidents.isEmpty()) {
                        sink.add(NO_INCIDENT);
                        return;
                    }
                    List<MissingIncident> counted = incidents.stream()
                            .filter(incident -> counts(record, incident))
                            .toList();
                    if (counted.isEmpty()) {
                        sink.about(incidents.get(0).start()).add(NOT_IN_CARE);
                        return;
                    }
                    Optional<MissingIncident> asked = counted.stream()
                            .filter(incident -> !asylumSeekersOnly || record.asylumSeekingOn(incident.start()))
                            .findFirst();
                    sink.about(asked.orElse(counted.get(0)).start())
                            .add(asked.isPresent() ? Classified.NUMERATOR : Reasons.OTHER_CHILD);
                })
                .needs(ReturnTable.EPISODES)
                .needs(ReturnTable.MISSING);
    }

    private static Measure interviews(String id, OfIncident classifier) {
        return Measure.of(id, (record, sink) -> {
                    List<MissingIncident> incidents = inPeriod(record, MissingKind.M);
                    if (incidents.isEmpty()) {
                        sink.add(NO_INCIDENT);
                    }
                    for (MissingIncident incident : incidents) {
                        sink.about(incident.start())
                                .add(
                                        counts(record, incident)
                                                ? classifier.inOrder(record, incident, interview(record, incident))
                                                : NOT_IN_CARE);
                    }
                })
                .needs(ReturnTable.EPISODES)
                .needs(ReturnTable.MISSING)
                .needs(ContextTable.RETURN_INTERVIEWS);
    }

    private static Optional<ReturnInterview> interview(CareRecord record, MissingIncident incident) {
        return record.child().returnInterviews().stream()
                .filter(interview -> interview.missingStart().equals(incident.start()))
                .findFirst();
    }

    /** The return, if it lies on or before the last day: what the interview file says, else MIS_END. */
    private static Optional<DayAndTime> returned(
            CareRecord record, MissingIncident incident, Optional<ReturnInterview> interview) {
        return interview
                .flatMap(ReturnInterview::returned)
                .or(() -> incident.end().map(day -> new DayAndTime(day, Optional.empty())))
                .filter(moment -> !moment.date().isAfter(record.terms().to()));
    }

    private static boolean wasOffered(Optional<ReturnInterview> interview) {
        return interview.filter(row -> row.offered().is(Flag.YES)).isPresent();
    }

    private static Optional<DayAndTime> held(CareRecord record, Optional<ReturnInterview> interview) {
        return interview
                .flatMap(ReturnInterview::interviewed)
                .filter(moment -> !moment.date().isAfter(record.terms().to()));
    }

    private static Classified offered(
            CareRecord record, MissingIncident incident, Optional<ReturnInterview> interview) {
        if (wasOffered(interview)) {
            return Classified.NUMERATOR;
        }
        return returned(record, incident, interview).isEmpty() ? NOT_RETURNED : NOT_OFFERED;
    }

    private static Classified accepted(
            CareRecord record, MissingIncident incident, Optional<ReturnInterview> interview) {
        if (!wasOffered(interview)) {
            return Reasons.outside("not-offered");
        }
        if (!interview.orElseThrow().accepted().is(Flag.YES)) {
            return Classified.denominatorOnly("not-accepted");
        }
        if (heldBefore(record, incident, interview)) {
            return Reasons.BEFORE_IT_COULD_BE;
        }
        return held(record, interview).isPresent() ? Classified.NUMERATOR : Classified.denominatorOnly("not-held");
    }

    private static Classified within72Hours(
            CareRecord record, MissingIncident incident, Optional<ReturnInterview> interview) {
        Optional<DayAndTime> returned = returned(record, incident, interview);
        if (returned.isEmpty()) {
            return NOT_RETURNED;
        }
        Optional<DayAndTime> held = held(record, interview);
        if (held.isEmpty()) {
            return stillDue(returned.get(), record.terms().to())
                    ? Reasons.NOT_YET_DUE
                    : Classified.denominatorOnly("not-held");
        }
        if (heldBefore(record, incident, interview)) {
            return Reasons.BEFORE_IT_COULD_BE;
        }
        if (isCertainlyWithin(returned.get(), held.get())) {
            return Classified.NUMERATOR;
        }
        return isCertainlyLater(returned.get(), held.get())
                ? Classified.denominatorOnly("after-72-hours")
                : Classified.unknown("time-of-day-not-known");
    }

    /** Whether the interview is dated before the return, or before the incident where no return is known. */
    private static boolean heldBefore(
            CareRecord record, MissingIncident incident, Optional<ReturnInterview> interview) {
        DayAndTime from = returned(record, incident, interview)
                .orElseGet(() -> new DayAndTime(incident.start(), Optional.empty()));
        return held(record, interview)
                .filter(held -> held.isCertainlyBefore(from))
                .isPresent();
    }

    /** Whether the 72 hours run past the last moment of the last day. */
    private static boolean stillDue(DayAndTime returned, LocalDate lastDay) {
        return latest(returned).plusHours(LIMIT_HOURS).isAfter(latest(new DayAndTime(lastDay, Optional.empty())));
    }

    private static boolean isCertainlyWithin(DayAndTime returned, DayAndTime held) {
        return !latest(held).isAfter(earliest(returned).plusHours(LIMIT_HOURS));
    }

    private static boolean isCertainlyLater(DayAndTime returned, DayAndTime held) {
        return earliest(held).isAfter(latest(returned).plusHours(LIMIT_HOURS));
    }

    private static ZonedDateTime earliest(DayAndTime moment) {
        return moment.date().atTime(moment.time().orElse(LocalTime.MIN)).atZone(LONDON);
    }

    private static ZonedDateTime latest(DayAndTime moment) {
        return moment.date().atTime(moment.time().orElse(LocalTime.MAX)).atZone(LONDON);
    }
}

package org.civicrules.performance.tenants;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.core.time.WorkingDayCalendar;

/**
 * A complaint as it stands on a day: what happened later is not yet known.
 *
 * @param complaint the complaint
 * @param asAt the day
 * @param calendar the working days
 */
public record ComplaintCase(Complaint complaint, LocalDate asAt, WorkingDayCalendar calendar) {

    /** {@return the day of acknowledgement, if it was acknowledged by then} */
    Optional<LocalDate> acknowledged() {
        return complaint.acknowledged().filter(this::happened);
    }

    /** {@return the day of the answer, if it was answered by then} */
    Optional<LocalDate> answered() {
        return complaint.answered().filter(this::happened);
    }

    /** {@return whether the complaint was logged by then and not answered by then} */
    public boolean isLive() {
        return happened(complaint.logged()) && answered().isEmpty();
    }

    /** {@return the complaint without what happened after the day} */
    public Complaint known() {
        return new Complaint(
                complaint.line(),
                complaint.reference(),
                complaint.tenure(),
                complaint.stage(),
                complaint.logged(),
                acknowledged(),
                complaint.extended(),
                answered(),
                complaint.about());
    }

    private boolean happened(LocalDate date) {
        return !date.isAfter(asAt);
    }
}

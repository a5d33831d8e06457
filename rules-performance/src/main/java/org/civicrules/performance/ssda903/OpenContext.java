package org.civicrules.performance.ssda903;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Booleans;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.civicrules.performance.child.CareLeavingService;
import org.civicrules.performance.child.CareProceedings;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.HealthAssessment;
import org.civicrules.performance.child.PlacementDistance;
import org.civicrules.performance.child.ReturnInterview;
import org.civicrules.performance.child.Visit;
import org.civicrules.performance.child.YouthJusticeOutcome;
import org.jspecify.annotations.Nullable;

/** The supplementary files about children while they are read. */
final class OpenContext implements Closeable {

    private final Cursors cursors;
    private final TableCursor<Visit> visits;
    private final TableCursor<HealthAssessment> healthAssessments;
    private final TableCursor<ReturnInterview> returnInterviews;
    private final TableCursor<Boolean> disability;
    private final TableCursor<YouthJusticeOutcome> youthJustice;
    private final TableCursor<PlacementDistance> placementDistances;
    private final TableCursor<CareLeavingService> careLeavers;
    private final TableCursor<CareProceedings> careProceedings;

    OpenContext(ContextFiles files, IdOrder order) throws IOException {
        cursors = new Cursors(order, Optional.empty());
        visits = cursors.open(files.of(ContextTable.VISITS), VisitRows.TABLE);
        healthAssessments = cursors.open(files.of(ContextTable.HEALTH_ASSESSMENTS), HealthAssessmentRows.TABLE);
        returnInterviews = cursors.open(files.of(ContextTable.RETURN_INTERVIEWS), ReturnInterviewRows.TABLE);
        disability = cursors.open(files.of(ContextTable.DISABILITY), DisabilityRows.TABLE);
        youthJustice = cursors.open(files.of(ContextTable.YOUTH_JUSTICE), YouthJusticeRows.TABLE);
        placementDistances = cursors.open(files.of(ContextTable.PLACEMENT_DISTANCE), PlacementDistanceRows.TABLE);
        careLeavers = cursors.open(files.of(ContextTable.CARE_LEAVERS), CareLeavingServiceRows.TABLE);
        careProceedings = cursors.open(files.of(ContextTable.CARE_PROCEEDINGS), CareProceedingsRows.TABLE);
    }

    @Nullable
    String nextChild(@Nullable String candidate) {
        return cursors.nextChild(candidate);
    }

    void moveTo(String child) throws IOException {
        cursors.moveTo(child);
    }

    List<FileLog> logs() {
        return cursors.logs();
    }

    boolean disabled() {
        return Latest.row(disability.rows()).isPresent();
    }

    ImmutableList<Visit> visits() {
        record Made(LocalDate placementStart, Optional<LocalDate> visited) {}
        return sorted(
                Latest.onePerKey(visits.rows(), row -> new Made(row.placementStart(), row.visited()), row -> 0),
                Comparator.comparing(Visit::placementStart)
                        .thenComparing(Visit::visited, Comparators.emptiesFirst(Comparator.naturalOrder())));
    }

    /** The assessments; those of an entry that should be in the load and is not are reported. */
    ImmutableList<HealthAssessment> healthAssessments(InReturns entries) {
        List<Entry<HealthAssessment>> rows =
                Latest.onePerKey(healthAssessments.rows(), HealthAssessment::started, OpenContext::filled);
        entries.reportOthers(rows, HealthAssessment::started, HealthAssessmentRows.STARTED);
        return sorted(rows, Comparator.comparing(HealthAssessment::started));
    }

    private static int filled(HealthAssessment row) {
        return Booleans.countTrue(row.referred().isPresent(), row.completed().isPresent());
    }

    /** The interviews; those of an incident that should be in the load and is not are reported. */
    ImmutableList<ReturnInterview> returnInterviews(InReturns incidents) {
        List<Entry<ReturnInterview>> rows =
                Latest.onePerKey(returnInterviews.rows(), ReturnInterview::missingStart, OpenContext::filled);
        incidents.reportOthers(rows, ReturnInterview::missingStart, ReturnInterviewRows.MIS_START);
        return sorted(rows, Comparator.comparing(ReturnInterview::missingStart));
    }

    private static int filled(ReturnInterview row) {
        return Booleans.countTrue(
                row.returned().isPresent(),
                !row.offered().isBlank(),
                !row.accepted().isBlank(),
                row.interviewed().isPresent());
    }

    ImmutableList<YouthJusticeOutcome> youthJustice() {
        return sorted(youthJustice.rows(), Comparator.comparing(YouthJusticeOutcome::start));
    }

    /** The distances; those of an episode that should be in the load and is not are reported. */
    ImmutableList<PlacementDistance> placementDistances(InReturns episodes) {
        List<Entry<PlacementDistance>> rows =
                Latest.onePerKey(placementDistances.rows(), PlacementDistance::episodeStart, row -> 0);
        episodes.reportOthers(rows, PlacementDistance::episodeStart, PlacementDistanceRows.DECOM);
        return sorted(rows, Comparator.comparing(PlacementDistance::episodeStart));
    }

    Optional<CareLeavingService> careLeavingService() {
        return Latest.row(careLeavers.rows()).map(Entry::value);
    }

    ImmutableList<CareProceedings> careProceedings() {
        return sorted(
                Latest.onePerKey(careProceedings.rows(), CareProceedings::issued, row -> 0),
                Comparator.comparing(CareProceedings::issued));
    }

    private static <T> ImmutableList<T> sorted(List<Entry<T>> rows, Comparator<T> order) {
        return rows.isEmpty()
                ? ImmutableList.of()
                : rows.stream().map(Entry::value).sorted(order).collect(ImmutableList.toImmutableList());
    }

    @Override
    public void close() throws IOException {
        cursors.close();
    }
}

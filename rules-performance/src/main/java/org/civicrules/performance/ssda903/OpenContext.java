package org.civicrules.performance.ssda903;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.civicrules.performance.lookedafter.CareLeavingService;
import org.civicrules.performance.lookedafter.CareProceedings;
import org.civicrules.performance.lookedafter.ContextTable;
import org.civicrules.performance.lookedafter.HealthAssessment;
import org.civicrules.performance.lookedafter.PlacementDistance;
import org.civicrules.performance.lookedafter.ReturnInterview;
import org.civicrules.performance.lookedafter.Visit;
import org.civicrules.performance.lookedafter.YouthJusticeOutcome;
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
        return !disability.rows().isEmpty();
    }

    ImmutableList<Visit> visits() {
        return sorted(
                visits,
                Comparator.comparing(Visit::placementStart)
                        .thenComparing(Visit::visited, Comparators.emptiesFirst(Comparator.naturalOrder())));
    }

    ImmutableList<HealthAssessment> healthAssessments() {
        return sorted(healthAssessments, Comparator.comparing(HealthAssessment::started));
    }

    ImmutableList<ReturnInterview> returnInterviews() {
        return sorted(returnInterviews, Comparator.comparing(ReturnInterview::missingStart));
    }

    ImmutableList<YouthJusticeOutcome> youthJustice() {
        return sorted(youthJustice, Comparator.comparing(YouthJusticeOutcome::start));
    }

    ImmutableList<PlacementDistance> placementDistances() {
        return sorted(placementDistances, Comparator.comparing(PlacementDistance::episodeStart));
    }

    Optional<CareLeavingService> careLeavingService() {
        return Latest.row(careLeavers.rows()).map(Entry::value);
    }

    ImmutableList<CareProceedings> careProceedings() {
        return sorted(careProceedings, Comparator.comparing(CareProceedings::issued));
    }

    private static <T> ImmutableList<T> sorted(TableCursor<T> table, Comparator<T> order) {
        return table.rows().isEmpty()
                ? ImmutableList.of()
                : table.rows().stream().map(Entry::value).sorted(order).collect(ImmutableList.toImmutableList());
    }

    @Override
    public void close() throws IOException {
        cursors.close();
    }
}

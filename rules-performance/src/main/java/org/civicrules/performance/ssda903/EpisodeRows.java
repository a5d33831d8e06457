package org.civicrules.performance.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.EndReason;
import org.civicrules.performance.child.Episode;
import org.civicrules.performance.child.LegalStatus;
import org.civicrules.performance.child.Need;
import org.civicrules.performance.child.PlacementChange;
import org.civicrules.performance.child.PlacementProvider;
import org.civicrules.performance.child.PlacementType;
import org.civicrules.performance.child.StartReason;

/** Rows of {@code episodes}. The postcodes are read past. Without its starred columns a file could only be misread. */
final class EpisodeRows {

    private static final Layout LAYOUT = Layout.of(
            "episodes.csv",
            "CHILD*",
            "DECOM*",
            "RNE*",
            "LS*",
            "CIN",
            "PLACE",
            "PLACE_PROVIDER",
            "DEC*",
            "REC*",
            "REASON_PLACE_CHANGE",
            "HOME_POST-",
            "PL_POST-",
            "URN");
    private static final Column DECOM = LAYOUT.column("DECOM");
    private static final Column RNE = LAYOUT.column("RNE");
    private static final Column LS = LAYOUT.column("LS");
    private static final Column CIN = LAYOUT.column("CIN");
    private static final Column PLACE = LAYOUT.column("PLACE");
    private static final Column PLACE_PROVIDER = LAYOUT.column("PLACE_PROVIDER");
    private static final Column DEC = LAYOUT.column("DEC");
    private static final Column REC = LAYOUT.column("REC");
    private static final Column REASON_PLACE_CHANGE = LAYOUT.column("REASON_PLACE_CHANGE");
    private static final Column URN = LAYOUT.column("URN");
    private static final CodeList<StartReason> START_REASONS = CodeList.of(StartReason.class);
    private static final CodeList<LegalStatus> LEGAL_STATUSES = CodeList.of(LegalStatus.class);
    private static final CodeList<Need> NEEDS = CodeList.of(Need.class);
    private static final CodeList<PlacementType> PLACEMENT_TYPES = CodeList.of(PlacementType.class);
    private static final CodeList<PlacementProvider> PLACEMENT_PROVIDERS = CodeList.of(PlacementProvider.class);
    private static final CodeList<EndReason> END_REASONS = CodeList.of(EndReason.class);
    private static final CodeList<PlacementChange> PLACEMENT_CHANGES = CodeList.of(PlacementChange.class);

    static final Table<Episode> TABLE = Table.of(LAYOUT, EpisodeRows::read);

    private EpisodeRows() {}

    private static Episode read(RowReader row) {
        LocalDate start = row.requiredDate(DECOM);
        Optional<LocalDate> end = row.endDate(DEC, start);
        row.reportIfAfterYear(DEC, end);
        return Episode.builder()
                .start(start)
                .end(end)
                .startReason(row.code(RNE, START_REASONS))
                .legalStatus(row.code(LS, LEGAL_STATUSES))
                .need(row.code(CIN, NEEDS))
                .placementType(row.code(PLACE, PLACEMENT_TYPES))
                .placementProvider(row.code(PLACE_PROVIDER, PLACEMENT_PROVIDERS))
                .endReason(endReason(row, end))
                .placementChange(row.code(REASON_PLACE_CHANGE, PLACEMENT_CHANGES))
                .providerNumber(row.optionalText(URN))
                .build();
    }

    /** The reason of an episode that has ended; an open one has none, whatever the cell says. */
    private static Code<EndReason> endReason(RowReader row, Optional<LocalDate> end) {
        Code<EndReason> reason = row.code(REC, END_REASONS);
        if (end.isPresent() == reason.isBlank()) {
            row.report(REC, end.isPresent() ? IssueCode.END_WITHOUT_REASON : IssueCode.REASON_WITHOUT_END);
        }
        return end.isPresent() ? reason : Code.blank();
    }
}

package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.stream.Stream;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/** A bracketed marker other than [X], [Z], [E], [S] and [U]: nobody can say what it means. One finding for each row. */
final class UnknownMarkerCheck extends ReturnCheck {

    UnknownMarkerCheck() {
        super("unknown-marker", "Every marker is a known one", Modality.MUST);
    }

    @Override
    ImmutableList<Ruling> faults(LandlordReturn facts) {
        ImmutableListMultimap<String, String> columns = Stream.concat(rejected(facts), printed(facts))
                .collect(ImmutableListMultimap.toImmutableListMultimap(Cell::place, Cell::column));
        return columns.keySet().stream()
                .map(place -> fault(place, columns.get(place)))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    long looked(LandlordReturn facts) {
        return facts.files().stream().mapToLong(file -> file.rows().size()).sum()
                + facts.channelFiles().stream()
                        .mapToLong(file -> file.report().read())
                        .sum();
    }

    private Ruling fault(String place, ImmutableList<String> columns) {
        return fault(
                        place,
                        "Unknown marker in " + String.join(", ", columns),
                        Change.of(
                                place + ", " + columns.get(0),
                                Marker.BLANK.symbol(),
                                "one of [X], [Z], [E], [S], [U], or an empty cell"))
                .fact("columns", String.join(", ", columns))
                .build();
    }

    private static Stream<Cell> rejected(LandlordReturn facts) {
        return facts.issues().stream()
                .filter(issue -> issue.code().equals(CountCell.UNKNOWN_MARKER_CODE))
                .map(issue -> new Cell(issue.file() + ", line " + issue.line(), issue.column()));
    }

    /** The printed figure is not read as a count, so its markers reject no row. */
    private static Stream<Cell> printed(LandlordReturn facts) {
        return facts.files().stream()
                .flatMap(file -> file.rows().stream())
                .filter(row -> CountCell.parse(row.printed()) == CountCell.UNKNOWN_MARKER)
                .map(row -> new Cell(row.place(), row.layout().publishedColumn()));
    }

    private record Cell(String place, String column) {}
}

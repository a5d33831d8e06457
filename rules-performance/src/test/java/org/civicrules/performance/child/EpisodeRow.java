package org.civicrules.performance.child;

import java.time.LocalDate;
import java.util.Optional;

/** One episode written as a row of the return: {@code DECOM RNE LS CIN PLACE DEC REC}, a dash for a blank. */
public final class EpisodeRow {

    private EpisodeRow() {}

    public static Episode of(String row) {
        String[] cells = row.split(" ", 7);
        return Episode.builder()
                .start(LocalDate.parse(cells[0]))
                .end(blank(cells[5]) ? Optional.empty() : Optional.of(LocalDate.parse(cells[5])))
                .startReason(code(StartReason.class, cells[1]))
                .legalStatus(code(LegalStatus.class, cells[2]))
                .need(code(Need.class, cells[3]))
                .placementType(code(PlacementType.class, cells[4]))
                .endReason(code(EndReason.class, cells[6]))
                .build();
    }

    private static boolean blank(String cell) {
        return cell.equals("-");
    }

    public static <E extends Enum<E> & Coded> Code<E> code(Class<E> list, String text) {
        for (E constant : list.getEnumConstants()) {
            if (constant.code().equals(text)) {
                return Code.of(constant);
            }
        }
        return blank(text) ? Code.blank() : Code.unknown(text);
    }
}
